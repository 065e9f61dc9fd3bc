import Fuse from 'fuse.js'
import type { SearchIndex } from './index-types.ts'
import { slip, soundsLike } from './slip.ts'
import { saidAs, soundsOf, spoken } from './sound.ts'
import { isCode, type Match } from './terms.ts'
import { words } from './words.ts'

/** So many terms are looked at closely. */
const closely = 40
/** So many of them, the best by Fuse.js, are judged. */
const judged = 32
/** Worst Fuse.js score (0 is equal, 1 is nothing alike) that is looked at at all. */
const worst = 0.6
/** A term that stands beside other words of the query in some name may differ by this much more than one that nothing speaks for. */
const expected = 2.1

/** Within so much a word is a slip of the eye or the hand, and nobody has to listen. */
const plainSlip = 0.46
/** What writing a word as it sounds costs by itself. */
const asHeard = 0.3
/** How much a slip counts between words that are said alike but for their vowels. */
const vowels = 0.7
/** Of a short word the vowels count for more. */
const few = 0.5
/** Beyond this no word is heard as another. */
const furthest = 4
/** Words run together are another word only where they are this near to it. */
const together = 0.7

/**
 * Terms that a misspelt word may have meant, best first: those that look like it, and those that sound like it.
 * Three letters are only heard: `nee`. Several words, `room a toid`, are taken together, as one that they sound like, if there is one.
 */
export function repair(index: SearchIndex, word: string, near: ReadonlySet<number> = new Set(), most = 3): Match[] {
  if (word.length < 3 || isCode(word)) return []
  const isOne = !word.includes(' ')
  const isSeen = isOne && word.length > 3
  const typed = isOne ? word : runTogether(word)
  let said: readonly string[] | undefined
  const sounds = (): readonly string[] => {
    said ??= soundsOf(typed)
    return said
  }
  const { byEye, byEar } = judgeOf(typed)
  const distances = new Map<number, number>()
  if (isSeen) for (const term of lookalikes(index, typed, near)) distances.set(term, byEye(index.terms[term] as string, near.has(term)))
  const isPlain = [...distances.values()].some((distance) => distance <= plainSlip)
  for (const term of isPlain ? [] : sounds().flatMap((sound) => [...index.soundingAs(sound)])) {
    const text = index.terms[term] as string
    if (!isSpokenAtLength(text, typed)) continue
    const heard = byEar(text)
    distances.set(term, Math.min(heard, distances.get(term) ?? heard))
  }
  const found = [...distances]
    .filter(([, distance]) => distance <= (isOne ? 1 : together))
    .sort(([a, nearer], [b, further]) => nearer - further || a - b)
    .slice(0, most)
  const [best] = found
  // Names are kept without the s of a plural: akilis is Achilles.
  if (best === undefined && /.{4}[iu]s$/.test(typed)) return repair(index, typed.slice(0, -1), near, most)
  if (best === undefined || index.elsewhere.some((other) => mayBe(typed, other) && isNearer(other, best[1]))) return []
  return found.map(([term, distance]) => ({ term, how: 'repaired', quality: 0.92 - 0.4 * distance }))

  /** Whether a word of another field is nearer than the best: then that is what was meant. */
  function isNearer(other: string, distance: number): boolean {
    return (
      byEye(other, false) < distance || (!isPlain && byEar(other) < distance && soundsOf(other).some((sound) => sounds().includes(sound)))
    )
  }
}

/** How far a term is from what was typed, for the eye, and for the ear: up to 1 it may be meant. */
function judgeOf(typed: string): { byEye(text: string, isNear: boolean): number; byEar(text: string): number } {
  let said: string | undefined
  return {
    byEye(text, isNear) {
      const most = slack(typed, isNear)
      return slip(typed, text, most) / most
    },
    byEar(text) {
      said ??= spoken(typed)
      return (asHeard + heardApart(said, text, typed.length < 6)) / slack(typed, false)
    }
  }
}

/** How far apart two words are for the ear; of words with few consonants, and of short ones, the vowels count for more. */
function heardApart(said: string, text: string, isShort: boolean): number {
  const heard = consonants(said)
  const less = heard.length < 2 ? 0 : isShort || heard.length < 3 ? few : 1
  return Math.min(
    ...saidAs(text).map((as) => {
      if (as === said) return said.length < 2 ? Number.POSITIVE_INFINITY : 0
      return less === 0 ? Number.POSITIVE_INFINITY : (slip(said, as, furthest) * (consonants(as) === heard ? vowels : 1)) / less
    })
  )
}

function consonants(said: string): string {
  return said.replace(/[aeiou]+/g, '')
}

/** Whether a term is about as long as what was typed, and no abbreviation, which is spelt out and not said. */
function isSpokenAtLength(text: string, typed: string): boolean {
  return (
    text.length >= Math.min(4, typed.length) &&
    /[aeiouy]/.test(text) &&
    Math.abs(text.length - typed.length) <= Math.max(2, 0.3 * typed.length)
  )
}

/** `room a toid` → `roomatoid`; an h that only lengthens a vowel goes: `oh steo`. */
function runTogether(several: string): string {
  return words(several.replace(/(?<=[aeiou])h\b/g, '').replaceAll(' ', '')).join('')
}

/** Whether two words are like enough to be looked at closely. */
function mayBe(word: string, other: string): boolean {
  return (
    Math.abs(word.length - other.length) <= 3 &&
    (word[0] === other[0] || word[1] === other[1]) &&
    differing(lettersOf(word), lettersOf(other)) <= 4
  )
}

/** How much slip a word may have: one letter where it is short, up to three where it is long. */
function slack(word: string, isNear: boolean): number {
  return Math.min(2.3, 0.25 * word.length - 0.15) * (isNear ? expected : 1)
}

/** The only user of fuse.js: the terms that look most like a word. */
function lookalikes(index: SearchIndex, word: string, near: ReadonlySet<number>): number[] {
  const candidates = sharing(index, word, near)
  const texts = candidates.map(({ text }) => text)
  const fuse = new Fuse(texts, { ignoreLocation: true, threshold: worst, minMatchCharLength: 2 })
  return fuse.search(word, { limit: judged }).map(({ refIndex }) => candidates[refIndex]?.term as number)
}

/**
 * The terms that share the most two-letter pieces with a word. Most terms are
 * ruled out by their first letters, their length and the letters that they hold, before any piece is cut.
 */
function sharing({ terms }: SearchIndex, word: string, near: ReadonlySet<number>): { term: number; text: string }[] {
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
