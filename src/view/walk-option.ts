import { byCertainty } from '../evidence/certainty.ts'
import { type Chance, chanceOf, harmChance } from '../evidence/chance.ts'
import { harmDomains, mainDomains } from '../evidence/domains.ts'
import { harmsIn } from '../evidence/harms.ts'
import type { OptionRow } from '../evidence/options.ts'
import { type Reading, readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Harm, Therapy } from '../knowledge/schema.ts'
import { type Fit, fitsOf } from '../walkthrough/fit.ts'
import { pairView } from './evidence-view.ts'
import type { FindingView } from './parts.ts'

/** One option of the walkthrough, in the same detail as every other: what it is, what it may bring, what it may cost, and how it meets what matters. */
export interface WalkOption extends OptionRow {
  readonly summary: string
  /** What is done, step by step, and where. */
  readonly steps: readonly string[]
  readonly setting: string
  readonly recovery: string
  readonly benefits: readonly FindingView[]
  readonly harmFindings: readonly FindingView[]
  readonly harms: readonly Pick<Harm, 'name' | 'serious' | 'text' | 'frequency' | 'sources'>[]
  /** Of a hundred people, how many have a benefit, and how many a harm: as far as numbers are known. */
  readonly chances: { readonly benefit?: Chance; readonly harm?: Chance }
  readonly prices: Therapy['prices']
  readonly regulation: readonly Pick<Therapy['regulation'][number], 'jurisdiction' | 'status' | 'sources'>[]
  readonly fits: readonly Fit[]
}

/** Most findings of one option to show, on benefit and on harm alike. */
const most = 2

export function walkOption(knowledge: Knowledge, condition: string, row: OptionRow, values: readonly string[]): WalkOption {
  const therapy = knowledge.therapy(row.therapy)
  const pair = pairView(knowledge, condition, row.therapy)
  const harms = graveHarmsFirst(harmsIn(therapy, condition))
  const chances = chancesIn(knowledge, condition, therapy)
  const benefits = withChance(leading(pair.benefits, row), pair.benefits, chances)
  const harmFindings = withChance(graveFirst(pair.harms).slice(0, most), pair.harms, chances)
  const benefit = shownChance(benefits, chances)
  const harm = shownChance(harmFindings, chances) ?? harms.flatMap((h) => harmChance(h, therapy.name) ?? [])[0]
  return {
    ...row,
    summary: therapy.summary.text,
    steps: therapy.steps,
    setting: therapy.setting.text,
    recovery: therapy.recovery.text,
    benefits,
    harmFindings,
    harms: harms.map(({ name, serious, text, frequency, sources }) => ({
      name,
      serious,
      text,
      ...(frequency === undefined ? {} : { frequency }),
      sources
    })),
    chances: { ...(benefit === undefined ? {} : { benefit }), ...(harm === undefined ? {} : { harm }) },
    prices: therapy.prices,
    regulation: therapy.regulation.map(({ jurisdiction, status, sources }) => ({ jurisdiction, status, sources })),
    fits: fitsOf(knowledge, condition, row.therapy, values)
  }
}

/** Deaths, then serious harm, then the rest; what is not verified last. */
function graveFirst(findings: readonly FindingView[]): FindingView[] {
  const gravity = ({ verified, outcome }: FindingView): number =>
    (verified ? 0 : 9) + (harmDomains as readonly string[]).indexOf(outcome.domain)
  return [...findings].sort((a, b) => gravity(a) - gravity(b))
}

/** Serious harms, then the rest; among them those with a number, the commonest first. */
function graveHarmsFirst(harms: readonly Harm[]): Harm[] {
  const share = ({ frequency }: Harm): number => (frequency === undefined ? -1 : frequency.n / frequency.of)
  return [...harms].sort((a, b) => Number(b.serious) - Number(a.serious) || share(b) - share(a))
}

/** The finding that the label rests on, then the next on another outcome. */
function leading(findings: readonly FindingView[], { glance }: OptionRow): FindingView[] {
  const basis = 'basis' in glance ? glance.basis : undefined
  const first = findings.find(({ id }) => id === basis) ?? findings[0]
  if (first === undefined) return []
  const second = findings.find((f) => f !== first && f.outcome.domain !== first.outcome.domain)
  return [first, ...(second === undefined ? [] : [second])].slice(0, most)
}

/** The findings of a pair that show a chance: comparisons first, then the more certain. */
function chancesIn(knowledge: Knowledge, condition: string, { id, name }: Therapy): ReadonlyMap<string, Chance> {
  const pair = knowledge.pair(condition, id)
  const told = (pair === undefined ? [] : readings(knowledge, pair))
    .map((reading) => ({ reading, chance: chanceOf(reading, name) }))
    .filter((t): t is { reading: Reading; chance: Chance } => t.chance !== undefined)
    .sort(
      (a, b) =>
        b.chance.groups.length - a.chance.groups.length ||
        Number(mainDomains.includes(b.reading.outcome.domain)) - Number(mainDomains.includes(a.reading.outcome.domain)) ||
        byCertainty(a.reading.certainty.level, b.reading.certainty.level)
    )
  return new Map(told.map(({ reading, chance }) => [reading.id, chance]))
}

/** With a number of people among the findings that are shown, where one is known: the last gives way. */
function withChance(shown: readonly FindingView[], all: readonly FindingView[], chances: ReadonlyMap<string, Chance>): FindingView[] {
  if (shown.some(({ id }) => chances.has(id))) return [...shown]
  const [id] = [...chances.keys()].filter((chance) => all.some((f) => f.id === chance))
  const told = all.find((f) => f.id === id)
  return told === undefined ? [...shown] : [...shown.slice(0, most - 1), told]
}

function shownChance(shown: readonly FindingView[], chances: ReadonlyMap<string, Chance>): Chance | undefined {
  return shown.flatMap(({ id }) => chances.get(id) ?? [])[0]
}
