/** What a query asks: its words, what each of them met in the index, and how much each says. */
import type { SearchIndex } from './index-types.ts'
import { alikeTerms, broaderCode, findTerm, isCode, isKnown, type Match, prefixTerms, rarity } from './terms.ts'
import { isGeneric, isIdle, isQualifier, keywords, spellings } from './words.ts'

/** Finds terms that a misspelt word may have meant. `near` are terms that stand beside other words of the query in some name. */
export type Repair = (index: SearchIndex, word: string, near?: ReadonlySet<number>) => readonly Match[]

export interface AskedWord {
  /** Folded. Two words that make one are given as both. */
  readonly word: string
  /** As it was typed, but for case, accents and punctuation. */
  readonly typed: string
  readonly matches: readonly Match[]
  /** The words that a repair took it for, those that only danger signs hold among them. */
  readonly readAs: readonly string[]
  /** How telling it is: a word that stands in few records says more. */
  readonly weight: number
  /** The site that it is at, if any. */
  readonly place: string | undefined
  /** It belongs to another field of medicine. */
  readonly foreign: boolean
}

export interface Asked {
  readonly words: readonly AskedWord[]
  /** The weight of all its words together. */
  readonly weight: number
  /** The sites that the query names. */
  readonly places: ReadonlySet<string>
}

/** So many words are looked at; a longer text is no query. */
const most = 24
/** From so many telling words on, a query is a sentence, in which words that meet nothing say little. */
const sentence = 4
/** In so many names a met word is too common to tell what stands beside it. */
const common = 400

/** The words of a query that are searched for. */
export function askedFor(query: string): string[] {
  const all = [...new Set(keywords(query))].slice(0, most)
  const telling = all.filter((word) => !isIdle(word))
  return telling.length > 0 ? telling : all
}

export function ask(index: SearchIndex, query: string, repair?: Repair): Asked {
  const typed = meet(index, askedFor(query))
  const unmet = typed.some(({ matches }) => matches.length === 0)
  const near = repair !== undefined && unmet ? neighbours(index, typed) : new Set<number>()
  const met =
    repair === undefined || !unmet ? typed : typed.map((one) => (one.matches.length > 0 ? one : repaired(index, one, repair, near)))
  const spelled = spellings(query)
  const words = met.map(({ word, matches, readAs = [] }) => ({
    word,
    readAs,
    typed: word
      .split(' ')
      .map((part) => spelled.get(part) ?? part)
      .join(' '),
    matches,
    weight: weightOf(index, word, matches, met.length),
    place: placeOf(index, matches),
    foreign: isElsewhere(index, word)
  }))
  return {
    words,
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
    places: new Set(words.flatMap(({ place }) => (place === undefined ? [] : [place])))
  }
}

/** Whether a word of the query meets nothing as it is written. */
export function needsRepair(index: SearchIndex, query: string): boolean {
  return askedFor(query).some((word) => !isIdle(word) && !isElsewhere(index, word) && !isKnown(index, word))
}

/** Whether every word of the query meets something, repaired where need be. */
export function meetsAll(index: SearchIndex, query: string, repair?: Repair): boolean {
  return ask(index, query, repair).words.every(({ matches }) => matches.length > 0)
}

interface Met {
  readonly word: string
  readonly matches: readonly Match[]
  /** The words that a repair took it for. */
  readonly readAs?: readonly string[]
}

/** Words as they are; two that a name writes as one are joined, and one that meets nothing is tried as two. */
function meet(index: SearchIndex, words: readonly string[]): Met[] {
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
    const parts = matches.length === 0 ? halves(index, word) : undefined
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
function isHeld(index: SearchIndex, term: number): boolean {
  return index.spread(term) > 0
}

/** Terms that stand beside a met word in some name: what a misspelt word next to it is likely to be. */
function neighbours(index: SearchIndex, met: readonly Met[]): Set<number> {
  const near = new Set<number>()
  for (const { matches } of met)
    for (const { term } of matches.filter(({ how }) => how === 'exact')) {
      const phrases = index.inPhrases(term)
      if (phrases.length > common) continue
      for (const at of phrases) for (const other of index.termsOf(at)) near.add(other)
    }
  return near
}

/** A word of another field, or one that everybody uses, is no slip for another. */
function repaired(index: SearchIndex, { word }: Met, repair: Repair, near: ReadonlySet<number>): Met {
  const found = isIdle(word) || isElsewhere(index, word) ? [] : repair(index, word, near)
  const matches = found.flatMap((match) =>
    isHeld(index, match.term)
      ? [match]
      : alikeTerms(index, match.term).map((like) => ({ ...like, how: 'repaired' as const, quality: like.quality * match.quality }))
  )
  return { word, matches, readAs: found.map(({ term }) => index.terms[term] as string) }
}

function isElsewhere({ elsewhere }: SearchIndex, word: string): boolean {
  return elsewhere.includes(word)
}

function weightOf(index: SearchIndex, word: string, matches: readonly Match[], among: number): number {
  const [best] = matches
  if (best !== undefined) return rarity(index, best.term) * (isGeneric(word) ? 0.4 : isIdle(word) ? 0.3 : 1)
  if (isIdle(word)) return 0
  const unheard = Math.log(Math.max(2, index.docs.length))
  if (isElsewhere(index, word)) return unheard
  return unheard * (among >= sentence ? 0.4 : isQualifier(word) ? 0.4 : 1)
}

function placeOf(index: SearchIndex, matches: readonly Match[]): string | undefined {
  const [best] = matches
  return best === undefined || best.how === 'prefix' ? undefined : index.place(best.term)
}
