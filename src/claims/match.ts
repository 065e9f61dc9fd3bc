import type { Item, One, Pattern } from './notation.ts'
import type { Sentence, Span } from './sentence.ts'
import type { Entry, Table } from './table.ts'
import { hasNumber } from './vocabulary.ts'

/** Where a run of items met, and the words that it asked for; those between are the sentence's own. */
export interface Run extends Span {
  readonly asked: readonly number[]
}

const none: readonly never[] = []

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

/** Every place where a run of items meets, each start once. */
export function sequences(sentence: Sentence, items: readonly Item[]): Run[] {
  const [first] = items
  const found: Run[] = []
  if (first === undefined || first.kind === 'gap') return found
  // Where items do not meet, nothing is put into it.
  let asked: number[] = []
  for (const from of startsOf(sentence, first)) {
    const to = endOf(sentence, items, 0, from, asked)
    if (to === undefined) continue
    found.push({ from, to, asked })
    asked = []
  }
  return found
}

/** Where an item can begin, in order: only its few words and concepts that the sentence holds are looked for. */
function startsOf({ holds, stems, forms, concepts }: Sentence, { any, words, concepts: names }: One): number[] {
  const starts: number[] = []
  for (let i = 0; i < any.length; i++) {
    const number = any[i] as number
    if (!hasNumber(holds, number)) continue
    if (i < words.size) {
      for (let at = 0; at < stems.length; at++) if (stems[at] === number || forms[at] === number) starts.push(at)
    } else for (const { from } of concepts.get(names[i - words.size] as string) ?? none) starts.push(from)
  }
  return starts.length < 2 ? starts : starts.sort(ascending).filter((at, i) => at !== starts[i - 1])
}

const ascending = (a: number, b: number): number => a - b

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
  if (k === 0 || together(sentence, at - 1, at)) {
    if (at < sentence.words.length && (item.words.has(sentence.stems[at] as number) || item.words.has(sentence.forms[at] as number))) {
      const end = endOf(sentence, items, k + 1, at + 1, asked)
      if (end !== undefined) {
        asked.push(at)
        return end
      }
    }
    for (const name of item.concepts)
      for (const { from, to } of sentence.concepts.get(name) ?? []) {
        if (from !== at) continue
        const end = endOf(sentence, items, k + 1, to, asked)
        if (end === undefined) continue
        for (let i = from; i < to; i++) asked.push(i)
        return end
      }
  }
  return item.optional ? endOf(sentence, items, k + 1, at, asked) : undefined
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

/** Counts the sentences that were asked for, so that what was chosen for one is not taken for chosen for the next. */
let turn = 0

/** The patterns that may meet a sentence, each once. */
export function candidates<T>(
  index: Table<T>,
  { stems, forms, holds, concepts }: Sentence,
  conceptNumber: (name: string) => number
): Entry<T>[] {
  turn = (turn + 1) >>> 0 || 1
  const { chosen } = index
  const found: Entry<T>[] = []
  const consider = (number: number): void => {
    for (const place of index.places(number)) {
      if (chosen[place] === turn) continue
      chosen[place] = turn
      if (index.possible(place, holds, 'there')) found.push(index.entry(place))
    }
  }
  for (const number of stems) if (number >= 0) consider(number)
  for (const number of forms) if (number >= 0) consider(number)
  for (const name of concepts.keys()) consider(conceptNumber(name))
  return found
}
