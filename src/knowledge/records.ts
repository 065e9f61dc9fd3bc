import type { Claim, Condition, Disclosure, Evidence, Lexicon, Outcome, Source, Term, Therapy, Walkthrough } from './schema.ts'

/** A whole knowledge base in memory: every record, parsed, before look-ups are built on it. */
export interface Records {
  readonly conditions: readonly Condition[]
  readonly therapies: readonly Therapy[]
  readonly evidence: readonly Evidence[]
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly outcomes: readonly Outcome[]
  readonly glossary: readonly Term[]
  readonly walkthrough: Walkthrough | undefined
  /** What `regen check` needs beside the claims; a folder of one's own may lack it. */
  readonly lexicon: Lexicon | undefined
  readonly disclosures: readonly Disclosure[]
  readonly redirects: Readonly<Record<string, string>>
}

/** Where a record lives below the knowledge folder. */
export const fileOf = {
  condition: (r: { id: string }) => `conditions/${r.id}.json`,
  therapy: (r: { id: string }) => `therapies/${r.id}.json`,
  evidence: (r: { condition: string; therapy: string }) => `evidence/${r.condition}/${r.therapy}.json`,
  claim: (r: { id: string }) => `claims/${r.id}.json`,
  source: (r: { id: string }) => `sources/${r.id}.json`
} as const
