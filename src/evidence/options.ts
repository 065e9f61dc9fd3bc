import { waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Evidence, Harm, Recommendation } from '../knowledge/schema.ts'
import { isReadTwice } from '../knowledge/verified.ts'
import type { Level } from './certainty.ts'
import { comparesGroups } from './compares.ts'
import { harmDomains, isHarm } from './domains.ts'
import { against, figures, isRatio, when } from './figures.ts'
import { type Glance, glance, glanceAt } from './glance.ts'
import { glanceWords } from './glance-words.ts'
import { harmsIn } from './harms.ts'
import { byLead, closeness, isGuess, type Versus, versusOf } from './lead.ts'
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
  /** The figures behind the label; where nothing is compared, what one group was counted for. Absent where there are neither. */
  readonly benefit?: Figure
  /** Where the label is told in words alone: what the closest comparison in figures came to, on the same matter. */
  readonly beside?: Beside
  /** The gravest finding on harm. Absent where the pair has none. */
  readonly harm?: Figure
  /** Where that one compared nobody: the leading one that did. */
  readonly harmCompared?: Figure
  /** Where neither gives figures that are more than a guess: the gravest comparison that does, or that is at least no guess. */
  readonly harmBetterKnown?: Figure
  /** True where the pair has findings on harm, but none that is verified. */
  readonly harmUnverified?: true
  /** Harms of the treatment itself: the first three, serious ones first as its record orders them, and the most common of the others that was counted. */
  readonly knownHarms: readonly KnownHarm[]
  /** How many more harms its record holds. */
  readonly moreKnownHarms: number
}

export type KnownHarm = Pick<Harm, 'name' | 'serious' | 'frequency' | 'text' | 'sources'>

/** A second label, of a finding that does not lead. */
export interface Beside {
  readonly label: string
  readonly versus: Versus
  /** `at 8 weeks` */
  readonly when: string
  readonly figure: Figure
}

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
): Pick<OptionRow, 'benefit' | 'beside' | 'harm' | 'harmCompared' | 'harmBetterKnown' | 'harmUnverified'> {
  if (pair === undefined) return {}
  const held = readings(knowledge, pair)
  const all = held.filter(({ verified }) => verified)
  const basis = 'basis' in at ? (all.find(({ id }) => id === at.basis) ?? countOfOneGroup(all)) : undefined
  const harms = all.filter(({ outcome }) => isHarm(outcome.domain)).sort(byGravity)
  const harm = inAbsolutes(harms)
  const compared = harm !== undefined && !comparesGroups(harm) ? inAbsolutes(harms.filter(comparesGroups)) : undefined
  const better = harm !== undefined && !isKnown(harm) && !(compared && isKnown(compared)) ? betterKnown(harm, harms) : undefined
  return {
    ...(basis === undefined || figures(basis) === '' ? {} : { benefit: figureOf(basis) }),
    ...(at.kind === 'told' && basis !== undefined ? besideOf(basis, all) : {}),
    ...(harm === undefined ? {} : { harm: figureOf(harm) }),
    ...(compared === undefined ? {} : { harmCompared: figureOf(compared) }),
    ...(better === undefined ? {} : { harmBetterKnown: figureOf(better) }),
    ...(harm === undefined && held.some(({ outcome }) => isHarm(outcome.domain)) ? { harmUnverified: true } : {})
  }
}

/** Where nothing leads: what was counted, not of harm, in a group that was followed. */
function countOfOneGroup(all: readonly Reading[]): Reading | undefined {
  return all.filter(({ effect, outcome }) => effect.measure === 'proportion' && !isHarm(outcome.domain)).sort(byLead)[0]
}

/** Figures that are no guess; where the harm that is shown is a guess, words that are none. */
function betterKnown(shown: Reading, harms: readonly Reading[]): Reading | undefined {
  return harms.find(isKnown) ?? (isGuess(shown) ? harms.find((r) => comparesGroups(r) && !isGuess(r)) : undefined)
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

/** A comparison in numbers of people, or on a scale, that is more than a guess. */
function isKnown(reading: Reading): boolean {
  return comparesGroups(reading) && reading.difference !== undefined && !isGuess(reading)
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

/** So many harms of a treatment itself stand in a row, and the most common that was counted. */
const most = 3

function knownHarms(harms: readonly Harm[]): Pick<OptionRow, 'knownHarms' | 'moreKnownHarms'> {
  const serious = harms.filter((harm) => harm.serious)
  const others = harms.filter((harm) => !harm.serious).sort((a, b) => share(b) - share(a))
  const common = others.find(({ frequency }) => frequency !== undefined)
  const first = [...serious, ...others].slice(0, most)
  const shown = common === undefined || first.includes(common) ? first : [...first, common]
  return {
    knownHarms: shown.map(({ name, serious, frequency, text, sources }) => ({
      name,
      serious,
      text,
      sources,
      ...(frequency === undefined ? {} : { frequency })
    })),
    moreKnownHarms: harms.length - shown.length
  }
}

/** Of those who have it; below all that were counted where nobody counted. */
function share({ frequency }: Harm): number {
  return frequency === undefined ? -1 : frequency.n / frequency.of
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
