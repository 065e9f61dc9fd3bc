import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Evidence, Recommendation } from '../knowledge/schema.ts'
import { harmDomains, isHarm } from './domains.ts'
import { against, figures, when } from './figures.ts'
import { type Glance, glance } from './glance.ts'
import { glanceWords } from './glance-words.ts'
import { byLead } from './lead.ts'
import { type Reading, readings } from './reading.ts'

/** A therapy among the options for a condition. */
export interface OptionRow {
  readonly therapy: string
  readonly name: string
  readonly category: string
  readonly label: string
  readonly glance: Glance
  readonly findings: number
  readonly recommendations: { readonly for: number; readonly against: number; readonly neither: number }
  /** The figures behind the label. Absent where no finding in figures leads. */
  readonly benefit?: Figure
  /** The leading finding on harm. Absent where the pair has none. */
  readonly harm?: Figure
}

/** One finding in a line. */
export interface Figure {
  readonly finding: string
  readonly outcome: string
  /** `1.2 points lower; …, compared with …, at 3 months` */
  readonly text: string
  readonly source: string
}

/** One option for a condition, whether or not the pair is held. */
export function optionRow(knowledge: Knowledge, condition: string, therapy: string): OptionRow {
  return compiledRows(knowledge, condition)?.find((row) => row.therapy === therapy) ?? workOutOption(knowledge, condition, therapy)
}

function compiledRows(knowledge: Knowledge, condition: string): readonly OptionRow[] | undefined {
  return knowledge.derived('options', condition) as readonly OptionRow[] | undefined
}

function workOutOption(knowledge: Knowledge, condition: string, therapy: string): OptionRow {
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
    recommendations: tally(pair?.recommendations ?? []),
    ...leadingFigures(knowledge, pair, at)
  }
}

function leadingFigures(knowledge: Knowledge, pair: Evidence | undefined, at: Glance): Pick<OptionRow, 'benefit' | 'harm'> {
  if (pair === undefined) return {}
  const all = readings(knowledge, pair).filter(({ verified }) => verified)
  const basis = 'basis' in at ? all.find(({ id }) => id === at.basis) : undefined
  const harms = all.filter(({ outcome, effect }) => isHarm(outcome.domain) && effect.measure !== 'narrative')
  const [harm] = harms.sort((a, b) => harmDomains.indexOf(a.outcome.domain) - harmDomains.indexOf(b.outcome.domain) || byLead(a, b))
  return {
    ...(basis === undefined || figures(basis) === '' ? {} : { benefit: figureOf(basis) }),
    ...(harm === undefined ? {} : { harm: figureOf(harm) })
  }
}

function figureOf(reading: Reading): Figure {
  const text = [figures(reading), `${against(reading.comparator)}, ${when(reading.followUp)}`, `${reading.certainty.level} certainty`]
    .filter((part) => part !== '')
    .join('; ')
  return { finding: reading.id, outcome: reading.outcome.name, text, source: reading.source }
}

function tally(recommendations: readonly Recommendation[]): OptionRow['recommendations'] {
  const count = (direction: Recommendation['direction']): number => recommendations.filter((r) => r.direction === direction).length
  return { for: count('for'), against: count('against'), neither: count('neither') }
}

/** Every option that has a pair with the condition: waiting first, then the best supported, then the uncertain. Compiled ahead of time where it can be. */
export function optionRows(knowledge: Knowledge, condition: string): readonly OptionRow[] {
  return compiledRows(knowledge, condition) ?? workOutOptions(knowledge, condition)
}

/** The same, from the records. */
export function workOutOptions(knowledge: Knowledge, condition: string): OptionRow[] {
  return knowledge
    .therapiesFor(condition)
    .map((therapy) => workOutOption(knowledge, condition, therapy))
    .sort((a, b) => standing(a) - standing(b) || b.findings - a.findings || (a.name < b.name ? -1 : 1))
}

/** The order in which options are listed: by what is known, never by what to choose. */
function standing({ therapy, glance: g }: OptionRow): number {
  if (therapy === 'wait-and-see') return 0
  if (g.kind === 'rated') {
    const certainty = { high: 0, moderate: 1, low: 2 }[g.level]
    return 10 + certainty
  }
  return { told: 15, 'very uncertain': 20, 'no comparison': 30, 'none found': 40, 'not held': 50 }[g.kind]
}
