import { byCertainty } from './certainty.ts'
import { mainDomains, otherDomains } from './domains.ts'
import type { Reading } from './reading.ts'

export type Versus = 'placebo or sham' | 'no or usual care' | 'mixed comparisons' | 'another treatment'

const ranks: { readonly [K in Reading['comparator']['kind']]: number } = {
  placebo: 0,
  sham: 0,
  'no treatment': 1,
  'usual care': 1,
  mixed: 2,
  active: 3,
  none: 4
}

const versus: readonly Versus[] = ['placebo or sham', 'no or usual care', 'mixed comparisons', 'another treatment']

/** How close a comparison comes to the treatment's own effect, 0 the closest. A placebo that people could tell apart is no placebo: it ranks as another treatment. */
export function closeness({ comparator, blinded }: Reading): number {
  return ranks[comparator.kind] === 0 && blinded === false ? ranks.active : ranks[comparator.kind]
}

/** What a reading compares with, in the words of a label. */
export function versusOf(reading: Reading): Versus {
  return versus[closeness(reading)] ?? 'another treatment'
}

const domains = [...mainDomains, ...otherDomains]
const position = (reading: Reading): number => {
  const at = domains.indexOf(reading.outcome.domain)
  return at < 0 ? domains.length : at
}

/**
 * The order in which readings lead: closer comparison, figures before words,
 * higher certainty, a review before a trial, pain before function and the rest,
 * more people, longer follow-up. Where all are alike the smaller effect leads,
 * and at last the id, so that the order of the record never matters.
 */
export function byLead(a: Reading, b: Reading): number {
  return (
    closeness(a) - closeness(b) ||
    Number(a.judgement === undefined) - Number(b.judgement === undefined) ||
    byCertainty(a.certainty.level, b.certainty.level) ||
    Number(b.design === 'systematic review') - Number(a.design === 'systematic review') ||
    position(a) - position(b) ||
    (b.participants ?? 0) - (a.participants ?? 0) ||
    daysOf(b) - daysOf(a) ||
    Math.abs(a.difference?.value ?? 0) - Math.abs(b.difference?.value ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

const dayUnits = { hours: 1 / 24, days: 1, weeks: 7, months: 30.4, years: 365.25 } as const

/** Length of follow-up in days; 0 where it was not recorded. */
export function daysOf({ followUp }: Pick<Reading, 'followUp'>): number {
  return followUp === undefined ? 0 : (followUp.to ?? followUp.at) * dayUnits[followUp.unit]
}
