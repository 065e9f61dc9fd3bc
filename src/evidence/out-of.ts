import { number } from '../base/number.ts'

/**
 * `about 35 of 100`, for a proportion of many; `27 of 131 (about 21 of 100)` where
 * there were fewer than 400; `none of 29` for none, which is too few to rule much out.
 */
export function outOf(n: number, of: number): string {
  if (n === 0) {
    const still = notRuledOut(of)
    return `none of ${number(of)}${still === 0 ? '' : `, too few to rule out ${number(still)} in 100`}`
  }
  const per = per100(n, of)
  if (of === 100 || of === 1000 || of >= 400) return `about ${per} of 100`
  return `${number(n)} of ${number(of)} (about ${per} of 100)`
}

/** The highest rate, in whole per cent, that none among `of` people leaves possible with a chance of at least 5 %: (1 − rate)^of ≥ 0.05. */
function notRuledOut(of: number): number {
  return Math.floor(100 * (1 - 0.05 ** (1 / of)))
}

/** Of 100, as finely as it takes not to hide what is there: tenths, hundredths below one. */
export function per100(n: number, of: number): string {
  const share = (100 * n) / of
  const steps = share >= 1 ? 10 : 100
  return number(Math.round(share * steps) / steps)
}

/** A share of people with its 95% interval, where the source gives one: `25 of 664 (95% interval 2.5 to 5.5 of 100)`. */
export function proportion({
  n,
  of,
  low,
  high
}: {
  readonly n: number
  readonly of: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}): string {
  return `${outOf(n, of)}${low === undefined || high === undefined ? '' : ` (95% interval ${per100(low, of)} to ${per100(high, of)})`}`
}
