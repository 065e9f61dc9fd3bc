import type { Knowledge } from '../knowledge/knowledge.ts'
import { answer, type Given, question, type State, start } from './machine.ts'

/**
 * A walkthrough as a file: `{"version": 2, "answers": {"red-flags": [], "site": ["knee"], …}}`.
 * A list holds the choices taken, an object weights, a text words of one's own.
 * Steps that are only read, optional ones and those off the path may be left out.
 */
export interface AnswersFile {
  /** Of the walkthrough that the answers are for. */
  readonly version: number
  readonly answers: Readonly<Record<string, Given>>
}

export function toFile(knowledge: Knowledge, state: State): AnswersFile {
  const { version, steps } = knowledge.walkthrough()
  const read = new Set(steps.flatMap(({ id, kind }) => (kind === 'read' ? [id] : [])))
  return {
    version,
    answers: Object.fromEntries(state.flatMap(({ step, given }) => (given === null || read.has(step) ? [] : [[step, given]])))
  }
}

/** What a file of answers leads to, and the answers that stand behind the first open question: they can be offered again. */
export interface Replayed {
  readonly state: State
  readonly left: ReadonlyMap<string, Given>
}

/** Replays a file: to the end of the walkthrough, or up to the first question that it does not answer. Throws an Error that says what does not fit, and where. */
export function replay(
  knowledge: Knowledge,
  json: unknown,
  { upTo }: { readonly upTo: 'the end' | 'as far as it goes' } = { upTo: 'the end' }
): Replayed {
  const left = answersIn(knowledge, json)
  const { steps } = knowledge.walkthrough()
  /** What stands before an answer was passed when that was given. */
  const wasPassed = (step: string): boolean =>
    upTo === 'the end' || steps.slice(steps.findIndex(({ id }) => id === step) + 1).some(({ id }) => left.has(id))
  let state = start
  for (let asked = question(knowledge, state); asked !== undefined; asked = question(knowledge, state)) {
    const given = left.get(asked.step)
    if (given !== undefined) state = answer(knowledge, state, given)
    else if (asked.kind === 'read' && wasPassed(asked.step)) state = answer(knowledge, state, [])
    else if (asked.optional && wasPassed(asked.step)) state = answer(knowledge, state, null)
    else if (upTo === 'as far as it goes') return { state, left }
    else
      throw new Error(
        `no answer for "${asked.step}"; its choices: ${asked.choices.map(({ id }) => id).join(', ')}${asked.min === 0 ? '; or [] for none' : ''}`
      )
    left.delete(asked.step)
  }
  return { state, left }
}

/** A hostile file is as good as any other: what is not a list, a set of weights or a text for a step that exists is refused. */
function answersIn(knowledge: Knowledge, json: unknown): Map<string, Given> {
  const { version, steps } = knowledge.walkthrough()
  if (!isObject(json)) throw new Error('the file must hold a JSON object')
  if (json['version'] !== version)
    throw new Error(`"version" is ${JSON.stringify(json['version']) ?? 'missing'}; this walkthrough reads answers of version ${version}`)
  if (!isObject(json['answers'])) throw new Error('"answers" must be an object with an answer for each step')
  const answers = new Map<string, Given>()
  for (const [step, given] of Object.entries(json['answers'])) {
    const known = steps.find(({ id }) => id === step)
    if (known === undefined) throw new Error(`there is no step "${step}"; steps: ${steps.map(({ id }) => id).join(', ')}`)
    answers.set(step, givenIn(step, known.kind, given))
  }
  return answers
}

function givenIn(step: string, kind: string, given: unknown): Given {
  switch (kind) {
    case 'weigh':
      if (!isObject(given) || Object.values(given).some((weight) => typeof weight !== 'number'))
        throw new Error(`"${step}" must be an object of weights, such as {"less-pain": 3} or {}`)
      return given as Record<string, number>
    case 'write':
      if (typeof given !== 'string') throw new Error(`"${step}" must be a text, such as "" for none`)
      return given
    default:
      if (!Array.isArray(given) || given.some((id) => typeof id !== 'string'))
        throw new Error(`"${step}" must be a list of choices, such as ["knee"] or []`)
      return given as string[]
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
