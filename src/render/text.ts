import { clean, cleanBlock } from './clean.ts'
import type { Block, Page } from './document.ts'
import { drawForest } from './forest.ts'
import { drawIcons, iconSentence } from './icons.ts'
import { fieldLines, hanging, painted, paragraph, tableLines } from './lay-out.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'

/** A page as a person reads it in a terminal: no line wider than `style.width`, a word longer than that excepted. */
export function renderText({ blocks }: Page, style: Style): string {
  const lines: string[] = []
  let before: Block | undefined
  for (const block of blocks) {
    const laidOut = linesOf(cleanBlock(block, style.unicode), style)
    // A drawing for which there is no room leaves nothing, not even the space before it.
    if (laidOut.length === 0) continue
    if (before !== undefined && spaced(block, before)) lines.push('')
    lines.push(...laidOut)
    before = block
  }
  return `${lines.join('\n')}\n`
}

/** Whether a block stands off from the one before it. */
function spaced(block: Block, before: Block): boolean {
  if (block.block === 'title' || block.block === 'heading') return true
  if (before.block === 'title' || before.block === 'heading') return false
  return !(block.block === 'list' && before.block === 'para')
}

function linesOf(block: Block, style: Style): string[] {
  switch (block.block) {
    case 'title':
      return paragraph(
        [
          { text: block.text, tone: 'strong' },
          ...(block.aside === undefined ? [] : [{ text: `  ${block.aside}`, tone: 'muted' as const }])
        ],
        style,
        0
      )
    case 'heading':
      return paragraph([{ text: block.text.toUpperCase(), tone: 'accent' }], style, 0)
    case 'para':
      return paragraph(block.line, style, 2)
    case 'list':
      return block.items.flatMap((item) => hanging(style.unicode ? '• ' : '* ', item, style, 2))
    case 'fields':
      return fieldLines(block.rows, style)
    case 'table':
      return tableLines(block.columns, block.rows, style)
    case 'icons':
      return iconLines(block, style)
    case 'forest':
      return forestLines(block, style)
  }
}

/** Widest label and widest drawing of a forest row, in columns, and the least room in which one says anything. */
const label = { most: 26 } as const
const drawing = { least: 24, most: 61 } as const

function forestLines({ forest }: Extract<Block, { block: 'forest' }>, style: Style): string[] {
  const widest = Math.min(label.most, Math.max(0, ...forest.rows.map((row) => widthOf(row.label))))
  const room = style.width - widest - 6
  if (room < drawing.least) return []
  const drawn = drawForest(forest, Math.min(room, drawing.most), style.unicode).map((line) => clean(line, style.unicode))
  const lines = drawn.map((line, i) => {
    const name = forest.rows[i]?.label.slice(0, widest) ?? ''
    return `  ${pad(name, widest)}  ${i === drawn.length - 1 ? style.paint(line, 'muted') : line}`.trimEnd()
  })
  return [...paragraph([{ text: forest.caption, tone: 'muted' }], style, 2), ...lines]
}

/** The picture, and the sentence that says the same; the sentence alone where the picture has no room. */
function iconLines({ icons }: Extract<Block, { block: 'icons' }>, style: Style): string[] {
  const drawn = drawIcons(icons, style.width - 2, style.unicode).map((line) => `  ${painted(line, style)}`.trimEnd())
  return [...drawn, ...(drawn.length === 0 ? [] : ['']), ...paragraph([iconSentence(icons)], style, 2)]
}
