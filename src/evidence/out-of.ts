import { number } from '../base/number.ts'

/** What a share is told of. Rarer than one of the first, it is told of the next. */
const bases = [100, 1000, 10_000, 100_000, 1_000_000] as const
export type Base = (typeof bases)[number]

/** The one denominator for shares that stand beside each other (each of 1): that of which at least one is told of the rarest. */
export function baseOf(shares: readonly number[]): Base {
  const rarest = Math.min(...shares.filter((share) => share > 0))
  return bases.find((base) => rarest * base >= 1) ?? (shares.some((share) => share > 0) ? 1_000_000 : 100)
}

/** The next finer denominator, where there is one. */
export function finer(base: Base): Base {
  return bases[bases.indexOf(base) + 1] ?? base
}

/**
 * `about 35 of 100`, for a proportion of many; `27 of 131 (about 21 of 100)` where
 * there were fewer than 400; `none of 29` for none, which is too few to rule much out.
 * Of `base`, where it stands beside others.
 */
export function outOf(n: number, of: number, base = baseOf([n / of])): string {
  if (n === 0) {
    const still = notRuledOut(of)
    return `none of ${number(of)}${still === 0 ? '' : `, too few to rule out ${number(still)} in 100`}`
  }
  if (n === of && isHeads(of)) return `all of ${number(of)}`
  const rate = `about ${shareOf(n, of, base)} of ${number(base)}`
  return isHeads(of) && of < many ? `${number(n)} of ${number(of)} (${rate})` : rate
}

/** The same with its 95% interval, where the source gives one: `about 3.8 of 100 (95% interval 2.5 to 5.5)`. */
export function proportion({ n, of, low, high }: Proportion, base = baseOf([n / of])): string {
  if (low === undefined || high === undefined) return outOf(n, of, base)
  return `${outOf(n, of, base)} (95% interval ${shareOf(low, of, base)} to ${shareOf(high, of, base)})`
}

interface Proportion {
  readonly n: number
  readonly of: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** From so many people on, a tenth of one in a hundred is more than noise. */
const many = 400

/** Whether `of` counts heads. A source that gives only a rate gives it of 100 or of 1,000. */
function isHeads(of: number): boolean {
  return of !== 100 && of !== 1000
}

/** The highest rate, in whole per cent, that none among `of` people leaves possible with a chance of at least 5 %: (1 − rate)^of ≥ 0.05. */
function notRuledOut(of: number): number {
  return Math.floor(100 * (1 - 0.05 ** (1 / of)))
}

/** Whole ones; tenths only of a small share of many, or of one below one, which would vanish. */
function shareOf(n: number, of: number, base: number): string {
  const share = (base * n) / of
  const fine = share < 10 && (of >= many || !isHeads(of))
  if (fine || (share > 0 && share < 1)) return number(Math.round(share * 10) / 10)
  return number(Math.round(share))
}
