import { count } from '../base/number.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Level } from './certainty.ts'
import { isHarm, mainDomains, otherDomains } from './domains.ts'
import { figures, isRatio, sharedBase, when } from './figures.ts'
import { byLead, closeness, daysOf, isGuess, type Versus, versusOf } from './lead.ts'
import { type Reading, readings } from './reading.ts'
import { counted } from './sentence.ts'
import type { Beyond, Size } from './size.ts'

/** What a label rests on. */
interface Basis {
  /** Full name of the leading finding. */
  readonly basis: string
  readonly outcome: string
  readonly versus: Versus
  /** What it was compared with, in words. */
  readonly against: string
  /** `at 12 months` */
  readonly when: string
  /** How the rule came to it. */
  readonly steps: readonly string[]
  /** Where it is a benefit: that there was none left at a later time. */
  readonly later?: Later
}

/** A benefit that did not last: what a comparison as close, on the same matter, came to at a later time. */
export interface Later {
  /** `at 12 months` */
  readonly when: string
  readonly found: 'little or no' | 'no difference' | 'worse'
  readonly level: Exclude<Level, 'very low'>
}

/**
 * What is known of one therapy for one condition, at a glance. The kinds
 * keep three silences apart: `not held` (not in this knowledge base),
 * `none found` (looked for, with the date) and a `rated` "little or no" (evidence of no difference).
 */
export type Glance =
  | { readonly kind: 'not held' }
  | { readonly kind: 'none found'; readonly on: string; readonly for: string }
  | {
      readonly kind: 'no comparison'
      /** What is not there. */
      readonly lacks: Lack
      /** What one group was seen to do, where that is all there is. */
      readonly course: string | undefined
      /** What was measured instead, each once. */
      readonly outcomes: readonly string[]
      readonly basis: string | undefined
      readonly steps: readonly string[]
    }
  | ({ readonly kind: 'very uncertain' } & Basis)
  /** The leading source gives a direction in words; its figures were not seen. */
  | ({
      readonly kind: 'told'
      readonly direction: 'benefit' | 'no difference' | 'harm' | 'unclear'
      /** What was seen of the figures: nothing, or a ratio from which no number of people follows. */
      readonly seen: 'words' | 'ratio'
      readonly level: Exclude<Level, 'very low'>
    } & Basis)
  | ({
      readonly kind: 'rated'
      /** `unclear`: chance may explain it. `unjudged`: whether chance may is not known here. */
      readonly direction: 'better' | 'worse' | 'same' | 'unclear' | 'unjudged'
      readonly size: Size | undefined
      /** True where chance alone may explain it, false where not, undefined where that is not known. */
      readonly crossesNull: boolean | undefined
      /** Where size is little or no: which differences that matter the figures leave possible all the same. */
      readonly beyond?: Beyond
      /** Where the outcome counts people: whether there are more or fewer of them. */
      readonly change: 'more' | 'fewer' | undefined
      readonly level: Exclude<Level, 'very low'>
    } & Basis)

/** Why nothing compares groups on what people come for, from the least that is there to the most. */
export type Lack =
  | 'findings'
  | 'verified findings'
  | 'a comparison on main outcomes'
  | 'outcomes beyond harm'
  | 'outcomes beyond structure'
  | 'main outcomes'
  | 'a comparison'

/** The rule in words, for `--why`. */
export const glanceRule = [
  'Only verified findings that compare groups can lead, on what people come for: pain, function, recovery, disease activity. Quality of life and further treatment lead only where nothing is known of those.',
  'Comparison with placebo or sham leads over no or usual care, that over mixed comparisons, that over another treatment. A placebo that people could tell apart counts as another treatment.',
  'Then all else leads over what is very uncertain, figures over words, then the higher certainty, then a review over a single trial, then pain over function and the rest, then more people, then the longer follow-up; where all are alike, the smaller effect.',
  'Of a benefit it is said where a comparison as close found none left at a later time.',
  'With very low certainty nothing is said of size or direction.'
] as const

