import { byCertainty } from '../evidence/certainty.ts'
import { type Chance, chanceOf, harmChance } from '../evidence/chance.ts'
import { harmDomains, isHarm, mainDomains } from '../evidence/domains.ts'
import { harmsIn } from '../evidence/harms.ts'
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
  const good = all.filter(({ outcome }) => !isHarm(outcome.domain))
  const bad = all.filter(({ outcome }) => isHarm(outcome.domain))
  const chance = (reading: Reading): Chance | undefined => chanceOf(reading, therapy.name)
  const benefits = withChance(leadAndNext(good, row), good, chance)
  const harmFindings = withChance(graveFirst(bad).slice(0, most), bad, chance)
  const harms = graveHarmsFirst(harmsIn(therapy, condition))
  const benefit = benefits.flatMap((r) => chance(r) ?? [])[0]
  const harm = [...harmFindings.map(chance), ...harms.map((h) => harmChance(h, therapy.name))].find((c) => c !== undefined)
  return {
    benefits,
    harmFindings,
    harms,
    chances: { ...(benefit === undefined ? {} : { benefit }), ...(harm === undefined ? {} : { harm }) }
  }
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

/** Deaths, then serious harm, then the rest; what is not verified last. */
function graveFirst(found: readonly Reading[]): Reading[] {
  const gravity = ({ verified, outcome }: Reading): number => (verified ? 0 : 9) + harmDomains.indexOf(outcome.domain)
  return [...found].sort((a, b) => gravity(a) - gravity(b))
}

function graveHarmsFirst(harms: readonly Harm[]): Harm[] {
  const share = ({ frequency }: Harm): number => (frequency === undefined ? -1 : frequency.n / frequency.of)
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
