import { count } from '../base/number.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Level } from './certainty.ts'
import { comparesGroups } from './compares.ts'
import { courseOf, toldCourse } from './course.ts'
import { isHarm, mainDomains, otherDomains } from './domains.ts'
import { figures, isRatio, when } from './figures.ts'
import { benefitBefore, benefitGone, type Earlier, type Later, type ToldDirection, toldDirection } from './later.ts'
import { byLead, type Versus, versusOf } from './lead.ts'
import { type Reading, readings } from './reading.ts'
import { counted, isOfDays } from './sentence.ts'
import type { Alike, Beyond, Judgement, Size } from './size.ts'
import type { Known } from './verb.ts'

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
  /** Where it is none: that there was one at an earlier time. */
  readonly earlier?: Earlier
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
      /** How certain that is. */
      readonly level?: Level
      /** What was measured instead, each once. */
      readonly outcomes: readonly string[]
      readonly basis: string | undefined
      readonly steps: readonly string[]
    }
  | ({ readonly kind: 'very uncertain' } & Basis)
  /** The leading source gives a direction in words; its figures were not seen. */
  | ({
      readonly kind: 'told'
      readonly direction: ToldDirection
      /** What was seen of the figures: nothing, or a ratio from which no number of people follows. */
      readonly seen: 'words' | 'ratio'
      readonly level: Known
    } & Basis)
  | ({
      readonly kind: 'rated'
      /** `unclear`: chance may explain it. `unjudged`: whether chance may is not known here. */
      readonly direction: 'better' | 'worse' | 'same' | 'unclear' | 'unjudged'
      readonly size: Size | undefined
      /** True where chance alone may explain it, false where not, undefined where that is not known. */
      readonly crossesNull: boolean | undefined
      /** Of two counts without an interval: none in either group, or so near each other that neither may be called more. */
      readonly alike?: Alike
      /** Where size is little or no: which differences that matter the figures leave possible all the same. */
      readonly beyond?: Beyond
      /** The smallest size that the interval holds, where that is less than `size` and chance is ruled out. */
      readonly least?: Size
      /** Where the outcome counts people: whether there are more or fewer of them. */
      readonly change: 'more' | 'fewer' | undefined
      readonly level: Known
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
  'A finding is verified when its source was seen whole, and read by two people, the second without sight of the record.',
  'Only verified findings that compare groups can lead, on what people come for: pain, function, recovery, disease activity. Quality of life and further treatment lead only where nothing is known of those.',
  'Comparison with placebo or sham leads over no or usual care, that over mixed comparisons, that over another treatment. A placebo that people could tell apart counts as another treatment.',
  'Then all else leads over what is very uncertain, figures over words, then the higher certainty, then a review over a single trial, then pain over function and the rest, then more people, then the longer follow-up; where all are alike, the smaller effect.',
  'A size is told as a range where the interval reaches down to a smaller one.',
  'Of a benefit it is said where a comparison as close found none left at a later time.',
  'Of no benefit or of harm it is said where the same source, or a review, found a benefit at an earlier time.',
  'Two counts without an interval are told as alike within a twentieth of each other and 30 in 1,000; harms only where they are equal.',
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
  const comparing = all.filter((r) => r.verified && comparesGroups(r))
  const main = comparing.filter(({ outcome }) => mainDomains.includes(outcome.domain))
  return main.length > 0 ? main : comparing.filter(({ outcome }) => otherDomains.includes(outcome.domain))
}

function withoutComparison(all: readonly Reading[]): Glance {
  const verified = all.filter((r) => r.verified).sort(byLead)
  const compared = verified.filter(comparesGroups)
  const seen = verified.filter((r) => !compared.includes(r) && mainDomains.includes(r.outcome.domain))
  const counts = seen.filter(({ effect }) => effect.measure === 'proportion')
  const [lead] = counts.length > 0 ? counts : seen
  const measured = compared.length > 0 ? compared : seen.length > 0 ? seen : verified
  return {
    kind: 'no comparison',
    lacks: all.length === 0 ? 'findings' : lackOf(verified, compared, lead),
    course: counts.length > 0 ? courseOf(counts, verified) : lead && toldCourse(lead),
    ...(lead === undefined ? {} : { level: lead.certainty.level }),
    outcomes: [...new Set(measured.map(nameOf))],
    basis: lead?.id,
    steps: [`Of ${count(all.length, 'finding')} none that is verified compares groups on pain, function or recovery.`]
  }
}

/** What is not there, though there are findings. */
function lackOf(verified: readonly Reading[], compared: readonly Reading[], lead: Reading | undefined): Lack {
  if (verified.length === 0) return 'verified findings'
  if (lead !== undefined) return 'a comparison'
  if (compared.length === 0) return 'a comparison on main outcomes'
  if (compared.every(({ outcome }) => isHarm(outcome.domain))) return 'outcomes beyond harm'
  if (compared.every(({ outcome }) => outcome.domain === 'structure')) return 'outcomes beyond structure'
  return 'main outcomes'
}

function labelOf(lead: Reading, leading: readonly Reading[], total: number): Glance {
  const versus = versusOf(lead)
  const people = lead.participants === undefined ? '' : `, ${lead.participants} people`
  const last = benefitGone(lead, leading)
  const first = benefitBefore(lead, leading)
  const at = glanceAt(lead, [
    `${count(total, 'finding')} in the pair; ${leading.length} can lead.`,
    `Closest comparison: ${versus} (${leading.filter((r) => versusOf(r) === versus).length} of them).`,
    `Leads: ${lead.id} on ${lead.outcome.name}, ${lead.certainty.level} certainty, ${lead.design}${people}.`,
    ...(last === undefined ? [] : [`It did not last: ${last.reading.id}, ${last.later.when}.`]),
    ...(first === undefined ? [] : [`There was a benefit before: ${first.reading.id}, ${first.earlier.when}.`])
  ])
  if (at.kind !== 'rated' && at.kind !== 'told') return at
  return { ...at, ...(last && { later: last.later }), ...(first && { earlier: first.earlier }) }
}

/** What one finding alone says at a glance. */
export function glanceAt(lead: Reading, steps: readonly string[] = []): Glance {
  if (!comparesGroups(lead))
    return {
      kind: 'no comparison',
      lacks: 'a comparison',
      course: figures(lead) === '' ? toldCourse(lead) : courseOf([lead], [lead]),
      level: lead.certainty.level,
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
  const { direction, size, crossesNull, beyond, least, alike } = lead.judgement
  const more = (direction === 'better') === (lead.outcome.better === 'higher')
  return {
    kind: 'rated',
    level,
    size,
    crossesNull,
    ...(alike ? { alike } : {}),
    ...(beyond === undefined ? {} : { beyond }),
    ...(least === undefined ? {} : { least }),
    change: counted(lead.outcome) || isOfDays(lead.outcome) ? (more ? 'more' : 'fewer') : undefined,
    direction: directionOf(lead.judgement),
    ...basis
  }
}

/** A side is told where a size or chance allows it. */
function directionOf({ alike, direction, size, crossesNull }: Judgement): Extract<Glance, { kind: 'rated' }>['direction'] {
  if (alike !== undefined) return 'unjudged'
  if (size !== undefined || crossesNull === false || direction === 'same') return direction
  return crossesNull === undefined ? 'unjudged' : 'unclear'
}

/** A count is told as a number, and a hazard ratio as a speed: it says how soon, not how many. */
function toldOutcome({ effect, outcome }: Reading): string {
  if (effect.measure === 'HR') return `how soon it comes (${outcome.name})`
  return nameOf({ outcome })
}

function nameOf({ outcome }: Pick<Reading, 'outcome'>): string {
  return counted(outcome) ? `the number of ${outcome.name}` : outcome.name
}
