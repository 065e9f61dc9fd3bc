import { number } from '../base/number.ts'
import type { Comparator, FollowUp } from '../knowledge/schema.ts'
import { proportion } from './out-of.ts'
import type { Reading } from './reading.ts'
import type { Difference } from './size.ts'

/** The figures of a finding in one phrase, in absolute terms: how much, on what scale, with which interval. */
export function figures(reading: Reading): string {
  const { effect, difference, outcome } = reading
  if (difference !== undefined) return comparison(difference, outcome.scale, outcome.counts ?? 'people')
  if (effect.measure === 'proportion') return proportion(effect)
  if (effect.measure === 'narrative') return ''
  if (effect.measure === 'RR' || effect.measure === 'OR' || effect.measure === 'HR') {
    const interval =
      effect.low === undefined || effect.high === undefined ? '' : ` (95% interval ${number(effect.low)} to ${number(effect.high)})`
    return `${effect.measure} ${number(effect.value)}${interval}`
  }
  return 'figures not seen'
}

function comparison(d: Difference, scale: string | undefined, counts: string): string {
  if (d.unit === 'per 1,000' && d.risks !== undefined) {
    const fine = Math.max(d.risks.therapy, d.risks.comparator) < 10
    const interval =
      d.low === undefined || d.high === undefined
        ? '; interval not recorded'
        : `; 95% interval ${moreOrFewer(d.low, fine)} to ${moreOrFewer(d.high, fine)}`
    return `${risk(d.risks.therapy, fine)} instead of ${risk(d.risks.comparator, fine)} in 1,000 ${counts} (${moreOrFewer(risky(d.risks.therapy, fine) - risky(d.risks.comparator, fine), fine)}${interval})`
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

function moreOrFewer(n: number, fine: boolean): string {
  const rounded = risky(n, fine)
  return rounded === 0 ? 'no more' : `${number(Math.abs(rounded))} ${rounded < 0 ? 'fewer' : 'more'}`
}

/** People in 1,000: whole ones, or hundredths where the event is rare, one precision for all figures of a finding. */
function risky(n: number, fine: boolean): number {
  return fine ? Math.round(n * 100) / 100 : Math.round(n)
}

function risk(n: number, fine: boolean): string {
  return number(risky(n, fine))
}

/** `at 3 months`, `at 6 to 12 weeks`, or `time not recorded`. */
export function when(followUp: FollowUp | undefined): string {
  if (followUp === undefined) return 'time not recorded'
  const { at, to, unit } = followUp
  const one = (n: number): string => (n === 1 ? unit.slice(0, -1) : unit)
  if (to !== undefined && to !== at) return `at ${number(at)} to ${number(to)} ${unit}`
  return at === 0 ? 'right after treatment' : `at ${number(at)} ${one(at)}`
}

export function against(comparator: Comparator): string {
  return comparator.kind === 'none' ? 'one group alone' : `compared with ${comparator.text}`
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
