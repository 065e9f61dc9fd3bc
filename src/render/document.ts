/**
 * A page before it has a width or a colour: the same document becomes text,
 * plain lines, Markdown or HTML.
 */
export type Tone = 'strong' | 'muted' | 'good' | 'warn' | 'bad' | 'accent'

/** Text with a meaning of its own. `cites` are the numbers of sources that it marks. */
export interface Toned {
  readonly text: string
  readonly tone: Tone
  readonly cites?: readonly number[]
}

export type Span = string | Toned

export type Line = readonly Span[]

export interface ForestRow {
  readonly label: string
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** Rows that share one axis: one outcome on one scale. */
export interface Forest {
  /** What is drawn. Stands where the drawing stands, and goes where it goes. */
  readonly caption: string
  /** Where the band around no difference comes from. */
  readonly mark?: Span
  /** What lies to the left and to the right of no difference, in words. */
  readonly left: string
  readonly right: string
  /** Minimal important difference: the band around no difference in which an effect is smaller than people call important. */
  readonly mid?: number
  /** The axis reaches at least so far, so that a small difference does not look like a large one. */
  readonly least?: number
  readonly rows: readonly ForestRow[]
}

/** A source in the list that ends a page. */
export interface Source {
  /** `Bennell 2021, JAMA` */
  readonly cite: string
  readonly title: string
  readonly url: string
  /** What kind of source it is. */
  readonly kind: string
  /** The day on which it was seen. */
  readonly seen: string
  /** How it was seen, and whether again. */
  readonly how: string
}

/** One group of a picture of people: to `n` of the picture's `of` it happens. */
export interface IconGroup {
  /** What they had: `Exercise therapy` */
  readonly label: string
  readonly n: number
}

/** People as figures, a hundred to a group: how many have an outcome and how many have not. All groups share outcome, denominator and period. */
export interface IconArray {
  /** Whom the filled figures stand for: `People who recover` */
  readonly what: string
  /** Whether to be among them is good news. */
  readonly good: boolean
  /** `at 1 year` */
  readonly when: string
  /** `Moderate certainty`. Absent where the numbers are no finding that is rated. */
  readonly sure?: string
  /** The denominator of every count. */
  readonly of: number
  readonly groups: readonly IconGroup[]
}

export type Block =
  | { readonly block: 'title'; readonly text: string; readonly aside?: string }
  | { readonly block: 'heading'; readonly text: string }
  | {
      readonly block: 'para'
      readonly line: Line /** Names set in a row: no running text, in which a word would be explained. */
      readonly names?: true
    }
  | { readonly block: 'list'; readonly items: readonly Line[]; readonly names?: true }
  | { readonly block: 'fields'; readonly rows: readonly (readonly [label: string, value: Line])[] }
  | {
      readonly block: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Line[])[]
      /** Narrower than this no column is set: the table is stacked instead. Absent: a word or two. */
      readonly least?: number
    }
  /** The numbered list that marks point to. */
  | { readonly block: 'sources'; readonly items: readonly Source[] }
  | { readonly block: 'forest'; readonly forest: Forest }
  | { readonly block: 'icons'; readonly icons: IconArray }

export interface Page {
  readonly blocks: readonly Block[]
  /** Commands worth typing next. Words about the data, so they go to stderr. */
  readonly next: readonly string[]
}

export const title = (text: string, aside?: string): Block => ({ block: 'title', text, ...(aside === undefined ? {} : { aside }) })
export const heading = (text: string): Block => ({ block: 'heading', text })
export const para = (...line: Line): Block => ({ block: 'para', line })
export const list = (items: readonly (Line | string)[]): Block => ({
  block: 'list',
  items: items.map((item) => (typeof item === 'string' ? [item] : item))
})
/** Names or others' words, one a line. */
export const names = (items: readonly Line[]): Block => ({ block: 'list', names: true, items })
export const fields = (rows: readonly (readonly [string, Line | string])[]): Block => ({
  block: 'fields',
  rows: rows.map(([label, value]) => [label, typeof value === 'string' ? [value] : value])
})
export const table = (columns: readonly string[], rows: readonly (readonly (Line | string)[])[]): Block => ({
  block: 'table',
  columns,
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [cell] : cell)))
})
export const icons = (picture: IconArray): Block => ({ block: 'icons', icons: picture })
export const forest = (picture: Forest): Block => ({ block: 'forest', forest: picture })
/** A table of prose: columns of fewer than so many characters are stacked. */
export const grid = (columns: readonly string[], rows: readonly (readonly Line[])[]): Block => ({
  block: 'table',
  columns,
  rows,
  least: 24
})
export const strong = (text: string): Span => ({ text, tone: 'strong' })
export const muted = (text: string): Span => ({ text, tone: 'muted' })
export const warn = (text: string): Span => ({ text, tone: 'warn' })
export const bad = (text: string): Span => ({ text, tone: 'bad' })
export const accent = (text: string): Span => ({ text, tone: 'accent' })

/** A source as a line of text. */
export function sourceLine({ cite, title: name, url, kind, seen, how }: Source): Line {
  return [`${cite}. ${name}. `, accent(url), muted(` ${kind}; seen ${seen} ${how}.`)]
}

/** The caption of a picture of rows, with its mark. */
export function captionLine({ caption, mark }: Forest): Line {
  return mark === undefined ? [muted(caption)] : [muted(caption), mark]
}

/** The bare text of a line. */
export function textOf(line: Line): string {
  return line.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}
