import { type Item, neededOf, type One, type Pattern } from './notation.ts'
import { hasNumber, type Numbers, type Vocabulary } from './vocabulary.ts'

/** A pattern and what it stands for. */
export type Entry<T> = readonly [Pattern, T]

/** How likely a sentence is to hold a number of the vocabulary: a count. */
export type Chances = (number: number) => number

/** Patterns as plain data. Each text is cut into lines at the start, and a line decoded when a sentence first asks for it. */
export interface CompiledTable {
  /** A line for each pattern, as JSON: its text, its owner, the gaps between its parts, its parts, and its needed items by their rank. */
  readonly patterns: string
  /** A line for each number of the vocabulary: the patterns whose rarest item it is. */
  readonly places: string
  /** How many numbers all needed items have, with a length before each. */
  readonly width: number
}

/** Patterns by the numbers of their rarest item, so that a sentence is held only against those that can meet. */
export interface Table<T> {
  readonly size: number
  entry(place: number): Entry<T>
  places(number: number): readonly number[]
  /** Whether a sentence holds something for every item that must be there; for all but the rarest where that is known to be there. */
  possible(place: number, holds: Numbers, rarest: 'ask' | 'there'): boolean
  /** When an entry was last chosen: spares a set for every sentence. */
  readonly chosen: Uint32Array
}

/** A gap as its most words; anything else as whether it is optional, its words, and its concepts by their numbers. */
type PlainItem = number | readonly [optional: 0 | 1, words: readonly number[], concepts: readonly number[]]
type Line = readonly [
  text: string,
  owner: number,
  gaps: readonly number[],
  parts: readonly (readonly PlainItem[])[],
  ranks: readonly number[]
]

/** All patterns must have been parsed before: the vocabulary is then whole. */
export function compileTable(entries: readonly Entry<number>[], vocabulary: Vocabulary, chances: Chances): CompiledTable {
  const places: number[][] = Array.from({ length: vocabulary.size }, () => [])
  const lines = entries.map(([{ text, parts, gaps, needed }, owner], place) => {
    const likely = ({ any }: One): number => any.reduce((sum, number) => sum + chances(number), 0)
    const ranks = needed.map((item, i) => ({ i, likely: likely(item) })).sort((a, b) => a.likely - b.likely)
    for (const number of needed[ranks[0]?.i as number]?.any ?? []) places[number]?.push(place)
    const plain = (item: Item): PlainItem =>
      item.kind === 'gap' ? item.most : [item.optional ? 1 : 0, [...item.words], item.any.filter((number) => !item.words.has(number))]
    return JSON.stringify([text, owner, gaps, parts.map((part) => part.map(plain)), ranks.map(({ i }) => i)] satisfies Line)
  })
  const width = entries.reduce((sum, [{ needed }]) => sum + needed.reduce((own, { any }) => own + 1 + any.length, 1), 0)
  return { patterns: lines.join('\n'), places: places.map((own) => own.join(' ')).join('\n'), width }
}

/** `owners` are what the lines' owners stand for, `keys` those of the vocabulary. */
export function openTable<T>(compiled: CompiledTable, owners: readonly T[], keys: readonly string[]): Table<T> {
  const patterns = compiled.patterns === '' ? [] : compiled.patterns.split('\n')
  const places = compiled.places.split('\n')
  const entry = remembered(patterns.length, (place): Entry<T> => {
    const [text, owner, gaps, plain, ranks] = JSON.parse(patterns[place] as string) as Line
    const parts = plain.map((part) => part.map((item) => itemOf(item, keys)))
    const needed = neededOf(parts)
    return [{ text, parts, gaps, needed: ranks.map((i) => needed[i] as One) }, owners[owner] as T]
  })
  return {
    size: patterns.length,
    entry,
    places: remembered(places.length, (number) => (places[number] || undefined)?.split(' ').map(Number) ?? none),
    possible: needs(patterns.length, compiled.width, (place) => entry(place)[0].needed),
    chosen: new Uint32Array(patterns.length)
  }
}

/**
 * A long text asks millions of times what a pattern needs, so that stands in one
 * array, laid down when it is first asked for: for each pattern the number of
 * its items, and for each item the number of its alternatives and these.
 */
function needs(size: number, width: number, neededBy: (place: number) => readonly One[]): Table<unknown>['possible'] {
  const laid = new Uint16Array(width)
  const starts = new Int32Array(size).fill(-1)
  let end = 0
  const layDown = (place: number): number => {
    const start = end
    const needed = neededBy(place)
    laid[end++] = needed.length
    for (const { any } of needed) {
      laid[end++] = any.length
      laid.set(any, end)
      end += any.length
    }
    starts[place] = start
    return start
  }
  return (place, holds, rarest) => {
    let at = starts[place] as number
    if (at < 0) at = layDown(place)
    let items = laid[at++] as number
    if (rarest === 'there' && items > 0) {
      at += 1 + (laid[at] as number)
      items--
    }
    for (; items > 0; items--) {
      const next = at + 1 + (laid[at] as number)
      let there = false
      for (at++; at < next && !there; at++) there = hasNumber(holds, laid[at] as number)
      if (!there) return false
      at = next
    }
    return true
  }
}

const none: readonly never[] = []

function itemOf(plain: PlainItem, keys: readonly string[]): Item {
  if (typeof plain === 'number') return { kind: 'gap', most: plain }
  const [optional, words, concepts] = plain
  const names = concepts.map((number) => (keys[number] as string).slice(1, -1))
  return { kind: 'one', words: new Set(words), any: [...words, ...concepts], concepts: names, optional: optional === 1 }
}

/** Works a value out when its number, of so many, is first asked for. */
export function remembered<T>(size: number, workOut: (number: number) => T): (number: number) => T {
  const known = new Array<T | undefined>(size).fill(undefined)
  return (number) => {
    const there = known[number]
    if (there !== undefined) return there
    const value = workOut(number)
    known[number] = value
    return value
  }
}
