import { byCertainty } from '../evidence/certainty.ts'
import { type Chance, chanceOf, harmChance } from '../evidence/chance.ts'
import { harmDomains, isHarm, mainDomains } from '../evidence/domains.ts'
import { harmsIn, share, verifiedFrequency } from '../evidence/known-harms.ts'
import { byLead } from '../evidence/lead.ts'
import type { OptionRow } from '../evidence/options.ts'
import { type Reading, readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Harm } from '../knowledge/schema.ts'

/** What is shown of an option: as many findings on benefit as on harm, the harms of the treatment itself, and a number of people for each where one is known. */
export interface Leading {
  readonly benefits: readonly Reading[]
  readonly harmFindings: readonly Reading[]
  /** Serious first, then the rest; among them those with a number, the commonest first. */
  readonly harms: readonly Harm[]
  readonly chances: { readonly benefit?: Chance; readonly harm?: Chance }
}

/** Most findings of one option to show, on benefit and on harm alike. */
const most = 2

export function leadingOf(knowledge: Knowledge, condition: string, row: OptionRow): Leading {
  const therapy = knowledge.therapy(row.therapy)
  const pair = knowledge.pair(condition, row.therapy)
  const all = (pair === undefined ? [] : readings(knowledge, pair)).sort((a, b) => Number(b.verified) - Number(a.verified) || byLead(a, b))
  const recorded = harmsIn(therapy, condition)
  const good = all.filter((r) => !isCost(r))
  const untold = all.filter((r) => isCost(r) && !recorded.some((harm) => tells(harm, r)))
  // Of what went badly without being a harm the leading finding is enough.
  const badly = untold.filter(({ outcome }) => !isHarm(outcome.domain)).slice(0, 1)
  const bad = untold.filter((r) => isHarm(r.outcome.domain) || badly.includes(r))
  const chance = (reading: Reading): Chance | undefined => chanceOf(reading, therapy.name)
  const benefits = withChance(leadAndNext(good, row), good, chance)
  const harmFindings = withChance(graveFirst(bad).slice(0, most), bad, chance)
  const harms = graveHarmsFirst(recorded)
  const benefit = benefits.flatMap((r) => chance(r) ?? [])[0]
  const harm = gravest(
    harmFindings.flatMap((r) => chance(r) ?? []),
    harms.flatMap((h) => harmChance(h, therapy.name) ?? []),
    harms.some((harm) => harm.serious && verifiedFrequency(harm) !== undefined)
  )
  return {
    benefits,
    harmFindings,
    harms,
    chances: { ...(benefit === undefined ? {} : { benefit }), ...(harm === undefined ? {} : { harm }) }
  }
}

/** A harm, or something bad counted in one group alone: pain that stayed is nothing that a treatment brings. */
function isCost({ outcome, effect, comparator }: Reading): boolean {
  return isHarm(outcome.domain) || (outcome.better === 'lower' && effect.measure === 'proportion' && comparator.kind === 'none')
}

/** Whether a recorded harm is the same count from the same source: once is enough. */
function tells(harm: Harm, { effect, source }: Reading): boolean {
  const frequency = verifiedFrequency(harm)
  if (frequency === undefined || effect.measure !== 'proportion' || !harm.sources.includes(source)) return false
  return Math.abs(frequency.n / frequency.of - effect.n / effect.of) < 1e-9
}

/** The picture of harm: a comparison; else the commonest serious harm on record, since a rarer one alone would make light of it; else what there is. */
function gravest(findings: readonly Chance[], recorded: readonly Chance[], serious: boolean): Chance | undefined {
  const compared = findings.find(({ groups }) => groups.length > 1)
  return compared ?? (serious ? recorded[0] : (findings[0] ?? recorded[0]))
}

/** The finding that the label rests on, then one on another outcome, of what people come for if there is any. */
function leadAndNext(found: readonly Reading[], { glance }: OptionRow): Reading[] {
  const basis = 'basis' in glance ? glance.basis : undefined
  const first = found.find(({ id }) => id === basis) ?? found[0]
  if (first === undefined) return []
  const others = found.filter((r) => r !== first && r.outcome.domain !== first.outcome.domain)
  const second = others.find(({ outcome }) => mainDomains.includes(outcome.domain)) ?? others[0]
  return second === undefined ? [first] : [first, second]
}

/** Deaths, then serious harm, then other harm, then what else went badly; what is not verified last. */
function graveFirst(found: readonly Reading[]): Reading[] {
  const rank = ({ outcome }: Reading): number => (isHarm(outcome.domain) ? harmDomains.indexOf(outcome.domain) : harmDomains.length)
  const gravity = (r: Reading): number => (r.verified ? 0 : 9) + rank(r)
  return [...found].sort((a, b) => gravity(a) - gravity(b))
}

function graveHarmsFirst(harms: readonly Harm[]): Harm[] {
  return [...harms].sort((a, b) => Number(b.serious) - Number(a.serious) || share(b) - share(a))
}

/** With a number of people among the findings that are shown, where one is known: a comparison before one group, the more certain first; the last finding gives way. */
function withChance(shown: readonly Reading[], all: readonly Reading[], chance: (r: Reading) => Chance | undefined): Reading[] {
  if (shown.some((r) => chance(r) !== undefined)) return [...shown]
  const groups = (r: Reading): number => chance(r)?.groups.length ?? 0
  const isMain = ({ outcome }: Reading): number => Number(mainDomains.includes(outcome.domain))
  const [told] = all
    .filter((r) => groups(r) > 0)
    .sort((a, b) => groups(b) - groups(a) || isMain(b) - isMain(a) || byCertainty(a.certainty.level, b.certainty.level))
  return told === undefined ? [...shown] : [...shown.slice(0, most - 1), told]
}
