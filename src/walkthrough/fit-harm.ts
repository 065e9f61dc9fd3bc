import { figures } from '../evidence/figures.ts'
import { harmsIn, share, verifiedFrequency } from '../evidence/known-harms.ts'
import { toldDirection } from '../evidence/later.ts'
import { byLead, isGuess } from '../evidence/lead.ts'
import { outOf } from '../evidence/out-of.ts'
import { type Reading, readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Harm, Therapy } from '../knowledge/schema.ts'
import { type Judge, unknown } from './verdict.ts'

/** From 1 in 100 on, serious harm is called common (the word of EU medicine leaflets). */
const common = 0.01

/** What goes into the body or is done to it can harm; where nothing serious is recorded of it, nobody looked. */
const harmful: ReadonlySet<Therapy['category']> = new Set(['surgery', 'procedure', 'injection', 'medicine'])

/** Avoiding harm: silence about harm is never taken for safety. */
export const harmFit: Judge = (knowledge, condition, therapy) => {
  const record = knowledge.therapy(therapy)
  const { category, needs } = record
  const harms = harmsIn(record, condition)
  const found = seriousFindings(knowledge, condition, therapy)
  const serious = harms.filter((harm) => harm.serious)
  const often = [...serious.filter(isCommon).map(howOften), ...found.filter(showsCommon).map((r) => `${r.outcome.name}: ${figures(r)}`)]
  if (often[0] !== undefined) return { verdict: 'does not fit', because: `serious harm in 1 of 100 people or more: ${often[0]}` }
  if (serious.length > 0) return { verdict: 'partly', because: `serious harm is recorded: ${serious.slice(0, 3).map(howOften).join('; ')}` }
  if (found.some(showsSome)) return { verdict: 'partly', because: 'serious harm was counted in studies; see the evidence' }
  const open = found.find((r) => !showsNoMore(r))
  if (open !== undefined) return { verdict: 'partly', because: leftOpen(open) }
  const [none] = found
  const asSafe = none && `no more serious harm was seen with it than with ${none.comparator.text}`
  const lesser = category !== 'waiting' && !harmful.has(category) && needs.length === 0 && harms.length > 0
  if (asSafe !== undefined)
    return lesser
      ? { verdict: 'fits', because: `only lesser harms are recorded here, and ${asSafe}` }
      : { verdict: 'partly', because: asSafe }
  if (category === 'waiting') return unknown('what waiting may cost depends on the condition; see its course')
  if (harmful.has(category) || needs.length > 0) return unknown('harms are hardly recorded here')
  return lesser ? { verdict: 'fits', because: 'only lesser harms are recorded here' } : unknown('harms are not recorded here')
}

function seriousFindings(knowledge: Knowledge, condition: string, therapy: string): Reading[] {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return []
  return readings(knowledge, pair)
    .filter(({ verified, outcome }) => verified && (outcome.domain === 'serious harm' || outcome.domain === 'death'))
    .sort(byLead)
}

/** What was counted, and read again since. */
function isCommon(harm: Harm): boolean {
  return share(harm) >= common
}

function howOften(harm: Harm): string {
  const { name } = harm
  const frequency = verifiedFrequency(harm)
  if (frequency === undefined) return name
  const { n, of, period } = frequency
  return `${name}, ${outOf(n, of)}${period === undefined ? '' : ` (${period})`}`
}

/** As common with the treatment, and not just as common without one. */
function showsCommon({ effect, difference, comparator, certainty }: Reading): boolean {
  if (effect.measure === 'proportion') return effect.n / effect.of >= common
  if (difference?.risks === undefined || certainty.level === 'very low') return false
  return difference.risks.therapy >= common * 1000 && (comparator.kind === 'active' || difference.value > 0)
}

/** Serious harm that was seen with the treatment, and not just as much of it without one. Of a comparison that is very uncertain nothing is said. */
function showsSome(reading: Reading): boolean {
  const { effect, difference, comparator } = reading
  if (effect.measure === 'proportion') return effect.n > 0
  if (isGuess(reading)) return false
  if (difference?.risks === undefined) return toldDirection(reading) === 'harm'
  return comparator.kind === 'active' ? difference.risks.therapy > 0 : difference.value > 0
}

/** A comparison, not very uncertain, that found as much or less of it. */
function showsNoMore(reading: Reading): boolean {
  if (reading.effect.measure === 'proportion' || isGuess(reading)) return false
  return reading.difference !== undefined || toldDirection(reading) !== 'unclear'
}

function leftOpen({ effect, outcome }: Reading): string {
  if (effect.measure === 'proportion') return `${outcome.name}: ${outOf(effect.n, effect.of)}`
  return 'whether it brings more serious harm is not clear from the studies'
}
