import { waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Evidence, Recommendation } from '../knowledge/schema.ts'
import { isReadTwice } from '../knowledge/verified.ts'
import { isHarm } from './domains.ts'
import { type Figure, figureOf, isKnown } from './figure.ts'
import { figures, when } from './figures.ts'
import { type Glance, glance, glanceAt } from './glance.ts'
import { glanceWords } from './glance-words.ts'
import { type HarmFigures, harmFigures } from './harm-figures.ts'
import { harmsIn, type KnownHarms, knownHarms } from './known-harms.ts'
import { byLead, type Versus, versusOf } from './lead.ts'
import { type Reading, readings } from './reading.ts'

/** A therapy among the options for a condition. */
export interface OptionRow extends HarmFigures, KnownHarms {
  readonly therapy: string
  readonly name: string
  readonly category: string
  readonly label: string
  readonly glance: Glance
  readonly findings: number
  /** Guidelines, each counted once on a side. */
  readonly recommendations: { readonly for: number; readonly against: number; readonly neither: number }
  /** The figures behind the label; where nothing is compared, what one group was counted for. Absent where there are neither. */
  readonly benefit?: Figure
  /** Where the label is told in words alone: what the closest comparison in figures came to, on the same matter. */
  readonly beside?: Beside
}

/** A second label, of a finding that does not lead. */
export interface Beside {
  readonly label: string
  readonly versus: Versus
  /** `at 8 weeks` */
  readonly when: string
  readonly figure: Figure
}

/** One option for a condition, whether or not the pair is held. */
export function optionRow(knowledge: Knowledge, condition: string, therapy: string): OptionRow {
  return compiledRows(knowledge, condition)?.find((row) => row.therapy === therapy) ?? workOutOption(knowledge, condition, therapy)
}

function compiledRows(knowledge: Knowledge, condition: string): readonly OptionRow[] | undefined {
  return knowledge.derived('options', condition) as readonly OptionRow[] | undefined
}

function workOutOption(knowledge: Knowledge, condition: string, therapy: string): OptionRow {
  const record = knowledge.therapy(therapy)
  const { name, category } = record
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
    ...leadingFigures(knowledge, pair, at),
    ...knownHarms(harmsIn(record, condition))
  }
}

function leadingFigures(knowledge: Knowledge, pair: Evidence | undefined, at: Glance): Pick<OptionRow, 'benefit' | 'beside'> & HarmFigures {
  if (pair === undefined) return {}
  const held = readings(knowledge, pair)
  const all = held.filter(({ verified }) => verified)
  const basis = 'basis' in at ? (all.find(({ id }) => id === at.basis) ?? countOfOneGroup(all)) : undefined
  return {
    ...(basis === undefined || figures(basis) === '' ? {} : { benefit: figureOf(basis) }),
    ...(at.kind === 'told' && basis !== undefined ? besideOf(basis, all) : {}),
    ...harmFigures(held)
  }
}

/** Where nothing leads: what was counted, not of harm, in a group that was followed. */
function countOfOneGroup(all: readonly Reading[]): Reading | undefined {
  return all.filter(({ effect, outcome }) => effect.measure === 'proportion' && !isHarm(outcome.domain)).sort(byLead)[0]
}

/** A comparison with another treatment is none with the treatment's own effect, and stands beside no label. */
function besideOf(lead: Reading, all: readonly Reading[]): Pick<OptionRow, 'beside'> {
  const [reading] = all
    .filter(
      (r) => isKnown(r) && r.judgement !== undefined && r.outcome.domain === lead.outcome.domain && versusOf(r) !== 'another treatment'
    )
    .sort(byLead)
  if (reading === undefined) return {}
  const label = glanceWords(glanceAt(reading))
  return { beside: { label, versus: versusOf(reading), when: when(reading.followUp), figure: figureOf(reading) } }
}

/** How many guidelines say so, by what was read twice: two sentences of one are one. */
function tally(recommendations: readonly Recommendation[]): OptionRow['recommendations'] {
  const count = (direction: Recommendation['direction']): number =>
    new Set(recommendations.filter((r) => isReadTwice(r) && r.direction === direction).map(({ body, year }) => `${body} ${year}`)).size
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
  if (therapy === waiting) return 0
  if (g.kind === 'rated') {
    const certainty = { high: 0, moderate: 1, low: 2 }[g.level]
    return 10 + certainty
  }
  return { told: 15, 'very uncertain': 20, 'no comparison': 30, 'none found': 40, 'not held': 50 }[g.kind]
}
