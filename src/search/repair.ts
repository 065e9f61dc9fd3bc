import Fuse from 'fuse.js'
import type { SearchIndex } from './index-types.ts'
import { isCode, lookalikes, type Match } from './terms.ts'

/** Worst Fuse.js score (0 is equal, 1 is nothing alike) that still counts as the same word misspelt. */
const worst = 0.34

/** The only user of fuse.js: terms that a misspelt word may have meant, best first. */
export function repair(index: SearchIndex, word: string, most = 3): Match[] {
  if (word.length < 4 || isCode(word)) return []
  const candidates = lookalikes(index, word).map((term) => ({ term, text: index.terms[term] as string }))
  const fuse = new Fuse(candidates, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: worst, minMatchCharLength: 2 })
  return fuse
    .search(word)
    .map(({ item, score = 1 }) => ({ ...item, distance: Math.max(score, 1 - likeness(word, item.text)) }))
    .filter(({ distance }) => distance <= worst)
    .sort((a, b) => a.distance - b.distance || a.term - b.term)
    .slice(0, most)
    .map(({ term, distance }) => ({ term, how: 'repaired', quality: 0.9 - distance }))
}

/** Fuse finds a short word inside a long one; this weighs how much of both is the same, 0 to 1 (Dice over letters in order). */
function likeness(a: string, b: string): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number
      row[j] = letter === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] as number)
      diagonal = above
    }
  }
  return (2 * (row[b.length] as number)) / (a.length + b.length)
}
