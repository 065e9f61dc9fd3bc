import { describe, expect, test } from 'vitest'
import { replay, toFile } from '../../../src/walkthrough/answers.ts'
import type { State } from '../../../src/walkthrough/machine.ts'
import { knowledgeFrom } from '../../support/records.ts'

const knowledge = knowledgeFrom()
const whole = {
  'red-flags': [],
  site: ['knee'],
  diagnosis: ['knee-osteoarthritis'],
  options: ['platelet-rich-plasma'],
  weights: { 'less-pain': 3, cost: 1, own: 2 },
  concern: 'I care for my mother',
  'check-silence': ['not-known'],
  sure: ['sure']
}
const file = (answers: unknown): unknown => ({ version: 2, answers })
const parsed = (text: string): unknown => JSON.parse(text)
const stepsOf = (state: State): string[] => state.map(({ step }) => step)
const asFarAsItGoes = { upTo: 'as far as it goes' } as const

describe('a file of answers', () => {
  test('is replayed in the order of the steps, not of the file', () => {
    const { state } = replay(knowledge, file(whole))
    expect(replay(knowledge, file(Object.fromEntries(Object.entries(whole).reverse()))).state).toEqual(state)
    expect(toFile(knowledge, state)).toEqual(file(whole))
    expect(stepsOf(state).at(-1)).toBe('sure')
  })

  test('may leave out what is optional, what is only read and what the path does not reach, or hold it', () => {
    const least = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: [] }
    expect(toFile(knowledge, replay(knowledge, file(least)).state)).toEqual(file(least))
    const stopped = replay(knowledge, file({ ...whole, 'red-flags': ['fever'] }))
    expect(stepsOf(stopped.state)).toEqual(['start', 'red-flags'])
    expect(replay(knowledge, file({ ...least, start: [], effects: [] })).state).toEqual(replay(knowledge, file(least)).state)
  })

  test('that is not whole is replayed as far as it goes, past what was read before its last answer', () => {
    const part = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: [] }
    const { state, left } = replay(knowledge, file(part), asFarAsItGoes)
    expect(stepsOf(state)).toEqual(['start', 'red-flags', 'site', 'diagnosis', 'decision', 'options'])
    expect(left.size).toBe(0)
    expect(replay(knowledge, file({}), asFarAsItGoes).state).toEqual([])
  })

  test('keeps what stands behind an open question, so that it can be offered again', () => {
    const { site: _open, ...rest } = whole
    const { state, left } = replay(knowledge, file(rest), asFarAsItGoes)
    expect(stepsOf(state)).toEqual(['start', 'red-flags'])
    expect([...left.keys()]).toContain('concern')
  })

  test('of the start holds no answers', () => {
    expect(toFile(knowledge, [])).toEqual({ version: 2, answers: {} })
  })

  test('is not changed by reading it, nor is an object that all others share', () => {
    const json = parsed('{"version": 2, "answers": {"red-flags": ["fever"]}, "__proto__": {"polluted": true}}')
    const before = JSON.stringify(json)
    replay(knowledge, json)
    expect(JSON.stringify(json)).toBe(before)
    expect('polluted' in {}).toBe(false)
  })
})

describe('a damaged, foreign or hostile file is refused, and says what does not fit', () => {
  const table: readonly (readonly [what: string, json: unknown, message: string])[] = [
    ['null', null, 'the file must hold a JSON object'],
    ['a list', [whole], 'the file must hold a JSON object'],
    ['a text', 'knee', 'the file must hold a JSON object'],
    ['nothing', undefined, 'the file must hold a JSON object'],
    ['no version', { answers: whole }, '"version" is missing; this walkthrough reads answers of version 2'],
    ['an older version', { version: 1, answers: whole }, '"version" is 1; this walkthrough reads answers of version 2'],
    ['a version to come', { version: 3, answers: whole }, '"version" is 3; this walkthrough reads answers of version 2'],
    ['a version as text', { version: '2', answers: whole }, '"version" is "2"; this walkthrough reads answers of version 2'],
    ['no answers', { version: 2 }, '"answers" must be an object with an answer for each step'],
    ['answers as a list', { version: 2, answers: [] }, '"answers" must be an object with an answer for each step'],
    ['an unknown step', file({ ...whole, mood: [] }), 'there is no step "mood"; steps: start, red-flags, site, diagnosis'],
    ['a step of every object', file(parsed('{"__proto__": []}')), 'there is no step "__proto__"'],
    ['a choice that is no list', file({ ...whole, site: 'knee' }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['a choice that is no text', file({ ...whole, site: [1] }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['null as a choice', file({ ...whole, site: null }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['weights as a list', file({ ...whole, weights: ['cost'] }), '"weights" must be an object of weights, such as {"less-pain": 3} or {}'],
    ['a weight as text', file({ ...whole, weights: { cost: '3' } }), '"weights" must be an object of weights'],
    ['a weight out of range', file({ ...whole, weights: { cost: 1e9 } }), '"weights" takes whole weights from 0'],
    ['words that are none', file({ ...whole, concern: 7 }), '"concern" must be a text'],
    ['too many words', file({ ...whole, concern: 'x'.repeat(5000) }), '"concern" takes at most 40 characters'],
    ['an unknown red flag', file({ ...whole, 'red-flags': ['cold'] }), '"red-flags" has no choice "cold"; choose from: fever, numb'],
    [
      '__proto__ as a choice',
      file({ ...whole, site: ['__proto__'] }),
      '"site" has no choice "__proto__"; choose from: knee, elbow, elsewhere'
    ],
    [
      'a diagnosis of another site',
      file({ ...whole, diagnosis: ['tennis-elbow'] }),
      '"diagnosis" has no choice "tennis-elbow"; choose from: knee-osteoarthritis'
    ],
    ['too many sites', file({ ...whole, site: ['knee', 'elbow'] }), '"site" takes at most 1'],
    ['too few', file({ ...whole, site: [] }), '"site" needs at least 1']
  ]
  test.each(table)('%s', (_what, json, message) => {
    // A throw is the whole answer: there is no state to go on with, whole or half.
    expect(() => replay(knowledge, json)).toThrow(message)
    expect(() => replay(knowledge, json, asFarAsItGoes)).toThrow(message)
  })

  test.each(['red-flags', 'site', 'diagnosis', 'options'])('one that leaves out %s, where it has to be whole', (step) => {
    const { [step as keyof typeof whole]: _left, ...rest } = whole
    expect(() => replay(knowledge, file(rest))).toThrow(`no answer for "${step}"; its choices: `)
  })
})
