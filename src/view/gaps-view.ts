import { type Gap, gapsOf, heldOf } from '../knowledge/gaps.ts'
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
  const held = heldOf(knowledge)
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
