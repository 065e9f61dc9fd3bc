import { describe, expect, test } from 'vitest'
import { count, number } from '../../../src/base/number.ts'
import { against, amount, figures, when } from '../../../src/evidence/figures.ts'
import { read } from '../../../src/evidence/reading.ts'
import type { Effect, Finding, FollowUp } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf } from '../../support/findings.ts'
import { the } from '../../support/records.ts'

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1,000'],
  [2746, '2,746'],
  [1234567, '1,234,567'],
  [0.5, '0.5'],
  [0.1 + 0.2, '0.3'],
  [1.23456, '1.235'],
  [1234.5678, '1,234.568'],
  [-8, '−8'],
  [-1234.5, '−1,234.5'],
  [-0, '0'],
  [-0.0001, '0'],
  [0.0004, '0']
])('number %d is %s', (n, shown) => {
  expect(number(n)).toBe(shown)
})

test('counts have their noun', () => {
  expect([0, 1, 2, 1500].map((n) => count(n, 'finding'))).toEqual(['no findings', '1 finding', '2 findings', '1,500 findings'])
  expect(count(2, 'study', 'studies')).toBe('2 studies')
})

test.each<[FollowUp | undefined, string]>([
  [undefined, 'time not recorded'],
  [{ at: 0, unit: 'days' }, 'right after treatment'],
  [{ at: 1, unit: 'months' }, 'at 1 month'],
  [{ at: 3, unit: 'months' }, 'at 3 months'],
  [{ at: 1, unit: 'hours' }, 'at 1 hour'],
  [{ at: 1.5, unit: 'years' }, 'at 1.5 years'],
  [{ at: 6, to: 12, unit: 'weeks' }, 'at 6 to 12 weeks'],
  [{ at: 0, to: 1, unit: 'years' }, 'at 0 to 1 years'],
  [{ at: 1, to: 1, unit: 'weeks' }, 'at 1 week']
])('%o is %s', (followUp, shown) => {
  expect(when(followUp)).toBe(shown)
})

