import { count } from '../base/number.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { byCertainty, type Level } from './certainty.ts'
import { figures, when } from './figures.ts'
import { type Reading, readings } from './reading.ts'
import type { Size } from './size.ts'

/**
 * What is known of one therapy for one condition, at a glance. The five kinds
 * keep three silences apart: `not held` (not in this knowledge base),
 * `none found` (looked for, with the date) and a `rated` "little or no" (evidence of no difference).
 */
export type Glance =
  | { readonly kind: 'not held' }
  | { readonly kind: 'none found'; readonly on: string; readonly for: string }
  | {
      readonly kind: 'no comparison' /** What one group was seen to do, where that is all there is. */
      readonly course: string | undefined
      readonly basis: string | undefined
      readonly steps: readonly string[]
    }
  | {
      readonly kind: 'very uncertain'
      readonly basis: string
      readonly outcome: string
      readonly versus: Versus
      readonly steps: readonly string[]
    }
  | {
      readonly kind: 'rated'
      /** `unclear`: chance may explain it. `unjudged`: whether chance may is not known here. */
      readonly direction: 'better' | 'worse' | 'same' | 'unclear' | 'unjudged'
      readonly size: Size | undefined
      /** True where chance alone may explain it, false where not, undefined where that is not known. */
      readonly crossesNull: boolean | undefined
      readonly outcome: string
      /** Where the outcome counts people: whether there are more or fewer of them. */
      readonly change: 'more' | 'fewer' | undefined
      readonly level: Exclude<Level, 'very low'>
      readonly versus: Versus
      readonly basis: string
      readonly steps: readonly string[]
    }

export type Versus = 'placebo or sham' | 'no or usual care' | 'mixed comparisons' | 'another treatment'

const ranks: { readonly [K in Reading['comparator']['kind']]: number } = {
  placebo: 0,
  sham: 0,
  'no treatment': 1,
  'usual care': 1,
  mixed: 2,
  active: 3,
  none: 4
}

/** How close a comparison comes to the treatment's own effect. A placebo that people could tell apart is no placebo: it ranks as another treatment. */
function closeness({ comparator, blinded }: Reading): number {
  return ranks[comparator.kind] === 0 && blinded === false ? ranks.active : ranks[comparator.kind]
}

const versus: readonly Versus[] = ['placebo or sham', 'no or usual care', 'mixed comparisons', 'another treatment']
/** What people come for first; a domain that is not here never leads. */
const domains = ['pain', 'function', 'recovery', 'disease activity', 'quality of life', 'further treatment']

/** The rule in words, for `--why`. */
export const glanceRule = [
  'Only verified findings that compare groups can lead, on what people come for: pain and function first, then recovery, disease activity, quality of life, further treatment.',
  'Comparison with placebo or sham leads over no or usual care, that over mixed comparisons, that over another treatment.',
  'Then the higher certainty leads, then a review over a single trial, then pain over function and the rest, then more people, then the longer follow-up; where all are alike, the smaller effect.',
  'With very low certainty nothing is said of size or direction.'
] as const

/** The at-a-glance label of a pair, by the stated rule. */
export function glance(knowledge: Knowledge, condition: string, therapy: string): Glance {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return { kind: 'not held' }
  if (!pair.searched.found) return { kind: 'none found', on: pair.searched.on, for: pair.searched.for }
  const all = readings(knowledge, pair)
  const leading = all
    .filter((r) => r.verified && r.judgement !== undefined && domains.includes(r.outcome.domain) && r.comparator.kind !== 'none')
    .sort(byLead)
  const lead = leading[0]
  if (lead === undefined) {
    const [seen, ...others] = all
      .filter((r) => r.verified && r.effect.measure === 'proportion' && domains.includes(r.outcome.domain))
      .sort(byLead)
    const steps = [`Of ${count(all.length, 'finding')} none compares groups on pain, function or recovery in figures.`]
    return { kind: 'no comparison', course: seen && courseOf([seen, ...others]), basis: seen?.id, steps }
  }
  return labelOf(lead, leading, all.length)
}

function labelOf(lead: Reading, leading: readonly Reading[], total: number): Glance {
  const against = versus[closeness(lead)] as Versus
  const steps = [
    `${count(total, 'finding')} in the pair; ${leading.length} can lead.`,
    `Closest comparison: ${against} (${leading.filter((r) => closeness(r) === closeness(lead)).length} of them).`,
    `Leads: ${lead.id} on ${lead.outcome.name}, ${lead.certainty.level} certainty, ${lead.design}${lead.participants === undefined ? '' : `, ${lead.participants} people`}.`
  ]
  const shared = { outcome: lead.outcome.name, versus: against, basis: lead.id, steps }
  const level = lead.certainty.level
  if (level === 'very low') return { kind: 'very uncertain', ...shared }
  const { direction, size, crossesNull } = lead.judgement ?? { direction: 'same', size: undefined, crossesNull: undefined }
  return {
    kind: 'rated',
    level,
    size,
    crossesNull,
    change: lead.outcome.name.startsWith('people ')
      ? (direction === 'better') === (lead.outcome.better === 'higher')
        ? 'more'
        : 'fewer'
      : undefined,
    direction: size !== undefined || crossesNull === false ? direction : crossesNull === undefined ? 'unjudged' : 'unclear',
    ...shared
  }
}

/** `people who recover: 83 of 100 people, at 1 year`; with what else the same source saw at that time, up to three. */
function courseOf([first, ...others]: readonly [Reading, ...Reading[]]): string {
  const same = others.filter((r) => r.source === first.source && when(r.followUp) === when(first.followUp)).slice(0, 2)
  return `${[first, ...same].map((r) => `${r.outcome.name}: ${figures(r)}`).join('; ')}, ${when(first.followUp)}`
}

export function byLead(a: Reading, b: Reading): number {
  return (
    closeness(a) - closeness(b) ||
    byCertainty(a.certainty.level, b.certainty.level) ||
    Number(b.design === 'systematic review') - Number(a.design === 'systematic review') ||
    domains.indexOf(a.outcome.domain) - domains.indexOf(b.outcome.domain) ||
    (b.participants ?? 0) - (a.participants ?? 0) ||
    days(b) - days(a) ||
    Math.abs(a.difference?.value ?? 0) - Math.abs(b.difference?.value ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

const dayUnits = { hours: 1 / 24, days: 1, weeks: 7, months: 30.4, years: 365.25 } as const

function days({ followUp }: Reading): number {
  return followUp === undefined ? 0 : (followUp.to ?? followUp.at) * dayUnits[followUp.unit]
}
