import type { Knowledge } from '../knowledge/knowledge.ts'
import { answer, question, type State, type StepId, start, stepIds } from './machine.ts'

/**
 * A walkthrough as a file: `{"version": 1, "answers": {"red-flags": [], "site": ["knee"], …}}`.
 * Steps that the path does not reach may be left out.
 */
export interface AnswersFile {
  readonly version: 1
  readonly answers: Readonly<Partial<Record<StepId, readonly string[]>>>
}

export function toFile(state: State): AnswersFile {
  return { version: 1, answers: Object.fromEntries(state.map(({ step, chosen }) => [step, chosen])) }
}

/** Replays a file: to the end of the walkthrough, or up to the first step that it does not answer. Throws an Error that says what does not fit, and where. */
export function replay(
  knowledge: Knowledge,
  json: unknown,
  { upTo }: { readonly upTo: 'the end' | 'as far as it goes' } = { upTo: 'the end' }
): State {
  const answers = answersIn(json)
  let state = start
  for (let asked = question(knowledge, state); asked !== undefined; asked = question(knowledge, state)) {
    const given = answers.get(asked.step)
    if (given === undefined) {
      if (upTo === 'as far as it goes') return state
      throw new Error(
        `no answer for "${asked.step}"; its choices: ${asked.choices.map(({ id }) => id).join(', ')}${asked.min === 0 ? '; or [] for none' : ''}`
      )
    }
    state = answer(knowledge, state, given)
  }
  return state
}

function answersIn(json: unknown): Map<string, string[]> {
  if (!isObject(json)) throw new Error('the file must hold a JSON object')
  if (json['version'] !== 1) throw new Error(`"version" must be 1, not ${JSON.stringify(json['version'])}`)
  if (!isObject(json['answers'])) throw new Error('"answers" must be an object with a list of choices for each step')
  const answers = new Map<string, string[]>()
  for (const [step, given] of Object.entries(json['answers'])) {
    if (!(stepIds as readonly string[]).includes(step)) throw new Error(`there is no step "${step}"; steps: ${stepIds.join(', ')}`)
    if (!Array.isArray(given) || given.some((id) => typeof id !== 'string'))
      throw new Error(`"${step}" must be a list of choices, such as ["knee"] or []`)
    answers.set(step, given)
  }
  return answers
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
