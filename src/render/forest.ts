import { number } from '../base/number.ts'
import type { Forest, ForestRow } from './document.ts'
import { captionLine, textOf } from './document.ts'
import { pad, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

/** Drawn with Unicode, or with ASCII where the terminal has nothing else. */
const glyphs = {
  unicode: { line: '─', from: '├', to: '┤', point: '●', none: '│', across: '┼', band: '░' },
  ascii: { line: '-', from: '[', to: ']', point: 'o', none: '|', across: '+', band: '.' }
} as const

/**
 * One text line per row and one for the axis: interval, point, the line of no
 * difference and the band of differences smaller than people call important. All
 * rows share the axis; it is symmetric around no difference.
 */
export function drawForest(forest: Forest, width: number, unicode: boolean): string[] {
  const glyph = unicode ? glyphs.unicode : glyphs.ascii
  const cells = Math.max(11, width - (width % 2 === 0 ? 1 : 0))
  const reach = reachOf(forest)
  const middle = (cells - 1) / 2
  // Away from the middle, so that what lies as far left as right is drawn as far.
  const at = (value: number): number => middle + Math.sign(value) * Math.round((Math.min(reach, Math.abs(value)) / reach) * middle)
  const base = (): string[] => {
    const row = new Array<string>(cells).fill(' ')
    if (forest.mid !== undefined) for (let i = at(-forest.mid); i <= at(forest.mid); i++) row[i] = glyph.band
    row[at(0)] = glyph.none
    return row
  }
  const drawn = forest.rows.map((item) => {
    const row = base()
    const { low, high, value } = item
    if (low !== undefined && high !== undefined) {
      for (let i = at(low) + 1; i < at(high); i++) row[i] = i === at(0) ? glyph.across : glyph.line
      row[at(low)] = glyph.from
      row[at(high)] = glyph.to
    }
    row[at(value)] = glyph.point
    return row.join('').trimEnd()
  })
  const left = `${number(-reach)} ${forest.left}`
  const right = `${forest.right} ${number(reach)}`
  const gap = cells - left.length - right.length
  return [...drawn, gap >= 1 ? left + ' '.repeat(gap) + right : left]
}

/** Far enough for every interval, for the MID and for what is asked for at least, rounded up to two digits. */
export function reachOf({ rows, mid, least }: Forest): number {
  const most = Math.max(mid ?? 0, least ?? 0, ...rows.flatMap((row: ForestRow) => [row.value, row.low ?? 0, row.high ?? 0].map(Math.abs)))
  if (most === 0) return 1
  const unit = 10 ** (Math.floor(Math.log10(most)) - 1)
  return Math.ceil((most * 1.05) / unit) * unit
}

/** Widest drawing in columns, and the least room in which one says anything. */
const drawing = { least: 24, most: 61 } as const

/**
 * The whole picture: beside each row its label and its numbers, where there is
 * room for them; above it where there is not. Nothing where not even the
 * drawing has room. No line is wider than `width`, long words excepted.
 */
export function forestLines(forest: Forest, width: number, unicode: boolean): string[] {
  if (width < drawing.least) return []
  const numbers = forest.rows.map(numbersOf)
  const beside = Math.max(0, ...numbers.map(widthOf))
  const longest = Math.max(0, ...forest.rows.map(({ label }) => widthOf(label)))
  const labels = Math.min(longest, Math.floor(width * 0.34))
  const room = width - labels - beside - 4
  if (room < drawing.least) return stacked(forest, width, unicode)
  const drawn = drawForest(forest, Math.min(room, drawing.most), unicode)
  const across = Math.max(...drawn.map(widthOf))
  const rows = forest.rows.flatMap(({ label }, i) =>
    wrap([label], labels).map((part, at) =>
      at > 0 ? textOf(part) : `${pad(textOf(part), labels)}  ${pad(drawn[i] as string, across)}  ${numbers[i]}`
    )
  )
  return [...rows, `${pad('', labels)}  ${drawn.at(-1)}`]
}

function stacked(forest: Forest, width: number, unicode: boolean): string[] {
  const drawn = drawForest(forest, Math.min(width, drawing.most), unicode)
  const rows = forest.rows.flatMap((row, i) => [...wrap([`${row.label}: ${numbersOf(row)}`], width).map(textOf), drawn[i] as string])
  return [...rows, drawn.at(-1) as string]
}

/** `−0.4 (−0.9 to 0.2)` */
export function numbersOf({ value, low, high }: ForestRow): string {
  return `${number(value)} (${low === undefined || high === undefined ? 'no interval' : `${number(low)} to ${number(high)}`})`
}

/** What a picture of rows shows, in words. */
export function forestSentence(forest: Forest): string {
  const { left, right, rows } = forest
  const side = ({ value }: ForestRow): string => (value === 0 ? 'no difference' : value < 0 ? left : right)
  return `${textOf(captionLine(forest))}. ${rows.map((row) => `${row.label}: ${numbersOf(row)}, ${side(row)}`).join('; ')}.`
}
