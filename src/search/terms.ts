import type { SearchIndex } from './index-types.ts'

/** A term of the index that a word of the query met, and how well. */
export interface Match {
  /** Position in `index.terms`. */
  readonly term: number
  readonly how: 'exact' | 'prefix' | 'broader' | 'repaired'
  /** 1 for the word itself, less for the beginning of a longer word, a broader code or a repair. */
  readonly quality: number
}

/** Position of a term, or -1. Binary search: the list is sorted. */
export function findTerm(index: SearchIndex, word: string): number {
  const at = lowerBound(index.terms, word)
  return index.terms[at] === word ? at : -1
}

/** Terms that begin with the word (and are longer), best first: the shorter the rest, the better. */
export function prefixTerms(index: SearchIndex, word: string, most = 12): Match[] {
  const found: Match[] = []
  if (word.length < 3) return found
  for (let at = lowerBound(index.terms, word); at < index.terms.length; at++) {
    const term = index.terms[at] as string
    if (!term.startsWith(word)) break
    if (term !== word) found.push({ term: at, how: 'prefix', quality: 0.5 + 0.4 * (word.length / term.length) })
  }
  return found.sort((a, b) => b.quality - a.quality).slice(0, most)
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

/**
 * Terms worth a closer look for a word that met nothing: those that share the
 * most two-letter pieces with it, at most `most`, so that the dear comparison
 * runs over few.
 */
export function lookalikes(index: SearchIndex, word: string, most = 64): number[] {
  const wanted = new Set(bigrams(word))
  const scored: [term: number, score: number][] = []
  for (const [at, term] of index.terms.entries()) {
    if (Math.abs(term.length - word.length) > 3 || term.length < 3) continue
    let shared = 0
    for (const piece of bigrams(term)) if (wanted.has(piece)) shared++
    if (shared > 0) scored.push([at, (2 * shared) / (wanted.size + term.length + 1)])
  }
  return scored
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([at]) => at)
}

/** `ache` → `^a`, `ac`, `ch`, `he`, `e$` */
function bigrams(word: string): string[] {
  const framed = `^${word}$`
  return Array.from({ length: framed.length - 1 }, (_, i) => framed.slice(i, i + 2))
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}
