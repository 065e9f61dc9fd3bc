import { type Gap, gapsOf } from '../knowledge/gaps.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** The contract of `regen about --gaps --json`. */
export interface GapsView {
  readonly schema: 'regen/gaps@1'
  /** The day from which staleness is counted. */
  readonly today: string
  readonly knowledge: { readonly date: string }
  readonly nouns: readonly {
    readonly noun: Gap['noun']
    readonly held: number
    readonly gaps: readonly { readonly kind: Gap['kind']; readonly what: string; readonly ids: readonly string[] }[]
  }[]
}

export function gapsView(knowledge: Knowledge, today: string): GapsView {
  const gaps = gapsOf(knowledge, today)
  const pairs = knowledge.all('pair')
  const held: Readonly<Record<Gap['noun'], number>> = {
    conditions: knowledge.ids('condition').length,
    therapies: knowledge.ids('therapy').length,
    pairs: pairs.length,
    findings: pairs.reduce((sum, { findings }) => sum + findings.length, 0),
    recommendations: pairs.reduce((sum, { recommendations }) => sum + recommendations.length, 0),
    sources: knowledge.ids('source').length,
    claims: knowledge.ids('claim').length,
    outcomes: knowledge.ids('outcome').length
  }
  return {
    schema: 'regen/gaps@1',
    today,
    knowledge: { date: knowledge.date },
    nouns: (Object.keys(held) as Gap['noun'][]).map((noun) => ({
      noun,
      held: held[noun],
      gaps: gaps.filter((gap) => gap.noun === noun).map(({ kind, what, ids }) => ({ kind, what, ids }))
    }))
  }
}
