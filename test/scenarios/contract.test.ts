import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { regen } from '../support/fake-terminal.ts'

describe('help and usage', () => {
  it('prints short help when bare, to stdout, and succeeds', async () => {
    const { code, out, err } = await regen([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('regen search knee')
    expect(out).toContain('not medical advice')
  })

  it.each(['search', 'show', 'compare', 'evidence', 'walk', 'list', 'about', 'schema'])('%s --help shows its examples', async (name) => {
    const { code, out } = await regen([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain('Examples:')
    expect(out).toContain(`regen ${name}`)
  })

  it('takes help and version for done, and unknown commands and options for usage errors with a suggestion', async () => {
    expect((await regen(['--version'])).out).toBe('0.0.0-test\n')
    expect((await regen(['help'])).code).toBe(0)
    expect(await regen(['serch', 'knee'])).toMatchObject({ code: 2, err: expect.stringContaining('search') })
    expect(await regen(['list', '--jsn', 'conditions'])).toMatchObject({ code: 2, err: expect.stringContaining('--json') })
    expect((await regen(['list', 'nonsense'])).code).toBe(2)
  })

  it('keeps stdout empty and gives the error as JSON on stderr with --json', async () => {
    const { code, out, err } = await regen(['show', 'no such thing at all', '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const { error } = JSON.parse(err)
    expect(error.code).toBe('unknown-name')
    expect(Array.isArray(error.suggestions)).toBe(true)
  })
})

describe('colour, width and safety', () => {
  const esc = String.fromCharCode(27)

  it('colours only a terminal that wants it', async () => {
    expect((await regen(['search', 'knee'])).out).not.toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true })).out).toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { NO_COLOR: '' } })).out).toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { TERM: 'dumb' } })).out).not.toContain(esc)
    expect((await regen(['search', 'knee', '--no-color'], { tty: true })).out).not.toContain(esc)
  })

  it.each([40, 60, 80, 120])('stays within %i columns', async (columns) => {
    for (const args of [
      ['search', 'knee'],
      ['show', 'tennis elbow'],
      ['evidence', 'tennis elbow', 'PRP'],
      ['compare', 'PRP', 'wait-and-see', '--for', 'tennis elbow']
    ]) {
      const { out } = await regen([...args, '--no-color'], { tty: true, columns })
      const long = out.split('\n').filter((line) => line.length > columns && !/\S{30}/.test(line))
      expect(long).toEqual([])
    }
  })

  it('uses ASCII where the locale has nothing else', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma'], { env: { LANG: 'C' } })
    expect(out).not.toMatch(/[•●├┤│░−–“”]/)
  })

  it('never echoes an escape sequence that was typed', async () => {
    const typed = `${esc}]0;owned${String.fromCharCode(7)}${esc}[31mknee\u202e\u009b31m`
    for (const args of [
      ['search', typed],
      ['show', typed],
      ['list', typed],
      ['compare', typed, typed],
      ['walk', '--answers', typed]
    ]) {
      const { out, err } = await regen(args, { tty: true, env: { NO_COLOR: '1' } })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })

  it('hints on stderr, only at a terminal', async () => {
    expect((await regen(['search', 'knee'], { tty: true })).err).toContain('Next: regen show')
    expect((await regen(['search', 'knee'])).err).toBe('')
  })

  it('prints one fact a line with --plain, without pictures', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma', '--plain'])
    expect(out).not.toMatch(/[●├░]/)
    expect(out.split('\n').every((line) => !line.startsWith(' '))).toBe(true)
  })
})

describe('--knowledge', () => {
  it('lists every problem of a bad folder, and loads nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regen-'))
    mkdirSync(join(folder, 'conditions'))
    writeFileSync(join(folder, 'conditions/a.json'), '{"id": "b"}')
    writeFileSync(join(folder, 'conditions/c.json'), 'no json')
    writeFileSync(join(folder, 'stray.json'), '{}')
    const { code, out, err } = await regen(['list', 'conditions', '--knowledge', folder])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const file of ['conditions/a.json', 'conditions/c.json', 'stray.json']) expect(err).toContain(file)
    const viaEnv = await regen(['list', 'conditions', '--json'], { env: { REGEN_KNOWLEDGE: folder } })
    expect(viaEnv.code).toBe(1)
    expect(JSON.parse(viaEnv.err).error.problems.length).toBeGreaterThan(3)
  })

  it('says so when the folder is not there', async () => {
    const { code, err } = await regen(['about', '--knowledge', '/no/such/folder'])
    expect(code).toBe(1)
    expect(err).toContain('/no/such/folder')
  })

  it('takes a good folder in place of the bundled records', async () => {
    const { code, out } = await regen(['about', '--knowledge', join(import.meta.dirname, '../../data'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).knowledge.from).toContain('data')
  })
})
