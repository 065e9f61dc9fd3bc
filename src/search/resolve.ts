import type { Knowledge } from '../knowledge/knowledge.ts'
import { exactScores } from './exact.ts'
import type { HitKind, IndexedDoc, SearchIndex } from './index-types.ts'
import { type Hit, type SearchOptions, search } from './search.ts'
import { keywords, words } from './words.ts'

/** What a name turned out to mean. */
export type Resolved =
  | {
      readonly found: true
      readonly kind: HitKind
      readonly id: string
      readonly name: string /** What was understood, where the name was not met to the letter. */
      readonly readAs: string | undefined
    }
  | {
      readonly found: false
      readonly reason: 'ambiguous' | 'unknown'
      /** What the search gives for it, best first, to suggest. */
      readonly nearest: readonly Hit[]
      /** Records that may well be meant: every word of the name met one of their names. */
      readonly alike: readonly Candidate[]
    }

export interface Candidate {
  readonly kind: HitKind
  readonly id: string
  readonly name: string
}

export type Found = Extract<Resolved, { found: true }>

/** The record whose id, present or retired, the name is. Needs no index. */
export function resolveId(knowledge: Knowledge, name: string, kinds: readonly HitKind[]): Found | undefined {
  const wanted = knowledge.current(name.trim())
  for (const kind of kinds) {
    const record = knowledge.find(kind, wanted)
    if (record !== undefined) return { found: true, kind, id: record.id, name: record.name, readAs: undefined }
  }
  return undefined
}

/** The one record whose name, synonym or code the text is to the letter. Neither searches nor repairs, so that it may be asked often. */
export function resolveExactly(index: SearchIndex, name: string, kinds: readonly HitKind[]): Found | undefined {
  const [one, ...others] = exactHits(index, name, kinds)
  return one === undefined || others.length > 0 ? undefined : { found: true, ...one, readAs: undefined }
}

/**
 * Finds the one record that a name other than an id means: by name, then by
 * synonym or code, then by near miss. Several that fit alike are ambiguous; none is unknown.
 */
export function resolve(index: SearchIndex, name: string, kinds: readonly HitKind[], repair: SearchOptions['repair']): Resolved {
  const exact = exactHits(index, name, kinds)
  if (exact.length === 1 && exact[0]) return { found: true, ...exact[0], readAs: undefined }
  const { results, lowConfidence } = search(index, name, { kinds, limit: 8, ...(repair === undefined ? {} : { repair }) })
  if (exact.length > 1) return { found: false, reason: 'ambiguous', nearest: results, alike: exact }
  const { near, alike } = nearMisses(name, results, lowConfidence)
  const [one] = near
  if (one !== undefined && near.length === 1) return { found: true, ...candidate(one), readAs: one.name }
  return { found: false, reason: near.length > 1 ? 'ambiguous' : 'unknown', nearest: results, alike: alike.map(candidate) }
}

function candidate({ kind, id, name }: Hit): Candidate {
  return { kind, id, name }
}

/** So far ahead of the next, a repair is the one that was meant. */
const clearly = 1.1

/**
 * Hits that may be meant: every word of the query met one of their names.
 * Those whose whole name was met, with nothing left over, come before those of
 * which it is a part to the letter (unless the search itself is unsure), so that a misspelt name means one record and a word that several names share means none.
 */
function nearMisses(name: string, hits: readonly Hit[], unsure: boolean): { near: readonly Hit[]; alike: readonly Hit[] } {
  const asked = new Set(keywords(name))
  const named = hits.filter(({ why }) =>
    [...asked].every((word) => why.some((w) => w.word.split(' ').includes(word) && w.in !== undefined))
  )
  const whole = named.filter(
    ({ why }) => new Set(keywords(why[0]?.in ?? '')).size === new Set(why.filter((w) => w.in !== undefined).map(({ met }) => met)).size
  )
  if (whole.length === 0) return { near: unsure ? [] : named.filter(({ why }) => why.every(({ how }) => how === 'exact')), alike: named }
  const [best, next] = whole
  return { near: best !== undefined && best.score >= clearly * (next?.score ?? 0) ? [best] : whole, alike: whole }
}

/** The records that the name is to the letter, those that it names best: in the order in which the search ranks them. */
function exactHits(index: SearchIndex, name: string, kinds: readonly HitKind[]): Candidate[] {
  const scores = [...exactScores(index, words(name), keywords(name))].filter(([doc]) =>
    kinds.includes((index.docs[doc] as IndexedDoc).kind)
  )
  const best = Math.max(...scores.map(([, score]) => score))
  return scores
    .filter(([, score]) => score === best)
    .map(([doc]) => {
      const { kind, id, name: known } = index.docs[doc] as IndexedDoc
      return { kind, id, name: known }
    })
}
