import type { Repair } from './asked.ts'
import type { IndexedSign, SearchIndex } from './index-types.ts'
import { findTerm } from './terms.ts'
import { words } from './words.ts'

const gravity: readonly IndexedSign['act'][] = ['emergency', 'urgent', 'soon']

/** Red flags that a text names, what cannot wait first: a person who types one is not looking for a list. */
export function signsIn(index: SearchIndex, text: string, repair?: Repair): IndexedSign[] {
  const typed = new Set(asserted(words(text)).flatMap((word) => readings(index, word, repair)))
  return index.signs
    .filter((sign) => sign.typed.some((set) => set.every((word) => typed.has(word))))
    .sort((a, b) => gravity.indexOf(a.act) - gravity.indexOf(b.act))
}

/** What a text says there is: `no fever but a swollen knee` tells of no fever. */
function asserted(all: readonly string[]): string[] {
  return all.filter((_word, i) => !['no', 'not', 'without', 'never'].includes(all[i - 1] ?? ''))
}

/** The word, and what it is a slip for or is used for: a danger sign may be typed in haste. */
function readings(index: SearchIndex, word: string, repair?: Repair): string[] {
  const term = findTerm(index, word)
  const near = term >= 0 ? index.alike(term) : (repair?.(index, word) ?? []).map((match) => match.term)
  return [word, ...near.map((other) => index.terms[other] as string)]
}
