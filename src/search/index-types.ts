import type { RedFlag } from '../knowledge/schema.ts'

/** What can be found. */
export type HitKind = 'condition' | 'therapy' | 'claim' | 'term'

/** Positions. Those that an index gives are not to be written to. */
export type Numbers = Uint32Array

/**
 * The search index. A term is a distinct folded word, a phrase a name, synonym,
 * id or code of a doc; both are named by their position. What a query does not
 * ask for is never decoded.
 */
export interface SearchIndex {
  readonly docs: readonly IndexedDoc[]
  /** The sites at which any of them is. */
  readonly sites: ReadonlySet<string>
  /** Distinct folded words, sorted: those of the records, and those that the lexicon knows for them. */
  readonly terms: readonly string[]
  /** In the names of how many docs a term stands; in how many descriptions, where no name holds it. */
  spread(term: number): number
  /** Phrases that hold a term. */
  inPhrases(term: number): Numbers
  /** Phrases that are a term and nothing else: `knee` stands in hundreds, and is the whole of few. */
  alone(term: number): Numbers
  /** Docs whose symptoms or first sentence hold a term. */
  inGist(term: number): Numbers
  /** Docs whose further description holds a term. */
  inText(term: number): Numbers
  phrase(at: number): IndexedPhrase
  /** What a phrase has, one by one: a query looks at hundreds. */
  docOf(phrase: number): number
  fieldOf(phrase: number): PhraseField
  termsOf(phrase: number): Numbers
  /** Synonyms and first sentence of a doc: told of what is shown, not needed to search. */
  told(doc: number): Told
  /** Terms that people use for a term. */
  alike(term: number): Numbers
  /** Terms that are said as a sound key tells. */
  soundingAs(key: string): Numbers
  /** The site of the body that a term is at. */
  place(term: number): string | undefined
  /** Words of other fields of medicine. */
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
  readonly sites: readonly string[]
  /** Of a therapy: how many findings are held about it at each of its sites. */
  readonly findings: readonly number[]
  /** Family of a condition, category of a therapy or a claim. */
  readonly group: string
  /** Of a condition: ids of what people do about it, waiting first, then from the least to the most that is done to a person. */
  readonly options?: readonly string[] | undefined
  /** The record of which it is a kind. */
  readonly broader?: string | undefined
  /** How much is held about it: the number of findings, for ordering equals. */
  readonly weight: number
}

export interface Told {
  readonly synonyms: readonly string[]
  /** The first sentence of the description. */
  readonly gist: string
}

export interface IndexedPhrase {
  readonly doc: number
  readonly field: PhraseField
  /** Position of the synonym among the doc's synonyms, for saying which was met; -1 for the others. */
  readonly synonym: number
  readonly terms: Numbers
}

export const phraseFields = ['name', 'synonym', 'code'] as const
export type PhraseField = (typeof phraseFields)[number]
