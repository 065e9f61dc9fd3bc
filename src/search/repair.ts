import Fuse from 'fuse.js'
import type { SearchIndex } from './index-types.ts'
import { slip, soundsLike } from './slip.ts'
import { isCode, type Match } from './terms.ts'

/** So many terms are looked at closely. */
const closely = 40
/** So many of them, the best by Fuse.js, are judged. */
const judged = 32
/** Worst Fuse.js score (0 is equal, 1 is nothing alike) that is looked at at all. */
const worst = 0.6
/** A term that stands beside other words of the query in some name may differ by this much more than one that nothing speaks for. */
const expected = 2.1

/** The only user of fuse.js: terms that a misspelt word may have meant, best first. */
export function repair(index: SearchIndex, word: string, near: ReadonlySet<number> = new Set(), most = 3): Match[] {
  if (word.length < 4 || isCode(word)) return []
  const candidates = lookalikes(index, word, near)
  const texts = candidates.map(({ text }) => text)
  const fuse = new Fuse(texts, { ignoreLocation: true, threshold: worst, minMatchCharLength: 2 })
  return fuse
    .search(word, { limit: judged })
    .map(({ item, refIndex }) => {
      const { term } = candidates[refIndex] as { term: number }
      const most = slack(word, near.has(term))
      return { term, distance: slip(word, item, most) / most }
    })
    .filter(({ distance }) => distance <= 1)
    .sort((a, b) => a.distance - b.distance || a.term - b.term)
    .slice(0, most)
    .map(({ term, distance }) => ({ term, how: 'repaired', quality: 0.92 - 0.4 * distance }))
}

/** How much slip a word may have: one letter where it is short, up to three where it is long. */
function slack(word: string, isNear: boolean): number {
  return Math.min(2.3, 0.25 * word.length - 0.15) * (isNear ? expected : 1)
}

/**
 * The terms that share the most two-letter pieces with a word. Most terms are
 * ruled out by their first letters, their length and the letters that they hold, before any piece is cut.
 */
function lookalikes({ terms }: SearchIndex, word: string, near: ReadonlySet<number>): { term: number; text: string }[] {
  const wanted = new Set(pieces(word))
  const letters = lettersOf(word)
  const [first, second] = [word[0] as string, word[1] as string]
  const scored: { term: number; text: string; score: number }[] = []
  for (let term = 0; term < terms.length; term++) {
    const text = terms[term] as string
    if (text.length < 3 || Math.abs(text.length - word.length) > 3) continue
    const start = text[0] as string
    if (start !== first && start !== second && text[1] !== first && !soundsLike(start, first)) continue
    if (differing(letters, lettersOf(text)) > 5) continue
    let shared = 0
    for (let i = 0; i <= text.length; i++) if (wanted.has(piece(text, i))) shared++
    if (shared > 0) scored.push({ term, text, score: (2 * shared) / (wanted.size + text.length + 1) + (near.has(term) ? 0.2 : 0) })
  }
  return scored.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, closely)
}

/** `ache` → `^a`, `ac`, `ch`, `he`, `e$` */
function pieces(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, i) => piece(word, i))
}

function piece(word: string, at: number): string {
  return `${word[at - 1] ?? '^'}${word[at] ?? '$'}`
}

/** The letters a to z that a word holds, a bit each. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const at = word.charCodeAt(i) - 97
    if (at >= 0 && at < 26) bits |= 1 << at
  }
  return bits
}

/** In how many bits two sets differ. */
function differing(a: number, b: number): number {
  let bits = a ^ b
  let count = 0
  for (; bits !== 0; count++) bits &= bits - 1
  return count
}
