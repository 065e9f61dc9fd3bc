import { type HitKind, type IndexedDoc, type IndexedPhrase, phraseFields, type SearchIndex } from './index-types.ts'
import { broaderCode, findTerm, type Match, prefixTerms } from './terms.ts'
import { keywords, phraseKey, words } from './words.ts'

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
  readonly repair?: (index: SearchIndex, word: string) => Match[]
}

/** The score of a query that is a synonym to the letter; a name has 1. */
const exactly = 0.99
/** Below this a best hit is a suggestion. */
const confident = 0.42
/** A hit this far below the best is left out, and one that shares next to nothing. */
const tail = 0.45
const least = 0.05
const fieldWorth = { name: 1, synonym: 0.97, code: 1 } as const
/** Beside the name of a place these ask for nothing more than the place. */
const complaints = new Set(['pain', 'painful', 'ache', 'aching', 'hurt', 'sore', 'problem', 'trouble', 'bad', 'discomfort'])

/** Searches the index. Exact names come first, then shared words by how telling they are, then beginnings, repairs and descriptions. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResult {
  const asked = [...new Set(keywords(query))].slice(0, 24)
  const place = placeOf(index, asked)
  // The bare name of a place asks for all that is there, and needs no scoring.
  if (place !== undefined && asked.length === 1) return atPlace(index, place, options)
  const matches = asked.map((word) => matchesOf(index, word, options))
  const rarity = asked.map((_, i) => rarityOf(index, matches[i] as Match[]))
  const scores = new Map<number, Scored>()
  scorePhrases(index, asked, matches, rarity, scores)
  scoreText(index, asked, matches, rarity, scores)
  const wholeKeys = new Set([phraseKey(words(query)), phraseKey(asked)])
  if (place !== undefined && ![...scores].some(([doc, scored]) => total(index, doc, scored, wholeKeys) >= exactly))
    return atPlace(index, place, options)
  const hits = [...scores]
    .filter(([doc]) => allowed(index.docs[doc] as IndexedDoc, options))
    .map(([doc, scored]) => ({ doc, scored, score: total(index, doc, scored, wholeKeys) }))
    .sort(
      (a, b) => b.score - a.score || (index.docs[b.doc] as IndexedDoc).weight - (index.docs[a.doc] as IndexedDoc).weight || a.doc - b.doc
    )
  const best = hits[0]?.score ?? 0
  return {
    lowConfidence: best < confident,
    results: hits
      .filter(({ score }) => score >= Math.max(least, best * tail))
      .slice(0, options.limit ?? 20)
      .map(({ doc, scored, score }) => hitOf(index.docs[doc] as IndexedDoc, score, scored.why))
  }
}

interface Scored {
  /** Best likeness of the query to one of the doc's names, 0 to 1, and that phrase. */
  phrase: number
  met: number
  /** Share of the query's weight that the description holds, 0 to 1. */
  text: number
  why: Why[]
}

function matchesOf(index: SearchIndex, word: string, { repair }: SearchOptions): Match[] {
  const exact = findTerm(index, word)
  const found: Match[] = exact >= 0 ? [{ term: exact, how: 'exact', quality: 1 }] : []
  if (exact < 0 || word.length > 3) found.push(...prefixTerms(index, word).map((m) => (exact < 0 ? m : { ...m, quality: m.quality * 0.6 })))
  if (found.length === 0) found.push(...broaderCode(index, word))
  if (found.length === 0 && repair !== undefined) found.push(...repair(index, word))
  return found
}

