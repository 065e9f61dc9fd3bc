import type { Terminal } from '../base/terminal.ts'
import { hasColour, hasUnicode } from '../base/terminal.ts'
import { type Block, type Page, textOf } from '../render/document.ts'
import { safe } from '../render/safe.ts'
import { type Style, unpainted } from '../render/style.ts'
import { renderText } from '../render/text.ts'
import { wrap } from '../render/wrap.ts'
import type { Group } from './layout.ts'

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
  return { unicode: hasUnicode(terminal.env), paint, renderText }
}

/** Blocks as groups of lines for pages of `room` lines: a heading begins a section, a list stays with the words before it, and a picture without room leaves its sentence. */
export function groupsOf(blocks: readonly Block[], look: Look & Style, room: number): Group[] {
  const groups: Group[] = []
  let section: string | undefined
  let lines: string[] = []
  for (const [i, block] of blocks.entries()) {
    if (block.block === 'heading') {
      section = block.text
      continue
    }
    const after = blocks[i - 1]
    lines.push(...(after?.block === 'para' && block.block === 'list' ? [] : ['']), ...linesOf(block, look, room))
    if (block.block === 'para' && blocks[i + 1]?.block === 'list') continue
    groups.push({ lines, ...(section === undefined ? {} : { section }) })
    section = undefined
    lines = []
  }
  return groups
}

function linesOf(block: Block, { renderText, ...style }: Look & Style, room: number): string[] {
  const text = renderText({ blocks: [block], next: [] }, style).trimEnd()
  const lines = text === '' ? [] : text.split('\n')
  return block.block === 'icons' && lines.length > room ? lines.slice(lines.lastIndexOf('') + 1) : lines
}

/** Broken at spaces; what stands before it leads the first line, and as much space the others. */
export function folded(text: string, width: number, before = ''): string[] {
  const space = ' '.repeat(before.length)
  return wrap([safe(text)], Math.max(narrowest / 2, width - before.length)).map((line, i) => (i === 0 ? before : space) + textOf(line))
}
