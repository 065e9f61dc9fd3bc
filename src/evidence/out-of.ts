import { number } from '../base/number.ts'

/**
 * `about 35 of 100`, for a proportion of many; `27 of 131 (about 20.6 of 100)` where
 * there were fewer than 400; `none of 29` for none, which is too few to rule much out.
 * What happens to fewer than one in 1,000 is told of 10,000, or of a million.
 */
export function outOf(n: number, of: number): string {
  if (n === 0) {
    const still = notRuledOut(of)
    return `none of ${number(of)}${still === 0 ? '' : `, too few to rule out ${number(still)} in 100`}`
  }
  const base = baseOf(n, of)
  const rate = `about ${shareOf(n, of, base)} of ${number(base)}`
  if (of === 100 || of === 1000 || of >= 400) return rate
  return `${number(n)} of ${number(of)} (${rate})`
}

/** The same with its 95% interval, where the source gives one: `about 3.8 of 100 (95% interval 2.5 to 5.5)`. */
export function proportion({ n, of, low, high }: Proportion): string {
  if (low === undefined || high === undefined) return outOf(n, of)
  const base = n === 0 ? 100 : baseOf(n, of)
  return `${outOf(n, of)} (95% interval ${shareOf(low, of, base)} to ${shareOf(high, of, base)})`
}

interface Proportion {
  readonly n: number
  readonly of: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** The highest rate, in whole per cent, that none among `of` people leaves possible with a chance of at least 5 %: (1 − rate)^of ≥ 0.05. */
function notRuledOut(of: number): number {
  return Math.floor(100 * (1 - 0.05 ** (1 / of)))
}

function baseOf(n: number, of: number): 100 | 10_000 | 1_000_000 {
  const share = n / of
  if (share >= 0.001) return 100
  return share >= 0.000_01 ? 10_000 : 1_000_000
}

/** As finely as it takes not to hide what is there: tenths, hundredths below one. */
function shareOf(n: number, of: number, base: number): string {
  const share = (base * n) / of
  const steps = share >= 1 ? 10 : 100
  return number(Math.round(share * steps) / steps)
}
