import { type Asked, ask, askedFor, type Repair } from './asked.ts'
import { type HitKind, type IndexedDoc, type IndexedPhrase, phraseFields, type SearchIndex } from './index-types.ts'
import { type Fit, fits, type Why } from './score.ts'
import { isComplaint, isFelt, isQuestion, isTreatment, phraseKey, words } from './words.ts'

export interface Hit {
  readonly kind: HitKind
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  /** 0 to 1. 1: the query is the name. */
  readonly score: number
  readonly why: readonly Why[]
}

export interface SearchResult {
  /** Best first. With `lowConfidence` these are suggestions, not answers. */
  readonly results: readonly Hit[]
  readonly lowConfidence: boolean
}

export interface SearchOptions {
  readonly kinds?: readonly HitKind[]
  readonly site?: string
  readonly group?: string
  readonly limit?: number
  /** Repairs a word that meets nothing. Without it misspelt words stay unmet. */
  readonly repair?: Repair | undefined
}

/** Scores of a query that is a name or a synonym to the letter. The word explained comes after the thing itself. */
const exactly = { name: 1, synonym: 0.99, term: 0.97 } as const
/** The most that a hit scores which is not exact. */
const nearly = 0.95
/** Below this a best hit is a suggestion. */
const confident = 0.4
/** The same for a condition, where the query tells what is felt and where the condition is. */
const told = 0.25
/** A single word that is less of every name that holds it stands there in passing. */
const passing = 0.45
/** The same for a claim or a word explained, which are rarely what a stray word means. */
const sure = 0.5
/** Of what is asked, weighed by how telling it is, an answer holds at least this share. */
const half = 0.45
/** What being much studied adds: a tie-break, and a little more. */
const popular = 0.008
/** A hit this far below the best is left out, and one that shares next to nothing. */
const tail = 0.45
const least = 0.05
/** What is left of a condition's score where the query names another part of the body. */
const wrongPlace = 0.6

/** Searches the index. Exact names come first, then shared words by how telling they are, then words alike, beginnings, repairs and descriptions. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResult {
  const bare = barePlace(index, query)
  if (bare !== undefined && bare === askedFor(query).join(' ')) return atPlace(index, bare, options)
  const asked = ask(index, query, options.repair)
  const found = fits(index, asked)
  const whole = new Set([phraseKey(words(query)), phraseKey(askedFor(query))])
  const worth = kindWorth(query, asked)
  const scored = [...found].map(([doc, fit]) => ({ doc, fit, score: scoreOf(index, asked, doc, fit, whole, worth) }))
  if (bare !== undefined && !scored.some(({ score }) => score >= exactly.term)) return atPlace(index, bare, options)
  const hits = scored
    .filter(({ doc }) => allowed(index.docs[doc] as IndexedDoc, options))
    .sort(
      (a, b) => b.score - a.score || (index.docs[b.doc] as IndexedDoc).weight - (index.docs[a.doc] as IndexedDoc).weight || a.doc - b.doc
    )
  const best = hits[0]?.score ?? 0
  return {
    lowConfidence: !hits.some((hit) => isAnswer(index, asked, hit)),
    results: hits
      .filter(({ score }) => score >= Math.max(least, best * tail))
      .slice(0, options.limit ?? 20)
      .map(({ doc, fit, score }) => hitOf(index.docs[doc] as IndexedDoc, score, fit.why))
  }
}

/** What a kind of record is worth: who tells what they feel asks for a condition, who names a treatment for a therapy, who asks a question perhaps for what adverts say. */
function kindWorth(query: string, { words: asked }: Asked): Readonly<Record<HitKind, number>> {
  const treatment = asked.some(({ word }) => isTreatment(word))
  const feeling = !treatment && asked.some(({ word }) => isFelt(word))
  return { condition: feeling ? 1.08 : 1, therapy: treatment ? 1.06 : 1, claim: isQuestion(query) ? 0.9 : 0.75, term: 0.7 }
}

/** An exact name is 1. Otherwise the best name leads, and what else of the record the query meets adds to it. */
function scoreOf(
  index: SearchIndex,
  asked: Asked,
  at: number,
  fit: Fit,
  whole: ReadonlySet<string>,
  worth: Readonly<Record<HitKind, number>>
): number {
  const doc = index.docs[at] as IndexedDoc
  if (fit.phrase >= 0 && fit.why.every(({ how, field }) => how === 'exact' || field === 'description')) {
    const [, code, , ...held] = index.phrases[fit.phrase] as IndexedPhrase
    if (whole.has(phraseKey(held.map((term) => index.terms[term] as string))))
      return doc.kind === 'term' ? exactly.term : phraseFields[code] === 'synonym' ? exactly.synonym : exactly.name
  }
  const astray =
    doc.kind === 'condition' &&
    asked.places.size > 0 &&
    !doc.sites.some((site) => asked.places.has(site) || site === 'any joint' || site === 'whole body')
  const score =
    worth[doc.kind] * (0.6 * fit.name + 0.4 * coverage(asked, fit)) * (astray ? wrongPlace : 1) + popular * Math.log1p(doc.weight)
  return Math.min(nearly, score)
}

/** The share of what is asked that a record meets anywhere, 0 to 1. */
function coverage({ words: asked }: Asked, { cover }: Fit): number {
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : asked.reduce((sum, { weight }, i) => sum + weight * (cover[i] as number), 0) / total
}

/** Whether a hit may stand as an answer: it fits well, and holds about half of what is asked. */
function isAnswer(index: SearchIndex, asked: Asked, { doc, fit, score }: { doc: number; fit: Fit; score: number }): boolean {
  const { kind, sites } = index.docs[doc] as IndexedDoc
  const complaint = asked.places.size > 0 && asked.words.some(({ word }) => isFelt(word))
  if (complaint && kind === 'condition' && sites.some((site) => asked.places.has(site))) return score >= told
  if (asked.words.length === 1 && fit.name < passing) return false
  return score >= (kind === 'condition' || kind === 'therapy' ? confident : sure) && coverage(asked, fit) >= half
}

/** The site, where the query names one and asks for nothing more: `knee`, `my hip hurts`. */
function barePlace(index: SearchIndex, query: string): string | undefined {
  const rest = askedFor(query).filter((word) => !isComplaint(word))
  const [site] = rest
  return rest.length === 1 && index.docs.some(({ sites }) => sites.includes(site as string)) ? site : undefined
}

/** A broad word: everything of that place, what most is known about first. */
function atPlace(index: SearchIndex, place: string, options: SearchOptions): SearchResult {
  const there = index.docs.filter((doc) => doc.sites.includes(place) && allowed(doc, options))
  const most = Math.max(1, ...there.map(({ weight }) => weight))
  const worth = { condition: 1, therapy: 0.9, claim: 0.8, term: 0.7 } as const
  const hits = there.map((doc) =>
    hitOf(doc, worth[doc.kind] * (0.6 + (0.38 * Math.log1p(doc.weight)) / Math.log1p(most)), [
      { word: place, met: place, how: 'exact', field: 'site' }
    ])
  )
  return { lowConfidence: false, results: hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, options.limit ?? 40) }
}

function allowed(doc: IndexedDoc, { kinds, site, group }: SearchOptions): boolean {
  return (
    (kinds === undefined || kinds.includes(doc.kind)) &&
    (site === undefined || doc.sites.includes(site)) &&
    (group === undefined || doc.group === group)
  )
}

function hitOf({ kind, id, name, synonyms }: IndexedDoc, score: number, why: readonly Why[]): Hit {
  return { kind, id, name, synonyms, score: Math.round(score * 1000) / 1000, why }
}
