import { type Asked, ask, tellingOf } from './asked.ts'
import { exactly, exactScores, inShort } from './exact.ts'
import type { HitKind, IndexedDoc, SearchIndex, Told } from './index-types.ts'
import type { Repair } from './mend.ts'
import { type Fit, fits, type Why, whyOf } from './score.ts'
import { isComplaint, isFelt, isOwn, isQuestion, isRemedy, isTreatment, keywords, words } from './words.ts'

export interface Hit {
  readonly kind: HitKind
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  /** 0 to 1. 1: the query is the name. */
  readonly score: number
  readonly why: readonly Why[]
  /** First sentence of the description. */
  readonly gist: string
}

export interface SearchResult {
  /** Best first. With `lowConfidence` these are suggestions, not answers. */
  readonly results: readonly Hit[]
  readonly lowConfidence: boolean
  /** Per word that was repaired, what it was read as. */
  readonly readAs: ReadonlyMap<string, readonly string[]>
}

export interface SearchOptions {
  readonly kinds?: readonly HitKind[] | undefined
  readonly site?: string | undefined
  /** Only conditions of this family. */
  readonly family?: string | undefined
  /** Only therapies and claims of this category. */
  readonly category?: string | undefined
  readonly limit?: number | undefined
  /** Repairs a word that meets nothing. Without it misspelt words stay unmet. */
  readonly repair?: Repair | undefined
}

/*
 * What decides an order and an answer. The numbers were set on the development
 * queries and held against others that were written apart from them.
 */

/** The most that a hit scores which is not exact. */
const nearly = 0.94
/** A hit this far below the best is left out, and one that shares next to nothing. */
const tail = 0.45
const least = 0.05
/** What holds only less telling words than this share of what is met could hardly reach that. */
const unheld = 0.3
/** What is left of a condition's score where the query names another part of the body. */
const wrongPlace = 0.6
/** What being much studied adds: a tie-break, and a little more. */
const popular = 0.008

/** A condition or a therapy that scores less is a suggestion. */
const confident = 0.4
/** A claim or a word explained is rarely what a stray word means. */
const sure = 0.5
/** A condition, where the query tells what is felt and where the condition is. */
const told = 0.25
/** Of what is asked, weighed by how telling it is, an answer holds at least this share. */
const half = 0.52
/** A name to the letter that is so much of the query is what the query is about; with a word of another field in it, so much. */
const mentioned = { alone: 0.25, foreign: 0.5 } as const
/** So many words that say something make a story. */
const long = 4
/** A single word that is less of every name that holds it stands there in passing. */
const passing = 0.45

/** Searches the index. Exact names come first, then shared words by how telling they are, then words alike, beginnings, repairs and descriptions. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResult {
  const all = words(query)
  const telling = tellingOf(all)
  const exact = exactScores(index, all, telling)
  const bare = exact.size === 0 ? barePlace(index, telling) : undefined
  const there = bare === undefined ? [] : atPlace(index, bare, options)
  if (there.length > 0) return { lowConfidence: false, results: there, readAs: new Map() }
  const asked = ask(index, query, options.repair, telling)
  const fitting = fits(index, asked, exact.size > 0 ? 1 : unheld)
  const about = subjectOf(index, query, asked, fitting)
  const worth = kindWorth(about)
  const scored: { readonly fit: Fit; readonly score: number }[] = []
  let best = 0
  for (const fit of fitting) {
    const doc = index.docs[fit.doc] as IndexedDoc
    if (!allowed(doc, options)) continue
    const known = exact.get(fit.doc)
    const score =
      known === undefined || (doc.kind === 'claim' && known < exactly.synonym && about.course) ? scoreOf(index, asked, fit, worth) : known
    best = Math.max(best, score)
    scored.push({ fit, score })
  }
  const kept = scored
    .filter(({ score }) => score >= Math.max(least, best * tail))
    .sort((a, b) => b.score - a.score || equals(index, a.fit.doc, b.fit.doc))
  const treated = kept[0] === undefined ? undefined : optionsAskedFor(index, query, kept[0])
  const limit = options.limit ?? 20
  const shown = treated === undefined ? kept.slice(0, limit) : kept
  const hits = shown.map(({ fit, score }) => hitOf(index, fit.doc, score, (told) => whyOf(index, asked, fit, told)))
  return {
    lowConfidence: !kept.some(({ fit, score }) => isAnswer(index, asked, fit, score)),
    readAs: new Map(asked.words.filter(({ readAs }) => readAs.length > 0).map(({ word, readAs }) => [word, readAs])),
    results: treated === undefined ? hits : withOptions(index, hits, treated, options).slice(0, limit)
  }
}

/** The condition whose treatment is asked for in general: `treatment for knee arthritis` names no therapy. */
function optionsAskedFor(index: SearchIndex, query: string, { fit }: { readonly fit: Fit }): IndexedDoc | undefined {
  const doc = index.docs[fit.doc] as IndexedDoc
  const named = fit.whole >= mentioned.alone || fit.name >= confident
  return doc.kind === 'condition' && named && words(query).some((word) => isRemedy(word)) ? doc : undefined
}

