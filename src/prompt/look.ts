import type { Terminal } from '../base/terminal.ts'
import { hasColour, hasUnicode } from '../base/terminal.ts'
import { type Block, type Page, textOf } from '../render/document.ts'
import { safe } from '../render/safe.ts'
import { type Style, unpainted } from '../render/style.ts'
import { wrap } from '../render/wrap.ts'

/** Wider lines are hard to read; narrower ones hold no words. */
const widest = 100
const narrowest = 20

/** The size of the screen that prompts are drawn on, at the time they are drawn. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

export function sizeOf({ columns, rows }: { readonly columns?: number | undefined; readonly rows?: number | undefined }): Size {
  // The last column stays free: a terminal breaks a line that fills it.
  return { columns: Math.max(narrowest, Math.min(widest, (columns ?? 80) - 1)), rows: Math.max(8, rows ?? 24) }
}

/** How prompts look on the person's terminal. */
export interface Look extends Omit<Style, 'width'> {
  readonly renderText: (page: Page, style: Style) => string
}

export async function lookOf(terminal: Terminal, colour: boolean): Promise<Look> {
  const paint = hasColour(terminal.env, colour) ? (await import('../render/theme.ts')).chalkPaint(1) : unpainted
  const { renderText } = await import('../render/text.ts')
  return { unicode: hasUnicode(terminal.env), paint, renderText }
}

/** The lines of each block, with the line that stands off from the one before it. A picture without room leaves its sentence. */
export function blockLines(blocks: readonly Block[], { renderText, ...style }: Look & Style, room: number): string[][] {
  return blocks.map((block, i) => {
    const lines = renderText({ blocks: [block], next: [] }, style)
      .trimEnd()
      .split('\n')
    const gap = i === 0 || (block.block === 'list' && blocks[i - 1]?.block === 'para') ? [] : ['']
    const fitting = block.block === 'icons' && lines.length > room ? lines.slice(lines.lastIndexOf('') + 1) : lines
    return fitting.length === 1 && fitting[0] === '' ? [] : [...gap, ...fitting]
  })
}

/** Broken at spaces, each further line under the first. */
export function folded(text: string, width: number, indent = ''): string[] {
  return wrap([safe(text)], Math.max(narrowest / 2, width - indent.length)).map((line, i) => (i === 0 ? '' : indent) + textOf(line))
}
