import { waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Evidence, Harm, Recommendation } from '../knowledge/schema.ts'
import { isReadTwice } from '../knowledge/verified.ts'
import type { Level } from './certainty.ts'
import { comparesGroups } from './compares.ts'
import { harmDomains, isHarm } from './domains.ts'
import { against, figures, isRatio, when } from './figures.ts'
import { type Glance, glance } from './glance.ts'
import { glanceWords } from './glance-words.ts'
import { harmsIn } from './harms.ts'
import { byLead, closeness, isGuess } from './lead.ts'
import { type Reading, readings } from './reading.ts'
import { counted } from './sentence.ts'

/** A therapy among the options for a condition. */
export interface OptionRow {
  readonly therapy: string
  readonly name: string
  readonly category: string
  readonly label: string
  readonly glance: Glance
  readonly findings: number
  /** Guidelines, each counted once on a side. */
  readonly recommendations: { readonly for: number; readonly against: number; readonly neither: number }
  /** The figures behind the label. Absent where no finding in figures leads. */
  readonly benefit?: Figure
  /** The gravest finding on harm. Absent where the pair has none. */
  readonly harm?: Figure
  /** Where that one compared nobody: the leading one that did. */
  readonly harmCompared?: Figure
  /** The harms of the treatment itself that its record calls serious; where it has none, the others. Those of known frequency first, at most three. */
  readonly knownHarms: readonly KnownHarm[]
  /** How many more of these its record holds. */
  readonly moreKnownHarms: number
}

export type KnownHarm = Pick<Harm, 'name' | 'serious' | 'frequency' | 'text' | 'sources'>

/** One finding in a line. */
export interface Figure {
  readonly finding: string
  readonly outcome: string
  /** `1.2 points lower; …, compared with …, at 3 months, in …` */
  readonly text: string
  readonly source: string
  readonly certainty: Level
  /** What sets it in its place, where it gives no absolute figures. */
  readonly note?: string
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

function leadingFigures(
  knowledge: Knowledge,
  pair: Evidence | undefined,
  at: Glance
): Pick<OptionRow, 'benefit' | 'harm' | 'harmCompared'> {
  if (pair === undefined) return {}
  const all = readings(knowledge, pair).filter(({ verified }) => verified)
  const basis = 'basis' in at ? all.find(({ id }) => id === at.basis) : undefined
  const harms = all.filter(({ outcome }) => isHarm(outcome.domain)).sort(byGravity)
  const harm = inAbsolutes(harms)
  const compared = harm !== undefined && !comparesGroups(harm) ? inAbsolutes(harms.filter(comparesGroups)) : undefined
  return {
    ...(basis === undefined || figures(basis) === '' ? {} : { benefit: figureOf(basis) }),
    ...(harm === undefined ? {} : { harm: figureOf(harm) }),
    ...(compared === undefined ? {} : { harmCompared: figureOf(compared) })
  }
}

/** The gravest first, then the closest comparison, told in words or not; of what is as close and no mere guess, a ratio before words; then as readings lead. */
function byGravity(a: Reading, b: Reading): number {
  return (
    harmDomains.indexOf(a.outcome.domain) - harmDomains.indexOf(b.outcome.domain) ||
    closeness(a) - closeness(b) ||
    Number(isGuess(a)) - Number(isGuess(b)) ||
    Number(a.effect.measure === 'narrative') - Number(b.effect.measure === 'narrative') ||
    byLead(a, b)
  )
}

/** The first; but a ratio alone, which may be much of very little, gives way to a number of people on a harm as grave. */
function inAbsolutes([first, ...others]: readonly Reading[]): Reading | undefined {
  if (first === undefined || !isBare(first)) return first
  const absolute = ({ outcome, difference, effect }: Reading): boolean =>
    outcome.domain === first.outcome.domain && (difference !== undefined || effect.measure === 'proportion')
  return others.find(absolute) ?? first
}

/** A ratio from which no number of people follows. */
function isBare({ effect, difference }: Reading): boolean {
  return isRatio(effect) && difference === undefined
}

function figureOf(reading: Reading): Figure {
  const { id, outcome, population, note, source } = reading
  const inFigures = figures(reading)
  const text = [
    inFigures === '' ? toldHarm(reading) : inFigures,
    `${against(reading.comparator)}, ${when(reading.followUp)}${population === undefined ? '' : `, in ${population}`}`,
    `${reading.certainty.level} certainty`
  ].join('; ')
  return {
    finding: id,
    outcome: outcome.name,
    text,
    source,
    certainty: reading.certainty.level,
    ...(note === undefined || (inFigures !== '' && !isBare(reading)) ? {} : { note })
  }
}

/** A harm that a source tells without figures. With very low certainty no direction is said. */
function toldHarm({ effect, certainty, outcome }: Reading): string {
  if (effect.measure !== 'narrative') return 'figures not seen'
  if (certainty.level === 'very low') return 'told without figures, and very uncertain'
  return {
    benefit: `${counted(outcome) ? 'fewer' : 'less'}, its source says, without figures`,
    'no difference': 'its source saw no difference, and gives no figures',
    harm: 'more, its source says, without figures',
    unclear: 'its source could not tell a difference, and gives no figures'
  }[effect.direction]
}

/** So many harms of a treatment itself stand in a row. */
const most = 3

function knownHarms(harms: readonly Harm[]): Pick<OptionRow, 'knownHarms' | 'moreKnownHarms'> {
  const serious = harms.filter((harm) => harm.serious)
  const sorted = (serious.length > 0 ? serious : harms)
    .map(({ name, serious, frequency, text, sources }) => ({
      name,
      serious,
      text,
      sources,
      ...(frequency === undefined ? {} : { frequency })
    }))
    .sort((a, b) => Number(b.frequency !== undefined) - Number(a.frequency !== undefined))
  return { knownHarms: sorted.slice(0, most), moreKnownHarms: Math.max(0, sorted.length - most) }
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