/** The hits, with what people do about a condition in place of therapies that only share its words, just behind it. */
function withOptions(index: SearchIndex, hits: readonly Hit[], about: IndexedDoc, options: SearchOptions): Hit[] {
  const [first, ...rest] = hits
  if (first === undefined) return []
  const places = new Map([...index.docs.entries()].map(([at, { kind, id }]) => [`${kind} ${id}`, at]))
  const why: Why = { word: about.name, typed: about.name, met: about.name, how: 'exact', field: 'condition' }
  const known = (about.options ?? [])
    .map((id) => places.get(`therapy ${id}`) as number)
    .filter((at) => allowed(index.docs[at] as IndexedDoc, options))
    .map((at, i) => hitOf(index, at, first.score * (0.95 - 0.01 * Math.min(i, 40)), () => [why]))
  return [first, ...known, ...rest.filter(({ kind }) => kind !== 'therapy')].sort((a, b) => b.score - a.score)
}

/** What a query is about, as far as its wording tells. */
interface Subject {
  /** It names something to do. */
  readonly treatment: boolean
  /** It tells what is felt. */
  readonly feeling: boolean
  /** A question that names a condition and nothing to do about it: `can a slipped disc heal on its own`. */
  readonly course: boolean
  /** Another question, and not about the person who asks. */
  readonly advert: boolean
  /** A person tells at length where something hurts, and names a therapy, if any, in passing: `at a red light`. */
  readonly story: boolean
}

function subjectOf(index: SearchIndex, query: string, { words: asked, places }: Asked, fitting: readonly Fit[]): Subject {
  const treatment = wanted(query).some(isTreatment)
  const names = (kind: HitKind): boolean => fitting.some(({ doc, whole }) => whole > 0 && index.docs[doc]?.kind === kind)
  const feeling = !treatment && asked.some(({ word }) => isFelt(word))
  const own = isOwn(query)
  return {
    treatment,
    feeling,
    course: isQuestion(query) && !treatment && names('condition') && !names('therapy'),
    advert: isQuestion(query) && !own,
    story: own && feeling && places.size > 0 && asked.length >= long && !isQuestion(query)
  }
}

/** The words of a query but those that it would rather do without: `heal without surgery`. */
function wanted(query: string): string[] {
  return keywords(query).filter((_word, i, all) => !['without', 'avoid', 'avoiding'].includes(all[i - 1] ?? ''))
}

/** What a kind of record is worth: who tells what they feel asks for a condition, who names a treatment for a therapy, who asks a question perhaps for what adverts say. */
function kindWorth({ treatment, feeling, course, advert, story }: Subject): Readonly<Record<HitKind, number>> {
  return {
    condition: feeling ? 1.08 : 1,
    therapy: treatment ? 1.06 : story ? 0.8 : 1,
    claim: course ? 0.7 : advert ? 0.9 : 0.75,
    term: 0.7
  }
}

/** The best name leads, and what else of the record the query meets adds to it. */
function scoreOf(index: SearchIndex, asked: Asked, fit: Fit, worth: Readonly<Record<HitKind, number>>): number {
  const { kind, sites, weight } = index.docs[fit.doc] as IndexedDoc
  const astray =
    kind === 'condition' &&
    asked.places.size > 0 &&
    !sites.some((site) => asked.places.has(site) || site === 'any joint' || site === 'whole body')
  const score = worth[kind] * (0.6 * fit.name + 0.4 * coverage(asked, fit)) * (astray ? wrongPlace : 1) + popular * Math.log1p(weight)
  return Math.min(nearly, score)
}

