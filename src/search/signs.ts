import type { IndexedSign, SearchIndex } from './index-types.ts'
import { words } from './words.ts'

const gravity: readonly IndexedSign['act'][] = ['emergency', 'urgent', 'soon']

/** Red flags that a text names, what cannot wait first: a person who types one is not looking for a list. */
export function signsIn(index: SearchIndex, text: string): IndexedSign[] {
  const typed = new Set(words(text))
  return index.signs
    .filter((sign) => sign.typed.some((set) => set.every((word) => typed.has(word))))
    .sort((a, b) => gravity.indexOf(a.act) - gravity.indexOf(b.act))
}
