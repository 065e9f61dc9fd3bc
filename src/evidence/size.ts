import { meanDifference } from '../knowledge/effects.ts'
import type { Effect, Outcome } from '../knowledge/schema.ts'
import { isHarm } from './domains.ts'

/** Size words by the ratio of an effect to its outcome's minimal important difference (MID). */
export const sizes = ['little or no', 'slight', 'important', 'large'] as const
export type Size = (typeof sizes)[number]

/** Below half the MID: little or no. Half to one: slight. One to two: important. Two or more: large. */
export function sizeOf(effect: number, mid: number): Size {
  const ratio = Math.abs(effect) / mid
  if (ratio < 0.5) return 'little or no'
  if (ratio < 1) return 'slight'
  return ratio < 2 ? 'important' : 'large'
}

/** An effect as a comparison, therapy minus comparator. Risks are people per 1,000. */
export interface Difference {
  readonly unit: 'scale' | 'standard deviations' | 'per 1,000'
  readonly value: number
  readonly low: number | undefined
  readonly high: number | undefined
  /** What the source says of chance, where its interval was not seen. */
  readonly significant?: boolean | undefined
  /** People per 1,000 with the outcome, for risks. */
  readonly risks?: { readonly therapy: number; readonly comparator: number }
}

/** The comparison that an effect makes in absolute terms, or undefined where it makes none that can be shown so. */
export function differenceOf(effect: Effect): Difference | undefined {
  switch (effect.measure) {
    case 'MD': {
      const value = meanDifference(effect)
      return value === undefined ? undefined : { unit: 'scale', value, low: effect.low, high: effect.high, significant: effect.significant }
    }
    case 'SMD':
      return { unit: 'standard deviations', value: effect.value, low: effect.low, high: effect.high, significant: effect.significant }
    case 'risk': {
      const per = (n: number | undefined): number | undefined => (n === undefined ? undefined : (n * 1000) / effect.of)
      return {
        ...absolute(per(effect.therapy) as number, per(effect.comparator) as number, per(effect.therapyLow), per(effect.therapyHigh)),
        significant: effect.significant
      }
    }
    case 'RR':
    case 'OR':
    case 'HR': {
      const { measure, baseline } = effect
      if (baseline === undefined) return undefined
      const base = baseline.n / baseline.of
      const per = (ratio: number | undefined): number | undefined =>
        ratio === undefined ? undefined : 1000 * riskWith(measure, ratio, base)
      return absolute(per(effect.value) as number, 1000 * base, per(effect.low), per(effect.high))
    }
    case 'proportion':
    case 'narrative':
      return undefined
  }
}

/** The risk that a ratio makes of a baseline risk (Cochrane Handbook 15.4.4; the hazard ratio under proportional hazards). */
function riskWith(measure: 'RR' | 'OR' | 'HR', ratio: number, base: number): number {
  if (measure === 'RR') return Math.min(1, ratio * base)
  if (measure === 'OR') return (ratio * base) / (1 - base + ratio * base)
  return 1 - (1 - base) ** ratio
}

/** A risk beside another, in people per 1,000, not rounded: rounding is for those who show it. */
function absolute(therapy: number, comparator: number, low: number | undefined, high: number | undefined): Difference {
  const minus = (risk: number | undefined): number | undefined => (risk === undefined ? undefined : risk - comparator)
  return {
    unit: 'per 1,000',
    value: therapy - comparator,
    low: minus(low),
    high: minus(high),
    risks: { therapy, comparator }
  }
}

/** Whether an effect is good, bad or neither for the person, and how large. */
export interface Judgement {
  readonly direction: 'better' | 'worse' | 'same'
  /** undefined: the outcome has no sourced MID, so size is not rated. */
  readonly size: Size | undefined
  /** True when chance alone may explain it: the interval holds no difference, or the source says so. undefined: neither was seen. */
  readonly crossesNull: boolean | undefined
  /** Of two counts without an interval: that there was none in either group, or that they are so near each other that neither may be called more. */
  readonly alike?: Alike
  /** Where size is little or no: which differences that matter the figures leave possible all the same. */
  readonly beyond?: Beyond
  /** The smallest size that the interval holds, where that is less than `size` and the interval holds no difference the other way. */
  readonly least?: Size
}

/** `unseen`: no interval was seen, so nothing larger is ruled out. */
export type Beyond = 'none' | 'better' | 'worse' | 'either' | 'unseen'

export type Alike = 'none' | 'near'

export function judge(difference: Difference, outcome: Pick<Outcome, 'better' | 'mid'> & Partial<Pick<Outcome, 'domain'>>): Judgement {
  const size = outcome.mid === undefined ? undefined : sizeOf(difference.value, outcome.mid.value)
  const { low, high, significant } = difference
  const crossesNull =
    low === undefined || high === undefined
      ? significant === undefined
        ? undefined
        : !significant
      : Math.min(low, high) <= 0 && Math.max(low, high) >= 0
  const gain = outcome.better === 'higher' ? difference.value : -difference.value
  const alike = size === undefined && crossesNull === undefined ? alikeOf(difference, outcome) : undefined
  const direction = size === 'little or no' || gain === 0 || alike !== undefined ? 'same' : gain > 0 ? 'better' : 'worse'
  const least = crossesNull === false ? leastOf(difference, outcome) : undefined
  return {
    direction,
    size,
    crossesNull,
    ...(alike === undefined ? {} : { alike }),
    ...(size === 'little or no' ? { beyond: beyond(difference, outcome) } : {}),
    ...(least === undefined || size === undefined || sizes.indexOf(least) >= sizes.indexOf(size) ? {} : { least })
  }
}

/** Our own rule, of wording alone: within a twentieth of each other and by no more than 30 people in 1,000. Harms and deaths are alike only where they are equal. */
function alikeOf({ value, risks }: Difference, { domain }: Partial<Pick<Outcome, 'domain'>>): Alike | undefined {
  if (risks === undefined) return undefined
  if (risks.therapy === 0 && risks.comparator === 0) return 'none'
  const room = domain !== undefined && isHarm(domain) ? 0 : Math.min(30, risks.comparator / 20)
  return Math.abs(value) <= room ? 'near' : undefined
}

/** The size at the end of the interval that is nearer to none. */
function leastOf({ low, high }: Difference, { mid }: Pick<Outcome, 'mid'>): Size | undefined {
  if (low === undefined || high === undefined || mid === undefined) return undefined
  return sizeOf(Math.min(Math.abs(low), Math.abs(high)), mid.value)
}

/** What the interval reaches, while its middle is too small to matter. */
function beyond({ low, high }: Difference, { better, mid }: Pick<Outcome, 'better' | 'mid'>): Beyond {
  if (low === undefined || high === undefined || mid === undefined) return 'unseen'
  const down = Math.min(low, high) <= -mid.value
  const up = Math.max(low, high) >= mid.value
  if (down && up) return 'either'
  if (!down && !up) return 'none'
  return up === (better === 'higher') ? 'better' : 'worse'
}
