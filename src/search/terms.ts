import type { SearchIndex } from './index-types.ts'

/** A term of the index that a word of the query met, and how well. */
export interface Match {
  /** Position in `index.terms`. */
  readonly term: number
  readonly how: 'exact' | 'alike' | 'prefix' | 'broader' | 'repaired'
  /** 1 for the word itself, less for another that people use for it, the beginning of a longer word, a broader code or a repair. */
  readonly quality: number
}

/** How telling a term is: one that stands in few names says more. */
export function rarity(index: SearchIndex, term: number): number {
  return Math.log(1 + Math.max(2, index.docs.length) / (1 + index.spread(term)))
}

/** Position of a term, or -1. Binary search: the list is sorted. */
export function findTerm(index: SearchIndex, word: string): number {
  const at = placeIn(index.terms, word)
  return index.terms[at] === word ? at : -1
}

/** Terms of records that begin with the word (and are longer), best first: the shorter the rest, the better. */
export function prefixTerms(index: SearchIndex, word: string, most = 12): Match[] {
  const found: Match[] = []
  if (word.length < 3) return found
  for (let at = placeIn(index.terms, word); at < index.terms.length; at++) {
    const term = index.terms[at] as string
    if (!term.startsWith(word)) break
    if (term !== word && index.spread(at) > 0) found.push({ term: at, how: 'prefix', quality: 0.5 + 0.4 * (word.length / term.length) })
  }
  return found.sort((a, b) => b.quality - a.quality).slice(0, most)
}

/** Whether a word is a term, begins one, or is a code, which is never repaired. */
export function isKnown(index: SearchIndex, word: string): boolean {
  const at = placeIn(index.terms, word)
  const term = index.terms[at]
  return term === word || (word.length > 2 && term?.startsWith(word) === true) || isCode(word)
}

/** A code of a classification, such as ICD's `m17.11`: one letter more or less is another disease, so it is never repaired. */
export function isCode(word: string): boolean {
  return /^[a-z]{1,2}\d\d[0-9a-z]?(\.[0-9a-z]{1,4})?$/.test(word)
}

/** The nearest broader code that the index holds: `m17` for `m17.11`. */
export function broaderCode(index: SearchIndex, word: string): Match[] {
  if (!isCode(word)) return []
  for (let length = word.length - 1; length >= 3; length--) {
    const term = findTerm(index, word.slice(0, length).replace(/\.$/, ''))
    if (term >= 0) return [{ term, how: 'broader', quality: 0.9 }]
  }
  return []
}

/** What people use a term for: met as well as the word itself, nearly. */
export function alikeTerms(index: SearchIndex, term: number): Match[] {
  return Array.from(index.alike(term), (other) => ({ term: other, how: 'alike', quality: 0.75 }))
}

/** Where a word stands in a sorted list, or would stand. */
export function placeIn(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}
