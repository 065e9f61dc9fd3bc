import type { Knowledge } from '../knowledge/knowledge.ts'
import { statedFiguresOf } from '../knowledge/stated-figures.ts'
import { isReadTwice, isVerified } from '../knowledge/verified.ts'

/** The contract of `regen about --json`. */
export interface AboutView {
  readonly schema: 'regen/about@1'
  readonly version: string
  readonly knowledge: { readonly date: string; readonly from: string }
  readonly counts: {
    readonly conditions: number
    readonly therapies: number
    readonly pairs: number
    readonly findings: number
    readonly recommendations: number
    readonly bodies: number
    readonly claims: number
    readonly sources: number
    readonly terms: number
    readonly outcomes: number
    readonly secondReadings: number
    /** Seen whole and read twice: what labels may rest on. */
    readonly verifiedFindings: number
    readonly recommendationsReadTwice: number
    /** Stated by records themselves: how common, how often harmed, what it costs, what the law says. */
    readonly figures: number
    readonly figuresReadTwice: number
    readonly searchedInVain: number
  }
  readonly policy: readonly string[]
  readonly notThis: readonly string[]
}

export function aboutView(knowledge: Knowledge, version: string, from: string): AboutView {
  const pairs = knowledge.all('pair')
  const findings = pairs.flatMap((p) => p.findings)
  const figures = statedFiguresOf(knowledge)
  const recommendations = pairs.flatMap((p) => p.recommendations)
  return {
    schema: 'regen/about@1',
    version,
    knowledge: { date: knowledge.date, from },
    counts: {
      conditions: knowledge.ids('condition').length,
      therapies: knowledge.ids('therapy').length,
      pairs: pairs.length,
      findings: findings.length,
      recommendations: recommendations.length,
      bodies: new Set(recommendations.map(({ body }) => body)).size,
      claims: knowledge.ids('claim').length,
      sources: knowledge.ids('source').length,
      terms: knowledge.ids('term').length,
      outcomes: knowledge.ids('outcome').length,
      secondReadings: findings.filter(({ second }) => second !== undefined).length,
      verifiedFindings: findings.filter(isVerified).length,
      recommendationsReadTwice: recommendations.filter(isReadTwice).length,
      figures: figures.length,
      figuresReadTwice: figures.filter(({ second }) => second !== undefined).length,
      searchedInVain: pairs.filter(({ searched }) => !searched.found).length
    },
    policy: [
      'Every figure has a source, and every source was looked at; the record says when, and at what.',
      'Sentences about effects are generated: size from the smallest difference that matters to people, the verb from the certainty of the evidence (GRADE).',
      'Only what two readers saw at its source counts, the second without sight of the record. What one reader saw is marked, and no label rests on it.',
      'Comparisons with placebo or sham lead. What was searched for and not found is said, with the date.',
      'Facts may change with any release; the shape of the JSON changes only with its version.'
    ],
    notThis: [
      'This is not medical advice and makes no diagnosis.',
      'It never says which option to choose.',
      'It sends nothing anywhere and keeps nothing: no network, no telemetry.'
    ]
  }
}
