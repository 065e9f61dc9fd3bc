import type { Lexicon } from '../knowledge/schema.ts'
import { candidates, type Entry, indexOf, possible, sequences } from './match.ts'
import { conceptsIn, parsePattern } from './notation.ts'
import { type Sentence, type Span, sentenceOf } from './sentence.ts'
import { addNumber, newVocabulary, type Vocabulary } from './vocabulary.ts'

/** Finds in a sentence every concept of the lexicon. */
export interface Concepts {
  readonly names: ReadonlySet<string>
  readonly vocabulary: Vocabulary
  number(name: string): number
  /** The sentence with its concepts. All patterns must have been parsed with the vocabulary before. */
  read(text: string): Sentence
}

/** Compiles the lexicon. Entries that name other concepts are looked for after those without, in the order of the file. */
export function conceptsOf(lexicon: Lexicon): Concepts {
  const vocabulary = newVocabulary()
  const entries = Object.values(lexicon).flatMap((group) =>
    Object.entries(group).flatMap(([name, phrases]) => phrases.map((phrase): Entry<string> => [parsePattern(phrase, vocabulary), name]))
  )
  for (const [pattern, name] of entries) {
    const number = vocabulary.number(`{${name}}`)
    vocabulary.setChances(number, vocabulary.chances(number) + (pattern.needed[0]?.chances ?? 1))
  }
  const single = singleWords(entries)
  const plain = indexOf(entries.filter((entry) => conceptsIn(entry[0]).length === 0 && wordsOfOne(entry) === undefined))
  const composed = entries.filter(([pattern]) => conceptsIn(pattern).length > 0)
  const names = new Set(entries.map(([, name]) => name))
  const numbers = new Map([...names, ...ownConcepts].map((name) => [name, vocabulary.number(`{${name}}`)]))
  const number = (name: string): number => numbers.get(name) as number
  const put = (sentence: Sentence, name: string, span: Span): void => {
    const there = sentence.concepts.get(name)
    if (there === undefined) {
      sentence.concepts.set(name, [span])
      addNumber(sentence.holds, number(name))
    } else if (!there.some(({ from, to }) => from === span.from && to === span.to)) there.push(span)
  }
  const find = (sentence: Sentence, [pattern, name]: Entry<string>): void => {
    for (const { from, to } of sequences(sentence, pattern.parts[0] ?? [])) put(sentence, name, { from, to })
  }
  return {
    names,
    vocabulary,
    number,
    read(text) {
      const sentence = sentenceOf(text, vocabulary)
      for (let i = 0; i < sentence.words.length; i++)
        for (const numbers of [sentence.stems, sentence.forms])
          for (const name of single.get(numbers[i] as number) ?? none) put(sentence, name, { from: i, to: i + 1 })
      for (const entry of candidates(plain, sentence, number)) find(sentence, entry)
      for (const [name, span] of ownIn(sentence)) put(sentence, name, span)
      for (const entry of composed) if (possible(entry[0].needed, sentence.holds)) find(sentence, entry)
      return sentence
    }
  }
}

const none: readonly never[] = []

/** Most entries are single words: for these a look-up does. */
function singleWords(entries: readonly Entry<string>[]): Map<number, string[]> {
  const names = new Map<number, string[]>()
  for (const entry of entries) for (const word of wordsOfOne(entry) ?? none) names.set(word, [...(names.get(word) ?? []), entry[1]])
  return names
}

/** The words that an entry of one item asks for. */
function wordsOfOne([{ parts }]: Entry<string>): ReadonlySet<number> | undefined {
  const [part = [], ...others] = parts
  const [item] = part
  return others.length === 0 && part.length === 1 && item?.kind === 'one' && item.concepts.length === 0 ? item.words : undefined
}

/** Concepts that the program itself finds. */
export const ownConcepts: readonly string[] = ['percent', 'money', 'ordinal', 'number', 'name', 'quote']

/** Numbers, names and quotations: no list can hold them. */
function* ownIn(sentence: Sentence): Generator<readonly [string, Span]> {
  const { text, words } = sentence
  for (let i = 0; i < words.length; i++) {
    const found = numberAt(words, i)
    if (found !== undefined) yield [found.kind, { from: i, to: i + found.length }]
  }
  if (/^\s*[“"‘]/.test(text) && words.length > 0) yield ['quote', { from: 0, to: 0 }]
  // A capital within a sentence that does not write every word with one mostly begins the name of somebody or of a place.
  const capital = words.map(({ from, to }) => /^\p{Lu}\p{Ll}/u.test(text.slice(from, Math.min(to, from + 2))))
  if (capital.filter(Boolean).length * 2 > words.length) return
  for (let i = 1; i < words.length; i++) if (capital[i]) yield ['name', { from: i, to: i + 1 }]
}

/** `85%`, `85 percent`, `eighty-five per cent`, `$5,000`, `5000 euros`, `3rd`, `12`. */
function numberAt(words: Sentence['words'], i: number): { kind: string; length: number } | undefined {
  const form = words[i]?.form ?? ''
  const next = words[i + 1]?.stem
  if (form.endsWith('%')) return { kind: 'percent', length: 1 }
  if (next === 'percent') return { kind: 'percent', length: 2 }
  if (next === 'per' && words[i + 2]?.stem === 'cent') return { kind: 'percent', length: 3 }
  if (!/^[$€£]?\d/.test(form)) return undefined
  if (/^[$€£]/.test(form)) return { kind: 'money', length: 1 }
  if (/^(dollar|euro|pound|usd|eur|gbp)$/.test(next ?? '')) return { kind: 'money', length: 2 }
  return { kind: /(st|nd|rd|th)$/.test(form) ? 'ordinal' : 'number', length: 1 }
}
