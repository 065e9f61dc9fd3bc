import { optionRows } from '../evidence/options.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/**
 * The walkthrough as a pure machine. A state is nothing but the answers so
 * far, in order: going back drops the last, and the same answers always lead
 * to the same place. No path reaches a later step without the red flags.
 */
export type StepId = 'red-flags' | 'site' | 'diagnosis' | 'values' | 'options'

export const stepIds: readonly StepId[] = ['red-flags', 'site', 'diagnosis', 'values', 'options']

export interface Answer {
  readonly step: StepId
  /** Ids of the choices taken; empty: none of them. */
  readonly chosen: readonly string[]
}

export type State = readonly Answer[]

export interface Choice {
  readonly id: string
  readonly label: string
  readonly help?: string
}

export interface Question {
  readonly step: StepId
  /** 1-based, and of how many. */
  readonly at: number
  readonly of: number
  readonly title: string
  readonly text: readonly string[]
  readonly choices: readonly Choice[]
  readonly min: number
  readonly max: number
  /** What taking none of the choices means, where that is allowed. */
  readonly none?: string
}

export const start: State = []

/** The next question, or undefined at the end: everything is asked, or a red flag ended it. */
export function question(knowledge: Knowledge, state: State): Question | undefined {
  const step = nextStep(knowledge, state)
  return step === undefined ? undefined : { ...ask[step](knowledge, state), step, at: stepIds.indexOf(step) + 1, of: stepIds.length }
}

function nextStep(knowledge: Knowledge, state: State): StepId | undefined {
  if ((chosen(state, 'red-flags') ?? []).length > 0) return undefined
  const done = new Set(state.map(({ step }) => step))
  const applies = (step: StepId): boolean =>
    step !== 'options' || (conditionOf(state) !== undefined && optionsFor(knowledge, state).length > 0)
  return stepIds.find((step) => !done.has(step) && applies(step))
}

/** The state after an answer. Throws where the answer does not fit the question; the message says how. */
export function answer(knowledge: Knowledge, state: State, ids: readonly string[]): State {
  const asked = question(knowledge, state)
  if (asked === undefined) throw new Error('the walkthrough is at its end')
  const known = new Set(asked.choices.map(({ id }) => id))
  const strange = ids.filter((id) => !known.has(id))
  if (strange.length > 0) throw new Error(`"${asked.step}" has no choice "${strange[0]}"; choose from: ${[...known].join(', ')}`)
  const unique = [...new Set(ids)]
  if (unique.length < asked.min) throw new Error(`"${asked.step}" needs at least ${asked.min}`)
  if (unique.length > asked.max) throw new Error(`"${asked.step}" takes at most ${asked.max}`)
  return [...state, { step: asked.step, chosen: unique }]
}

/** The state before the last answer; the start stays the start. */
export function back(state: State): State {
  return state.slice(0, -1)
}

export function chosen(state: State, step: StepId): readonly string[] | undefined {
  return state.find((a) => a.step === step)?.chosen
}

export function conditionOf(state: State): string | undefined {
  return chosen(state, 'diagnosis')?.[0]
}

const ask: { readonly [S in StepId]: (knowledge: Knowledge, state: State) => Omit<Question, 'step' | 'at' | 'of'> } = {
  'red-flags': (knowledge) => ({
    title: 'First: does any of these fit you now?',
    text: knowledge.walkthrough().intro,
    choices: knowledge.walkthrough().redFlags.map(({ id, label, sign }) => ({ id, label, help: sign })),
    min: 0,
    max: 99,
    none: 'None of these'
  }),
  site: (knowledge) => ({
    title: 'Where does it hurt most?',
    text: [],
    choices: knowledge.walkthrough().sites.map(({ id, label }) => ({ id, label })),
    min: 1,
    max: 1
  }),
  diagnosis: (knowledge, state) => ({
    title: 'Has a clinician given it a name?',
    text: ['Choose one only if you were told so. regen makes no diagnosis.'],
    choices: conditionsAt(knowledge, chosen(state, 'site')?.[0]).map((id) => ({ id, label: knowledge.condition(id).name })),
    min: 0,
    max: 1,
    none: 'No, or none of these'
  }),
  values: (knowledge) => ({
    title: 'What matters most to you?',
    text: ['Take up to three. The options are shown against them; nothing is ranked for you.'],
    choices: knowledge.walkthrough().values.map(({ id, label, help }) => ({ id, label, help })),
    min: 0,
    max: 3,
    none: 'I would rather not say'
  }),
  options: (knowledge, state) => ({
    title: 'Which options would you like to see side by side?',
    text: ['Take up to four. Waiting is always among them.'],
    choices: optionsFor(knowledge, state).map(({ therapy, name, label }) => ({ id: therapy, label: name, help: label })),
    min: 0,
    max: 4,
    none: 'Show them all'
  })
}

function optionsFor(knowledge: Knowledge, state: State): ReturnType<typeof optionRows> {
  const condition = conditionOf(state)
  return condition === undefined ? [] : optionRows(knowledge, condition).filter(({ therapy }) => therapy !== 'wait-and-see')
}

/** Conditions of a chosen site, those most is known about first; all where the site says "somewhere else". */
export function conditionsAt(knowledge: Knowledge, choice: string | undefined): string[] {
  const sites = knowledge.walkthrough().sites.find(({ id }) => id === choice)?.sites ?? []
  const known = (id: string): number => knowledge.therapiesFor(id).length
  return knowledge
    .all('condition')
    .filter((c) => sites.length === 0 || c.sites.some((site) => sites.includes(site) || site === 'any joint'))
    .map(({ id }) => id)
    .sort((a, b) => known(b) - known(a) || (a < b ? -1 : 1))
}
