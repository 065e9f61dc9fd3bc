import { number } from '../base/number.ts'
import type { Comparator, FollowUp } from '../knowledge/schema.ts'
import type { Reading } from './reading.ts'
import type { Difference } from './size.ts'

/** The figures of a finding in one phrase, in absolute terms: how much, on what scale, with which interval. */
export function figures(reading: Reading): string {
  const { effect, difference, outcome } = reading
  if (difference !== undefined) return comparison(difference, outcome.scale)
  if (effect.measure === 'proportion') return `${per100(effect.n, effect.of)} of 100 people${range(effect.low, effect.high, effect.of)}`
  if (effect.measure === 'narrative') return 'figures not seen'
  if (effect.measure === 'RR' || effect.measure === 'OR' || effect.measure === 'HR') {
    const interval =
      effect.low === undefined || effect.high === undefined ? '' : ` (95% interval ${number(effect.low)} to ${number(effect.high)})`
    return `${effect.measure} ${number(effect.value)}${interval}; how many people is not known`
  }
  return 'figures not seen'
}

function comparison(d: Difference, scale: string | undefined): string {
  if (d.unit === 'per 1,000' && d.risks !== undefined) {
    const interval = d.low === undefined || d.high === undefined ? '' : `; 95% interval ${moreOrFewer(d.low)} to ${moreOrFewer(d.high)}`
    return `${number(d.risks.therapy)} instead of ${number(d.risks.comparator)} in 1,000 people (${moreOrFewer(d.value)}${interval})`
  }
  const unit = d.unit === 'standard deviations' ? 'standard deviations' : unitOf(scale)
  const interval =
    d.low === undefined || d.high === undefined ? '; interval not recorded' : `; 95% interval ${sideOf(d.low)} to ${sideOf(d.high)}`
  const on = d.unit === 'standard deviations' || scale === undefined || unit !== 'points' ? '' : `, on ${scale}`
  return `${d.value === 0 ? 'no difference' : `${number(Math.abs(d.value))} ${unit} ${d.value < 0 ? 'lower' : 'higher'}`}${interval}${on}`
}

/** Scales that are a plain unit are counted in it; all others in points. */
function unitOf(scale: string | undefined): string {
  if (scale === undefined) return 'points'
  if (scale === 'change in percent') return 'percentage points'
  return ['metres', 'millimetres', 'kilograms', 'days'].includes(scale) ? scale : 'points'
}

function sideOf(n: number): string {
  return n === 0 ? '0' : `${number(Math.abs(n))} ${n < 0 ? 'lower' : 'higher'}`
}

function moreOrFewer(n: number): string {
  return n === 0 ? 'no more' : `${number(Math.abs(n))} ${n < 0 ? 'fewer' : 'more'}`
}

function range(low: number | undefined, high: number | undefined, of: number): string {
  return low === undefined || high === undefined ? '' : ` (95% interval ${per100(low, of)} to ${per100(high, of)})`
}

function per100(n: number, of: number): string {
  return number(Math.round((n * 1000) / of) / 10)
}

/** `at 3 months`, `after 6 to 12 weeks`, or `time not recorded`. */
export function when(followUp: FollowUp | undefined): string {
  if (followUp === undefined) return 'time not recorded'
  const { at, to, unit } = followUp
  const one = (n: number): string => (n === 1 ? unit.slice(0, -1) : unit)
  if (to !== undefined && to !== at) return `at ${number(at)} to ${number(to)} ${unit}`
  return at === 0 ? 'right after treatment' : `at ${number(at)} ${one(at)}`
}

export function against(comparator: Comparator): string {
  return comparator.kind === 'none' ? 'nobody was compared' : `compared with ${comparator.text}`
}

/** How much evidence: `35 trials, 2,746 people`. */
export function amount(reading: Pick<Reading, 'trials' | 'participants' | 'design'>): string {
  const { trials, participants } = reading
  const randomised = reading.design === 'systematic review' || reading.design === 'randomised trial'
  const noun = randomised ? 'trial' : 'study'
  const studies =
    trials === undefined
      ? reading.design === 'systematic review'
        ? 'a review'
        : `one ${reading.design}`
      : `${number(trials)} ${trials === 1 ? noun : noun === 'study' ? 'studies' : 'trials'}`
  return participants === undefined ? studies : `${studies}, ${number(participants)} people`
}
