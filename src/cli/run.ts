import { RegenError, usageError } from '../base/errors.ts'
import { fileTrouble } from '../base/file-error.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Context } from '../commands/command.ts'
import type { Page } from '../render/document.ts'
import type { Book } from '../render/explain.ts'
import { pageOf } from '../render/page-of.ts'
import { safeJson } from '../render/safe.ts'
import { renderText } from '../render/text.ts'
import type { Shown } from '../view/view.ts'
import { load } from './commands.ts'
import { contextOf } from './context.ts'
import { errorText } from './error-text.ts'
import { formOf, hints, keepHint, styleOf, widthOf } from './output.ts'
import { type Parsed, parseArgs } from './program.ts'

/**
 * The program's story: what was typed becomes one command, the command a view,
 * the view text on stdout; whatever goes wrong becomes a message on stderr and
 * an exit code: 0 done (also when nothing was found), 1 failure, 2 usage, 130 left.
 */
export async function run(terminal: Terminal): Promise<number> {
  try {
    const parsed = parseArgs(await load(terminal.args), terminal.args, {
      out: (text) => terminal.stdout.write(text),
      width: () => widthOf(terminal, terminal.stdout),
      version: terminal.version
    })
    if (parsed === undefined) return 0
    const { command, args, options } = parsed
    const later: (() => Promise<void>)[] = []
    const context = contextOf(terminal, folderOf(terminal, options), {
      note: (text) => terminal.stderr.write(`${errorText(text)}\n`),
      afterwards: (task) => later.push(task)
    })
    const view = await command.run(args, options, context)
    await print(terminal, view, options, context)
    for (const task of later) await task()
    return 0
  } catch (error) {
    return fail(terminal, error)
  }
}

/** The folder of someone's own records. An empty variable is as good as none; an empty option is a slip. */
function folderOf({ env }: Terminal, { knowledge }: Parsed['options']): string | undefined {
  if (knowledge === '') throw usageError('--knowledge needs a folder.', 'Such as: regen list conditions --knowledge ./my-records')
  return typeof knowledge === 'string' ? knowledge : env['REGEN_KNOWLEDGE'] || undefined
}

async function print(terminal: Terminal, view: Shown, options: Parsed['options'], context: Context): Promise<void> {
  if (view.schema === 'regen/json-schema@1') {
    terminal.stdout.write(`${safeJson(view.jsonSchema)}\n`)
    return
  }
  const form = formOf(options)
  if (form === 'json') {
    terminal.stdout.write(`${safeJson(view)}\n`)
    return
  }
  const page = await inPlainWords(await pageOf(view), view, context)
  if (form !== 'text') {
    const { renderAs } = await import('../render/form.ts')
    terminal.stdout.write(await renderAs(form, page, { version: terminal.version, knowledge: (await context.knowledge()).date }))
    if (form === 'html') keepHint(terminal)
    return
  }
  terminal.stdout.write(renderText(page, await styleOf(terminal, terminal.stdout, options['color'] !== false)))
  hints(terminal, page)
}

/** Pages on records explain the words that a lay reader trips over; lists and results name many things, each with a page of its own. */
const explained: readonly Shown['schema'][] = [
  'regen/condition@2',
  'regen/therapy@2',
  'regen/claim@1',
  'regen/evidence@2',
  'regen/compare-therapies@1',
  'regen/compare-options@2',
  'regen/compare-conditions@1',
  'regen/walk@2'
]

async function inPlainWords(page: Page, { schema }: Shown, context: Context): Promise<Page> {
  if (!explained.includes(schema)) return page
  const { bookOf, explain } = await import('../render/explain.ts')
  const knowledge = await context.knowledge()
  return explain(page, (knowledge.derived('explained', 'book') as Book | undefined) ?? bookOf(knowledge.all('term')))
}

function fail(terminal: Terminal, error: unknown): number {
  const json = asksForJson(terminal.args)
  if (error instanceof RegenError) return say(terminal, json, error)
  const unwritten = whyUnwritten(error)
  if (unwritten !== undefined) return say(terminal, json, new RegenError('cannot-write', `The output could not be written: ${unwritten}.`))
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

/** What the system said of the place that the output was sent to, where it took no more. */
function whyUnwritten(error: unknown): string | undefined {
  const thrown = error as NodeJS.ErrnoException
  return error instanceof Error && thrown.syscall === 'write' ? fileTrouble(thrown) : undefined
}

/** Also where the rest could not be followed. What stands behind `--` is no option. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  return before.some(
    (arg, i) => arg === '--json' || /^--format=json$/i.test(arg) || (arg === '--format' && /^json$/i.test(before[i + 1] ?? ''))
  )
}

function say(terminal: Terminal, json: boolean, { code, message, hint, exitCode, details }: RegenError): number {
  if (json) terminal.stderr.write(`${JSON.stringify({ error: { code, message, ...(hint === undefined ? {} : { hint }), ...details } })}\n`)
  else if (exitCode === 130) terminal.stderr.write('\n')
  else terminal.stderr.write(`regen: ${errorText(message)}\n${hint === undefined ? '' : `${errorText(hint)}\n`}`)
  return exitCode
}
