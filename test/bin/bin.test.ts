import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../dist/regen.cjs')
const shell = (line: string): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } =>
  spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, BIN: bin } })

describe('the real bin', () => {
  it('is there: `npm run build` makes it', () => {
    expect(existsSync(bin)).toBe(true)
  })

  it('opens no file of code that a command does not need: a module that moves takes no room with it', () => {
    const needs = (chunk: string): string[] => {
      const code = readFileSync(join(import.meta.dirname, `../../dist/chunks/${chunk}.cjs`), 'utf8')
      // What stands behind an arrow is loaded when it is used.
      return [...code.matchAll(/(?<!=>)require\("\.\/([a-z-]+)\.cjs"\)/g)].map(([, name]) => name as string)
    }
    expect(needs('main')).toEqual([])
    expect(needs('records')).toEqual(['rolldown-runtime', 'main'])
    expect(needs('checking')).toEqual(['rolldown-runtime', 'main', 'records'])
  })

  it('prints a version and leaves with 0', () => {
    expect(execFileSync('node', [bin, '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('prints JSON whole into a pipe, past 64 KiB', () => {
    const { stdout, status } = shell('node "$BIN" list findings --json | cat')
    expect(status).toBe(0)
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(65_536 * 2)
    expect(JSON.parse(stdout).items.length).toBeGreaterThan(90)
  })

  it('prints whole into a pipe that is read slowly', async () => {
    const { stdout } = await promisify(execFile)('bash', ['-c', `node "${bin}" list findings --json | (sleep 0.3; cat)`], {
      maxBuffer: 1e8
    })
    expect(JSON.parse(stdout).noun).toBe('findings')
  })

  it('leaves quietly when its reader goes', () => {
    for (const command of ['list findings --json', 'list sources', 'search knee --json']) {
      const { stdout, stderr } = shell(`node "$BIN" ${command} | head -1`)
      expect(stderr).toBe('')
      expect(stdout.trim().split('\n')).toHaveLength(1)
    }
  })

  it.runIf(existsSync('/dev/full'))('says so where the disk is full', () => {
    const { stderr, status } = shell('node "$BIN" show knee-osteoarthritis > /dev/full')
    expect(status).toBe(1)
    expect(stderr).toBe('regen: The output could not be written: the disk is full.\n')
  })

  it('writes no colour into a pipe, and nothing but data to stdout', () => {
    const { stdout, stderr, status } = shell('node "$BIN" search knee')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toContain(String.fromCharCode(27))
  })

  it('gives usage errors 2, failures 1', () => {
    expect(shell('node "$BIN" nonsense').status).toBe(2)
    expect(shell('node "$BIN" show xyzzyplugh').status).toBe(1)
    expect(shell('node "$BIN" walk < /dev/null')).toMatchObject({ status: 2, stdout: '' })
  })

  it('survives a closed stdout', () => {
    const { stderr, status } = shell('node "$BIN" search knee >&-')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })
})
