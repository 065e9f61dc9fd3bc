import { number } from '../base/number.ts'
import type { Forest, ForestRow } from './document.ts'

/** Drawn with Unicode, or with ASCII where the terminal has nothing else. */
const glyphs = {
  unicode: { line: '─', from: '├', to: '┤', point: '●', none: '│', band: '░' },
  ascii: { line: '-', from: '[', to: ']', point: 'o', none: '|', band: '.' }
} as const

/**
 * One text line per row and one for the axis: interval, point, the line of no
 * difference and the band in which a difference is too small to matter. All
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
      for (let i = at(low) + 1; i < at(high); i++) row[i] = glyph.line
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

/** Far enough for every interval and for the MID, rounded up to two digits. */
function reachOf({ rows, mid }: Forest): number {
  const most = Math.max(mid ?? 0, ...rows.flatMap((row: ForestRow) => [row.value, row.low ?? 0, row.high ?? 0].map(Math.abs)))
  if (most === 0) return 1
  const unit = 10 ** (Math.floor(Math.log10(most)) - 1)
  return Math.ceil((most * 1.05) / unit) * unit
}
