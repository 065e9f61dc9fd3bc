import { describe, expect, test } from 'vitest'
import { replay, toFile } from '../../../src/walkthrough/answers.ts'
import { type State, start } from '../../../src/walkthrough/machine.ts'
import { knowledgeFrom } from '../../support/records.ts'

const knowledge = knowledgeFrom()
const whole = {
  'red-flags': [],
  site: ['knee'],
  diagnosis: ['knee-osteoarthritis'],
  values: ['less-pain', 'cost'],
  options: ['platelet-rich-plasma']
}
const file = (answers: unknown): unknown => ({ version: 1, answers })
const parsed = (text: string): unknown => JSON.parse(text)

test('a whole file is replayed in the order of the steps, not of the file', () => {
  const expected: State = [
    { step: 'red-flags', chosen: [] },
    { step: 'site', chosen: ['knee'] },
    { step: 'diagnosis', chosen: ['knee-osteoarthritis'] },
    { step: 'values', chosen: ['less-pain', 'cost'] },
    { step: 'options', chosen: ['platelet-rich-plasma'] }
  ]
  expect(replay(knowledge, file(whole))).toEqual(expected)
  expect(replay(knowledge, file(Object.fromEntries(Object.entries(whole).reverse())))).toEqual(expected)
  expect(toFile(expected)).toEqual(file(whole))
})

test('steps that the path does not reach may be left out, or be there', () => {
  const stopped: State = [{ step: 'red-flags', chosen: ['fever'] }]
  expect(replay(knowledge, file({ 'red-flags': ['fever'] }))).toEqual(stopped)
  expect(replay(knowledge, file({ ...whole, 'red-flags': ['fever'] }))).toEqual(stopped)
})

test('a file that is not whole is replayed as far as it goes', () => {
  const upTo = { upTo: 'as far as it goes' } as const
  expect(replay(knowledge, file({}), upTo)).toEqual(start)
  expect(replay(knowledge, file({ 'red-flags': [], diagnosis: ['knee-osteoarthritis'] }), upTo)).toEqual([
    { step: 'red-flags', chosen: [] }
  ])
  expect(replay(knowledge, file(whole), upTo)).toEqual(replay(knowledge, file(whole)))
})

test('the start as a file holds no answers', () => {
  expect(toFile(start)).toEqual({ version: 1, answers: {} })
})

describe('a damaged file is refused, and says what does not fit', () => {
  const steps = 'red-flags, site, diagnosis, values, options'
  const table: readonly (readonly [what: string, json: unknown, message: string])[] = [
    ['null', null, 'the file must hold a JSON object'],
    ['a list', [whole], 'the file must hold a JSON object'],
    ['a text', 'knee', 'the file must hold a JSON object'],
    ['a number', 1, 'the file must hold a JSON object'],
    ['nothing', undefined, 'the file must hold a JSON object'],
    ['no version', { answers: whole }, '"version" must be 1, not undefined'],
    ['a version to come', { version: 2, answers: whole }, '"version" must be 1, not 2'],
    ['a version as text', { version: '1', answers: whole }, '"version" must be 1, not "1"'],
    ['no answers', { version: 1 }, '"answers" must be an object with a list of choices for each step'],
    ['answers as a list', file([]), '"answers" must be an object with a list of choices for each step'],
    ['answers as null', file(null), '"answers" must be an object with a list of choices for each step'],
    ['an unknown step', file({ ...whole, mood: [] }), `there is no step "mood"; steps: ${steps}`],
    ['__proto__ as a step', parsed('{"version": 1, "answers": {"__proto__": ["knee"]}}'), `there is no step "__proto__"; steps: ${steps}`],
    ['constructor as a step', file({ constructor: [] }), `there is no step "constructor"; steps: ${steps}`],
    ['a choice that is no list', file({ ...whole, site: 'knee' }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['a choice that is no text', file({ ...whole, site: [1] }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['a list in a list', file({ ...whole, site: [['knee']] }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['null as a choice', file({ ...whole, site: null }), '"site" must be a list of choices, such as ["knee"] or []'],
    ['an unknown red flag', file({ ...whole, 'red-flags': ['cold'] }), '"red-flags" has no choice "cold"; choose from: fever, numb'],
    ['an unknown choice', file({ ...whole, site: ['nose'] }), '"site" has no choice "nose"; choose from: knee, elbow, elsewhere'],
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
    ['too many values', file({ ...whole, values: ['less-pain', 'avoid-needles', 'certainty', 'cost'] }), '"values" takes at most 3'],
    ['too few', file({ ...whole, site: [] }), '"site" needs at least 1'],
    ['an empty one', file({}), 'no answer for "red-flags"; its choices: fever, numb; or [] for none'],
    ['no red flags', file({ site: ['knee'] }), 'no answer for "red-flags"; its choices: fever, numb; or [] for none'],
    ['a missing site', file({ 'red-flags': [] }), 'no answer for "site"; its choices: knee, elbow, elsewhere'],
    ['missing options', file({ ...whole, options: undefined }), '"options" must be a list of choices, such as ["knee"] or []']
  ]
  test.each(table)('%s', (_what, json, message) => {
    // A throw is the whole answer: there is no state to go on with, whole or half.
    expect(() => replay(knowledge, json)).toThrow(new Error(message))
  })

  const complete = table.filter(([what]) => !/^(an empty one|no red flags|a missing site)$/.test(what))
  test.each(complete)('%s, also where it need not be whole', (_what, json, message) => {
    expect(() => replay(knowledge, json, { upTo: 'as far as it goes' })).toThrow(new Error(message))
  })

  test('one step missing at the end is as wrong as one at the beginning', () => {
    for (const step of Object.keys(whole)) {
      const { [step as keyof typeof whole]: _left, ...rest } = whole
      expect(() => replay(knowledge, file(rest))).toThrow(`no answer for "${step}"`)
    }
  })
})

test('a file does not change when it is read, nor does an object that all others share', () => {
  const json = parsed('{"version": 1, "answers": {"red-flags": ["fever"]}, "__proto__": {"polluted": true}}')
  const before = JSON.stringify(json)
  replay(knowledge, json)
  expect(JSON.stringify(json)).toBe(before)
  expect('polluted' in {}).toBe(false)
})
