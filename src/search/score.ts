/** How well the records fit what is asked, before anything is put in order. */
import type { Asked } from './asked.ts'
import type { IndexedDoc, Numbers, SearchIndex, Told } from './index-types.ts'
import { type Match, rarity } from './terms.ts'

/** What a word of the query met, and what had to be done to it. */
export interface Why {
  /** The word as searched for, and as it was typed. */
  readonly word: string
  readonly typed: string
  /** The word of the record. */
  readonly met: string
  readonly how: Match['how']
  /** condition: it is held for the condition that the query names. */
  readonly field: 'name' | 'synonym' | 'code' | 'site' | 'description' | 'condition'
  /** The name or synonym it stands in. */
  readonly in?: string
}

/** How well one record fits. */
export interface Fit {
  readonly doc: number
  /** Likeness of the query to the best of the record's names, 0 to 1. */
  name: number
  /** The share of the query that a name of the record is to the letter, where the query holds one whole; else 0. */
  whole: number
  /** The name that is likest; -1 where none was met. */
  phrase: number
  /** Per word of the query: what it met in that name. */
  met: readonly (Match | undefined)[]
  /** Per word of the query: how well anything of the record meets it, 0 to 1. */
  readonly cover: number[]
  /** Per word of the query: what of the description it met, or that it is at the place of the record. */
  readonly aside: (Match | 'place' | undefined)[]
}

const fieldWorth = { name: 1, synonym: 0.97, code: 1 } as const
/** What a word is worth that only the place of a record, its symptoms or its description meets. */
const worth = { place: 0.55, gist: 0.6, text: 0.4 } as const
/** How much a word of a name counts against it that the query does not hold. */
const unasked = 0.5
/** What the rest of a query still counts where it holds a name to the letter: `is PRP a placebo` is about PRP. */
const named = 0.35
/** A list this short is always looked through. */
const short = 32

/**
 * Every record that meets a word of the query and can reach `least`. The most
 * telling words come first; once the rest can lift no new record so far, common
 * words only add to the records that are there.
 */
export function fits(index: SearchIndex, asked: Asked, least: number): Fit[] {
  const found = new Map<number, Fit>()
  const turns = turnsOf(asked, least)
  scoreNames(index, asked, turns, found)
  // Beside a name to the letter stand those that share words with it; what descriptions hold adds nothing.
  if (least >= 1) return [...found.values()]
  scoreDescriptions(index, turns, found, asked)
  scorePlaces(index, asked, found)
  return [...found.values()]
}

/** A word of the query, by its position, and whether it may still bring in new records. */
interface Turn {
  readonly i: number
  readonly open: boolean
}

function turnsOf(asked: Asked, least: number): Turn[] {
  const met = [...asked.words.keys()].filter((i) => (asked.words[i]?.matches.length ?? 0) > 0)
  const all = met.reduce((sum, i) => sum + weightAt(asked, i), 0)
  let left = all
  return met
    .sort((a, b) => weightAt(asked, b) - weightAt(asked, a))
    .map((i, turn) => {
      const reach = all === 0 ? 1 : left / all
      left -= weightAt(asked, i)
      return { i, open: turn === 0 || reach >= least }
    })
}

interface Partial {
  got: number
  /** Per word of the query, what it met in this name. */
  readonly met: (Match | undefined)[]
}

function scoreNames(index: SearchIndex, asked: Asked, turns: readonly Turn[], found: Map<number, Fit>): void {
  if (asked.weight === 0) return
  for (const [at, { got, met }] of partials(index, asked, turns)) {
    const field = index.fieldOf(at)
    const fit = fitOf(found, index.docOf(at), asked)
    let exactly = true
    for (let i = 0; i < met.length; i++) {
      const match = met[i]
      if (match?.how !== undefined && match.how !== 'exact') exactly = false
      if (match !== undefined) fit.cover[i] = Math.max(fit.cover[i] as number, match.quality * fieldWorth[field])
    }
    const share = got / asked.weight
    if (share + named * (1 - share) <= fit.name) continue
    let missing = 0
    for (const term of index.termsOf(at)) if (!met.some((match) => match?.term === term)) missing += rarity(index, term)
    const whole = missing === 0 && exactly
    const name = fieldWorth[field] * (whole ? share + named * (1 - share) : got / (asked.weight + unasked * missing))
    if (whole) fit.whole = Math.max(fit.whole, share)
    if (name > fit.name) Object.assign(fit, { name, phrase: at, met })
  }
}

