import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Finding } from '../../src/knowledge/schema.ts'
import { type Draft, edited, knowledgeFrom, thePair } from './records.ts'

/** A verified, blinded placebo comparison on pain with moderate certainty, unless said otherwise. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    id: 'a-finding',
    source: 'review',
    comparator: { kind: 'placebo', text: 'placebo' },
    outcome: 'pain',
    followUp: { at: 6, unit: 'months' },
    design: 'randomised trial',
    trials: 1,
    participants: 100,
    blinded: true,
    effect: { measure: 'MD', value: -12, low: -16, high: -8 },
    certainty: { from: 'source', level: 'moderate' },
    verified: true,
    checked: { on: '2026-11-01', against: 'abstract' },
    second: { on: '2026-11-02', against: 'abstract' },
    ...over
  }
}

/** The example in which platelet-rich plasma for the knee has these findings and no others. */
export function knowledgeWith(findings: readonly Finding[], change: (draft: Draft) => unknown = () => undefined): Knowledge {
  return knowledgeFrom(
    edited((draft) => {
      thePair(draft).findings = [...findings]
      change(draft)
    })
  )
}

export const pairOf = ['knee-osteoarthritis', 'platelet-rich-plasma'] as const

/** A quoted level. */
export function quoted(level: 'high' | 'moderate' | 'low' | 'very low'): Finding['certainty'] {
  return { from: 'source', level }
}