/** The at-a-glance label of a pair, by the stated rule. */
export function glance(knowledge: Knowledge, condition: string, therapy: string): Glance {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return { kind: 'not held' }
  if (!pair.searched.found) return { kind: 'none found', on: pair.searched.on, for: pair.searched.for }
  const all = readings(knowledge, pair)
  const leading = candidates(all).sort(byLead)
  const [lead] = leading
  return lead === undefined ? withoutComparison(all) : labelOf(lead, leading, all.length)
}

/** Readings that may lead: on what people come for; on the rest only where there are none of those. */
function candidates(all: readonly Reading[]): Reading[] {
  const comparing = all.filter((r) => r.verified && r.comparator.kind !== 'none' && r.effect.measure !== 'proportion')
  const main = comparing.filter(({ outcome }) => mainDomains.includes(outcome.domain))
  return main.length > 0 ? main : comparing.filter(({ outcome }) => otherDomains.includes(outcome.domain))
}

function withoutComparison(all: readonly Reading[]): Glance {
  const verified = all.filter((r) => r.verified).sort(byLead)
  const compared = verified.filter(({ comparator, effect }) => comparator.kind !== 'none' && effect.measure !== 'proportion')
  const seen = verified.filter((r) => !compared.includes(r) && mainDomains.includes(r.outcome.domain))
  const counts = seen.filter(({ effect }) => effect.measure === 'proportion')
  const [lead] = counts.length > 0 ? counts : seen
  const lacks: Lack =
    all.length === 0
      ? 'findings'
      : verified.length === 0
        ? 'verified findings'
        : lead !== undefined
          ? 'a comparison'
          : compared.length === 0
            ? 'a comparison on main outcomes'
            : compared.every(({ outcome }) => isHarm(outcome.domain))
              ? 'outcomes beyond harm'
              : compared.every(({ outcome }) => outcome.domain === 'structure')
                ? 'outcomes beyond structure'
                : 'main outcomes'
  const measured = compared.length > 0 ? compared : seen.length > 0 ? seen : verified
  return {
    kind: 'no comparison',
    lacks,
    course: counts.length > 0 ? courseOf(counts, verified) : lead && toldCourse(lead),
    outcomes: [...new Set(measured.map(nameOf))],
    basis: lead?.id,
    steps: [`Of ${count(all.length, 'finding')} none that is verified compares groups on pain, function or recovery.`]
  }
}