describe('figures', () => {
  const shown = (effect: Effect, outcome: string, scale?: string): string => {
    const only = finding({ effect, outcome })
    const knowledge = knowledgeWith([only], (d) => {
      if (scale !== undefined) the(d.outcomes, outcome).scale = scale
    })
    const pair = knowledge.pair(...pairOf)
    if (pair === undefined) throw new Error('the example has the pair')
    return figures(read(knowledge, pair, only))
  }

  test.each<[string, Effect]>([
    ['12 points lower; 95% interval 18 lower to 6 lower, on 0–100', { measure: 'MD', value: -12, low: -18, high: -6 }],
    ['3.5 points higher; 95% interval 1 lower to 8 higher, on 0–100', { measure: 'MD', value: 3.5, low: -1, high: 8 }],
    ['2 points lower; 95% interval 4 lower to 0, on 0–100', { measure: 'MD', value: -2, low: -4, high: 0 }],
    ['8.8 points lower; interval not recorded, on 0–100', { measure: 'MD', therapyMean: 31.3, comparatorMean: 40.1 }],
    ['0.4 standard deviations lower; 95% interval 0.7 lower to 0.1 lower', { measure: 'SMD', value: -0.4, low: -0.7, high: -0.1 }],
    ['no difference; 95% interval 2 lower to 2 higher, on 0–100', { measure: 'MD', value: 0, low: -2, high: 2 }],
    ['no difference; interval not recorded, on 0–100', { measure: 'MD', therapyMean: 30, comparatorMean: 30 }],
    ['', { measure: 'narrative', direction: 'benefit' }],
    // Grammar and precision: one point is no points, and no scale tells a thousandth of one.
    ['1 point lower; 95% interval 1.5 lower to 0.5 lower, on 0–100', { measure: 'MD', value: -1, low: -1.5, high: -0.5 }],
    ['1 standard deviation lower; interval not recorded', { measure: 'SMD', value: -1 }],
    ['0.16 points lower; 95% interval 0.33 lower to 0.004 lower, on 0–100', { measure: 'MD', value: -0.164, low: -0.325, high: -0.004 }]
  ])('on a scale: %s', (words, effect) => {
    expect(shown(effect, 'pain')).toBe(words)
  })

  test.each<[string, string, Effect]>([
    ['12 metres higher; interval not recorded', 'metres', { measure: 'MD', value: 12 }],
    ['3 days lower; 95% interval 5 lower to 1 lower', 'days', { measure: 'MD', value: -3, low: -5, high: -1 }],
    ['20 percentage points higher; interval not recorded', 'change in percent', { measure: 'MD', value: 20 }],
    [
      '5 percentage points lower; interval not recorded, on change in percent of starting weight',
      'change in percent of starting weight',
      { measure: 'MD', value: -5 }
    ],
    ['0.3 attacks lower; interval not recorded, per person and month', 'attacks per person and month', { measure: 'MD', value: -0.3 }],
    ['12 millilitres lower; interval not recorded, on a scan', 'millilitres on a scan', { measure: 'MD', value: -12 }],
    [
      '0.6 drainages higher; interval not recorded, per person on average',
      'drainages per person on average',
      { measure: 'MD', value: 0.6 }
    ],
    ['20 points higher; interval not recorded, on WOMAC', 'WOMAC', { measure: 'MD', value: 20 }]
  ])('in a unit: %s', (words, scale, effect) => {
    expect(shown(effect, 'pain', scale)).toBe(words)
  })

  test.each<[string, Effect]>([
    ['50 instead of 38 of 100 people (12 more; interval not recorded)', { measure: 'risk', therapy: 60, comparator: 45, of: 120 }],
    [
      '50 instead of 38 of 100 people (12 more; 95% interval 4 more to 21 more)',
      { measure: 'risk', therapy: 60, comparator: 45, of: 120, therapyLow: 50, therapyHigh: 70 }
    ],
    [
      '16 instead of 20 of 100 people (4 fewer; 95% interval 7 fewer to no more)',
      { measure: 'RR', value: 0.8, low: 0.65, high: 1, baseline: { n: 40, of: 200 } }
    ],
    ['none in either group, which does not rule it out', { measure: 'risk', therapy: 0, comparator: 0, of: 100 }],
    ['25 instead of 25 of 100 people (no more; interval not recorded)', { measure: 'OR', value: 1, baseline: { n: 1, of: 4 } }],
    ['0.8 times as many; 95% interval 0.65 to 0.98 times', { measure: 'RR', value: 0.8, low: 0.65, high: 0.98 }],
    ['as many; 95% interval 0.65 to 1.5 times', { measure: 'RR', value: 1, low: 0.65, high: 1.5 }],
    ['the same odds; interval not recorded', { measure: 'OR', value: 1 }],
    ['1.25 times the rate; interval not recorded', { measure: 'HR', value: 1.25 }],
    ['0.92 times the odds; 95% interval 0.4 to 2.11 times', { measure: 'OR', value: 0.92, low: 0.4, high: 2.11 }],
    ['5 of 6 (about 83 of 100)', { measure: 'proportion', n: 5, of: 6 }],
    ['about 35 of 100 (95% interval 30 to 41)', { measure: 'proportion', n: 140, of: 400, low: 120, high: 162 }]
  ])('of people: %s', (words, effect) => {
    expect(shown(effect, 'recovered')).toBe(words)
  })

  // One denominator for all figures of a finding: the first of which whole people tell the rarer risk, and tell the two apart.
  test.each<[string, Effect]>([
    ['4 instead of 2 of 10,000 people (2 more; interval not recorded)', { measure: 'risk', therapy: 4, comparator: 2, of: 10_000 }],
    [
      '3 instead of 2 of 1,000 people (1 more; 95% interval no more to 4 more)',
      { measure: 'risk', therapy: 20, comparator: 10, of: 6000, therapyLow: 12, therapyHigh: 34 }
    ],
    ['12 instead of 4 of 1,000 people (8 more; interval not recorded)', { measure: 'risk', therapy: 12.4, comparator: 3.6, of: 1000 }],
    ['11 instead of 10 of 1,000 people (1 more; interval not recorded)', { measure: 'risk', therapy: 10.6, comparator: 10.4, of: 1000 }],
    [
      '8 instead of 4 of 10,000 people (4 more; 95% interval 1 more to 10 more)',
      { measure: 'RR', value: 2, low: 1.2, high: 3.4, baseline: { n: 4, of: 10_000 } }
    ]
  ])('of rare events: %s', (words, effect) => {
    expect(shown(effect, 'recovered')).toBe(words)
  })

  test('beside others a count is of their denominator', () => {
    const only = finding({ effect: { measure: 'risk', therapy: 60, comparator: 45, of: 120 }, outcome: 'recovered' })
    const knowledge = knowledgeWith([only])
    const pair = knowledge.pair(...pairOf)
    if (pair === undefined) throw new Error('the example has the pair')
    expect(figures(read(knowledge, pair, only), 1000)).toBe('500 instead of 375 of 1,000 people (125 more; interval not recorded)')
  })

  test('what is counted is named: people, or the knees that they have', () => {
    const only = finding({ effect: { measure: 'risk', therapy: 60, comparator: 45, of: 120 }, outcome: 'recovered' })
    const knowledge = knowledgeWith([only], (d) => {
      the(d.outcomes, 'recovered').counts = 'knees'
    })
    const pair = knowledge.pair(...pairOf)
    if (pair === undefined) throw new Error('the example has the pair')
    expect(figures(read(knowledge, pair, only))).toBe('50 instead of 38 of 100 knees (12 more; interval not recorded)')
  })

  test('no difference at all is neither higher nor lower', () => {
    expect(shown({ measure: 'MD', value: 0, low: -2, high: 2 }, 'pain')).not.toMatch(/^0 points (higher|lower)/)
  })
})

