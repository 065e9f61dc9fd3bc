import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/knowledge/schema.ts'
import { type Fit, fitsOf, judges } from '../../../src/walkthrough/fit.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { knowledgeFrom, the } from '../../support/records.ts'

const verdict = (value: string, therapy: string): Fit['verdict'] | undefined =>
  fitsOf(knowledgeFrom(), 'knee-osteoarthritis', therapy, [value])[0]?.verdict

describe('less pain', () => {
  const painWith = (over: Partial<Finding>): Fit | undefined => fitsOf(knowledgeWith([finding(over)]), ...pairOf, ['less-pain'])[0]
  test.each<[string, Partial<Finding>, Fit['verdict']]>([
    ['an important benefit', {}, 'fits'],
    ['a slight benefit', { effect: { measure: 'MD', value: -6, low: -8, high: -4 } }, 'partly'],
    ['a benefit that chance may explain', { effect: { measure: 'MD', value: -12, low: -30, high: 6 } }, 'partly'],
    ['little or no difference', { effect: { measure: 'MD', value: -1, low: -2, high: 0 } }, 'does not fit'],
    ['harm', { effect: { measure: 'MD', value: 12, low: 8, high: 16 } }, 'does not fit'],
    ['very low certainty', { certainty: quoted('very low') }, 'not known'],
    ['nothing verified', { verified: false }, 'not known'],
    ['another outcome', { outcome: 'function' }, 'not known']
  ])('%s', (_what, over, expected) => {
    expect(painWith(over)?.verdict).toBe(expected)
  })

  test('rests on the sentence of the finding', () => {
    expect(painWith({})?.because).toBe('Platelet-rich plasma probably reduces pain.')
  })
})

test.each<[string, string, Fit['verdict']]>([
  ['avoid-needles', 'platelet-rich-plasma', 'does not fit'],
  ['avoid-needles', 'exercise-therapy', 'fits'],
  ['avoid-surgery', 'platelet-rich-plasma', 'fits'],
  ['avoid-harm', 'platelet-rich-plasma', 'partly'],
  ['avoid-harm', 'exercise-therapy', 'fits'],
  ['avoid-harm', 'wait-and-see', 'not known'],
  ['certainty', 'platelet-rich-plasma', 'fits'],
  ['certainty', 'exercise-therapy', 'not known'],
  ['cost', 'platelet-rich-plasma', 'partly'],
  ['cost', 'exercise-therapy', 'not known']
])('%s, %s: %s', (value, therapy, expected) => {
  expect(verdict(value, therapy)).toBe(expected)
})

test('an operation does not fit those who want none', () => {
  const knowledge = knowledgeWith([], (d) => {
    the(d.therapies, 'exercise-therapy').category = 'surgery'
  })
  expect(
    fitsOf(knowledge, 'knee-osteoarthritis', 'exercise-therapy', ['avoid-surgery', 'avoid-needles']).map((fit) => fit.verdict)
  ).toEqual(['does not fit', 'does not fit'])
})

test('a value that nothing here can judge is not known, whatever its name', () => {
  for (const value of ['beauty', '__proto__', 'constructor', 'toString'])
    expect(fitsOf(knowledgeFrom(), ...pairOf, [value])).toEqual([{ value, verdict: 'not known', because: 'regen has no way to tell' }])
})

test('every value of the example can be judged', () => {
  const values = knowledgeFrom()
    .walkthrough()
    .values.map(({ id }) => id)
  expect(values.filter((id) => !judges.has(id))).toEqual([])
})