/** What a source says in words of one group: `pain: it was seen to get better, with nobody compared, at 2 years`. */
function toldCourse({ effect, outcome, followUp, population, certainty }: Reading): string | undefined {
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

function labelOf(lead: Reading, leading: readonly Reading[], total: number): Glance {
  const versus = versusOf(lead)
  const people = lead.participants === undefined ? '' : `, ${lead.participants} people`
  const last = lastOf(lead, leading)
  const at = glanceAt(lead, [
    `${count(total, 'finding')} in the pair; ${leading.length} can lead.`,
    `Closest comparison: ${versus} (${leading.filter((r) => versusOf(r) === versus).length} of them).`,
    `Leads: ${lead.id} on ${lead.outcome.name}, ${lead.certainty.level} certainty, ${lead.design}${people}.`,
    ...(last === undefined ? [] : [`It did not last: ${last.reading.id}, ${last.later.when}.`])
  ])
  return last === undefined || (at.kind !== 'rated' && at.kind !== 'told') ? at : { ...at, later: last.later }
}

/** Where the lead tells a benefit: the later reading that found none left, unless one as late still found some. */
function lastOf(lead: Reading, leading: readonly Reading[]): { readonly reading: Reading; readonly later: Later } | undefined {
  if (daysOf(lead) === 0 || cameTo(lead) !== 'benefit') return undefined
  const after = leading.filter(
    (r) => closeness(r) === closeness(lead) && r.outcome.domain === lead.outcome.domain && !isGuess(r) && daysOf(r) > daysOf(lead)
  )
  const [reading] = after
  if (reading === undefined || after.some((r) => cameTo(r) === 'benefit' && daysOf(r) >= daysOf(reading))) return undefined
  const found = cameTo(reading)
  const { level } = reading.certainty
  if (found === undefined || found === 'benefit' || level === 'very low') return undefined
  return { reading, later: { when: when(reading.followUp), found, level } }
}

/** What a reading came to, where chance does not leave it open. */
function cameTo(reading: Reading): 'benefit' | Later['found'] | undefined {
  const { judgement } = reading
  if (judgement === undefined) {
    const told = toldDirection(reading)
    return told === 'harm' ? 'worse' : told === 'unclear' ? undefined : told
  }
  if (judgement.direction === 'same') return judgement.size === undefined ? 'no difference' : 'little or no'
  if (judgement.crossesNull !== false) return undefined
  return judgement.direction === 'better' ? 'benefit' : 'worse'
}

/** What one finding alone says at a glance. */
export function glanceAt(lead: Reading, steps: readonly string[] = []): Glance {
  if (lead.comparator.kind === 'none' || lead.effect.measure === 'proportion')
    return {
      kind: 'no comparison',
      lacks: 'a comparison',
      course: figures(lead) === '' ? toldCourse(lead) : courseOf([lead], [lead]),
      outcomes: [nameOf(lead)],
      basis: lead.id,
      steps
    }
  const basis: Basis = {
    basis: lead.id,
    outcome: lead.outcome.name,
    versus: versusOf(lead),
    against: lead.comparator.text,
    when: when(lead.followUp),
    steps
  }
  const { level } = lead.certainty
  if (level === 'very low') return { kind: 'very uncertain', ...basis }
  if (lead.judgement === undefined)
    return {
      kind: 'told',
      level,
      direction: toldDirection(lead),
      seen: isRatio(lead.effect) ? 'ratio' : 'words',
      ...basis,
      outcome: toldOutcome(lead)
    }
  const { direction, size, crossesNull, beyond } = lead.judgement
  const more = (direction === 'better') === (lead.outcome.better === 'higher')
  return {
    kind: 'rated',
    level,
    size,
    crossesNull,
    ...(beyond === undefined ? {} : { beyond }),
    change: counted(lead.outcome) ? (more ? 'more' : 'fewer') : undefined,
    direction:
      size !== undefined || crossesNull === false || direction === 'same' ? direction : crossesNull === undefined ? 'unjudged' : 'unclear',
    ...basis
  }
}

/** A count is told as a number, and a hazard ratio as a speed: it says how soon, not how many. */
function toldOutcome({ effect, outcome }: Reading): string {
  if (effect.measure === 'HR') return `how soon it comes (${outcome.name})`
  return nameOf({ outcome })
}

function nameOf({ outcome }: Pick<Reading, 'outcome'>): string {
  return counted(outcome) ? `the number of ${outcome.name}` : outcome.name
}

/** The direction of a source that gives words, or a ratio from which no number of people follows. */
function toldDirection({ effect, outcome }: Reading): Extract<Glance, { kind: 'told' }>['direction'] {
  if (effect.measure === 'narrative') return effect.direction
  if (!isRatio(effect)) return 'unclear'
  const { value, low = value, high = value } = effect
  if (low <= 1 && high >= 1) return 'unclear'
  return value > 1 === (outcome.better === 'higher') ? 'benefit' : 'harm'
}

/**
 * `people who recover: about 95 of 100; people who go on to have surgery: 55 of 142 (about 39 of 100), at 1 year, in …`:
 * the leading count with one more of the same source and time. Who went on to another treatment did not get there by
 * waiting alone, so that comes first; else what went the other way, for benefit and harm have equal room.
 */
function courseOf(counts: readonly Reading[], verified: readonly Reading[]): string | undefined {
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
