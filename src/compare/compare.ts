import { byLead, daysOf } from '../evidence/lead.ts'
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

export interface AspectRow {
  readonly aspect: Aspect
  /** One cell per option, in the order of the options. undefined: not studied here. */
  readonly cells: readonly (Reading | undefined)[]
  /** True when the cells differ in when or against what they were measured, so that they must not be read across. */
  readonly unlike: boolean
}

/** The leading finding of every option on every aspect that at least one of them has. */
export function compareTherapies(knowledge: Knowledge, condition: string, therapies: readonly string[]): AspectRow[] {
  const all = therapies.map((therapy) => {
    const pair = knowledge.pair(condition, therapy)
    return pair === undefined ? [] : readings(knowledge, pair).filter(({ verified }) => verified)
  })
  return aspects
    .map((aspect) => {
      const cells = all.map((list) => list.filter((r) => r.outcome.domain === aspect).sort(byLead)[0])
      return { aspect, cells, unlike: unlike(cells) }
    })
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

/** Cells are alike when they share scale, comparator kind and length of follow-up. What was not recorded is like nothing. */
function unlike(cells: readonly (Reading | undefined)[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell !== undefined)
  return first !== undefined && others.some((other) => !alike(first, other))
}

function alike(a: Reading, b: Reading): boolean {
  if (a.followUp === undefined || b.followUp === undefined) return false
  // 12 months and 52 weeks are one time; a twentieth is more than any two calendars differ.
  const sameTime = Math.abs(daysOf(a) - daysOf(b)) <= 0.05 * Math.max(daysOf(a), daysOf(b))
  return a.outcome.id === b.outcome.id && a.comparator.kind === b.comparator.kind && sameTime
}
