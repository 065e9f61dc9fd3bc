import type { Chance } from '../evidence/chance.ts'
import { type KnownHarm, knownHarm } from '../evidence/known-harms.ts'
import type { OptionRow } from '../evidence/options.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Therapy } from '../knowledge/schema.ts'
import { type Fit, fitsOf } from '../walkthrough/fit.ts'
import { leadingOf } from '../walkthrough/leading.ts'
import { type FindingView, findingView } from './parts.ts'
import { proseOf, type TherapyProse } from './therapy-prose.ts'

/** One option of the walkthrough, in the same detail as every other: what it is, what it may bring, what it may cost, and how it meets what matters. */
export interface WalkOption extends OptionRow, TherapyProse {
  readonly benefits: readonly FindingView[]
  readonly harmFindings: readonly FindingView[]
  readonly harms: readonly KnownHarm[]
  /** Of a hundred people, how many have a benefit, and how many a harm: as far as numbers are known. */
  readonly chances: { readonly benefit?: Chance; readonly harm?: Chance }
  readonly prices: Therapy['prices']
  readonly regulation: readonly Pick<Therapy['regulation'][number], 'jurisdiction' | 'status' | 'sources' | 'asOf' | 'second'>[]
  readonly fits: readonly Fit[]
}

export function walkOption(knowledge: Knowledge, condition: string, row: OptionRow, values: readonly string[]): WalkOption {
  const therapy = knowledge.therapy(row.therapy)
  const { prices, regulation } = therapy
  const { benefits, harmFindings, harms, chances } = leadingOf(knowledge, condition, row)
  return {
    ...row,
    ...proseOf(therapy),
    benefits: benefits.map((r) => findingView(r)),
    harmFindings: harmFindings.map((r) => findingView(r)),
    harms: harms.map(knownHarm),
    chances,
    prices,
    regulation: regulation.map(({ jurisdiction, status, sources, asOf, second }) => ({
      jurisdiction,
      status,
      sources,
      asOf,
      ...(second === undefined ? {} : { second })
    })),
    fits: fitsOf(knowledge, condition, row.therapy, values)
  }
}
