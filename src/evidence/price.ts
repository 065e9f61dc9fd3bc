import { number } from '../base/number.ts'
import type { Price } from '../knowledge/schema.ts'

/** `about USD 574 per injection (United States, 2025)`: a range, a middle, or one end, of what is known. */
export function priceWords({ place, year, currency, low, high, typical, per }: Price): string {
  const amount = (n: number): string => `${currency} ${number(n)}`
  const range =
    low !== undefined && high !== undefined
      ? [`${amount(low)} to ${number(high)}`]
      : [low === undefined ? [] : `from ${amount(low)}`, high === undefined ? [] : `up to ${amount(high)}`].flat()
  const middle = typical === undefined ? [] : [`about ${amount(typical)}`]
  return `${[...range, ...middle].join(', ')} per ${per} (${place}, ${year})`
}