test('against what', () => {
  expect(against({ kind: 'placebo', text: 'salt water' })).toBe('compared with salt water')
  expect(against({ kind: 'none', text: 'nobody' })).toBe('one group alone')
})

test.each([
  [{ design: 'systematic review', trials: 35, participants: 2746 }, '35 trials, 2,746 people'],
  [{ design: 'systematic review', trials: 1, participants: undefined }, '1 trial'],
  [{ design: 'systematic review', trials: undefined, participants: 90 }, 'a review, 90 people'],
  [{ design: 'randomised trial', trials: undefined, participants: 90 }, 'one randomised trial, 90 people'],
  [{ design: 'cohort', trials: 2, participants: undefined }, '2 studies'],
  [{ design: 'case series', trials: 1, participants: 12 }, '1 study, 12 people']
] as const)('how much evidence: %o', (reading, shown) => {
  expect(amount({ ...reading, comparator: { kind: 'placebo', text: 'placebo' }, effect: { measure: 'SMD', value: 1 } })).toBe(shown)
})

test.each<[string, Pick<Finding, 'comparator' | 'effect'>]>([
  ['one group', { comparator: { kind: 'none', text: 'nobody' }, effect: { measure: 'narrative', direction: 'benefit' } }],
  ['a share', { comparator: { kind: 'none', text: 'nobody' }, effect: { measure: 'proportion', n: 9, of: 20 } }]
])('what a review counts in %s is not said to be trials', (_what, of) => {
  expect(amount({ design: 'systematic review', trials: 38, participants: 2219, ...of })).toBe('38 studies, 2,219 people')
})

test.each([
  [{ at: 52, unit: 'weeks' }, 'at 12 months'],
  [{ at: 104, unit: 'weeks' }, 'at 2 years'],
  [{ at: 24, unit: 'weeks' }, 'at 24 weeks'],
  [{ at: 8, to: 52, unit: 'weeks' }, 'at 8 to 52 weeks'],
  [{ at: 46.8, unit: 'months' }, 'at about 47 months'],
  [{ at: 4.4, unit: 'months' }, 'at 4.4 months'],
  [{ at: 1, unit: 'months' }, 'at 1 month']
] as const)('a time as people say it: %o', (followUp, words) => {
  expect(when(followUp)).toBe(words)
})
