import type { Block, Line, Page, Span } from './document.ts'

/** A word that a lay reader trips over, the forms in which it stands in text, and its meaning in a few words. */
export interface Explained {
  readonly id: string
  readonly forms: readonly string[]
  readonly short: string
}

/**
 * The page with each such word explained in brackets where it first appears.
 * Headings, titles and names set strong are left alone, and so is a word that the text itself explains.
 */
export function explain(page: Page, words: readonly Explained[]): Page {
  const book = bookOf(words)
  const done = new Set<string>()
  const title = page.blocks.find((block) => block.block === 'title')
  // What the page is about is explained by the page.
  if (title?.block === 'title') for (const { id } of found(title.text, book)) done.add(id)
  const line = (spans: Line): Line => spans.flatMap((span) => spanWith(span, book, done))
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

function spanWith(span: Span, book: Book, done: Set<string>): Span[] {
  if (typeof span !== 'string' && span.tone === 'strong') return [span]
  const text = typeof span === 'string' ? span : span.text
  const toned = (part: string): Span => (typeof span === 'string' ? part : { ...span, text: part })
  const spans: Span[] = []
  let from = 0
  for (const { id, short, end, inBrackets } of found(text, book)) {
    if (done.has(id)) continue
    done.add(id)
    if (inBrackets || explainedBy(text.slice(end))) continue
    spans.push(toned(text.slice(from, end)), { text: isOpen(text.slice(0, end)) ? `, ${short},` : ` (${short})`, tone: 'muted' })
    from = end
  }
  return from === 0 ? [span] : from === text.length ? spans : [...spans, toned(text.slice(from))]
}

/** Whether the end of a text stands in brackets: further ones would be hard to read. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
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

/** By the first word of a form: the forms that begin with it, the longest first. */
type Book = ReadonlyMap<string, readonly Entry[]>

function bookOf(words: readonly Explained[]): Book {
  const book = new Map<string, Entry[]>()
  for (const { id, forms, short } of words)
    for (const form of forms) {
      const [first, ...rest] = form.toLowerCase().match(wordPattern) ?? []
      if (first === undefined) continue
      book.set(first, [...(book.get(first) ?? []), { id, short, rest, capitals: /^\p{Lu}{2}/u.test(form) }])
    }
  for (const entries of book.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return book
}

const wordPattern = /[\p{L}\d]+/gu

interface Found {
  readonly id: string
  readonly short: string
  readonly end: number
  /** It stands behind plain words, in brackets: "the smooth lining (cartilage)". */
  readonly inBrackets: boolean
}

/** The words of the book that stand in a text, in order, the longest form at each place. */
function found(text: string, book: Book): Found[] {
  const tokens = [...text.matchAll(wordPattern)]
  const all: Found[] = []
  for (let i = 0; i < tokens.length; i++) {
    const entry = entriesAt(tokens, i, book).find(
      ({ rest, capitals }) =>
        rest.every((word, k) => same(tokens[i + 1 + k]?.[0], word)) && (!capitals || /^\p{Lu}{2}/u.test(tokens[i]?.[0] ?? ''))
    )
    if (entry === undefined) continue
    const last = tokens[i + entry.rest.length] as RegExpExecArray
    const end = last.index + last[0].length
    if (isPart(text, tokens[i]?.index ?? 0, end)) continue
    all.push({ id: entry.id, short: entry.short, end, inBrackets: text[(tokens[i]?.index ?? 0) - 1] === '(' && text[end] === ')' })
    i += entry.rest.length
  }
  return all
}

/** Part of a compound (`cartilage-like`), an id or an address. */
function isPart(text: string, start: number, end: number): boolean {
  // Only what touches the word is looked at: a text is long, and words stand in it often.
  return /[\p{L}\d][-/#@.]$/u.test(text.slice(Math.max(0, start - 3), start)) || /^[-/#@.][\p{L}\d]/u.test(text.slice(end, end + 3))
}

function entriesAt(tokens: readonly RegExpExecArray[], i: number, book: Book): readonly Entry[] {
  const word = (tokens[i]?.[0] ?? '').toLowerCase()
  return book.get(word) ?? book.get(singular(word)) ?? []
}

/** A plural is the word too. */
function same(typed: string | undefined, word: string): boolean {
  const lower = typed?.toLowerCase()
  return lower === word || (lower !== undefined && singular(lower) === word)
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}
