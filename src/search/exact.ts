import type { IndexedPhrase, SearchIndex } from './index-types.ts'
import { findTerm } from './terms.ts'

/** The names, synonyms, ids and codes that hold these words and no others, in any order. */
export function exactPhrases(index: SearchIndex, words: readonly string[]): IndexedPhrase[] {
  const terms = [...new Set(words)].map((word) => findTerm(index, word))
  if (terms.length === 0 || terms.includes(-1)) return []
  const lists = terms.map((term) => index.inPhrases(term))
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a))
  return shortest
    .map((at) => index.phrase(at))
    .filter(({ terms: held }) => held.length === terms.length && terms.every((term) => held.includes(term)))
}
