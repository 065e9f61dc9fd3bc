import type { Knowledge } from '../knowledge/knowledge.ts'
import type { WalkStep } from '../knowledge/schema.ts'
import { type Asked, contentOf } from './content.ts'
import { type Given, isAnswered, type State } from './state.ts'

/**
 * The walkthrough as a pure machine over the flow in `walkthrough.json`. A
 * state is nothing but the answers so far, in order: going back drops the
 * last, and the same answers always lead to the same place. Each step is
 * passed at most once and in the order of the flow, so every path ends; the
 * schema sees to it that the red flags are the first question of any flow.
 */
export interface Question extends Asked {
  readonly step: string
  readonly kind: WalkStep['kind']
  /** 1-based, and of how many on this path. */
  readonly at: number
  readonly of: number
  readonly title: string
  /** What is said of the answer before, where that was a check of understanding. */
  readonly said: readonly string[]
  readonly text: readonly string[]
  /** May be left out of a file of answers. */
  readonly optional: boolean
}

export const start: State = []

/** The next question, or undefined at the end: everything is asked, or a red flag ended it. */
export function question(knowledge: Knowledge, state: State): Question | undefined {
  const { steps } = knowledge.walkthrough()
  if (hasEnded(steps, state)) return undefined
  for (const step of steps.slice(passed(steps, state))) {
    const asked = applies(step, state) ? contentOf(knowledge, state, step) : undefined
    if (asked !== undefined) return { ...placeOf(steps, state, step), ...framed(step), said: saidOf(knowledge, state), ...asked }
  }
  return undefined
}

/** A step as a question, out of its turn: for somebody who builds a form. Its choices are missing where they depend on an answer that is not there yet. */
export function preview(knowledge: Knowledge, state: State, step: WalkStep): Omit<Question, 'at' | 'of' | 'said'> | undefined {
  const asked = contentOf(knowledge, state, step)
  return asked === undefined ? undefined : { ...framed(step), ...asked }
}

/** The state after an answer; null leaves an optional question out. Throws where the answer does not fit; the message says how. */
export function answer(knowledge: Knowledge, state: State, given: Given | null): State {
  const asked = question(knowledge, state)
  if (asked === undefined) throw new Error('the walkthrough is at its end')
  if (given !== null) return [...state, { step: asked.step, given: checkedGiven(asked, given) }]
  if (!asked.optional) throw new Error(`"${asked.step}" has to be answered`)
  return [...state, { step: asked.step, given: null }]
}

/** The state before the last answer; the start stays the start. */
export function back(state: State): State {
  return state.slice(0, -1)
}

/** The first step of the flow that is not passed yet. */
function passed(steps: readonly WalkStep[], state: State): number {
  const last = state.at(-1)
  return last === undefined ? 0 : steps.findIndex(({ id }) => id === last.step) + 1
}

function hasEnded(steps: readonly WalkStep[], state: State): boolean {
  return state.some(({ step, given }) => isAnswered(given) && steps.some((s) => s.id === step && s.kind === 'choose' && s.ends))
}

function applies({ when }: WalkStep, state: State): boolean {
  if (when === undefined) return true
  const given = state.find(({ step }) => step === when.step)?.given
  if (when.has === undefined) return isAnswered(given) === when.answered
  return Array.isArray(given) ? given.includes(when.has) : isWeights(given) && (given[when.has] ?? 0) > 0
}

/** Where a step stands among those of this path. A question that is still open is taken to lead on. */
function placeOf(steps: readonly WalkStep[], state: State, step: WalkStep): Pick<Question, 'at' | 'of'> {
  const here = steps.indexOf(step)
  const asked = new Set(state.map((a) => a.step))
  const open = ({ when }: WalkStep): boolean => when !== undefined && steps.findIndex(({ id }) => id === when.step) >= here
  const ahead = steps.slice(here).filter((s) => s === step || (open(s) ? s.when?.answered === true : applies(s, state)))
  return { at: asked.size + 1, of: asked.size + ahead.length }
}

function framed(step: WalkStep): Pick<Question, 'kind' | 'title' | 'text' | 'optional'> & { step: string } {
  const optional = step.kind === 'read' || step.kind === 'check' || step.optional
  return { step: step.id, kind: step.kind, title: step.title, text: step.text, optional }
}

/** How a check of understanding came out, kindly. */
function saidOf(knowledge: Knowledge, state: State): readonly string[] {
  const last = state.at(-1)
  const step = knowledge.walkthrough().steps.find(({ id }) => id === last?.step)
  if (last === undefined || step?.kind !== 'check' || !Array.isArray(last.given) || last.given.length === 0) return []
  const asked = contentOf(knowledge, back(state), step)
  if (asked?.right === undefined) return []
  return [`${last.given[0] === asked.right ? 'That is right.' : 'Not quite.'} ${asked.because ?? ''}`.trim()]
}

/** The answer as it is kept. Throws where it is none to this question. */
function checkedGiven(asked: Question, given: Given): Given {
  switch (asked.kind) {
    case 'weigh':
      if (!isWeights(given)) throw new Error(`"${asked.step}" must be an object of weights, such as {"${asked.choices[0]?.id}": 1}`)
      return checkedWeights(asked, given)
    case 'write':
      if (typeof given !== 'string') throw new Error(`"${asked.step}" must be a text`)
      return checkedText(asked, given)
    default:
      if (!Array.isArray(given))
        throw new Error(`"${asked.step}" must be a list of choices, such as ["${asked.choices[0]?.id ?? ''}"] or []`)
      return checkedChoices(asked, given)
  }
}

function checkedChoices({ step, choices, min, max }: Question, ids: readonly string[]): readonly string[] {
  const known = new Set(choices.map(({ id }) => id))
  const strange = ids.find((id) => !known.has(id))
  if (strange !== undefined) throw new Error(`"${step}" has no choice "${strange}"; choose from: ${[...known].join(', ')}`)
  const unique = [...new Set(ids)]
  if (unique.length < min) throw new Error(`"${step}" needs at least ${min}`)
  if (unique.length > max) throw new Error(`"${step}" takes at most ${max}`)
  return unique
}

/** In the order of the choices, without those that do not matter: the same weights are always the same answer. */
function checkedWeights({ step, choices, weights = [] }: Question, given: Readonly<Record<string, number>>): Given {
  const known = new Set(choices.map(({ id }) => id))
  for (const [id, weight] of Object.entries(given)) {
    if (!known.has(id)) throw new Error(`"${step}" has no choice "${id}"; choose from: ${[...known].join(', ')}`)
    if (!Number.isInteger(weight) || weight < 0 || weight >= weights.length)
      throw new Error(
        `"${step}" takes whole weights from 0 (${weights[0]}) to ${weights.length - 1} (${weights.at(-1)}); "${id}" has ${weight}`
      )
  }
  return Object.fromEntries(choices.flatMap(({ id }) => (Object.hasOwn(given, id) && given[id] !== 0 ? [[id, given[id] as number]] : [])))
}

function checkedText({ step, max }: Question, given: string): string {
  const text = given.replace(/\s+/g, ' ').trim()
  if ([...text].length > max) throw new Error(`"${step}" takes at most ${max} characters`)
  return text
}

function isWeights(given: Given | null | undefined): given is Readonly<Record<string, number>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

export type { Given, State }
