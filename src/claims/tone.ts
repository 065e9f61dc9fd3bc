import { noTreatment, nothingOffered } from './judge.ts'
import type { Found, Reading, RuledOut } from './reading.ts'
import type { DetectableClaim, Rulebook } from './rulebook.ts'

/** A text with fewer fair statements is not known by them alone. */
const fewest = 4
/** A fair text takes back, or tells the limits of, so many times more than it claims. */
const times = 1.5
/** A text of fewer sentences is too short to be weighed. */
const shortest = 8
/** So many sentences that claim something, or would were anything on offer, show that something is. */
const telling = 3
/** From this weight on a text sells: what it claims, and how many kinds of claim it makes, against what it limits. */
const selling = 0.28
/** From this on it sells so plainly that a claim need not name what is sold. */
const plainly = 0.42

/**
 * What a text that informs says of the ways in which things are sold ("more than
 * a hundred trials", "higher doses") sells nothing: in it only that counts which
 * any text may claim, and that a treatment which it names works. A text that
 * names no treatment, but praises throughout, sells one all the same. `wary` says
 * which sentences warn, doubt or speak of sellers.
 */
export function inTone(readings: readonly Reading[], wary: readonly boolean[], { claims, disclosures }: Judged): Reading[] {
  const anyText = new Set(claims.filter(({ evenIf }) => evenIf.includes('a fair text')).map(({ id }) => id))
  const alone = new Set(disclosures.filter((disclosure) => disclosure.alone).map(({ id }) => id))
  return weighed(readings, wary, claims, anyText).map((reading) => {
    const claiming = reading.disclosures.length > 0 && reading.claims.some(({ id }) => !anyText.has(id))
    return claiming ? { ...reading, disclosures: reading.disclosures.filter(({ id }) => !alone.has(id)) } : reading
  })
}

type Judged = Pick<Rulebook, 'claims' | 'disclosures'>

function weighed(
  readings: readonly Reading[],
  wary: readonly boolean[],
  claims: readonly DetectableClaim[],
  anyText: ReadonlySet<string>
): Reading[] {
  const praises = (reading: Reading): boolean => reading.claims.some(({ id }) => !anyText.has(id)) || reading.ruledOut.some(isUnoffered)
  const kinds = new Set(readings.flatMap((reading) => reading.claims.map(({ id }) => id)).filter((id) => !anyText.has(id))).size
  const praise = readings.filter(praises).length
  const fair = readings.filter(isFair).length
  const limits = fair + wary.filter(Boolean).length
  const weight = (praise + kinds / 2 - limits / 2) / readings.length
  const light = readings.length >= shortest && weight < selling && limits >= praise
  if (light || (fair >= fewest && fair >= times * praise)) return informing(readings, claims, anyText)
  if (readings.length >= shortest && weight >= plainly) return givingBack(readings, (out) => isUnoffered(out) || out.by === noTreatment)
  const sold = praise >= telling && praise > fair && readings.some(({ ruledOut }) => ruledOut.some(sells(claims)))
  return sold ? givingBack(readings, isUnoffered) : [...readings]
}

function informing(readings: readonly Reading[], claims: readonly DetectableClaim[], anyText: ReadonlySet<string>): Reading[] {
  const ofEffects = new Set(claims.filter(({ category }) => effects.has(category)).map(({ id }) => id))
  const stands = ({ id, doer }: Found): boolean => anyText.has(id) || (ofEffects.has(id) && doer === 'treatment')
  const asRuledOut = ({ id, pattern, words }: Found): RuledOut => {
    return { id, pattern, words, because: 'a fair text', by: 'it limits more than it claims' }
  }
  return readings.map((reading) => ({
    ...reading,
    claims: reading.claims.filter(stands),
    ruledOut: [...reading.ruledOut, ...reading.claims.filter((found) => !stands(found)).map(asRuledOut)]
  }))
}

/** Gives back what was ruled out only because nothing seemed to be on offer. */
function givingBack(readings: readonly Reading[], which: (out: RuledOut) => boolean): Reading[] {
  return readings.map((reading) => ({
    ...reading,
    claims: [...reading.claims, ...reading.ruledOut.filter(which).map(({ id, pattern, words }) => ({ id, pattern, words }))],
    ruledOut: reading.ruledOut.filter((out) => !which(out))
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
  return disclosures.length > 0 || ruledOut.some(({ because }) => limiting.has(because))
}

const limiting: ReadonlySet<string> = new Set(['denied', 'not shown', 'told by others', 'asked', 'open', 'measured'])
