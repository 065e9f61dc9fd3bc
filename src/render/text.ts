import { clean, cleanBlock } from './clean.ts'
import { type Block, captionLine, type Page, sourceLine } from './document.ts'
import { forestLines } from './forest.ts'
import { drawIcons, iconSentence } from './icons.ts'
import { fieldLines, hanging, painted, paragraph, tableLines } from './lay-out.ts'
import type { Style } from './style.ts'

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
    case 'sources':
      return fieldLines(
        block.items.map((item, i) => [`[${i + 1}]`, sourceLine(item)]),
        style
      )
    case 'table':
      return tableLines(block, style)
    case 'icons':
      return iconLines(block, style)
    case 'forest':
      return forestBlock(block, style)
  }
}

function forestBlock({ forest }: Extract<Block, { block: 'forest' }>, style: Style): string[] {
  const lines = forestLines(forest, style.width - 2, style.unicode).map((line, i, all) =>
    `  ${i === all.length - 1 ? style.paint(clean(line, style.unicode), 'muted') : clean(line, style.unicode)}`.trimEnd()
  )
  return lines.length === 0 ? [] : [...paragraph(captionLine(forest), style, 2), ...lines]
}

/** The picture, and the sentence that says the same; the sentence alone where the picture has no room. */
function iconLines({ icons }: Extract<Block, { block: 'icons' }>, style: Style): string[] {
  const drawn = drawIcons(icons, style.width - 2, style.unicode).map((line) => `  ${painted(line, style)}`.trimEnd())
  return [...drawn, ...(drawn.length === 0 ? [] : ['']), ...paragraph([iconSentence(icons)], style, 2)]
}
