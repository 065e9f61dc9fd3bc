import { hasColour, hasUnicode, type Out, type Terminal } from '../base/terminal.ts'
import type { Page } from '../render/document.ts'
import { type Style, unpainted } from '../render/style.ts'

const widest = 100
const narrowest = 20

/** How to show a page on a stream: its width, whether it has Unicode, and colour only where a person will see it. */
export async function styleOf(terminal: Terminal, out: Out, wanted: boolean): Promise<Style> {
  const colour = out.isTTY && hasColour(terminal.env, wanted)
  const paint = colour ? (await import('../render/theme.ts')).chalkPaint(1) : unpainted
  return { width: widthOf(terminal, out), unicode: hasUnicode(terminal.env), paint }
}

function widthOf({ env }: Terminal, out: Out): number {
  const columns = out.columns ?? Number(env['COLUMNS'] ?? 80)
  return Math.max(narrowest, Math.min(widest, Number.isInteger(columns) && columns > 0 ? columns : 80))
}

/** What to type next, for a person at a terminal. It is not data, so it goes to stderr. */
export function hints(terminal: Terminal, { next }: Page): void {
  if (next.length > 0 && terminal.stdout.isTTY && terminal.stderr.isTTY) terminal.stderr.write(`\nNext: ${next.join('\n      ')}\n`)
}
