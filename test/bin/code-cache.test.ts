import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

let dist = ''
beforeEach(() => {
  dist = join(mkdtempSync(join(tmpdir(), 'regen-code-')), 'dist')
  cpSync(join(import.meta.dirname, '../../dist'), dist, { recursive: true })
})

const version = (): string => spawnSync(process.execPath, [join(dist, 'regen.cjs'), '--version'], { encoding: 'utf8' }).stdout.trim()
const chunk = (name: string): string => join(dist, 'chunks', name)
const caches = (): string[] => readdirSync(join(dist, 'chunks')).filter((name) => name.endsWith('.cache'))

describe('the kept code', () => {
  it('is there for this Node, and the program runs with it', () => {
    expect(caches().some((name) => name.includes(`${process.version}-${process.arch}`))).toBe(true)
    expect(version()).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('is all that a search needs, in one file: what belongs to the core is bundled there', () => {
    const names = readdirSync(join(dist, 'chunks'))
    expect(names.filter((name) => /^(asked|exact|score|search|signs|terms|words|filters|names)/.test(name))).toEqual([])
  })

  it('is not believed when the code has changed, even by an edit of the same length', () => {
    const before = version()
    const code = readFileSync(chunk('main.cjs'), 'utf8')
    const other = before.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    const edited = code.replace(before, other)
    expect(edited).not.toBe(code)
    expect(edited.length).toBe(code.length)
    writeFileSync(chunk('main.cjs'), edited)
    expect(version()).toBe(other)
  })

  it('is not believed when a byte of it has flipped, or it is cut short or empty', () => {
    const before = version()
    for (const spoil of [
      (data: Buffer) => {
        const at = Math.floor(data.length / 2)
        data.writeUInt8(data.readUInt8(at) ^ 0xff, at)
        return data
      },
      (data: Buffer) => data.subarray(0, data.length - 5),
      () => Buffer.alloc(0)
    ]) {
      for (const name of caches()) writeFileSync(chunk(name), spoil(readFileSync(chunk(name))))
      expect(version()).toBe(before)
    }
  })
})
