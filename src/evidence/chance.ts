import { capital } from '../base/words.ts'
import type { Harm } from '../knowledge/schema.ts'
import { when } from './figures.ts'
import { verifiedFrequency } from './known-harms.ts'
import type { Reading } from './reading.ts'

/** How many of a hundred have an outcome, with a treatment and, where it was compared, without it: one denominator for all, so that they can be looked at side by side. */
export interface Chance {
  /** `People who recover` */
  readonly what: string
  readonly good: boolean
  /** `at 1 year` */
  readonly when: string
  /** `Moderate certainty`; absent where nobody was compared. */
  readonly sure?: string
  readonly of: 100
  readonly groups: readonly { readonly label: string; readonly n: number }[]
}

/** The people that a finding counts, as shares of one: in one group, or in each of two. */
export interface Counted extends Pick<Chance, 'what' | 'good' | 'sure'> {
  readonly groups: readonly { readonly label: string; readonly share: number }[]
}

/** What has to be known of a finding to count the people in it. */
type Counting = Pick<Reading, 'effect' | 'comparator' | 'verified'> & {
  readonly outcome: Pick<Reading['outcome'], 'name' | 'better'> & { readonly counts?: string | undefined }
  readonly certainty: Pick<Reading['certainty'], 'level'>
  /** The risks are of `of`, or of 1,000. */
  readonly difference?:
    | { readonly risks?: { readonly therapy: number; readonly comparator: number; readonly of?: number } | undefined }
    | undefined
}

/**
 * The people that a finding counts; undefined where it counts none, or none
 * that may be drawn: nothing that is not verified, no difference that is very
 * uncertain, and not a small group in which nobody had it as if nobody could.
 */
export function countedIn(
  { effect, difference, outcome, comparator, certainty, verified }: Counting,
  therapy: string
): Counted | undefined {
  if (!verified || outcome.counts === undefined) return undefined
  const about = { what: capital(outcome.name), good: outcome.better === 'higher' }
  if (effect.measure === 'proportion')
    return effect.n === 0 ? undefined : { ...about, groups: [{ label: therapy, share: effect.n / effect.of }] }
  if (difference?.risks === undefined || certainty.level === 'very low') return undefined
  const { therapy: with_, comparator: without, of = 1000 } = difference.risks
  return {
    ...about,
    sure: `${capital(certainty.level)} certainty`,
    groups: [
      { label: therapy, share: with_ / of },
      { label: capital(comparator.text), share: without / of }
    ]
  }
}

/** The chance that a finding shows. */
export function chanceOf(reading: Reading, therapy: string): Chance | undefined {
  const shown = countedIn(reading, therapy)
  if (shown === undefined) return undefined
  const { what, good, sure, groups } = shown
  return {
    what,
    good,
    when: when(reading.followUp),
    ...(sure === undefined ? {} : { sure }),
    of: 100,
    groups: groups.map(({ label, share }) => ({ label, n: ofHundred(share) }))
  }
}

/** The chance of a harm that the record of a treatment gives. */
export function harmChance(harm: Harm, therapy: string): Chance | undefined {
  const frequency = verifiedFrequency(harm)
  if (frequency === undefined) return undefined
  const { n, of, period } = frequency
  return {
    what: capital(harm.name),
    good: false,
    when: period ?? 'time not recorded',
    of: 100,
    groups: [{ label: therapy, n: ofHundred(n / of) }]
  }
}

/** Whole people; tenths below ten, hundredths below one, so that nothing rare is told as never. */
function ofHundred(share: number): number {
  const n = 100 * share
  const steps = n >= 10 ? 1 : n >= 1 ? 10 : 100
  return Math.round(n * steps) / steps
}
