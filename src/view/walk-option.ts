import type { Chance } from '../evidence/chance.ts'
import type { OptionRow } from '../evidence/options.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Harm, Therapy } from '../knowledge/schema.ts'
import { type Fit, fitsOf } from '../walkthrough/fit.ts'
import { leadingOf } from '../walkthrough/leading.ts'
import { type FindingView, findingView } from './parts.ts'

/** One option of the walkthrough, in the same detail as every other: what it is, what it may bring, what it may cost, and how it meets what matters. */
export interface WalkOption extends OptionRow {
  readonly summary: string
  /** What is done, step by step, and where. */
  readonly steps: readonly string[]
  readonly setting: string
  readonly recovery: string
  readonly benefits: readonly FindingView[]
  readonly harmFindings: readonly FindingView[]
  readonly harms: readonly Pick<Harm, 'name' | 'serious' | 'text' | 'frequency' | 'sources'>[]
  /** Of a hundred people, how many have a benefit, and how many a harm: as far as numbers are known. */
  readonly chances: { readonly benefit?: Chance; readonly harm?: Chance }
  readonly prices: Therapy['prices']
  readonly regulation: readonly Pick<Therapy['regulation'][number], 'jurisdiction' | 'status' | 'sources'>[]
  readonly fits: readonly Fit[]
}

export function walkOption(knowledge: Knowledge, condition: string, row: OptionRow, values: readonly string[]): WalkOption {
  const { summary, steps, setting, recovery, prices, regulation } = knowledge.therapy(row.therapy)
  const { benefits, harmFindings, harms, chances } = leadingOf(knowledge, condition, row)
  return {
    ...row,
    summary: summary.text,
    steps,
    setting: setting.text,
    recovery: recovery.text,
    benefits: benefits.map((r) => findingView(r)),
    harmFindings: harmFindings.map((r) => findingView(r)),
    harms: harms.map(({ name, serious, text, frequency, sources }) => ({
      name,
      serious,
      text,
      ...(frequency === undefined ? {} : { frequency }),
      sources
    })),
    chances,
    prices,
    regulation: regulation.map(({ jurisdiction, status, sources }) => ({ jurisdiction, status, sources })),
    fits: fitsOf(knowledge, condition, row.therapy, values)
  }
}
