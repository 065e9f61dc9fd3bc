import type { Claim, Condition, Disclosure, Evidence, Lexicon, Outcome, Source, Term, Therapy, Walkthrough } from './schema.ts'

/** Every noun of the knowledge base and the record it holds. */
export interface NounMap {
  condition: Condition
  therapy: Therapy
  /** id: `<condition>/<therapy>` */
  pair: Evidence
  claim: Claim
  source: Source
  outcome: Outcome
  term: Term
}

export type Noun = keyof NounMap

/** Where records come from: memory, or a compiled file read record by record. */
export interface Store {
  /** Ids of a noun, in the order of the knowledge base. */
  ids<N extends Noun>(noun: N): readonly string[]
  /** The record, or undefined where there is none by that id. Any string is just an id here. */
  get<N extends Noun>(noun: N, id: string): NounMap[N] | undefined
  walkthrough(): Walkthrough | undefined
  lexicon(): Lexicon | undefined
  disclosures(): readonly Disclosure[]
  redirects(): Readonly<Record<string, string>>
  /** What was worked out from the records when they were compiled, by name and id. Undefined: work it out. */
  derived(name: string, id: string): unknown
  /** Day of the newest fact in the knowledge base, ISO 8601. */
  readonly date: string
}

/** `<condition>/<therapy>` */
export function pairId(pair: { condition: string; therapy: string }): string {
  return `${pair.condition}/${pair.therapy}`
}
