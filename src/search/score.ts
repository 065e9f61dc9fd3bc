/** How well the records fit what is asked, before anything is put in order. */
import type { Asked } from './asked.ts'
import { type IndexedDoc, type IndexedPhrase, phraseFields, type SearchIndex } from './index-types.ts'
import type { Match } from './terms.ts'

/** What a word of the query met, and what had to be done to it. */
export interface Why {
  /** The word as searched for. */
  readonly word: string
  /** The word of the record. */
  readonly met: string
  readonly how: Match['how']
  readonly field: 'name' | 'synonym' | 'code' | 'site' | 'description'
  /** The name or synonym it stands in. */
  readonly in?: string
}

/** How well one record fits. */
export interface Fit {
  /** Likeness of the query to the best of the record's names, 0 to 1. */
  name: number
  /** That name, as a position in `index.phrases`; -1 where none was met. */
  phrase: number
  /** Per word of the query: how well anything of the record meets it, 0 to 1. */
  readonly cover: number[]
  readonly why: Why[]
}

const fieldWorth = { name: 1, synonym: 0.97, code: 1 } as const
/** What a word is worth that only the place of a record, its symptoms or its description meets. */
const worth = { place: 0.55, gist: 0.6, text: 0.4 } as const
/** How much a word of a name counts against it that the query does not hold. */
const unasked = 0.5

/** Every record that meets at least one word of the query, by its position. */
export function fits(index: SearchIndex, asked: Asked): Map<number, Fit> {
  const found = new Map<number, Fit>()
  scoreNames(index, asked, found)
  scoreDescriptions(index, asked, found)
  scorePlaces(index, asked, found)
  return found
}

interface Partial {
  got: number
  /** Per word of the query, what it met in this name. */
  readonly met: Map<number, Match>
}

function scoreNames(index: SearchIndex, asked: Asked, found: Map<number, Fit>): void {
  const askedWeight = sum(asked.words.map(({ weight }) => weight))
  if (askedWeight === 0) return
  for (const [at, { got, met }] of partials(index, asked)) {
    const [doc, code, , ...held] = index.phrases[at] as IndexedPhrase
    const field = phraseFields[code]
    const covered = new Set([...met.values()].map(({ term }) => term))
    const left = sum(held.filter((term) => !covered.has(term)).map((term) => rarityOf(index, term)))
    const fit = fitOf(found, doc, asked)
    for (const [i, { quality }] of met) fit.cover[i] = Math.max(fit.cover[i] as number, quality * fieldWorth[field])
    const name = (fieldWorth[field] * got) / (askedWeight + unasked * left)
    if (name > fit.name) Object.assign(fit, { name, phrase: at, why: whyOf(index, asked, at, met) })
  }
}

/** Per name that a word of the query met: how much of the query's weight it holds, each word with the best of its matches. */
function partials(index: SearchIndex, { words }: Asked): Map<number, Partial> {
  const all = new Map<number, Partial>()
  for (const [i, { weight, matches }] of words.entries())
    for (const match of matches)
      for (const phrase of index.inPhrases[match.term] as readonly number[]) {
        const partial = all.get(phrase) ?? { got: 0, met: new Map<number, Match>() }
        all.set(phrase, partial)
        const before = partial.met.get(i)?.quality ?? 0
        if (before >= match.quality) continue
        partial.got += weight * (match.quality - before)
        partial.met.set(i, match)
      }
  return all
}

function whyOf(index: SearchIndex, asked: Asked, at: number, met: ReadonlyMap<number, Match>): Why[] {
  const [owner, code, synonym] = index.phrases[at] as IndexedPhrase
  const field = phraseFields[code]
  const doc = index.docs[owner] as IndexedDoc
  const spelled = field === 'synonym' ? doc.synonyms[synonym] : field === 'name' ? doc.name : undefined
  return [...met].map(([i, { term, how }]) => ({
    word: asked.words[i]?.word as string,
    met: index.terms[term] as string,
    how,
    field,
    ...(spelled === undefined ? {} : { in: spelled })
  }))
}

function scoreDescriptions(index: SearchIndex, asked: Asked, found: Map<number, Fit>): void {
  for (const [i, { word, matches }] of asked.words.entries())
    for (const match of matches.slice(0, 6))
      for (const [lists, value] of [
        [index.inGist, worth.gist],
        [index.inText, worth.text]
      ] as const)
        for (const doc of lists[match.term] as readonly number[]) {
          const fit = fitOf(found, doc, asked)
          const quality = value * match.quality
          if ((fit.cover[i] as number) >= quality) continue
          fit.cover[i] = quality
          if (!fit.why.some((w) => w.word === word))
            fit.why.push({ word, met: index.terms[match.term] as string, how: match.how, field: 'description' })
        }
}

/** A place of the body is met by every record that is there. It finds no record that nothing else met. */
function scorePlaces(index: SearchIndex, asked: Asked, found: Map<number, Fit>): void {
  for (const [i, { word, place }] of asked.words.entries()) {
    if (place === undefined) continue
    for (const [doc, fit] of found) {
      if ((fit.cover[i] as number) >= worth.place || !(index.docs[doc] as IndexedDoc).sites.includes(place)) continue
      fit.cover[i] = worth.place
      if (!fit.why.some((w) => w.word === word)) fit.why.push({ word, met: place, how: 'exact', field: 'site' })
    }
  }
}

function fitOf(found: Map<number, Fit>, doc: number, { words }: Asked): Fit {
  const known = found.get(doc)
  if (known !== undefined) return known
  const fit: Fit = { name: 0, phrase: -1, cover: words.map(() => 0), why: [] }
  found.set(doc, fit)
  return fit
}

export function rarityOf(index: SearchIndex, term: number): number {
  return Math.log(1 + Math.max(2, index.docs.length) / (1 + (index.spread[term] as number)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
