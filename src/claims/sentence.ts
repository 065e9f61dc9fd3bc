import { type Word, wordsOf } from './words.ts'

/** A run of words, from the first to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A sentence with its words, its thoughts, and the concepts that were found in it. */
export interface Sentence {
  readonly text: string
  readonly words: readonly Word[]
  /** For each word the number of its thought: what stands between colons, semicolons and words such as "but". */
  readonly thought: readonly number[]
  /** Where each stem (`heal`) and each form (`=healing`) stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly concepts: Map<string, Span[]>
  readonly question: boolean
}

/** Words with which another thought begins. */
const turns = new Set(['but', 'while', 'whereas', 'although', 'though', 'however', 'because'])

export function sentenceOf(text: string): Sentence {
  const words = wordsOf(text)
  const thought: number[] = []
  const places = new Map<string, number[]>()
  let current = 0
  for (const [i, { form, stem, before }] of words.entries()) {
    if (i > 0 && (/[;:.!?]|\s[-–]\s/.test(before) || turns.has(form))) current++
    thought.push(current)
    for (const key of [stem, `=${form}`]) {
      const at = places.get(key)
      if (at === undefined) places.set(key, [i])
      else at.push(i)
    }
  }
  return { text, words, thought, places, concepts: new Map(), question: /\?["”’')\]]*\s*$/.test(text) }
}

/** The words of a span as they stand in the text. */
export function textOf({ text, words }: Pick<Sentence, 'text' | 'words'>, { from, to }: Span): string {
  return text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0)
}
