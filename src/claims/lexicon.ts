import type { Lexicon } from '../knowledge/schema.ts'
import { candidates, sequences } from './match.ts'
import { conceptsIn, parsePattern } from './notation.ts'
import { ownConcepts, ownIn } from './own-concepts.ts'
import { type Sentence, type Span, sentenceOf, wordAt } from './sentence.ts'
import { type Chances, type CompiledTable, compileTable, type Entry, openTable, remembered } from './table.ts'
import { addNumber, type Vocabulary } from './vocabulary.ts'

/** Finds in a sentence every concept of the lexicon. */
export interface Concepts {
  readonly names: ReadonlySet<string>
  readonly vocabulary: Vocabulary
  number(name: string): number
  /** The sentence with its concepts; `lent` are the numbers of one that is no longer needed. All patterns must have been parsed with the vocabulary before. */
  read(text: string, lent?: Sentence['holds']): Sentence
}

/** A lexicon compiled: plain data. */
export interface CompiledLexicon {
  /** A line for each concept. */
  readonly names: string
  /** A line for each number of the vocabulary: the concepts that the word alone is, by their lines above. */
  readonly single: string
  /** Phrases of several words. */
  readonly plain: CompiledTable
  /** Phrases that name other concepts, looked for after the others and in the order of the file. */
  readonly composed: CompiledTable
}

/** Compiles the lexicon. `chances` says how likely a sentence is to hold a number of the vocabulary. */
export function compileLexicon(lexicon: Lexicon, vocabulary: Vocabulary, chances: Chances = () => 1): CompiledLexicon {
  const names = Object.values(lexicon).flatMap((group) => Object.keys(group))
  const entries = Object.values(lexicon).flatMap((group) =>
    Object.entries(group).flatMap(([name, phrases]) =>
      phrases.map((phrase): Entry<number> => [parsePattern(phrase, vocabulary), names.indexOf(name)])
    )
  )
  for (const name of [...names, ...ownConcepts]) vocabulary.number(`{${name}}`)
  const single: number[][] = Array.from({ length: vocabulary.size }, () => [])
  for (const entry of entries) for (const word of wordsOfOne(entry) ?? none) single[word]?.push(entry[1])
  const isComposed = ([pattern]: Entry<number>): boolean => conceptsIn(pattern).length > 0
  return {
    names: names.join('\n'),
    single: single.map((own) => own.join(' ')).join('\n'),
    plain: compileTable(
      entries.filter((entry) => !isComposed(entry) && wordsOfOne(entry) === undefined),
      vocabulary,
      chances
    ),
    composed: compileTable(entries.filter(isComposed), vocabulary, chances)
  }
}

export function conceptsOf(compiled: CompiledLexicon, vocabulary: Vocabulary): Concepts {
  const keys = vocabulary.keys()
  const names = compiled.names.split('\n')
  const single = compiled.single.split('\n')
  const plain = openTable(compiled.plain, names, keys)
  const composed = openTable(compiled.composed, names, keys)
  const numbers = new Map([...names, ...ownConcepts].map((name) => [name, vocabulary.number(`{${name}}`)]))
  const number = (name: string): number => numbers.get(name) as number
  const put = (sentence: Sentence, name: string, span: Span): void => {
    const there = sentence.concepts.get(name)
    if (there === undefined) {
      sentence.concepts.set(name, [span])
      addNumber(sentence.holds, number(name))
    } else if (!has(there, span)) there.push(span)
  }
  const find = (sentence: Sentence, [pattern, name]: Entry<string>): void => {
    for (const { from, to } of sequences(sentence, pattern.parts[0] ?? [])) put(sentence, name, { from, to })
  }
  // A word's concepts are decoded when a text first has it.
  const conceptsOfWord = remembered(
    single.length,
    (word) => (single[word] || undefined)?.split(' ').map((line) => names[Number(line)] as string) ?? none
  )
  return {
    names: new Set(names),
    vocabulary,
    number,
    read(text, lent) {
      const sentence = sentenceOf(text, vocabulary, lent)
      for (let i = 0; i < sentence.words.length; i++) {
        const span = wordAt(i)
        const stem = sentence.stems[i] as number
        const form = sentence.forms[i] as number
        if (stem >= 0) for (const name of conceptsOfWord(stem)) put(sentence, name, span)
        if (form >= 0) for (const name of conceptsOfWord(form)) put(sentence, name, span)
      }
      for (const entry of candidates(plain, sentence, number)) find(sentence, entry)
      ownIn(sentence, (name, span) => put(sentence, name, span))
      for (let place = 0; place < composed.size; place++)
        if (composed.possible(place, sentence.holds, 'ask')) find(sentence, composed.entry(place))
      return sentence
    }
  }
}

const none: readonly never[] = []

function has(spans: readonly Span[], { from, to }: Span): boolean {
  for (let i = spans.length - 1; i >= 0; i--) if (spans[i]?.from === from && spans[i]?.to === to) return true
  return false
}

/** The words that an entry of one item asks for: most entries are single words, and for these a look-up does. */
function wordsOfOne([{ parts }]: Entry<number>): ReadonlySet<number> | undefined {
  const [part = [], ...others] = parts
  const [item] = part
  return others.length === 0 && part.length === 1 && item?.kind === 'one' && item.concepts.length === 0 ? item.words : undefined
}
