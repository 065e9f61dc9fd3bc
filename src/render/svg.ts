import { number } from '../base/number.ts'
import type { Forest, ForestRow, IconArray, IconGroup } from './document.ts'
import { html } from './escape.ts'
import { numbersOf, reachOf } from './forest.ts'
import { filled, groupCaption, iconSentence } from './icons.ts'

/**
 * Pictures as inline SVG: each has a name that a screen reader reads, shape as
 * well as colour, and stands beside the words that say the same.
 */

/** People as figures, groups side by side; the sentence is the caption. */
export function iconFigure(icons: IconArray): string {
  const groups = icons.groups.map((group) => `<div>${iconSvg(group, icons)}<p>${html(groupCaption(group, icons.of))}</p></div>`)
  return `<figure class="icons"><div class="groups">${groups.join('')}</div><figcaption>${html(iconSentence(icons))}</figcaption></figure>`
}

/** Ten rows of ten on a grid of 12 units, filled from the bottom. */
function iconSvg(group: IconGroup, { of, good, what }: IconArray): string {
  const { whole, part } = filled(group.n, of)
  const figures = Array.from({ length: 100 }, (_, at) => {
    const [x, y] = [12 * (at % 10), 12 * (9 - Math.floor(at / 10))]
    const kind = at < whole ? 'yes' : 'no'
    return shape(x, y, good, kind) + (part && at === whole ? half(x, y, good) : '')
  })
  const name = html(`${what}: ${groupCaption(group, of)}`)
  return `<svg class="${good ? 'good' : 'bad'}" role="img" aria-label="${name}" viewBox="-0.5 -0.5 119 119">${figures.join('')}</svg>`
}

function shape(x: number, y: number, good: boolean, kind: 'yes' | 'no'): string {
  return good
    ? `<circle class="${kind}" cx="${x + 5}" cy="${y + 5}" r="4.5"/>`
    : `<rect class="${kind}" x="${x + 0.5}" y="${y + 0.5}" width="9" height="9"/>`
}

/** The left half of a figure that stands for less than one. */
function half(x: number, y: number, good: boolean): string {
  return good
    ? `<path class="yes" d="M${x + 5} ${y + 0.5}a4.5 4.5 0 0 0 0 9z"/>`
    : `<rect class="yes" x="${x + 0.5}" y="${y + 0.5}" width="4.5" height="9"/>`
}

/** Rows that share an axis: beside each drawing its label and its numbers. The mark of the caption is HTML. */
export function forestFigure(forest: Forest, mark = ''): string {
  const reach = reachOf(forest)
  const rows = forest.rows.map(
    (row) => `<li><span>${html(row.label)}</span>${rowSvg(row, forest, reach)}<span class="numbers">${html(numbersOf(row))}</span></li>`
  )
  const axis = `<p class="axis" aria-hidden="true"><span>${html(`${number(-reach)} ${forest.left}`)}</span><span>${html(`${forest.right} ${number(reach)}`)}</span></p>`
  return `<figure class="forest"><figcaption>${html(forest.caption)}${mark}</figcaption><ul>${rows.join('')}</ul>${axis}</figure>`
}

/** Positions are in per cent of the width, so that the row fits any column and its point stays round. */
function rowSvg(row: ForestRow, { mid, left, right }: Forest, reach: number): string {
  const at = (value: number): string => `${round(50 + (50 * Math.max(-reach, Math.min(reach, value))) / reach)}%`
  const band = mid === undefined ? '' : `<rect class="band" x="${at(-mid)}" width="${round((100 * mid) / reach)}%" y="0" height="20"/>`
  const { value, low, high } = row
  const interval =
    low === undefined || high === undefined
      ? ''
      : `<line x1="${at(low)}" x2="${at(high)}" y1="10" y2="10"/><line x1="${at(low)}" x2="${at(low)}" y1="6" y2="14"/><line x1="${at(high)}" x2="${at(high)}" y1="6" y2="14"/>`
  const side = value === 0 ? 'no difference' : value < 0 ? left : right
  return `<svg role="img" aria-label="${html(`${row.label}: ${numbersOf(row)}, ${side}`)}" width="100%" height="20">${band}<line class="none" x1="50%" x2="50%" y1="0" y2="20"/>${interval}<circle cx="${at(value)}" cy="10" r="4"/></svg>`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
