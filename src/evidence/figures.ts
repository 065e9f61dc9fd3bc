import { number } from '../base/number.ts'
import type { Comparator, Effect, FollowUp, Outcome } from '../knowledge/schema.ts'
import { comparesGroups } from './compares.ts'
import { type Base, baseOf, finer, proportion } from './out-of.ts'
import type { Reading } from './reading.ts'
import type { Difference } from './size.ts'

/** The figures of a finding in one phrase, in absolute terms: how much, on what scale, with which interval. Counts are of `base`, where they stand beside others. */
export function figures(reading: Reading, base?: Base): string {
  const { effect, difference, outcome } = reading
  if (difference !== undefined) return comparison(difference, outcome.scale, outcome.counts ?? 'people', base)
  if (effect.measure === 'proportion') return proportion(effect, base)
  if (effect.measure === 'narrative') return ''
  return isRatio(effect) ? ratio(effect, outcome.counts) : 'figures not seen'
}

export type Ratio = Extract<Effect, { measure: 'RR' | 'OR' | 'HR' }>

export function isRatio(effect: Effect): effect is Ratio {
  return effect.measure === 'RR' || effect.measure === 'OR' || effect.measure === 'HR'
}

/** `1.37 times as many people; 95% interval 1.14 to 1.66 times`: what a ratio says, without its abbreviation. */
function ratio({ measure, value, low, high }: Ratio, counts: Outcome['counts']): string {
  const many = counts !== undefined && measure === 'RR'
  const of = many ? 'as many' : { RR: 'the risk', OR: 'the odds', HR: 'the rate' }[measure]
  const interval = low === undefined || high === undefined ? 'interval not recorded' : `95% interval ${fine(low)} to ${fine(high)} times`
  if (value === 1) return `${many ? of : of.replace('the', 'the same')}; ${interval}`
  return `${fine(value)} times ${of}; ${interval}`
}

function comparison(d: Difference, scale: string | undefined, counts: string, base: Base | undefined): string {
  if (d.unit === 'per 1,000' && d.risks !== undefined) return risks(d, d.risks, counts, base ?? riskBase(d.risks))
  const { unit, on } = d.unit === 'standard deviations' ? { unit: d.unit, on: '' } : unitOf(scale)
  const interval =
    d.low === undefined || d.high === undefined ? '; interval not recorded' : `; 95% interval ${sideOf(d.low)} to ${sideOf(d.high)}`
  return `${d.value === 0 ? 'no difference' : `${fine(Math.abs(d.value))} ${fine(Math.abs(d.value)) === '1' ? one(unit) : unit} ${d.value < 0 ? 'lower' : 'higher'}`}${interval}${on}`
}

/** `83 instead of 96 of 100 people (13 fewer; 95% interval 20 fewer to 5 fewer)`: all of one denominator, and the difference is that of the two counts shown. */
function risks({ low, high }: Difference, { therapy, comparator }: Risks, counts: string, base: Base): string {
  const interval =
    low === undefined || high === undefined
      ? noInterval
      : `; 95% interval ${moreOrFewer(countOf(low, base))} to ${moreOrFewer(countOf(high, base))}`
  const [with_, without] = [countOf(therapy, base), countOf(comparator, base)]
  if (therapy === 0 && comparator === 0) return `none in either group${interval === noInterval ? ', which does not rule it out' : interval}`
  return `${number(with_)} instead of ${number(without)} of ${number(base)} ${counts} (${moreOrFewer(with_ - without)}${interval})`
}

const noInterval = '; interval not recorded'

export type Risks = NonNullable<Difference['risks']>

/** The one denominator for readings that stand beside each other: the finest that any of them needs. */
export function sharedBase(readings: readonly Reading[]): Base {
  const bases = readings.flatMap(({ effect, difference }): Base[] => {
    if (difference?.risks !== undefined) return [riskBase(difference.risks)]
    return effect.measure === 'proportion' ? [baseOf([effect.n / effect.of])] : []
  })
  return bases.reduce((finest, base) => (base > finest ? base : finest), 100)
}

