/** What a query asks: its words, what each of them met in the index, and how much each says. */
import type { SearchIndex } from './index-types.ts'
import { isElsewhere, isShaky, meet } from './meet.ts'
import { mended, type Repair } from './mend.ts'
import { isKnown, type Match, rarity } from './terms.ts'
import { isGeneric, isIdle, isQualifier, keywordsOf, spellings, words } from './words.ts'

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

/** The words of a query that are searched for. */
export function askedFor(query: string): string[] {
  return tellingOf(words(query))
}

/** The same of words that are folded already. */
export function tellingOf(folded: string[]): string[] {
  const all = [...new Set(keywordsOf(folded))].slice(0, most)
  const telling = all.filter((word) => !isIdle(word))
  return telling.length > 0 ? telling : all
}

export function ask(index: SearchIndex, query: string, repair?: Repair, telling: readonly string[] = askedFor(query)): Asked {
  const typed = meet(index, telling)
  const met = repair === undefined ? typed : mended(index, query, typed, repair)
  const spelled = spellings(query)
  const asked = met.map(({ word, matches, readAs = [] }) => ({
    word,
    readAs,
    typed: word
      .split(' ')
      .map((part) => spelled.get(part) ?? part)
      .join(' '),
    matches,
    weight: weightOf(index, word, matches, met.length),
    place: placeOf(index, matches),
    foreign: isElsewhere(index, word) || isElsewhere(index, readAs[0] ?? '')
  }))
  return {
    words: asked,
    weight: asked.reduce((sum, { weight }) => sum + weight, 0),
    places: new Set(asked.flatMap(({ place }) => (place === undefined ? [] : [place])))
  }
}

/** Whether a word of the query meets nothing as it is written. */
export function needsRepair(index: SearchIndex, query: string): boolean {
  return askedFor(query).some((word) => !isIdle(word) && !isElsewhere(index, word) && (!isKnown(index, word) || isShaky(index, word)))
}

/** Whether every word of the query meets something, repaired where need be. */
export function meetsAll(index: SearchIndex, query: string, repair?: Repair): boolean {
  return ask(index, query, repair).words.every(({ matches }) => matches.length > 0)
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
