import { nothingOffered } from './judge.ts'
import type { Found, Reading, RuledOut } from './reading.ts'
import type { DetectableClaim } from './rulebook.ts'

/** A text with fewer fair statements is too short to be known by them. */
const fewest = 4
/** A fair text takes back, or tells the limits of, so many times more than it claims. */
const times = 1.5

/** So many sentences that would claim something, were anything on offer, show that something is. */
const telling = 3

/**
 * What a text that informs says of the ways in which things are sold ("more than
 * a hundred trials", "higher doses") sells nothing: in it only that counts which
 * any text may claim, and that a treatment which it names works. A text that
 * names no treatment, but praises throughout, sells one all the same.
 */
export function inTone(readings: readonly Reading[], claims: readonly DetectableClaim[]): Reading[] {
  const fair = readings.filter(isFair).length
  const claiming = readings.filter(({ claims: found }) => found.length > 0).length
  const praising = readings.filter(({ ruledOut }) => ruledOut.some(isUnoffered)).length
  if (fair >= fewest && fair >= times * claiming) return informing(readings, claims)
  const selling = praising >= telling && praising + claiming > fair && readings.some(({ ruledOut }) => ruledOut.some(sells(claims)))
  return selling ? withUnoffered(readings) : [...readings]
}

function informing(readings: readonly Reading[], claims: readonly DetectableClaim[]): Reading[] {
  const rules = new Map(claims.map((claim) => [claim.id, claim]))
  const stands = ({ id, doer }: Found): boolean => {
    const claim = rules.get(id)
    return claim === undefined || claim.evenIf.includes('a fair text') || (effects.has(claim.category) && doer === 'treatment')
  }
  const asRuledOut = ({ id, pattern, words }: Found): RuledOut => {
    return { id, pattern, words, because: 'a fair text', by: 'it limits more than it claims' }
  }
  return readings.map((reading) => ({
    ...reading,
    claims: reading.claims.filter(stands),
    ruledOut: [...reading.ruledOut, ...reading.claims.filter((found) => !stands(found)).map(asRuledOut)]
  }))
}

function withUnoffered(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => ({
    ...reading,
    claims: [...reading.claims, ...reading.ruledOut.filter(isUnoffered).map(({ id, pattern, words }) => ({ id, pattern, words }))],
    ruledOut: reading.ruledOut.filter((out) => !isUnoffered(out))
  }))
}

/** What only sellers say: stories of patients, prices, offers. */
function sells(claims: readonly DetectableClaim[]): (out: RuledOut) => boolean {
  const ids = new Set(claims.filter(({ category }) => sales.has(category)).map(({ id }) => id))
  return (out) => isUnoffered(out) && ids.has(out.id)
}

const sales: ReadonlySet<string> = new Set(['authority', 'pressure', 'price'])

function isUnoffered({ by }: RuledOut): boolean {
  return by === nothingOffered
}

/** What a treatment is said to do. */
const effects: ReadonlySet<string> = new Set(['mechanism', 'efficacy'])

function isFair({ disclosures, ruledOut }: Reading): boolean {
  return disclosures.length > 0 || ruledOut.some(({ because }) => limits.has(because))
}

const limits: ReadonlySet<string> = new Set(['denied', 'not shown', 'told by others', 'asked', 'open', 'measured'])
