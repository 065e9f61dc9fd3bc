/** Which terms of the index the words of a query meet as they are written. */
import type { SearchIndex } from './index-types.ts'
import { alikeTerms, broaderCode, findTerm, isCode, type Match, prefixTerms } from './terms.ts'

export interface Met {
  readonly word: string
  readonly matches: readonly Match[]
  /** The words that a repair took it for. */
  readonly readAs?: readonly string[]
}

/** Words as they are; two that a name writes as one are joined, and one that meets nothing is tried as two. */
export function meet(index: SearchIndex, words: readonly string[]): Met[] {
  const met: Met[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    const matches = matchesOf(index, word)
    const next = words[i + 1]
    if (next !== undefined) {
      const joined = findTerm(index, word + next)
      if (isNamed(index, joined)) {
        met.push({ word: `${word} ${next}`, matches: [{ term: joined, how: 'exact', quality: 1 }, ...alikeTerms(index, joined)] })
        i++
        continue
      }
    }
    const parts = matches.length === 0 && !isElsewhere(index, word) ? halves(index, word) : undefined
    if (parts !== undefined) for (const part of parts) met.push({ word: part, matches: matchesOf(index, part) })
    else met.push({ word, matches })
  }
  return met
}

function matchesOf(index: SearchIndex, word: string): Match[] {
  const exact = findTerm(index, word)
  if (exact >= 0) {
    const own: Match[] = isHeld(index, exact) ? [{ term: exact, how: 'exact', quality: 1 }] : []
    // A narrower code is meant by the broader one; a longer word is hardly meant by a shorter that is one itself.
    const less = isCode(word) ? 1 : 0.4
    const longer = word.length > 3 || isCode(word) ? prefixTerms(index, word).map((m) => ({ ...m, quality: m.quality * less })) : []
    return [...own, ...alikeTerms(index, exact), ...longer]
  }
  const longer = prefixTerms(index, word)
  return longer.length > 0 ? longer : broaderCode(index, word)
}

/** `kneepain` → `knee`, `pain`: two words of names that were written as one. */
function halves(index: SearchIndex, word: string): [string, string] | undefined {
  for (let at = 4; at <= word.length - 4; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if ([first, second].every((part) => isNamed(index, findTerm(index, part)))) return [first, second]
  }
  return undefined
}

/** Whether a name, synonym or code holds the term. */
function isNamed(index: SearchIndex, term: number): boolean {
  return term >= 0 && index.inPhrases(term).length > 0
}

/** Whether a record holds the term: the lexicon knows more. */
export function isHeld(index: SearchIndex, term: number): boolean {
  return index.spread(term) > 0
}

/** Whether a word is no term and too short to be sure that it only begins one: `sep` may be the beginning of *separate* or half a biceps. */
export function isShaky(index: SearchIndex, word: string): boolean {
  return word.length < 5 && !isCode(word) && findTerm(index, word) < 0 && prefixTerms(index, word, 1).length > 0
}

export function isElsewhere({ elsewhere }: SearchIndex, word: string): boolean {
  return elsewhere.includes(word)
}
