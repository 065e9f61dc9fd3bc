import type { RedFlag } from '../knowledge/schema.ts'

/** What can be found. */
export type HitKind = 'condition' | 'therapy' | 'claim' | 'term'

/** The search index as it is compiled: plain arrays, quick to parse, small on disk. Numbers are positions in `docs`, `terms` and `phrases`. */
export interface SearchIndex {
  readonly docs: readonly IndexedDoc[]
  /** Distinct folded words, sorted: those of the records, and those that the lexicon knows for them. */
  readonly terms: readonly string[]
  /** Per term: in the names of how many docs it stands; in how many descriptions, where no name holds it. */
  readonly spread: readonly number[]
  /** Per term: phrases that hold it. */
  readonly inPhrases: readonly (readonly number[])[]
  /** Per term: docs whose symptoms or first sentence hold it. */
  readonly inGist: readonly (readonly number[])[]
  /** Per term: docs whose further description holds it. */
  readonly inText: readonly (readonly number[])[]
  readonly phrases: readonly IndexedPhrase[]
  /** Per term that has any: the terms that people use for it. */
  readonly alike: Readonly<Record<number, readonly number[]>>
  /** Per term that is at a place of the body: the site. */
  readonly places: Readonly<Record<number, string>>
  /** Words of other fields of medicine, sorted. */
  readonly elsewhere: readonly string[]
  readonly signs: readonly IndexedSign[]
}

/** A red flag, and the sets of folded words that tell that somebody types it. */
export interface IndexedSign {
  readonly id: string
  readonly act: RedFlag['act']
  readonly sign: string
  readonly typed: readonly (readonly string[])[]
}

export interface IndexedDoc {
  readonly kind: HitKind
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  /** The first sentence of the description. */
  readonly gist: string
  readonly sites: readonly string[]
  /** Family of a condition, category of a therapy or a claim. */
  readonly group: string
  /** How much is held about it: the number of findings, for ordering equals. */
  readonly weight: number
}

/** A name, synonym, id or code of a doc, as terms: a tuple, since there are thousands. */
export type IndexedPhrase = readonly [
  doc: number,
  /** 0 name, 1 synonym, 2 code. */
  field: 0 | 1 | 2,
  /** Position of the synonym among the doc's synonyms, for saying which was met; -1 for the others. */
  at: number,
  ...terms: number[]
]

export const phraseFields = ['name', 'synonym', 'code'] as const
export type PhraseField = (typeof phraseFields)[number]
