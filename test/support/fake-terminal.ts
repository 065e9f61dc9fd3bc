import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Terminal } from '../../src/base/terminal.ts'
import { run } from '../../src/cli/run.ts'

/** What a run left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface World {
  readonly env?: Record<string, string | undefined>
  readonly cwd?: string
  readonly tty?: boolean
  /** Standard output goes into a pipe; the rest is as `tty` says. */
  readonly piped?: boolean
  readonly stdin?: string
  readonly columns?: number
  readonly today?: string
}

/** Runs the whole program in this process against a made-up terminal and the compiled knowledge of `dist`. */
export async function regen(
  args: readonly string[],
  { env = {}, cwd = tmpdir(), tty = false, piped = false, columns = 80, stdin, today = '2026-11-26' }: World = {}
): Promise<Ran> {
  const written = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text
    },
    isTTY: tty && !(piped && name === 'out'),
    isPipe: piped && name === 'out',
    columns: tty && !(piped && name === 'out') ? columns : undefined
  })
  const terminal: Terminal = {
    args,
    env: { LANG: 'en_GB.UTF-8', ...env },
    cwd,
    stdout: stream('out'),
    stderr: stream('err'),
    stdinIsTTY: false,
    readStdin: () => {
      if (stdin === undefined) throw new Error('this scenario has no standard input')
      return stdin
    },
    saveNew: (path, text) => writeFileSync(path, text, { mode: 0o600, flag: 'wx' }),
    today: () => today,
    saveOver: (path, text) => writeFileSync(path, text, { mode: 0o600 }),
    home: join(import.meta.dirname, '../../dist/knowledge'),
    version: '0.0.0-test',
    streams: () => {
      throw new Error('this scenario has no real streams')
    },
    onInterrupt: () => () => {}
  }
  const code = await run(terminal)
  return { code, ...written }
}

/** The JSON that a run printed. */
export async function regenJson(args: readonly string[], world?: World): Promise<Record<string, unknown>> {
  const { code, out, err } = await regen([...args, '--json'], world)
  if (code !== 0) throw new Error(`regen ${args.join(' ')} left with ${code}: ${err}`)
  return JSON.parse(out) as Record<string, unknown>
}