/** The site, where the query names one and asks for nothing more: `knee`, `my hip hurts`. */
function placeOf(index: SearchIndex, asked: readonly string[]): string | undefined {
  const rest = asked.filter((word) => !complaints.has(word))
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

/** Whether a word of the query meets nothing as it is written. */
export function needsRepair(index: SearchIndex, query: string): boolean {
  return keywords(query).some((word) => matchesOf(index, word, {}).length === 0)
}

/** Whether every word of the query meets something, repaired where need be. */
export function meetsAll(index: SearchIndex, query: string, repair: SearchOptions['repair']): boolean {
  const options = repair === undefined ? {} : { repair }
  return keywords(query).every((word) => matchesOf(index, word, options).length > 0)
}

/** How telling a word is: one that stands in few records says more. A word that met nothing counts in full. */
function rarityOf(index: SearchIndex, matches: readonly Match[]): number {
  const docs = Math.max(2, index.docs.length)
  const best = matches[0]
  return best === undefined ? Math.log(docs) : Math.log(1 + docs / (1 + (index.spread[best.term] as number)))
}

function scorePhrases(
  index: SearchIndex,
  asked: readonly string[],
  matches: readonly (readonly Match[])[],
  rarity: readonly number[],
  scores: Map<number, Scored>
): void {
  const askedWeight = sum(rarity)
  const partial = new Map<number, { got: number; words: Map<number, Match> }>()
  for (const [i] of asked.entries())
    for (const match of matches[i] as Match[])
      for (const phrase of index.inPhrases[match.term] as number[]) {
        const entry = partial.get(phrase) ?? { got: 0, words: new Map<number, Match>() }
        const before = entry.words.get(i)
        if (before !== undefined && before.quality >= match.quality) continue
        entry.got += (rarity[i] as number) * (match.quality - (before?.quality ?? 0))
        entry.words.set(i, match)
        partial.set(phrase, entry)
      }
  for (const [at, { got, words: met }] of partial) {
    const [owner, code, synonym, ...held] = index.phrases[at] as IndexedPhrase
    const field = phraseFields[code]
    const covered = new Set([...met.values()].map(({ term }) => term))
    const unmet = sum(held.filter((term) => !covered.has(term)).map((term) => rarityOf(index, [{ term, how: 'exact', quality: 1 }])))
    const score = (fieldWorth[field] * got) / (askedWeight + 0.5 * unmet)
    const known = scores.get(owner)
    if (known !== undefined && known.phrase >= score) continue
    const doc = index.docs[owner] as IndexedDoc
    const spelled = field === 'synonym' ? doc.synonyms[synonym] : field === 'name' ? doc.name : undefined
    const why = [...met].map(([i, match]) => ({
      word: asked[i] as string,
      met: index.terms[match.term] as string,
      how: match.how,
      field,
      ...(spelled === undefined ? {} : { in: spelled })
    }))
    scores.set(owner, { phrase: score, met: at, text: 0, why })
  }
}

function scoreText(
  index: SearchIndex,
  asked: readonly string[],
  matches: readonly (readonly Match[])[],
  rarity: readonly number[],
  scores: Map<number, Scored>
): void {
  const askedWeight = sum(rarity)
  for (const [i, word] of asked.entries())
    for (const match of (matches[i] as Match[]).slice(0, 4))
      for (const doc of index.inText[match.term] as number[]) {
        const entry = scores.get(doc) ?? { phrase: 0, met: -1, text: 0, why: [] }
        if (entry.why.some((w) => w.word === word && w.field === 'description')) continue
        entry.text += ((rarity[i] as number) * match.quality) / askedWeight
        if (!entry.why.some((w) => w.word === word))
          entry.why.push({ word, met: index.terms[match.term] as string, how: match.how, field: 'description' })
        scores.set(doc, entry)
      }
}

/** An exact name is 1. Otherwise the best phrase leads and the description adds a little, for ordering and for queries in other words. */
function total(index: SearchIndex, doc: number, scored: Scored, wholeKeys: ReadonlySet<string>): number {
  const { kind, weight } = index.docs[doc] as IndexedDoc
  if (scored.met >= 0 && scored.why.every(({ how }) => how === 'exact')) {
    const [, code, , ...held] = index.phrases[scored.met] as IndexedPhrase
    if (wholeKeys.has(phraseKey(held.map((term) => index.terms[term] as string)))) return phraseFields[code] === 'synonym' ? exactly : 1
  }
  const kindWorth = { condition: 1, therapy: 1, claim: 0.8, term: 0.7 }[kind]
  return Math.min(0.98, kindWorth * (0.85 * scored.phrase + 0.35 * scored.text * (1 - scored.phrase)) + 0.004 * Math.log1p(weight))
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
