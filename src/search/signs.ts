import type { IndexedSign, SearchIndex } from './index-types.ts'
import { findTerm } from './terms.ts'
import { words } from './words.ts'

const gravity: readonly IndexedSign['act'][] = ['emergency', 'urgent', 'soon']

/** Red flags that a text names, what cannot wait first: a person who types one is not looking for a list. `readAs` holds what misspelt words were read as. */
export function signsIn(index: SearchIndex, text: string, readAs: ReadonlyMap<string, readonly string[]> = new Map()): IndexedSign[] {
  const typed = new Set(asserted(words(text)).flatMap((word) => [word, ...(readAs.get(word) ?? likes(index, word))]))
  return index.signs
    .filter((sign) => sign.typed.some((set) => set.every((word) => typed.has(word))))
    .sort((a, b) => gravity.indexOf(a.act) - gravity.indexOf(b.act))
}

/** What a text says there is: `no fever but a swollen knee` tells of no fever. */
function asserted(all: readonly string[]): string[] {
  return all.filter((_word, i) => !['no', 'not', 'without', 'never'].includes(all[i - 1] ?? ''))
}

/** Words that people use for a word. */
function likes(index: SearchIndex, word: string): string[] {
  const term = findTerm(index, word)
  return term < 0 ? [] : Array.from(index.alike(term), (other) => index.terms[other] as string)
}
