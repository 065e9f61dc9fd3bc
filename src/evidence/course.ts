import { mainDomains } from './domains.ts'
import { figures, sharedBase, when } from './figures.ts'
import type { Reading } from './reading.ts'

/** What a source says in words of one group: `pain: it was seen to get better, with nobody compared, at 2 years`. */
export function toldCourse({ effect, outcome, followUp, population, certainty }: Reading): string | undefined {
  // Of a direction that is very uncertain nothing is said, here as anywhere.
  if (effect.measure !== 'narrative' || certainty.level === 'very low') return undefined
  const went = {
    benefit: 'it was seen to get better, with nobody compared',
    'no difference': 'it was seen to change little, with nobody compared',
    harm: 'it was seen to get worse, with nobody compared',
    unclear: 'what was seen did not point one way'
  }[effect.direction]
  return `${outcome.name}: ${went}, ${when(followUp)}${inWhom(population)}`
}

function inWhom(population: string | undefined): string {
  return population === undefined ? '' : `, in ${population}`
}

/**
 * `people who recover: about 95 of 100; people who go on to have surgery: 55 of 142 (about 39 of 100), at 1 year, in …`:
 * the leading count with one more of the same source and time. Who went on to another treatment did not get there by
 * waiting alone, so that comes first; else what went the other way, for benefit and harm have equal room.
 */
export function courseOf(counts: readonly Reading[], verified: readonly Reading[]): string | undefined {
  const [first] = counts
  if (first === undefined) return undefined
  const beside = verified
    .filter(({ effect, outcome }) => effect.measure === 'proportion' && outcome.id !== first.outcome.id)
    .filter((r) => r.source === first.source && when(r.followUp) === when(first.followUp))
  const second =
    beside.find(({ outcome }) => outcome.domain === 'further treatment') ??
    beside.filter(({ outcome }) => mainDomains.includes(outcome.domain) && outcome.better !== first.outcome.better).sort(byShare)[0]
  const both = second === undefined ? [first] : [first, second]
  const base = sharedBase(both)
  return `${both.map((r) => `${r.outcome.name}: ${figures(r, base)}`).join('; ')}, ${when(first.followUp)}${inWhom(first.population)}`
}

function byShare(a: Reading, b: Reading): number {
  const share = ({ effect }: Reading): number => (effect.measure === 'proportion' ? effect.n / effect.of : 0)
  return share(b) - share(a)
}
