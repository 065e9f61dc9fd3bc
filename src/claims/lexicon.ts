import type { Lexicon } from '../knowledge/schema.ts'
import { byFirstKey, candidates, sequences } from './match.ts'
import { conceptsIn, type Pattern, parsePattern } from './notation.ts'
import { type Sentence, type Span, sentenceOf } from './sentence.ts'

/** Finds in a sentence every concept of the lexicon. */
export interface Concepts {
  readonly names: ReadonlySet<string>
  /** The sentence with its concepts. */
  read(text: string): Sentence
}

/** Compiles the lexicon. Entries that name other concepts are looked for after those without, in the order of the file. */
export function conceptsOf(lexicon: Lexicon): Concepts {
  const entries = Object.values(lexicon).flatMap((group) =>
    Object.entries(group).flatMap(([name, phrases]) => phrases.map((phrase) => [parsePattern(phrase), name] as const))
  )
  const plain = byFirstKey(entries.filter(([pattern]) => conceptsIn(pattern).length === 0))
  const composed = entries.filter(([pattern]) => conceptsIn(pattern).length > 0)
  return {
    names: new Set(entries.map(([, name]) => name)),
    read(text) {
      const sentence = sentenceOf(text)
      for (const entry of candidates(plain, sentence)) add(sentence, entry)
      addNumbers(sentence)
      addNames(sentence)
      for (const entry of composed) add(sentence, entry)
      return sentence
    }
  }
}

function add(sentence: Sentence, [pattern, name]: readonly [Pattern, string]): void {
  for (const span of sequences(sentence, pattern.parts[0] ?? [])) put(sentence, name, span)
}

function put({ concepts }: Sentence, name: string, span: Span): void {
  const there = concepts.get(name)
  if (there === undefined) concepts.set(name, [span])
  else if (!there.some(({ from, to }) => from === span.from && to === span.to)) there.push(span)
}

/** Numbers are concepts that no list can hold. */
function addNumbers(sentence: Sentence): void {
  const { words } = sentence
  for (const [i, { form }] of words.entries()) {
    if (!/^[$€£]?\d/.test(form)) continue
    const next = words[i + 1]?.stem
    const percent = form.endsWith('%') || next === 'percent' || (next === 'per' && words[i + 2]?.stem === 'cent')
    const money = /^[$€£]/.test(form) || /^(dollar|euro|pound|usd|eur|gbp)$/.test(next ?? '')
    put(sentence, percent ? 'percent' : money ? 'money' : /(st|nd|rd|th)$/.test(form) ? 'ordinal' : 'number', { from: i, to: i + 1 })
  }
}

/** Words with a capital within a sentence that does not write every word with one: most are names of people and places. */
function addNames(sentence: Sentence): void {
  const { text, words } = sentence
  if (/^\s*[“"‘]/.test(text) && words.length > 0) put(sentence, 'quote', { from: 0, to: 0 })
  const capital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(words[i]?.from, words[i]?.to))
  if (words.filter((_, i) => capital(i)).length * 2 > words.length) return
  for (let i = 1; i < words.length; i++) if (capital(i)) put(sentence, 'name', { from: i, to: i + 1 })
}

/** Concepts that the program itself finds. */
export const ownConcepts: readonly string[] = ['percent', 'money', 'ordinal', 'number', 'name', 'quote']
