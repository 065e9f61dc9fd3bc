import { inSentence } from '../base/words.ts'
import type { Term } from '../knowledge/schema.ts'
import type { Block, Line, Page, Span } from './document.ts'

/**
 * The page with each word of a book explained in brackets where it first appears.
 * Headings, titles, names set strong and what is quoted are left alone, and so is a word that the text itself explains.
 */
export function explain(page: Page, book: Book): Page {
  const done = new Set<string>()
  const find = finder(book, done)
  const title = page.blocks.find((block) => block.block === 'title')
  // What the page is about is explained by the page.
  if (title?.block === 'title') for (const { id } of find(title.text)) done.add(id)
  const line = (spans: Line): Line => spans.flatMap((span) => spanWith(span, find, done))
  return { ...page, blocks: page.blocks.map((block) => blockWith(block, line)) }
}

function blockWith(block: Block, line: (spans: Line) => Line): Block {
  switch (block.block) {
    case 'para':
      return block.names ? block : { ...block, line: line(block.line) }
    case 'list':
      return block.names ? block : { ...block, items: block.items.map(line) }
    case 'fields':
      return { ...block, rows: block.rows.map(([label, value]) => [label, line(value)] as const) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(line)) }
    default:
      return block
  }
}

function spanWith(span: Span, find: (text: string) => readonly Found[], done: Set<string>): Span[] {
  if (typeof span !== 'string' && span.tone === 'strong') return [span]
  const text = typeof span === 'string' ? span : span.text
  const toned = (part: string): Span => (typeof span === 'string' ? part : { ...span, text: part })
  const spans: Span[] = []
  let from = 0
  const all = find(text)
  for (const { id, short, start, end, inBrackets } of all) {
    const ofOthers = inQuotes(text, start)
    if (done.has(id) || (ofOthers && text[end] !== '”')) continue
    done.add(id)
    if (inBrackets || explainedBy(text.slice(end))) continue
    const whole = ofOthers ? end + 1 : compoundEnd(text, end, all)
    const meaning = whole === end || ofOthers ? short : `${inSentence(text.slice(start, end))}: ${short}`
    spans.push(toned(text.slice(from, whole)), { text: setIn(meaning, text.slice(0, end), text.slice(whole)), tone: 'muted' })
    from = whole
  }
  return from === 0 ? [span] : from === text.length ? spans : [...spans, toned(text.slice(from))]
}

/** Whether a place in a text is between quotation marks: what somebody else said gets no brackets of ours, but a word that ends there gets them behind it. */
function inQuotes(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at - 1)
}

