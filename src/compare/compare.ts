import { byLead, closeness, daysOf } from '../evidence/lead.ts'
import { type Reading, readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** The rows of a comparison: what people ask of every option, in one order for all. */
export const aspects = [
  'pain',
  'function',
  'recovery',
  'quality of life',
  'disease activity',
  'structure',
  'further treatment',
  'harm',
  'serious harm',
  'death'
] as const
export type Aspect = (typeof aspects)[number]

/** In what cells can differ so that they must not be read across. */
export type Unlike = 'scale' | 'comparison' | 'time'

/** One cell per option. undefined: not studied here. */
type Cells = readonly (Reading | undefined)[]

export interface AspectRow {
  readonly aspect: Aspect
  /** In the order of the options. */
  readonly cells: Cells
  /** Empty where the cells are measured alike, so that they can be read across. */
  readonly unlike: readonly Unlike[]
  /** Whether what is known of the options differs: it goes first. */
  readonly tellsApart: boolean
}

/**
 * The leading finding of every option on every aspect that at least one of them
 * has. Where an option has several that rank alike, the one measured as the
 * others' are is shown.
 */
export function compareTherapies(knowledge: Knowledge, condition: string, therapies: readonly string[]): AspectRow[] {
  const all = therapies.map((therapy) => verified(knowledge, condition, therapy))
  return aspects
    .map((aspect) => {
      const cells = alignedCells(all.map((list) => list.filter((r) => r.outcome.domain === aspect).sort(forCells)))
      return { aspect, cells, unlike: unlike(cells), tellsApart: new Set(cells.map(standing)).size > 1 }
    })
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

/** As readings lead; but a course that is told in words alone, of one group, stands behind one in figures. */
function forCells(a: Reading, b: Reading): number {
  const bare = ({ comparator, effect }: Reading): boolean => comparator.kind === 'none' && effect.measure === 'narrative'
  return Number(bare(a)) - Number(bare(b)) || byLead(a, b)
}

/** What was measured between two of the options themselves: no other comparison tells them apart as well. */
export function headToHead(knowledge: Knowledge, condition: string, therapies: readonly string[]): Reading[] {
  const found = therapies
    .flatMap((therapy) => verified(knowledge, condition, therapy))
    .filter(
      ({ comparator, therapy }) =>
        comparator.therapy !== undefined && comparator.therapy !== therapy && therapies.includes(comparator.therapy)
    )
  // The same study may stand in both records, seen from either side.
  return found.filter((r, i) => !found.slice(0, i).some((before) => mirrored(before, r))).sort(byLead)
}

function mirrored(a: Reading, b: Reading): boolean {
  return (
    a.therapy === b.comparator.therapy &&
    b.therapy === a.comparator.therapy &&
    a.source === b.source &&
    a.outcome.id === b.outcome.id &&
    sameTime(a, b)
  )
}

function verified(knowledge: Knowledge, condition: string, therapy: string): Reading[] {
  const pair = knowledge.pair(condition, therapy)
  return pair === undefined ? [] : readings(knowledge, pair).filter((r) => r.verified)
}

/** From lists of each option, the leading first: of what ranks like the leading one, that which most of the options have alike. */
function alignedCells(lists: readonly (readonly Reading[])[]): Cells {
  const peers = lists.map((list) => list.filter((r) => ranksAs(r, list[0] as Reading)))
  const covered = (yardstick: Reading): number => peers.filter((some) => some.some((r) => alike(r, yardstick))).length
  const [yardstick] = peers.flat().sort((a, b) => covered(b) - covered(a))
  return peers.map((some) => (yardstick === undefined ? undefined : some.find((r) => alike(r, yardstick))) ?? some[0])
}

/** Alike in all that makes a finding lead but the outcome, the number of people and the time. */
function ranksAs(a: Reading, lead: Reading): boolean {
  return (
    closeness(a) === closeness(lead) &&
    (a.judgement === undefined) === (lead.judgement === undefined) &&
    a.certainty.level === lead.certainty.level &&
    (a.design === 'systematic review') === (lead.design === 'systematic review')
  )
}

/** Cells are alike when they share scale, comparator kind and length of follow-up. What was not recorded is like nothing. */
function unlike(cells: Cells): Unlike[] {
  const [first, ...others] = cells.filter((cell) => cell !== undefined)
  if (first === undefined || others.length === 0) return []
  const checks: readonly (readonly [Unlike, (a: Reading, b: Reading) => boolean])[] = [
    ['scale', sameScale],
    ['comparison', sameComparison],
    ['time', sameTime]
  ]
  return checks.flatMap(([what, same]) => (others.every((other) => same(first, other)) ? [] : [what]))
}

function alike(a: Reading, b: Reading): boolean {
  return sameScale(a, b) && sameComparison(a, b) && sameTime(a, b)
}

function sameScale(a: Reading, b: Reading): boolean {
  return a.outcome.id === b.outcome.id
}

function sameComparison(a: Reading, b: Reading): boolean {
  return a.comparator.kind === b.comparator.kind
}

function sameTime(a: Reading, b: Reading): boolean {
  if (a.followUp === undefined || b.followUp === undefined) return false
  // 12 months and 52 weeks are one time; a twentieth is more than any two calendars differ.
  return Math.abs(daysOf(a) - daysOf(b)) <= 0.05 * Math.max(daysOf(a), daysOf(b))
}

/** What is known of an option on an aspect, in a word: two options that differ in it are told apart. */
function standing(cell: Reading | undefined): string {
  if (cell === undefined) return 'not studied'
  if (cell.certainty.level === 'very low') return 'uncertain'
  if (cell.judgement === undefined) return cell.effect.measure === 'narrative' ? cell.effect.direction : cell.effect.measure
  const { direction, size, crossesNull } = cell.judgement
  return `${direction} ${size} ${crossesNull}`
}
