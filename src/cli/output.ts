import { usageError } from '../base/errors.ts'
import { hasColour, hasUnicode, type Out, type Terminal } from '../base/terminal.ts'
import type { Page } from '../render/document.ts'
import type { Form } from '../render/form.ts'
import { type Style, unpainted } from '../render/style.ts'
import type { Parsed } from './program.ts'

/** The one form that was asked for. `--json` and `--plain` are short for it. */
export function formOf(options: Parsed['options']): Form | 'text' | 'json' {
  const asked = [options['json'] === true ? 'json' : [], options['plain'] === true ? 'plain' : [], options['format'] ?? []].flat() as (
    | Form
    | 'text'
    | 'json'
  )[]
  const [form = 'text', ...others] = new Set(asked)
  if (others.length > 0) throw usageError(`It can be printed as ${[form, ...others].join(' or as ')}, not as both.`, 'Ask for one form.')
  return form
}

const widest = 100
const narrowest = 20

/** How to show a page on a stream: its width, whether it has Unicode, and colour only where a person will see it. */
export async function styleOf(terminal: Terminal, out: Out, wanted: boolean): Promise<Style> {
  const colour = out.isTTY && hasColour(terminal.env, wanted)
  const paint = colour ? (await import('../render/theme.ts')).chalkPaint(1) : unpainted
  return { width: widthOf(terminal, out), unicode: hasUnicode(terminal.env), paint }
}

/** As wide as the terminal; behind a pipe, as wide as the one that words about the data go to: a pager stands in it. */
export function widthOf({ env, stderr }: Terminal, out: Out): number {
  const columns = out.columns ?? Number(env['COLUMNS'] || ((out.isPipe ? stderr.columns : undefined) ?? 80))
  return Math.max(narrowest, Math.min(widest, Number.isInteger(columns) && columns > 0 ? columns : 80))
}

/** What to type next, for a person at a terminal. It is not data, so it goes to stderr. */
export function hints(terminal: Terminal, { next }: Page): void {
  if (next.length > 0 && terminal.stdout.isTTY && terminal.stderr.isTTY) terminal.stderr.write(`\nNext: ${next.join('\n      ')}\n`)
}

/** A page of HTML is of no use on a terminal. */
export function keepHint({ stdout, stderr }: Terminal): void {
  if (stdout.isTTY && stderr.isTTY) stderr.write('\nTo keep it, end the command with: > page.html\n')
}
