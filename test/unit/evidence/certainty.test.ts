import { describe, expect, test } from 'vitest'
import { byCertainty, certaintyOf, type Level } from '../../../src/evidence/certainty.ts'
import type { Comparator, Effect, Finding } from '../../../src/knowledge/schema.ts'

const difference: Effect = { measure: 'MD', value: -5 }
const comparator: Comparator = { kind: 'placebo', text: 'placebo' }
const oneGroup: Effect = { measure: 'proportion', n: 5, of: 10 }
const off = (...levels: (1 | 2)[]): Finding['certainty'] => ({
  from: 'downgrades',
  downgrades: levels.map((n) => ({ domain: 'imprecision', levels: n, reason: 'few people' }))
})

describe('where a computed certainty starts', () => {
  const table: readonly [Finding['design'], Effect, Level][] = [
    ['systematic review', difference, 'high'],
    ['randomised trial', difference, 'high'],
    ['non-randomised study', difference, 'low'],
    ['cohort', difference, 'low'],
    ['registry', difference, 'low'],
    ['case series', difference, 'low'],
    ['systematic review', oneGroup, 'low'],
    ['randomised trial', oneGroup, 'low']
  ]
  test.each(table)('%s, %o: %s', (design, effect, level) => {
    expect(certaintyOf({ design, effect, comparator, certainty: off() })).toEqual({ level, how: 'computed', start: level, downgrades: [] })
  })

  test.each(['systematic review', 'randomised trial'] as const)('%s in which nobody was compared: low', (design) => {
    const alone = { kind: 'none', text: 'nobody' } as const
    for (const effect of [difference, oneGroup])
      expect(certaintyOf({ design, effect, comparator: alone, certainty: off() })).toMatchObject({ level: 'low', start: 'low' })
  })

  test.each(['placebo', 'sham', 'no treatment', 'usual care', 'active', 'mixed'] as const)('a trial against %s: high', (kind) => {
    const finding = { design: 'randomised trial', effect: difference, comparator: { kind, text: kind }, certainty: off() } as const
    expect(certaintyOf(finding).level).toBe('high')
  })
})

describe('what downgrades take off', () => {
  const table: readonly [Finding['design'], (1 | 2)[], Level][] = [
    ['randomised trial', [], 'high'],
    ['randomised trial', [1], 'moderate'],
    ['randomised trial', [2], 'low'],
    ['randomised trial', [1, 1], 'low'],
    ['randomised trial', [1, 2], 'very low'],
    ['randomised trial', [1, 1, 1], 'very low'],
    ['randomised trial', [2, 2, 2], 'very low'],
    ['cohort', [1], 'very low'],
    ['cohort', [2, 1], 'very low']
  ]
  test.each(table)('%s less %j: %s', (design, levels, level) => {
    expect(certaintyOf({ design, effect: difference, comparator, certainty: off(...levels) }).level).toBe(level)
  })

  test('they are named, each with its reason', () => {
    const downgrades = [{ domain: 'risk of bias' as const, levels: 1 as const, reason: 'nobody was blinded' }]
    expect(
      certaintyOf({ design: 'randomised trial', effect: difference, comparator, certainty: { from: 'downgrades', downgrades } })
    ).toEqual({
      level: 'moderate',
      how: 'computed',
      start: 'high',
      downgrades
    })
  })
})

test.each(['high', 'moderate', 'low', 'very low'] as const)('a level that the source gives is quoted as it is: %s', (level) => {
  for (const design of ['systematic review', 'case series'] as const)
    expect(certaintyOf({ design, effect: difference, comparator, certainty: { from: 'source', level } })).toMatchObject({
      level,
      how: 'quoted',
      downgrades: []
    })
})

test('the more certain comes first', () => {
  const mixed: Level[] = ['low', 'high', 'very low', 'moderate']
  expect(mixed.sort(byCertainty)).toEqual(['high', 'moderate', 'low', 'very low'])
  expect(byCertainty('low', 'low')).toBe(0)
})
