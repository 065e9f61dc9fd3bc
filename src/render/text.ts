import type { Block, Line, Page } from './document.ts'
import { textOf } from './document.ts'
import { drawForest } from './forest.ts'
import { safe } from './safe.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

/** A page as a person reads it in a terminal. */
export function renderText({ blocks }: Page, style: Style): string {
  return `${blocks
    .flatMap((block, i) => [...(i > 0 && spaced(block, blocks[i - 1] as Block) ? [''] : []), ...linesOf(block, style)])
    .map((line) => (style.unicode ? line : ascii(line)))
    .join('\n')}\n`
}

function spaced(block: Block, before: Block): boolean {
  return (
    block.block === 'title' ||
    block.block === 'heading' ||
    (before.block !== 'heading' &&
      before.block !== 'title' &&
      block.block !== 'forest' &&
      !(block.block === 'list' && before.block === 'para'))
  )
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
      return [style.paint(safe(block.text).toUpperCase(), 'accent')]
    case 'para':
      return paragraph(block.line, style, 2)
    case 'list':
      return block.items.flatMap((item) => hanging('• ', item, style, 2))
    case 'fields':
      return fieldLines(block.rows, style)
    case 'table':
      return tableLines(block.columns, block.rows, style)
    case 'forest':
      return forestLines(block, style)
  }
}

function paragraph(line: Line, style: Style, indent: number): string[] {
  return wrap(clean(line), Math.max(20, style.width - indent)).map((part) => ' '.repeat(indent) + painted(part, style))
}

function hanging(mark: string, line: Line, style: Style, indent: number): string[] {
  const hang = indent + widthOf(mark)
  return wrap(clean(line), Math.max(16, style.width - hang)).map(
    (part, i) => (i === 0 ? ' '.repeat(indent) + mark : ' '.repeat(hang)) + painted(part, style)
  )
}

function fieldLines(rows: readonly (readonly [string, Line])[], style: Style): string[] {
  const widest = Math.max(...rows.map(([label]) => widthOf(label)))
  if (widest + 30 > style.width)
    return rows.flatMap(([label, value]) => [`  ${style.paint(safe(label), 'muted')}`, ...paragraph(value, style, 4)])
  return rows.flatMap(([label, value]) =>
    wrap(clean(value), style.width - widest - 4).map(
      (part, i) => `  ${style.paint(pad(i === 0 ? safe(label) : '', widest), 'muted')}  ${painted(part, style)}`
    )
  )
}

/** Columns side by side where they fit, one under the other where they do not. */
function tableLines(columns: readonly string[], rows: readonly (readonly Line[])[], style: Style): string[] {
  const natural = columns.map((column, i) => Math.max(widthOf(column), ...rows.map((row) => widthOf(textOf(row[i] ?? [])))))
  const widths = narrowed(natural, style.width - 2 - 2 * (columns.length - 1))
  if (widths === undefined) return stacked(columns, rows, style)
  const head = columns.some((column) => column !== '')
    ? [`  ${columns.map((column, i) => style.paint(pad(safe(column), widths[i] as number), 'muted')).join('  ')}`.trimEnd()]
    : []
  return [
    ...head,
    ...rows.flatMap((row) => {
      const cells = row.map((cell, i) => wrap(clean(cell), widths[i] as number))
      const height = Math.max(...cells.map((cell) => cell.length))
      return Array.from({ length: height }, (_, at) =>
        `  ${cells
          .map((cell, i) => {
            const part = cell[at] ?? []
            return painted(part, style) + ' '.repeat(Math.max(0, (widths[i] as number) - widthOf(textOf(part))))
          })
          .join('  ')}`.trimEnd()
      )
    })
  ]
}

/** Takes columns from the widest until all fit; undefined where a column would get too narrow to read. */
function narrowed(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural]
  const total = (): number => widths.reduce((a, b) => a + b, 0)
  while (total() > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] as number) <= 14) return undefined
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}

function stacked(columns: readonly string[], rows: readonly (readonly Line[])[], style: Style): string[] {
  return rows.flatMap((row, r) => [
    ...(r > 0 ? [''] : []),
    ...row.flatMap((cell, i) => {
      if (textOf(cell) === '') return []
      return i === 0
        ? paragraph(
            cell.map((span) => (typeof span === 'string' ? { text: span, tone: 'strong' as const } : span)),
            style,
            2
          )
        : hanging(columns[i] === '' ? '' : `${columns[i]}: `, cell, style, 4)
    })
  ])
}

function forestLines({ forest }: Extract<Block, { block: 'forest' }>, style: Style): string[] {
  const label = Math.min(26, Math.max(0, ...forest.rows.map((row) => widthOf(row.label))))
  const room = style.width - label - 6
  if (room < 24) return []
  const drawn = drawForest(forest, Math.min(room, 61), style.unicode)
  return drawn.map((line, i) => {
    const row = forest.rows[i]
    const name = row === undefined ? '' : safe(row.label).slice(0, label)
    return `  ${pad(name, label)}  ${i === drawn.length - 1 ? style.paint(line, 'muted') : line}`.trimEnd()
  })
}

function clean(line: Line): Line {
  return line.map((span) => (typeof span === 'string' ? safe(span) : { ...span, text: safe(span.text) }))
}

function painted(line: Line, style: Style): string {
  return line.map((span) => (typeof span === 'string' ? span : style.paint(span.text, span.tone))).join('')
}

const plainer: Readonly<Record<string, string>> = {
  '•': '*',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '→': '->',
  '·': '-',
  '…': '...',
  '≥': '>=',
  '≤': '<=',
  '×': 'x'
}

/** For terminals without Unicode. Letters with accents stay: they are part of names. */
function ascii(line: string): string {
  return line.replace(/[•–—−’‘“”→·…≥≤×]/g, (c) => plainer[c] as string)
}
