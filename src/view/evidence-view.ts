import { isHarm } from '../evidence/domains.ts'
import { type Glance, glanceRule } from '../evidence/glance.ts'
import { byLead } from '../evidence/lead.ts'
import { type Beside, type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import { type Reading, readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import {
  type FindingView,
  findingView,
  type Link,
  midSources,
  type RecommendationView,
  recommendationViews,
  type SourceRef,
  sourceRefs
} from './parts.ts'

/** The contract of `regen evidence --json`. */
export interface EvidenceView {
  readonly schema: 'regen/evidence@2'
  readonly condition: Link
  readonly pairs: readonly PairView[]
  /** Present with `--why`: the rule that the labels follow. */
  readonly glanceRule?: readonly string[]
  readonly sources: readonly SourceRef[]
}

export interface PairView {
  readonly therapy: Link
  readonly label: string
  readonly glance: Glance
  readonly beside?: Beside
  /** When and for what it was last searched. Absent where the pair is not in the knowledge base. */
  readonly searched?: { readonly on: string; readonly for: string; readonly found: boolean }
  /** Benefits first, then harms; within them as the rule of the label orders. */
  readonly benefits: readonly FindingView[]
  readonly harms: readonly FindingView[]
  /** Harms of the treatment itself that can happen in this condition, as an option has them. */
  readonly knownHarms: OptionRow['knownHarms']
  readonly moreKnownHarms: number
  readonly recommendations: readonly RecommendationView[]
}

export function evidenceView(knowledge: Knowledge, condition: string, therapy: string | undefined, why: boolean): EvidenceView {
  const therapies = therapy === undefined ? optionRows(knowledge, condition).map((row) => row.therapy) : [therapy]
  const pairs = therapies.map((id) => pairView(knowledge, condition, id))
  const cited = pairs.flatMap((p) => [
    ...[p.benefits, p.harms].flatMap((findings) => [...midSources(findings), ...findings.map(({ source }) => source)]),
    ...p.recommendations.map(({ source }) => source),
    ...p.knownHarms.flatMap(({ sources }) => sources)
  ])
  return {
    schema: 'regen/evidence@2',
    condition: { id: condition, name: knowledge.condition(condition).name },
    pairs,
    ...(why ? { glanceRule } : {}),
    sources: sourceRefs(knowledge, cited)
  }
}

/** What is not verified comes last. */
function leadFirst(a: Reading, b: Reading): number {
  return Number(b.verified) - Number(a.verified) || byLead(a, b)
}

export function pairView(knowledge: Knowledge, condition: string, therapy: string): PairView {
  const pair = knowledge.pair(condition, therapy)
  const findings =
    pair === undefined
      ? []
      : readings(knowledge, pair)
          .sort(leadFirst)
          .map((reading) => findingView(reading))
  const { glance, label, beside, knownHarms, moreKnownHarms } = optionRow(knowledge, condition, therapy)
  return {
    therapy: { id: therapy, name: knowledge.therapy(therapy).name },
    label,
    glance,
    ...(beside === undefined ? {} : { beside }),
    ...(pair === undefined ? {} : { searched: pair.searched }),
    benefits: findings.filter(({ outcome }) => !isHarm(outcome.domain)),
    harms: findings.filter(({ outcome }) => isHarm(outcome.domain)),
    knownHarms,
    moreKnownHarms,
    recommendations: recommendationViews(pair)
  }
}
