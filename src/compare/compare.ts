import { byLead } from '../evidence/glance.ts'
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

/** Cells are alike when they share comparator kind and follow-up. */
function unlike(cells: readonly (Reading | undefined)[]): boolean {
  const present = cells.filter((cell) => cell !== undefined)
  const marks = present.map(
    ({ comparator, followUp }) => `${comparator.kind} ${followUp?.at ?? '?'} ${followUp?.to ?? ''} ${followUp?.unit ?? '?'}`
  )
  return new Set(marks).size > 1
}
