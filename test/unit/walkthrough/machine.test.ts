import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay, toFile } from '../../../src/walkthrough/answers.ts'
import { answer, back, chosen, conditionOf, question, type State, start, stepIds } from '../../../src/walkthrough/machine.ts'
import { edited, knowledgeFrom } from '../../support/records.ts'

const knowledge = knowledgeFrom()

/** Takes these answers one after another. */
function walk(...answers: readonly (readonly string[])[]): State {
  return answers.reduce<State>((state, ids) => answer(knowledge, state, ids), start)
}

const asked = (state: State): string | undefined => question(knowledge, state)?.step
const optionsHere = (state: State): string[] | undefined => question(knowledge, state)?.choices.map(({ id }) => id)

/** Every state of a walk whose answers are drawn at random, in order; at random also whether a red flag is taken. */
const anyWalk: fc.Arbitrary<State[]> = fc.infiniteStream(fc.nat()).map((numbers) => {
  const states: State[] = [start]
  for (let state = start, next = question(knowledge, state); next !== undefined && states.length < 20; next = question(knowledge, state)) {
    const draw = (below: number): number => (numbers.next().value ?? 0) % below
    const most = Math.min(next.max, next.choices.length)
    const wanted = next.step === 'red-flags' && draw(4) > 0 ? 0 : next.min + draw(most - next.min + 1)
    const left = next.choices.map(({ id }) => id)
    const ids = Array.from({ length: wanted }, () => left.splice(draw(left.length), 1)[0] ?? '')
    state = answer(knowledge, state, ids)
    states.push(state)
  }
  return states
})

describe('any path', () => {
  const every = (check: (states: readonly State[]) => void): void => fc.assert(fc.property(anyWalk, check), { numRuns: 500 })

  test('ends within the number of steps, and asks each at most once, in order', () => {
    every((states) => {
      const end = states.at(-1) ?? start
      expect(question(knowledge, end)).toBeUndefined()
      expect(states.length - 1).toBeLessThanOrEqual(stepIds.length)
      const order = end.map(({ step }) => stepIds.indexOf(step))
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
    })
  })

  test('asks nothing before the red flags are answered, and nothing after one fits', () => {
    every((states) => {
      expect(asked(start)).toBe('red-flags')
      for (const state of states.slice(1)) {
        const flags = chosen(state, 'red-flags')
        expect(flags).toBeDefined()
        if (flags !== undefined && flags.length > 0) {
          expect(asked(state)).toBeUndefined()
          expect(state).toHaveLength(1)
        }
      }
    })
  })

  test('can be undone answer by answer, back to the start', () => {
    every((states) => {
      for (const [i, state] of states.entries()) expect(back(state)).toEqual(states[Math.max(0, i - 1)])
    })
  })

  test('comes back from its file', () => {
    every((states) => {
      const end = states.at(-1) ?? start
      expect(replay(knowledge, toFile(end))).toEqual(end)
      expect(replay(knowledge, JSON.parse(JSON.stringify(toFile(end))))).toEqual(end)
    })
  })

  test('leaves earlier states as they were', () => {
    every((states) => {
      for (const [i, state] of states.entries()) expect(state).toHaveLength(i)
    })
  })

  test('takes no choice that was not offered, and leaves no trace of trying', () => {
    fc.assert(
      fc.property(anyWalk, fc.string(), (states, strange) => {
        for (const state of states.slice(0, -1)) {
          const next = question(knowledge, state)
          if (next?.choices.some(({ id }) => id === strange)) continue
          const before = JSON.stringify(state)
          expect(() => answer(knowledge, state, [strange])).toThrow(`"${next?.step}" has no choice "${strange}"`)
          expect(JSON.stringify(state)).toBe(before)
        }
      })
    )
  })
})

test.each([['fever'], ['numb'], ['fever', 'numb']])('a red flag ends it: %s', (...flags) => {
  const state = walk(flags)
  expect(question(knowledge, state)).toBeUndefined()
  expect(() => answer(knowledge, state, ['knee'])).toThrow('the walkthrough is at its end')
})

test('the whole path', () => {
  expect(asked(walk([]))).toBe('site')
  expect(asked(walk([], ['knee']))).toBe('diagnosis')
  expect(asked(walk([], ['knee'], ['knee-osteoarthritis']))).toBe('values')
  expect(asked(walk([], ['knee'], ['knee-osteoarthritis'], ['cost']))).toBe('options')
  expect(asked(walk([], ['knee'], ['knee-osteoarthritis'], ['cost'], ['platelet-rich-plasma']))).toBeUndefined()
})

describe('options are asked', () => {
  test('not without a diagnosis', () => {
    expect(asked(walk([], ['knee'], [], []))).toBeUndefined()
    expect(conditionOf(walk([], ['knee'], [], []))).toBeUndefined()
  })

  test('not where there is none but waiting', () => {
    expect(asked(walk([], ['elbow'], ['tennis-elbow'], []))).toBeUndefined()
  })

  test('without waiting, which is always among them', () => {
    expect(optionsHere(walk([], ['knee'], ['knee-osteoarthritis'], []))).toEqual(['platelet-rich-plasma'])
  })
})

describe('diagnoses offered', () => {
  test.each([
    ['knee', ['knee-osteoarthritis']],
    ['elbow', ['tennis-elbow']],
    ['elsewhere', ['knee-osteoarthritis', 'tennis-elbow']]
  ])('at %s: %j', (site, conditions) => {
    expect(optionsHere(walk([], [site]))).toEqual(conditions)
  })

  test('include those of any joint', () => {
    const anyJoint = knowledgeFrom(
      edited((d) => d.conditions.push({ ...(d.conditions[1] as (typeof d.conditions)[1]), id: 'gout', sites: ['any joint'] }))
    )
    const state = answer(anyJoint, answer(anyJoint, start, []), ['knee'])
    expect(question(anyJoint, state)?.choices.map(({ id }) => id)).toEqual(['knee-osteoarthritis', 'gout'])
  })
})

describe('an answer that does not fit', () => {
  const table: readonly [string, State, string[], string][] = [
    ['unknown', walk([]), ['nose'], '"site" has no choice "nose"; choose from: knee, elbow, elsewhere'],
    ['too few', walk([]), [], '"site" needs at least 1'],
    ['too many', walk([]), ['knee', 'elbow'], '"site" takes at most 1'],
    ['too many values', walk([], ['knee'], []), ['less-pain', 'avoid-needles', 'certainty', 'cost'], '"values" takes at most 3'],
    ['a name of every object', walk([]), ['constructor'], '"site" has no choice "constructor"; choose from: knee, elbow, elsewhere']
  ]
  test.each(table)('%s', (_what, state, ids, message) => {
    expect(() => answer(knowledge, state, ids)).toThrow(new Error(message))
  })

  test('the same choice twice is one', () => {
    expect(answer(knowledge, walk([]), ['knee', 'knee'])).toEqual(walk([], ['knee']))
  })
})

test('a question says where it stands, and what none of it means', () => {
  expect(question(knowledge, start)).toMatchObject({ step: 'red-flags', at: 1, of: 5, min: 0, none: 'None of these' })
  expect(question(knowledge, walk([]))).toMatchObject({ step: 'site', at: 2, of: 5, min: 1, max: 1 })
  expect(question(knowledge, walk([]))?.none).toBeUndefined()
})

test('back from the start stays at the start', () => {
  expect(back(start)).toEqual(start)
})
