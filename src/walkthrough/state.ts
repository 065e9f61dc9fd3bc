import { steps } from '../knowledge/fixed-ids.ts'

/** Choices taken, weights by id, or words of one's own. */
export type Given = readonly string[] | Readonly<Record<string, number>> | string

export interface Answer {
  readonly step: string
  /** null: an optional question that was left out. */
  readonly given: Given | null
}

/** A walkthrough so far: its answers, in order. */
export type State = readonly Answer[]

/** Whether anything was taken, weighed or written. */
export function isAnswered(given: Given | null | undefined): boolean {
  if (given === null || given === undefined) return false
  return typeof given === 'string' ? given !== '' : Object.keys(given).length > 0
}

function given(state: State, step: string): Given | null | undefined {
  return state.find((a) => a.step === step)?.given
}

/** The choices taken at a step; undefined where it was not reached or left out. */
export function chosen(state: State, step: string): readonly string[] | undefined {
  const answer = given(state, step)
  return Array.isArray(answer) ? answer : undefined
}

/** What matters to the person, with its weight, the heaviest first. */
export function weightsOf(state: State): readonly (readonly [value: string, weight: number])[] {
  const answer = given(state, steps.weights)
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return []
  return Object.entries(answer as Readonly<Record<string, number>>).sort(([, a], [, b]) => b - a)
}

/** The person's own concern, in their words. */
export function concernOf(state: State): string | undefined {
  const answer = given(state, steps.concern)
  return typeof answer === 'string' && answer !== '' ? answer : undefined
}

export function conditionOf(state: State): string | undefined {
  return chosen(state, steps.diagnosis)?.[0]
}
