import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draftOf, givenBy, goOn, inWords, marked, takesSeveral, touched } from '../../../src/prompt/answering.ts'
import type { Question } from '../../../src/walkthrough/machine.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }))
const base = { step: 'x', at: 1, of: 2, title: 'What?', said: [], text: [], optional: false, choices, min: 0 } as const
const several: Question = { ...base, kind: 'choose', max: 2, none: 'None' }
const weigh: Question = { ...base, kind: 'weigh', max: 3, weights: ['not', 'a little', 'much'] }
const one: Question = { ...base, kind: 'choose', max: 1 }

const touch = (question: Question, ids: readonly string[]): Draft =>
  ids.reduce<Draft>((draft, id) => touched(question, draft, id) ?? draft, new Map())

describe('marking several', () => {
  test('touching twice is as good as never, and the answer keeps the order of the choices', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), (ids) => {
        const given = givenBy(several, touch(several, ids)) as string[]
        expect(given.length).toBeLessThanOrEqual(2)
        expect(given).toEqual([...given].sort())
        expect(givenBy(several, draftOf(given))).toEqual(given)
      })
    )
    expect(givenBy(several, touch(several, ['c', 'a', 'c']))).toEqual(['a'])
  })

  test('more than may be taken is refused, and changes nothing', () => {
    expect(touched(several, touch(several, ['a', 'b']), 'c')).toBeUndefined()
  })

  test('says what is marked and what going on means', () => {
    const draft = touch(several, ['b'])
    expect(choices.map((choice) => marked(several, draft, choice))).toEqual(['[ ] A', '[x] B', '[ ] C'])
    expect([goOn(several, draft), goOn(several, new Map()), goOn({ ...several, none: undefined, min: 1 }, new Map())]).toEqual([
      'Go on with 1 marked',
      'None',
      'Go on (mark at least one first)'
    ])
  })
})

describe('weighing', () => {
  test('goes through the weights and round, up and down', () => {
    expect(givenBy(weigh, touch(weigh, ['a', 'a', 'b']))).toEqual({ a: 2, b: 1 })
    expect(givenBy(weigh, touch(weigh, ['a', 'a', 'a']))).toEqual({})
    expect(touched(weigh, new Map(), 'a', -1)?.get('a')).toBe(2)
    expect(marked(weigh, touch(weigh, ['a', 'a']), { id: 'a', label: 'A' })).toBe('[2] A: much')
    expect(goOn(weigh, new Map())).toBe('Go on without weights')
  })
})

test('which questions take several', () => {
  expect([several, weigh, one].map(takesSeveral)).toEqual([true, true, false])
})

test.each([
  [several, ['a', 'c'], 'A; C'],
  [several, [], 'None'],
  [one, [], 'none'],
  [weigh, { b: 2 }, 'B (much)'],
  [weigh, {}, 'no weights'],
  [{ ...one, kind: 'write' } as Question, 'my words', '“my words”'],
  [{ ...one, kind: 'write' } as Question, '', 'nothing']
])('an answer in words: %#', (question, given, words) => {
  expect(inWords(question, given)).toBe(words)
})
