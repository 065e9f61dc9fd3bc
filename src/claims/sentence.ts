import { addNumber, type Numbers, newNumbers, type Vocabulary } from './vocabulary.ts'
import { type Word, wordsOf } from './words.ts'

/** A run of words, from the first to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

const single: Span[] = []

/** The span of one word: the same for all sentences, which have tens of thousands of them. */
export function wordAt(i: number): Span {
  let span = single[i]
  if (span === undefined) {
    span = { from: i, to: i + 1 }
    if (i === single.length && i < mostShared) single.push(span)
  }
  return span
}

const mostShared = 1000

/** A sentence with its words, its thoughts, and the concepts that were found in it. */
export interface Sentence {
  readonly text: string
  readonly words: readonly Word[]
  /** For each word the number of its thought: what stands between colons, semicolons and words such as "but". */
  readonly thought: readonly number[]
  /** The vocabulary's numbers of each word, as a stem and as a form; −1 where no pattern asks for it. */
  readonly stems: readonly number[]
  readonly forms: readonly number[]
  /** The numbers of all that it holds, concepts too. */
  readonly holds: Numbers
  readonly concepts: Map<string, Span[]>
  readonly question: boolean
}

/** Words with which another thought begins. */
const turns = new Set(['but', 'while', 'whereas', 'although', 'though', 'however', 'because'])

/** `lent` is what a sentence that nobody needs any longer held its numbers in: a long text would otherwise leave thousands of them behind. */
export function sentenceOf(text: string, vocabulary: Vocabulary, lent?: Numbers): Sentence {
  const words = wordsOf(text)
  const thought: number[] = []
  const stems: number[] = []
  const forms: number[] = []
  const holds = lent?.fill(0) ?? newNumbers(vocabulary.size)
  let current = 0
  for (const [i, { form, stem, pause }] of words.entries()) {
    if (i > 0 && (pause === 'stop' || (turns.has(form) && words[i + 1]?.form !== 'also'))) current++
    thought.push(current)
    const [ofStem, ofForm] = vocabulary.ofWord(form, stem)
    stems.push(ofStem)
    forms.push(ofForm)
    if (ofStem >= 0) addNumber(holds, ofStem)
    if (ofForm >= 0) addNumber(holds, ofForm)
  }
  return { text, words, thought, stems, forms, holds, concepts: new Map(), question: /\?["”’')\]]*\s*$/.test(text) }
}

/** The words of a span as they stand in the text. */
export function textOf({ text, words }: Pick<Sentence, 'text' | 'words'>, { from, to }: Span): string {
  return text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0)
}