/** What a word may stand before as part of one name: brackets between them would tear `placebo tablets` apart. */
const heads =
  /^ (?:capsules?|damage|defects?|degeneration|disease|groups?|herniation|injections?|injury|loss|procedures?|repair|replacement|reviews?|rupture|scans?|sprain|surgery|tablets?|therapy|thickness|total|treatments?|trials?|volume)(?![\w-])(?! \()/i

/** The end of the name that a word begins: behind the noun after it, where that is no word of the book itself. */
function compoundEnd(text: string, end: number, all: readonly Found[]): number {
  const [head] = text[end - 1] === 's' ? [] : (heads.exec(text.slice(end)) ?? [])
  const whole = end + (head?.length ?? 0)
  return all.some((other) => other.end > end && other.start < whole) ? end : whole
}

/**
 * An explanation in brackets; between dashes where the text stands in brackets itself, for brackets
 * within brackets are hard to read, and commas make a list of it: `arthritis, joints attacked by …, or a growth`.
 */
function setIn(meaning: string, before: string, rest: string): string {
  if (before.lastIndexOf('(') <= before.lastIndexOf(')')) return ` (${meaning})`
  return ` – ${meaning}${/^(?:$|[,;:.)])/.test(rest) ? '' : ' –'}`
}

/** The text behind a word explains it: in brackets of its own, between commas, or by saying what it is. */
function explainedBy(rest: string): boolean {
  return /^(?: ?\(|,? (?:which|that) (?:is|are)\b|, (?:an?|the) \w+| (?:is|are|means?) (?:an?|the|any|made|when|tissue|short|part)\b)/i.test(
    rest
  )
}

interface Entry {
  readonly id: string
  readonly short: string
  /** The words of this form behind its first, in lower case. */
  readonly rest: readonly string[]
  /** Written in capitals, and then meant only so: GRADE is no grade. */
  readonly capitals: boolean
}

/** By the first word of a form: the forms that begin with it, the longest first. Plain data, so that it can be compiled ahead of time. */
export type Book = Readonly<Record<string, readonly Entry[]>>

export function bookOf(terms: readonly Pick<Term, 'id' | 'name' | 'synonyms' | 'short'>[]): Book {
  const book: Record<string, Entry[]> = Object.create(null)
  for (const { id, name, synonyms, short } of terms)
    for (const form of [name, ...synonyms]) {
      const [first, ...rest] = form.toLowerCase().split(between).filter(Boolean)
      if (first === undefined) continue
      book[first] = [...(book[first] ?? []), { id, short, rest, capitals: inCapitals(form) }]
    }
  for (const entries of Object.values(book)) entries.sort((a, b) => b.rest.length - a.rest.length)
  return book
}

/** What stands between words. */
const between = /[^A-Za-z0-9\u00c0-\u024f]+/

interface Found {
  readonly id: string
  readonly short: string
  readonly start: number
  readonly end: number
  /** It stands behind plain words, in brackets: "the smooth lining (cartilage)". */
  readonly inBrackets: boolean
}

/**
 * Finds the words of a book that stand in a text, in order, the longest form at each place; none where none is left to explain.
 * A long page says the same words over and over: each is looked up once.
 */
function finder(book: Book, done: ReadonlySet<string>): (text: string) => readonly Found[] {
  const looked = new Map<string, readonly Entry[]>()
  const entriesOf = (written: string): readonly Entry[] => {
    let entries = looked.get(written)
    if (entries === undefined) {
      entries = entriesIn(book, written)
      looked.set(written, entries)
    }
    return entries
  }
  return (text) => {
    const words = text.split(between)
    const met: Met[] = []
    let left = false
    for (let i = 0; i < words.length; i++) {
      const entries = entriesOf(words[i] as string)
      const entry = entries.length === 0 ? undefined : entries.find((one) => stands(one, words, i))
      if (entry === undefined) continue
      met.push({ entry, first: i })
      left ||= !done.has(entry.id)
      i += entry.rest.length
    }
    return left ? placed(text, words, met) : []
  }
}

/** An entry of the book, and which word of the text it begins with. */
interface Met {
  readonly entry: Entry
  readonly first: number
}

function stands({ rest, capitals }: Entry, words: readonly string[], at: number): boolean {
  return rest.every((word, k) => same(words[at + 1 + k], word)) && (!capitals || inCapitals(words[at] as string))
}

/** Where in the text they stand, but for those that are part of something else. */
function placed(text: string, words: readonly string[], met: readonly Met[]): Found[] {
  const starts: number[] = []
  let from = 0
  for (const word of words) {
    const start = text.indexOf(word, from)
    starts.push(start)
    from = start + word.length
  }
  return met.flatMap(({ entry: { id, short, rest }, first }) => {
    const last = first + rest.length
    const [start, end] = [starts[first] as number, (starts[last] as number) + (words[last] as string).length]
    return isPart(text, start, end) ? [] : [{ id, short, start, end, inBrackets: text[start - 1] === '(' && text[end] === ')' }]
  })
}

/** Part of a compound (`cartilage-like`), an id or an address. Only what touches the word is looked at. */
function isPart(text: string, start: number, end: number): boolean {
  return /[a-z0-9][-/#@.]$/i.test(text.slice(Math.max(0, start - 2), start)) || /^[-/#@.][a-z0-9]/i.test(text.slice(end, end + 2))
}

function entriesIn(book: Book, written: string): readonly Entry[] {
  const word = written.toLowerCase()
  for (const form of [word, singular(word)]) if (Object.hasOwn(book, form)) return book[form] ?? []
  return []
}

function inCapitals(form: string): boolean {
  return /^[A-Z]{2}/.test(form)
}

/** A plural is the word too. */
function same(typed: string | undefined, word: string): boolean {
  const lower = typed?.toLowerCase()
  return lower === word || (lower !== undefined && singular(lower) === word)
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
