import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Recommendation } from '../knowledge/schema.ts'
import { type Glance, glance } from './glance.ts'
import { glanceWords } from './glance-words.ts'

/** A therapy among the options for a condition. */
export interface OptionRow {
  readonly therapy: string
  readonly name: string
  readonly category: string
  readonly label: string
  readonly glance: Glance
  readonly findings: number
  readonly recommendations: { readonly for: number; readonly against: number; readonly neither: number }
}

export function optionRow(knowledge: Knowledge, condition: string, therapy: string): OptionRow {
  const { name, category } = knowledge.therapy(therapy)
  const pair = knowledge.pair(condition, therapy)
  const at = glance(knowledge, condition, therapy)
  return {
    therapy,
    name,
    category,
    label: glanceWords(at),
    glance: at,
    findings: pair?.findings.length ?? 0,
    recommendations: tally(pair?.recommendations ?? [])
  }
}

function tally(recommendations: readonly Recommendation[]): OptionRow['recommendations'] {
  const count = (direction: Recommendation['direction']): number => recommendations.filter((r) => r.direction === direction).length
  return { for: count('for'), against: count('against'), neither: count('neither') }
}

/** Every option that has a pair with the condition: waiting first, then the best supported, then the uncertain. Compiled ahead of time where it can be. */
export function optionRows(knowledge: Knowledge, condition: string): readonly OptionRow[] {
  return (knowledge.derived('options', condition) as readonly OptionRow[] | undefined) ?? workOutOptions(knowledge, condition)
}

/** The same, from the records. */
export function workOutOptions(knowledge: Knowledge, condition: string): OptionRow[] {
  return knowledge
    .therapiesFor(condition)
    .map((therapy) => optionRow(knowledge, condition, therapy))
    .sort((a, b) => standing(a) - standing(b) || b.findings - a.findings || (a.name < b.name ? -1 : 1))
}

/** The order in which options are listed: by what is known, never by what to choose. */
function standing({ therapy, glance: g }: OptionRow): number {
  if (therapy === 'wait-and-see') return 0
  if (g.kind === 'rated') {
    const certainty = { high: 0, moderate: 1, low: 2 }[g.level]
    return 10 + certainty
  }
  return { 'very uncertain': 20, 'no comparison': 30, 'none found': 40, 'not held': 50 }[g.kind]
}
