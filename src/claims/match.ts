import { firstKeys, type Item, type Pattern } from './notation.ts'
import type { Sentence, Span } from './sentence.ts'

/** Where a run of items met, and the words that it asked for; those between are the sentence's own. */
export interface Run extends Span {
  readonly asked: readonly number[]
}

/** Where a pattern met: each of its parts. */
export type Met = readonly Run[]

/** The most words that all parts together may span, so that a long sentence is not one thought. */
const widest = 26

/** Every place where a pattern meets a sentence; of several from the same word, the shortest. */
export function meetings(sentence: Sentence, { parts, gaps }: Pattern): Met[] {
  const [first = [], ...others] = parts
  let found: Met[] = sequences(sentence, first).map((span) => [span])
  for (const [i, part] of others.entries()) {
    if (found.length === 0) return found
    const spans = sequences(sentence, part)
    found = found.flatMap((met) => {
      const near = nearest(sentence, met, spans, gaps[i] as number)
      return near === undefined ? [] : [[...met, near]]
    })
  }
  return found
}

/** Every place where a run of items meets. */
export function sequences(sentence: Sentence, items: readonly Item[]): Run[] {
  const found: Run[] = []
  for (const from of startsOf(sentence, items)) {
    const asked: number[] = []
    const to = endOf(sentence, items, 0, from, asked)
    if (to !== undefined) found.push({ from, to, asked })
  }
  return found
}

function startsOf({ places, concepts }: Sentence, items: readonly Item[]): Iterable<number> {
  const starts = new Set<number>()
  for (const key of firstKeys(items))
    if (key.startsWith('{')) for (const { from } of concepts.get(key.slice(1, -1)) ?? []) starts.add(from)
    else for (const at of places.get(key) ?? []) starts.add(at)
  return starts
}

/** Behind which word the items from `k` on end when they begin at `at`, with the words they ask for put into `asked`; undefined where they do not meet there. */
function endOf(sentence: Sentence, items: readonly Item[], k: number, at: number, asked: number[]): number | undefined {
  const item = items[k]
  if (item === undefined) return at
  if (item.kind === 'gap') {
    for (let skip = 0; skip <= item.most; skip++) {
      if (!together(sentence, at - 1, at + skip)) return undefined
      const end = endOf(sentence, items, k + 1, at + skip, asked)
      if (end !== undefined) return end
    }
    return undefined
  }
  if (k === 0 || together(sentence, at - 1, at))
    for (const next of endsOfOne(sentence, item, at)) {
      const end = endOf(sentence, items, k + 1, next, asked)
      if (end === undefined) continue
      for (let word = at; word < next; word++) asked.push(word)
      return end
    }
  return item.optional ? endOf(sentence, items, k + 1, at, asked) : undefined
}

function endsOfOne({ words, concepts }: Sentence, item: Extract<Item, { kind: 'one' }>, at: number): number[] {
  const word = words[at]
  const ends = item.concepts.flatMap((name) => (concepts.get(name) ?? []).filter(({ from }) => from === at).map(({ to }) => to))
  if (word !== undefined && (item.stems.includes(word.stem) || item.forms.includes(word.form))) ends.push(at + 1)
  return ends
}

/** Whether two words belong to the same thought; before the first word there is none to differ. */
function together({ thought }: Sentence, a: number, b: number): boolean {
  return a < 0 ? thought[b] !== undefined : thought[a] !== undefined && thought[a] === thought[b]
}

/** The nearest span to what met already, in the same thought and not on top of it. */
function nearest(sentence: Sentence, met: Met, spans: readonly Run[], most: number): Run | undefined {
  const from = Math.min(...met.map((span) => span.from))
  const to = Math.max(...met.map((span) => span.to))
  const last = met.at(-1) as Run
  let best: { span: Run; gap: number } | undefined
  for (const span of spans) {
    if (met.some((other) => span.from < other.to && other.from < span.to)) continue
    const gap = span.from >= last.to ? span.from - last.to : last.from - span.to
    const wide = Math.max(to, span.to) - Math.min(from, span.from)
    if (gap > most || wide > widest || !together(sentence, last.from, span.from)) continue
    if (best === undefined || gap < best.gap) best = { span, gap }
  }
  return best?.span
}

/** Patterns by what a sentence must hold for their first part, so that a sentence is held only against those that can meet. */
export function byFirstKey<T>(entries: Iterable<readonly [Pattern, T]>): Map<string, (readonly [Pattern, T])[]> {
  const index = new Map<string, (readonly [Pattern, T])[]>()
  for (const entry of entries)
    for (const key of firstKeys(entry[0].parts[0] ?? [])) {
      const there = index.get(key)
      if (there === undefined) index.set(key, [entry])
      else there.push(entry)
    }
  return index
}

/** The patterns that may meet a sentence, each once. */
export function candidates<T>(
  index: ReadonlyMap<string, readonly (readonly [Pattern, T])[]>,
  { places, concepts }: Sentence
): Iterable<readonly [Pattern, T]> {
  const chosen = new Set<readonly [Pattern, T]>()
  for (const key of places.keys()) for (const entry of index.get(key) ?? []) chosen.add(entry)
  for (const name of concepts.keys()) for (const entry of index.get(`{${name}}`) ?? []) chosen.add(entry)
  return chosen
}