/** Per name that a word of the query met: how much of the query's weight it holds, each word with the best of its matches. */
function partials(index: SearchIndex, asked: Asked, turns: readonly Turn[]): Map<number, Partial> {
  const all = new Map<number, Partial>()
  const add = (phrase: number, i: number, match: Match): void => {
    let partial = all.get(phrase)
    if (partial === undefined) {
      partial = { got: 0, met: [] }
      all.set(phrase, partial)
    }
    const before = partial.met[i]?.quality ?? 0
    if (before >= match.quality) return
    partial.got += weightAt(asked, i) * (match.quality - before)
    partial.met[i] = match
  }
  for (const { i, open } of turns)
    for (const match of asked.words[i]?.matches ?? []) {
      const list = index.inPhrases(match.term)
      if (open || list.length <= short) for (const phrase of list) add(phrase, i, match)
      else for (const phrase of all.keys()) if (index.termsOf(phrase).includes(match.term)) add(phrase, i, match)
    }
  return all
}

function scoreDescriptions(index: SearchIndex, turns: readonly Turn[], found: Map<number, Fit>, asked: Asked): void {
  const add = (doc: number, i: number, match: Match, value: number): void => {
    const fit = fitOf(found, doc, asked)
    if ((fit.cover[i] as number) >= value * match.quality) return
    fit.cover[i] = value * match.quality
    fit.aside[i] = match
  }
  for (const { i, open } of turns)
    for (const match of (asked.words[i]?.matches ?? []).slice(0, 6))
      for (const [list, value] of [
        [index.inGist(match.term), worth.gist],
        [index.inText(match.term), worth.text]
      ] as const)
        if (open || list.length <= short) for (const doc of list) add(doc, i, match, value)
        else for (const doc of found.keys()) if (holds(list, doc)) add(doc, i, match, value)
}

/** A place of the body is met by every record that is there. It finds no record that nothing else met. */
function scorePlaces(index: SearchIndex, { words }: Asked, found: Map<number, Fit>): void {
  for (const [i, { place }] of words.entries()) {
    if (place === undefined) continue
    for (const fit of found.values()) {
      if ((fit.cover[i] as number) >= worth.place || !index.docs[fit.doc]?.sites.includes(place)) continue
      fit.cover[i] = worth.place
      fit.aside[i] = 'place'
    }
  }
}

function fitOf(found: Map<number, Fit>, doc: number, { words }: Asked): Fit {
  const known = found.get(doc)
  if (known !== undefined) return known
  const fit: Fit = {
    doc,
    name: 0,
    whole: 0,
    phrase: -1,
    met: [],
    cover: new Array(words.length).fill(0),
    aside: []
  }
  found.set(doc, fit)
  return fit
}

/** The words of the query and what they met, those of the name first. */
export function whyOf(index: SearchIndex, { words }: Asked, { doc, phrase, met, aside }: Fit, { synonyms }: Told): Why[] {
  const inName: Why[] = []
  const beside: Why[] = []
  const held = phrase < 0 ? undefined : index.phrase(phrase)
  const field = held?.field ?? 'name'
  const spelled = field === 'synonym' ? synonyms[held?.synonym ?? -1] : field === 'name' ? (index.docs[doc] as IndexedDoc).name : undefined
  for (const [i, { word, typed, place }] of words.entries()) {
    const match = met[i]
    const other = aside[i]
    if (match !== undefined) {
      const why = { word, typed, met: index.terms[match.term] as string, how: match.how, field }
      inName.push(spelled === undefined ? why : { ...why, in: spelled })
    } else if (other === 'place') beside.push({ word, typed, met: place as string, how: 'exact', field: 'site' })
    else if (other !== undefined) beside.push({ word, typed, met: index.terms[other.term] as string, how: other.how, field: 'description' })
  }
  return [...inName, ...beside]
}

function weightAt({ words }: Asked, i: number): number {
  return words[i]?.weight ?? 0
}

/** Whether a sorted list holds a number. */
function holds(sorted: Numbers, wanted: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = sorted[middle] as number
    if (there === wanted) return true
    if (there < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}