/** The share of what is asked that a record meets anywhere, 0 to 1. */
function coverage({ words, weight: total }: Asked, { cover }: Fit): number {
  return total === 0 ? 0 : words.reduce((sum, { weight }, i) => sum + weight * (cover[i] as number), 0) / total
}

/** Whether a hit may stand as an answer: it fits well, and holds about half of what is asked. */
function isAnswer(index: SearchIndex, asked: Asked, fit: Fit, score: number): boolean {
  const { kind, sites } = index.docs[fit.doc] as IndexedDoc
  if (score >= exactly.term - inShort) return true
  // A word of another field that the record does not hold asks for something else, whatever stands beside it.
  if (asked.words.some(({ foreign }, i) => foreign && fit.cover[i] === 0)) return fit.whole >= mentioned.foreign
  if (fit.whole >= mentioned.alone) return true
  const complaint = asked.places.size > 0 && asked.words.some(({ word }) => isFelt(word))
  if (complaint && kind === 'condition' && sites.some((site) => asked.places.has(site))) return score >= told
  if (asked.words.length === 1 && fit.name < passing) return false
  return score >= (kind === 'condition' || kind === 'therapy' ? confident : sure) && coverage(asked, fit) >= half
}

/** Of equals, a kind of thing comes before the thing, then what more is known about. */
function equals(index: SearchIndex, a: number, b: number): number {
  const [one, other] = [index.docs[a] as IndexedDoc, index.docs[b] as IndexedDoc]
  if (one.broader === other.id) return -1
  if (other.broader === one.id) return 1
  return other.weight - one.weight || a - b
}

/** The site, where the query names one and asks for nothing more: `knee`, `my hip hurts`. */
function barePlace(index: SearchIndex, telling: readonly string[]): string | undefined {
  const rest = telling.filter((word) => !isComplaint(word)).join(' ')
  const site = rest === 'joint' ? 'any joint' : rest
  return index.sites.has(site) ? site : undefined
}

/** Of each kind, so many are shown of a place. */
const ofEachKind = 12

/** A broad word: everything of that place, conditions first, and what most is known about there. */
function atPlace(index: SearchIndex, place: string, options: SearchOptions): Hit[] {
  const there = [...index.docs.keys()].filter((at) => {
    const doc = index.docs[at] as IndexedDoc
    return doc.sites.includes(place) && allowed(doc, options)
  })
  // What is at many places counts for less at each.
  const known = (at: number): number => {
    const { weight, sites, findings } = index.docs[at] as IndexedDoc
    return Math.log1p(findings[sites.indexOf(place)] ?? weight / sites.length)
  }
  const most = Math.max(1, ...there.map(known))
  const from = { condition: 0.8, therapy: 0.55, claim: 0.3, term: 0.1 } as const
  const why: Why = { word: place, typed: place, met: place, how: 'exact', field: 'site' }
  const ranked = there
    .map((at) => ({
      at,
      kind: (index.docs[at] as IndexedDoc).kind,
      score: from[(index.docs[at] as IndexedDoc).kind] + (0.19 * known(at)) / most
    }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const shown = options.limit === undefined ? firstOfEach(ranked, ofEachKind) : ranked.slice(0, options.limit)
  return shown.map(({ at, score }) => hitOf(index, at, score, () => [why]))
}

/** The first so many of each kind, in their order. */
function firstOfEach<T extends { readonly kind: HitKind }>(ranked: readonly T[], most: number): T[] {
  const seen = new Map<HitKind, number>()
  return ranked.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    return count <= most
  })
}

function allowed(doc: IndexedDoc, { kinds, site, family, category }: SearchOptions): boolean {
  return (
    (kinds === undefined || kinds.includes(doc.kind)) &&
    (site === undefined || doc.sites.includes(site)) &&
    (family === undefined || (doc.kind === 'condition' && doc.group === family)) &&
    (category === undefined || ((doc.kind === 'therapy' || doc.kind === 'claim') && doc.group === category))
  )
}

function hitOf(index: SearchIndex, at: number, score: number, why: (told: Told) => readonly Why[]): Hit {
  const { kind, id, name } = index.docs[at] as IndexedDoc
  const told = index.told(at)
  return { kind, id, name, synonyms: told.synonyms, score: Math.round(score * 1000) / 1000, why: why(told), gist: told.gist }
}
