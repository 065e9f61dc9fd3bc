import type { Harm, Outcome } from '../knowledge/schema.ts'
import { when } from './figures.ts'
import type { Reading } from './reading.ts'
import { counted } from './sentence.ts'

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

/** The chance that a finding shows; undefined where it shows none, or none that may be told as a number. */
export function chanceOf(reading: Reading, therapy: string): Chance | undefined {
  const { effect, difference, outcome, comparator, certainty, verified } = reading
  if (!verified || !counted(outcome)) return undefined
  const frame = (groups: Chance['groups']): Chance => ({ ...about(outcome), when: when(reading.followUp), of: 100, groups })
  const label = therapy
  if (effect.measure === 'proportion') return frame([{ label, n: ofHundred(effect.n / effect.of) }])
  if (difference?.risks === undefined || certainty.level === 'very low') return undefined
  const { risks } = difference
  const sure = `${capital(certainty.level)} certainty`
  const compared = frame([
    { label, n: ofHundred(risks.therapy / 1000) },
    { label: capital(comparator.text), n: ofHundred(risks.comparator / 1000) }
  ])
  return { ...compared, sure }
}

/** The chance of a harm that the record of a treatment gives. */
export function harmChance({ name, frequency }: Harm, therapy: string): Chance | undefined {
  if (frequency === undefined) return undefined
  const { n, of, period } = frequency
  return {
    what: capital(name),
    good: false,
    when: period ?? 'time not recorded',
    of: 100,
    groups: [{ label: therapy, n: ofHundred(n / of) }]
  }
}

function about({ name, better }: Outcome): Pick<Chance, 'what' | 'good'> {
  return { what: capital(name), good: better === 'higher' }
}

/** Whole people; tenths below ten, hundredths below one, so that nothing rare is told as never. */
function ofHundred(share: number): number {
  const n = 100 * share
  const steps = n >= 10 ? 1 : n >= 1 ? 10 : 100
  return Math.round(n * steps) / steps
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
