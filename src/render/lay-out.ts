import type { Block, Line } from './document.ts'
import { textOf } from './document.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

/** Narrower than this no text is broken: a word or two a line cannot be read. */
const readable = 16

export function painted(line: Line, style: Style): string {
  return line.map((span) => (typeof span === 'string' ? span : style.paint(span.text, span.tone))).join('')
}

/** A paragraph, indented. */
export function paragraph(line: Line, style: Style, indent: number): string[] {
  return wrap(line, Math.max(readable, style.width - indent)).map((part) => ' '.repeat(indent) + painted(part, style))
}

/** A paragraph behind a mark, its further lines under its first. */
export function hanging(mark: string, line: Line, style: Style, indent: number): string[] {
  const hang = indent + widthOf(mark)
  return wrap(line, Math.max(readable, style.width - hang)).map(
    (part, i) => (i === 0 ? ' '.repeat(indent) + mark : ' '.repeat(hang)) + painted(part, style)
  )
}

/** Labels on the left, values on the right; one under the other where that would be too narrow. */
export function fieldLines(rows: readonly (readonly [string, Line])[], style: Style): string[] {
  const widest = Math.max(0, ...rows.map(([label]) => widthOf(label)))
  if (widest + 30 > style.width)
    return rows.flatMap(([label, value]) => [...paragraph([{ text: label, tone: 'muted' }], style, 2), ...paragraph(value, style, 4)])
  return rows.flatMap(([label, value]) =>
    wrap(value, style.width - widest - 4).map((part, i) =>
      `  ${style.paint(pad(i === 0 ? label : '', widest), 'muted')}  ${painted(part, style)}`.trimEnd()
    )
  )
}

type Table = Pick<Extract<Block, { block: 'table' }>, 'columns' | 'rows' | 'least'>

/** Columns side by side where they fit, one under the other where they do not. */
export function tableLines({ columns, rows, least = readable - 2 }: Table, style: Style): string[] {
  const head: readonly Line[] = columns.map((text): Line => [{ text, tone: 'muted' }])
  const all = columns.some((column) => column !== '') ? [head, ...rows] : rows
  const widths = columnWidths(columns.length, all, style.width - 2 - 2 * (columns.length - 1), least)
  if (widths === undefined) return stacked(columns, rows, style)
  return all.flatMap((row) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i] as number))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, at) => {
      const parts = cells.map(
        (cell, i) => painted(cell[at] ?? [], style) + ' '.repeat(Math.max(0, (widths[i] as number) - widthOf(textOf(cell[at] ?? []))))
      )
      return `  ${parts.join('  ')}`.trimEnd()
    })
  })
}

/** Takes from the widest column that has room to give, until all fit. undefined where one would get too narrow to read, or narrower than a word in it. */
function columnWidths(columns: number, rows: readonly (readonly Line[])[], room: number, narrowest: number): number[] | undefined {
  const texts = Array.from({ length: columns }, (_, i) => rows.map((row) => textOf(row[i] ?? [])))
  const widths = texts.map((column) => column.reduce((most, text) => Math.max(most, widthOf(text)), 0))
  const total = (): number => widths.reduce((a, b) => a + b, 0)
  if (total() <= room) return widths
  const least = texts.map((column, i) =>
    column.reduce((most, text) => Math.max(most, widestWord(text)), i === 0 ? readable - 2 : narrowest)
  )
  for (let over = total() - room; over > 0; over = total() - room) {
    const roomy = widths.map((width, i) => (width > (least[i] as number) ? width : 0))
    const widest = roomy.indexOf(Math.max(...roomy))
    if (roomy[widest] === 0) return undefined
    // At once as much as would be taken bit by bit: until another is as wide, or it has no more to give.
    const next = Math.max(least[widest] as number, ...roomy.filter((_, i) => i !== widest))
    widths[widest] = Math.max((widths[widest] as number) - over, Math.min(next, (widths[widest] as number) - 1))
  }
  return widths
}

/** The width of the widest word of a text. */
function widestWord(text: string): number {
  let most = 0
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const end = space < 0 ? text.length : space
    // No character is wider than two columns, so that most words need no counting.
    if (2 * (end - from) > most) most = Math.max(most, widthOf(text.slice(from, end)))
    from = end + 1
  }
  return most
}

function stacked(columns: readonly string[], rows: readonly (readonly Line[])[], style: Style): string[] {
  return rows.flatMap((row, r) => [
    ...(r > 0 ? [''] : []),
    ...row.flatMap((cell, i) => {
      if (textOf(cell) === '') return []
      if (i === 0)
        return paragraph(
          cell.map((span) => (typeof span === 'string' ? { text: span, tone: 'strong' as const } : span)),
          style,
          2
        )
      return paragraph(columns[i] === '' ? cell : [{ text: `${columns[i]}: `, tone: 'muted' }, ...cell], style, 4)
    })
  ])
}
