import { describe, expect, test } from 'vitest'
import { walkthrough } from '../../../src/knowledge/schema.ts'
import { recordsWith } from '../../support/records.ts'

type Steps = { id: string; [field: string]: unknown }[]

/** The problems of the example's flow after a change to its steps. */
function problems(change: (steps: Steps) => unknown): string[] {
  const { walkthrough: flow } = recordsWith()
  const draft = structuredClone(flow) as unknown as { steps: Steps }
  change(draft.steps)
  return walkthrough.safeParse(draft).error?.issues.map(({ message }) => message) ?? []
}

const step = (steps: Steps, id: string): Steps[number] => steps.find((s) => s.id === id) as Steps[number]
const flagsFirst = 'the first question must be the red flags, asked of everybody, and end the walk'

test('the flow of the example is sound', () => {
  expect(problems(() => undefined)).toEqual([])
})

describe('a flow is refused', () => {
  test.each<[string, (steps: Steps) => unknown, string]>([
    ['without red flags', (steps) => steps.splice(1, 1), flagsFirst],
    ['with a question before them', (steps) => steps.unshift({ id: 'hello', kind: 'write', title: 'Who are you?', most: 9 }), flagsFirst],
    ['whose red flags end nothing', (steps) => Object.assign(step(steps, 'red-flags'), { ends: false }), flagsFirst],
    [
      'whose red flags not everybody is asked',
      (steps) => Object.assign(step(steps, 'red-flags'), { when: { step: 'start', answered: true } }),
      flagsFirst
    ],
    ['that is nothing but text', (steps) => steps.splice(1), flagsFirst],
    [
      'that shows effects before them',
      (steps) => Object.assign(step(steps, 'start'), { shows: 'effects' }),
      '"effects" cannot be shown before the red flags'
    ],
    ['with an id twice', (steps) => Object.assign(step(steps, 'began'), { id: 'site' }), 'a step "site" stands there already'],
    [
      'that looks ahead',
      (steps) => Object.assign(step(steps, 'began'), { when: { step: 'sure', answered: true } }),
      '"when" names "sure", which is not asked before'
    ],
    [
      'with a step that waits for two things',
      (steps) => Object.assign(step(steps, 'began'), { when: { step: 'site', answered: true, has: 'knee' } }),
      'use either answered or has'
    ],
    ['without choices', (steps) => Object.assign(step(steps, 'began'), { choices: [] }), 'give either choices or where they come from'],
    [
      'with choices from two places',
      (steps) => Object.assign(step(steps, 'site'), { choices: [{ id: 'x', label: 'X' }] }),
      'give either choices or where they come from'
    ],
    [
      'with a check that no choice gets right',
      (steps) => Object.assign(step(steps, 'check-silence'), { right: 'maybe' }),
      '"right" must be one of the choices'
    ],
    [
      'that does not say what none means',
      (steps) => Object.assign(step(steps, 'sure'), { none: undefined }),
      'say what taking none of the choices means'
    ],
    ...(['red-flags', 'site', 'diagnosis', 'options', 'weights'] as const).map((id): [string, (steps: Steps) => unknown, string] => [
      `without the step ${id}`,
      (steps) => steps.splice(steps.indexOf(step(steps, id)), 1),
      `there is no step "${id}", without which no page can be made`
    ]),
    [
      'whose answers would be looked up in vain',
      (steps) => Object.assign(step(steps, 'diagnosis'), { id: 'condition' }),
      'a step with choices from "conditions" must have the id "diagnosis": its answer is looked up by that'
    ],
    [
      'whose words of one’s own nobody would read',
      (steps) => Object.assign(step(steps, 'concern'), { id: 'worry' }),
      'a step of the kind "write" must have the id "concern": its answer is looked up by that'
    ],
    [
      'whose readiness cannot be counted',
      (steps) => Object.assign(step(steps, 'sure'), { from: 'options' }),
      '"sure" must hold choices of its own: its answer is counted'
    ]
  ])('%s', (_what, change, message) => {
    expect(problems(change)).toContain(message)
  })
})
