import { RegenError } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import { safeJson } from '../render/safe.ts'
import type { View } from '../view/view.ts'
import { load } from './commands.ts'
import { contextOf } from './context.ts'
import { errorText } from './error-text.ts'
import { hints, styleOf } from './output.ts'
import { CommanderError, parseArgs } from './program.ts'

/**
 * The program's story: what was typed becomes one command, the command a view,
 * the view text on stdout; whatever goes wrong becomes a message on stderr and
 * an exit code: 0 done (also when nothing was found), 1 failure, 2 usage, 130 left.
 */
export async function run(terminal: Terminal): Promise<number> {
  try {
    const { command, args, options } = parseArgs(await load(terminal.args), terminal.args, {
      out: (text) => terminal.stdout.write(text),
      err: (text) => terminal.stderr.write(text),
      version: terminal.version
    })
    const folder = typeof options['knowledge'] === 'string' ? options['knowledge'] : terminal.env['REGEN_KNOWLEDGE'] || undefined
    const later: (() => Promise<void>)[] = []
    const context = contextOf(terminal, folder, {
      note: (text) =>
        terminal.stderr.write(`${errorText(text)}
`),
      afterwards: (task) => later.push(task)
    })
    const view = await command.run(args, options, context)
    if (view !== undefined) await print(terminal, view, options)
    for (const task of later) await task()
    return 0
  } catch (error) {
    return fail(terminal, error)
  }
}

async function print(terminal: Terminal, view: View, options: Readonly<Record<string, unknown>>): Promise<void> {
  if (options['json'] === true) {
    terminal.stdout.write(`${safeJson(view)}\n`)
    return
  }
  const { pageOf } = await import('../render/page-of.ts')
  const page = await pageOf(view)
  if (options['plain'] === true) {
    const { renderPlain } = await import('../render/plain.ts')
    terminal.stdout.write(renderPlain(page))
    return
  }
  const { renderText } = await import('../render/text.ts')
  terminal.stdout.write(renderText(page, await styleOf(terminal, terminal.stdout, options['color'] !== false)))
  hints(terminal, page)
}

function fail(terminal: Terminal, error: unknown): number {
  const json = terminal.args.includes('--json')
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    return say(terminal, json, new RegenError('usage', error.message.replace(/^error: /, ''), 'See: regen --help', 2))
  }
  if (error instanceof RegenError) return say(terminal, json, error)
  const message = error instanceof Error ? error.message : String(error)
  const trace = terminal.env['DEBUG'] ? `\n${(error as Error).stack ?? ''}` : ''
  return say(
    terminal,
    json,
    new RegenError(
      'internal',
      `Something went wrong inside regen: ${message}${trace}`,
      'Run it again with DEBUG=1 to see where, and report it with what you typed.'
    )
  )
}

function say(terminal: Terminal, json: boolean, { code, message, hint, exitCode, details }: RegenError): number {
  if (json) terminal.stderr.write(`${JSON.stringify({ error: { code, message, ...(hint === undefined ? {} : { hint }), ...details } })}\n`)
  else if (exitCode === 130) terminal.stderr.write('\n')
  else terminal.stderr.write(`${hint === undefined ? '' : `${errorText(hint)}\n`}regen: ${errorText(message)}\n`)
  return exitCode
}