/** The denominator for two risks: 100, or more where one is rarer than that, or where they would look alike and are not. */
export function riskBase({ therapy, comparator }: Risks): Base {
  const base = baseOf([therapy / 1000, comparator / 1000])
  const alike = countOf(therapy, base) === countOf(comparator, base) && Math.abs(therapy - comparator) > 1e-9
  return alike ? finer(base) : base
}

/** People of `base`, from people of 1,000. */
export function countOf(perThousand: number, base: Base): number {
  return Math.round((perThousand * base) / 1000)
}

/** Scales that begin with a unit are counted in it, and what is left of them is said behind the figures; all others are counted in points. */
function unitOf(scale: string | undefined): { readonly unit: string; readonly on: string } {
  if (scale === undefined) return { unit: 'points', on: '' }
  if (/\bchange in percent\b/.test(scale)) return { unit: 'percentage points', on: scale === 'change in percent' ? '' : `, on ${scale}` }
  const [, unit, rest = ''] = /^(metres|millimetres|millilitres|kilograms|days|attacks|drainages)(?: (.+))?$/.exec(scale) ?? []
  return unit === undefined ? { unit: 'points', on: `, on ${scale}` } : { unit, on: rest === '' ? '' : `, ${rest}` }
}

function sideOf(n: number): string {
  return n === 0 ? '0' : `${fine(Math.abs(n))} ${n < 0 ? 'lower' : 'higher'}`
}

function one(unit: string): string {
  return unit.replace('deviations', 'deviation').replace(/s$/, '')
}

/** To two decimals, which is more than any scale can tell; what is smaller than they show keeps its first digit. */
function fine(n: number): string {
  return number(n !== 0 && Math.abs(n) < 0.01 ? Number(n.toPrecision(1)) : Math.round(n * 100) / 100)
}

function moreOrFewer(n: number): string {
  return n === 0 ? 'no more' : `${number(Math.abs(n))} ${n < 0 ? 'fewer' : 'more'}`
}

/** `at 3 months`, `at 6 to 12 weeks`, or `time not recorded`. */
export function when(followUp: FollowUp | undefined): string {
  if (followUp === undefined) return 'time not recorded'
  const { at, to, unit } = followUp
  if (to !== undefined && to !== at) return `at ${number(at)} to ${number(to)} ${unit}`
  if (at === 0) return 'right after treatment'
  if (unit === 'weeks' && at % 52 === 0) return when({ at: at / 52, unit: 'years' })
  // One time has one name: most sources say 12 months, some a year.
  if (unit === 'years' && at === 1) return when({ at: 12, unit: 'months' })
  // From two years on nobody counts in months.
  if (unit === 'months' && at >= 24 && at % 12 === 0) return when({ at: at / 12, unit: 'years' })
  // A mean follow-up is no point in time: nobody was seen at 46.8 months.
  if (at > 10 && !Number.isInteger(at)) return `at about ${number(Math.round(at))} ${unit}`
  return `at ${number(at)} ${at === 1 ? one(unit) : unit}`
}

export function against(comparator: Comparator): string {
  return comparator.kind === 'none' ? 'one group alone' : `compared with ${comparator.text}`
}

/** How much evidence: `35 trials, 2,746 people`. */
export function amount(reading: Pick<Reading, 'trials' | 'participants' | 'design' | 'comparator' | 'effect'>): string {
  const { trials, participants } = reading
  // What a review counts in one group alone may be cohorts and case series: it is not said to be trials.
  const randomised = reading.design === 'randomised trial' || (reading.design === 'systematic review' && comparesGroups(reading))
  const noun = randomised ? 'trial' : 'study'
  const studies =
    trials === undefined
      ? reading.design === 'systematic review'
        ? 'a review'
        : `one ${reading.design}`
      : `${number(trials)} ${trials === 1 ? noun : noun === 'study' ? 'studies' : 'trials'}`
  return participants === undefined ? studies : `${studies}, ${number(participants)} people`
}
