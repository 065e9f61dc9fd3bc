import { number } from '../base/number.ts'
import { inSentence } from '../base/words.ts'
import type { IconArray, IconGroup, Line, Span, Tone } from './document.ts'
import { pad, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

/** The figure of one in a hundred to whom it happens, of one to whom it does not, and of a part of one. Good news and bad differ in shape, so that no colour is needed. */
const glyphs = {
  unicode: { good: { yes: '●', part: '◐', no: '○' }, bad: { yes: '■', part: '◧', no: '□' } },
  ascii: { good: { yes: 'O', part: 'c', no: '.' }, bad: { yes: 'X', part: 'x', no: '.' } }
} as const

/** Ten figures with a space between, or close together. */
const spaced = 19
const close = 10
/** Room between arrays that stand side by side, and the least for the words beside one. */
const gap = 4
const words = 18
/** Wider, the words below an array wander off from it; below one that stands alone there is room for a few more. */
const widest = { alone: 44, abreast: 30 } as const

/** How many of a hundred figures are filled, and whether one more is begun: nothing that happens is drawn as never, nor as always what does not. */
export function filled(n: number, of: number): { readonly whole: number; readonly part: boolean } {
  const share = (100 * n) / of
  const whole = Math.round(share)
  if (share > 0 && whole === 0) return { whole: 0, part: true }
  if (share < 100 && whole === 100) return { whole: 99, part: true }
  return { whole: Math.min(100, whole), part: false }
}

/** `Exercise: 35 of 100, 65 not` */
export function groupCaption({ label, n }: IconGroup, of: number): string {
  return `${label}: ${number(n)} of ${number(of)}, ${number(rest(n, of))} not`
}

/** What a picture shows, in a sentence: count and denominator, of those to whom it happens and of those to whom it does not, over what time, and how certain it is. */
export function iconSentence({ what, when, sure, of, groups }: IconArray): string {
  const each = groups.map(({ label, n }) => `${inSentence(label)} ${number(n)} of ${number(of)}, and ${number(rest(n, of))} not`)
  return `${what}, ${when}: ${each.join('; ')}.${sure === undefined ? '' : ` ${sure}.`}`
}

/** Those to whom it does not happen, as finely as those to whom it does. */
function rest(n: number, of: number): number {
  return Math.round((of - n) * 100) / 100
}

/**
 * Each group as ten rows of ten, filled from the bottom: side by side where
 * there is room, else one under the other with the words beside it. No line is
 * wider than `width`; where not even one fits, there is none.
 */
export function drawIcons(icons: IconArray, width: number, unicode: boolean): Line[] {
  if (width < close + 2 + words) return []
  const glyph = (unicode ? glyphs.unicode : glyphs.ascii)[icons.good ? 'good' : 'bad']
  const most = icons.groups.length === 1 ? widest.alone : widest.abreast
  const column = Math.min(most, Math.floor((width - gap * (icons.groups.length - 1)) / icons.groups.length))
  const legend = wrap(legendOf(icons, glyph), width)
  const drawn = column >= spaced ? abreast(icons, column, glyph) : stacked(icons, width, glyph)
  return [...legend, ...drawn]
}

type Glyphs = Readonly<Record<'yes' | 'part' | 'no', string>>

/** `People who recover, at 1 year: ● yes, ○ no` */
function legendOf({ what, when, good, groups, of }: IconArray, glyph: Glyphs): Line {
  const tone = toneOf(good)
  return [
    `${what}, ${when}: `,
    { text: glyph.yes, tone },
    ' yes, ',
    { text: glyph.no, tone: 'muted' },
    ' no',
    ...(of === 100 ? [] : [`; one figure is ${number(of / 100)} of ${number(of)}`]),
    ...(groups.some(({ n }) => filled(n, of).part) ? ['; ', { text: glyph.part, tone }, ' is less than one figure'] : [])
  ]
}

function toneOf(good: boolean): Tone {
  return good ? 'good' : 'bad'
}

function abreast({ groups, of, good }: IconArray, column: number, glyph: Glyphs): Line[] {
  const arrays = groups.map((group) => [...figures(group, of, good, glyph, ' '), ...wrap([groupCaption(group, of)], column)])
  const height = Math.max(...arrays.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) =>
    arrays.flatMap((lines, i): Span[] => {
      const line = lines[at] ?? []
      return i === arrays.length - 1 ? [...line] : [...line, pad('', column + gap - lineWidth(line))]
    })
  ).map(trimmed)
}

function stacked({ groups, of, good }: IconArray, width: number, glyph: Glyphs): Line[] {
  const between = width >= spaced + 2 + words ? ' ' : ''
  const size = between === '' ? close : spaced
  return groups.flatMap((group, i) => {
    const rows = figures(group, of, good, glyph, between)
    const beside = wrap([groupCaption(group, of)], width - size - 2)
    // The words stand at the foot, where the filling begins.
    const from = rows.length - beside.length
    const lines = rows.map((row, at): Line => (at < from ? row : [...row, '  ', ...(beside[at - from] as Line)]))
    return i === 0 ? lines : [[], ...lines]
  })
}

/** Ten rows of ten, the top row first. */
function figures({ n }: IconGroup, of: number, good: boolean, glyph: Glyphs, between: string): Line[] {
  const { whole, part } = filled(n, of)
  const figure = (at: number): keyof Glyphs => (at < whole ? 'yes' : part && at === whole ? 'part' : 'no')
  return Array.from({ length: 10 }, (_, row) => {
    const kinds = Array.from({ length: 10 }, (_, i) => figure((9 - row) * 10 + i))
    const marked = kinds.filter((kind) => kind !== 'no').map((kind) => glyph[kind])
    const unmarked = kinds.filter((kind) => kind === 'no').map((kind) => glyph[kind])
    const spans: Span[] = []
    if (marked.length > 0) spans.push({ text: marked.join(between), tone: toneOf(good) })
    if (marked.length > 0 && unmarked.length > 0 && between !== '') spans.push(between)
    if (unmarked.length > 0) spans.push({ text: unmarked.join(between), tone: 'muted' })
    return spans
  })
}

function lineWidth(line: Line): number {
  return line.reduce((sum, span) => sum + widthOf(typeof span === 'string' ? span : span.text), 0)
}

/** Without the padding that ends it. */
function trimmed(line: Line): Line {
  const last = line.at(-1)
  return typeof last === 'string' && last.trim() === '' ? trimmed(line.slice(0, -1)) : line
}
