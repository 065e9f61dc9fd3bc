import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```console\n\$ (.+)\n([\s\S]*?)```/g)].map(([, command, output]) => ({
  command: command as string,
  output: output as string
}))

/** Runs a line of the README with the bin that the build made. */
function output(command: string): string {
  const { stdout, status, stderr } = spawnSync('bash', ['-c', command.replace(/\bregen (?=\S)/, 'node dist/regen.cjs ')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', COLUMNS: '80' }
  })
  if (status !== 0) throw new Error(`left with ${status}: ${stderr}`)
  return stdout
}

describe('the README', () => {
  it('has an example of every verb', () => {
    for (const verb of ['search', 'show', 'compare', 'evidence', 'walk', 'check', 'list', 'about'])
      expect(
        examples.some(({ command }) => command.includes(`regen ${verb}`)),
        verb
      ).toBe(true)
  })

  it.each(examples)('shows what `$command` prints', { timeout: 30_000 }, ({ command, output: shown }) => {
    let printed = output(command)
    // A line of "…" stands for lines left out.
    for (const part of shown.split(/^…$/m)) {
      const wanted = part.replace(/^\n+|\n+$/g, '')
      const at = printed.indexOf(wanted)
      expect(at, `not printed:\n${wanted}`).toBeGreaterThanOrEqual(0)
      printed = printed.slice(at + wanted.length)
    }
  })

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    for (const [, script] of readme.matchAll(/npm run (?:--silent )?([a-z]+)/g)) expect(Object.keys(scripts)).toContain(script)
  })
})
