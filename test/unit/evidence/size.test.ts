import { describe, expect, test } from 'vitest'
import { type Difference, differenceOf, judge, sizeOf } from '../../../src/evidence/size.ts'
import type { Effect } from '../../../src/knowledge/schema.ts'

const mid = (value: number) => ({ value, sources: ['review'] })
const onScale = (value: number, low?: number, high?: number, significant?: boolean): Difference => ({
  unit: 'scale',
  value,
  low,
  high,
  significant
})

describe('size by the ratio to a MID of 10', () => {
  test.each([
    [0, 'little or no'],
    [4.999, 'little or no'],
    [5, 'slight'],
    [9.999, 'slight'],
    [10, 'important'],
    [19.999, 'important'],
    [20, 'large'],
    [90, 'large']
  ] as const)('%d and its negative: %s', (effect, size) => {
    expect(sizeOf(effect, 10)).toBe(size)
    expect(sizeOf(-effect, 10)).toBe(size)
  })
})

describe('effects as comparisons', () => {
  const scale: readonly [string, Effect, object][] = [
    ['MD as published', { measure: 'MD', value: -9.5, low: -12, high: -7 }, { unit: 'scale', value: -9.5, low: -12, high: -7 }],
    ['MD from two means', { measure: 'MD', therapyMean: 31.3, comparatorMean: 40.1 }, { unit: 'scale', value: -8.8 }],
    ['SMD', { measure: 'SMD', value: 0.4, low: 0.1, high: 0.7 }, { unit: 'standard deviations', value: 0.4, low: 0.1, high: 0.7 }],
    ['MD with what the source says of chance', { measure: 'MD', value: 2, significant: false }, { value: 2, significant: false }]
  ]
  test.each(scale)('%s', (_what, effect, difference) => {
    expect(differenceOf(effect)).toMatchObject(difference)
  })

  // 60 and 45 of 120 are 500 and 375 of 1,000; 50 and 70 of 120 are 416.67 and 583.33. Nothing is rounded here.
  test('risks per 1,000', () => {
    expect(differenceOf({ measure: 'risk', therapy: 60, comparator: 45, of: 120, therapyLow: 50, therapyHigh: 70 })).toEqual({
      unit: 'per 1,000',
      value: 125,
      low: expect.closeTo(41.6667, 4),
      high: expect.closeTo(208.3333, 4),
      significant: undefined,
      risks: { therapy: 500, comparator: 375 }
    })
  })

  const near = (n: number | undefined): unknown => (n === undefined ? undefined : expect.closeTo(n, 4))
  const absolute = (value: number, low: number | undefined, high: number | undefined, therapy: number, comparator: number) => ({
    unit: 'per 1,000',
    value: near(value),
    low: near(low),
    high: near(high),
    risks: { therapy: near(therapy), comparator: near(comparator) }
  })
  const ratios: readonly [string, Effect, object][] = [
    // 0.8 × 200 = 160; 0.65 × 200 = 130; 0.98 × 200 = 196
    ['RR', { measure: 'RR', value: 0.8, low: 0.65, high: 0.98, baseline: { n: 40, of: 200 } }, absolute(-40, -70, -4, 160, 200)],
    // 0.1 / 0.9 = 111.1111; 0.05 / 0.85 = 58.8235; 0.2 / 1 = 200
    [
      'OR',
      { measure: 'OR', value: 0.5, low: 0.25, high: 1, baseline: { n: 20, of: 100 } },
      absolute(-88.8889, -141.1765, 0, 111.1111, 200)
    ],
    // 1 − 0.64^0.5 = 1 − 0.8; 1 − 0.64^2 = 1 − 0.4096
    ['HR', { measure: 'HR', value: 0.5, low: 0.5, high: 2, baseline: { n: 36, of: 100 } }, absolute(-160, -160, 230.4, 200, 360)],
    ['no more than all', { measure: 'RR', value: 3, baseline: { n: 1, of: 2 } }, absolute(500, undefined, undefined, 1000, 500)],
    ['a ratio of 1', { measure: 'OR', value: 1, baseline: { n: 1, of: 4 } }, absolute(0, undefined, undefined, 250, 250)]
  ]
  test.each(ratios)('ratio to absolute numbers: %s', (_what, effect, difference) => {
    expect(differenceOf(effect)).toEqual(difference)
  })

  const none: readonly Effect[] = [
    { measure: 'RR', value: 0.5 },
    { measure: 'OR', value: 0.5 },
    { measure: 'HR', value: 0.5 },
    { measure: 'proportion', n: 1, of: 2 },
    { measure: 'narrative', direction: 'benefit' },
    { measure: 'MD', therapyMean: 30 }
  ]
  test.each(none)('no comparison in absolute terms: $measure', (effect) => {
    expect(differenceOf(effect)).toBeUndefined()
  })
})

describe('judgement', () => {
  const lower = { better: 'lower' as const, mid: mid(10) }
  const higher = { better: 'higher' as const, mid: mid(10) }

  test.each([
    ['lower', -10, 'better'],
    ['lower', 10, 'worse'],
    ['higher', 10, 'better'],
    ['higher', -10, 'worse']
  ] as const)('better is %s, %d: %s', (better, value, direction) => {
    expect(judge(onScale(value), { better, mid: mid(10) })).toEqual({ direction, size: 'important', crossesNull: undefined })
  })

  test.each([
    [26, 25, 'near'],
    [91, 88, 'near'],
    [95, 95, 'near'],
    [95, 91, undefined],
    [55, 49, undefined],
    [3, 1, undefined],
    [0, 0, 'none']
  ])('counts of %d and %d of 100 without an interval are alike: %s', (therapy, comparator, alike) => {
    const difference = differenceOf({ measure: 'risk', therapy, comparator, of: 100 })
    if (difference === undefined) throw new Error('two counts make a difference')
    expect(judge(difference, { better: 'higher' }).alike).toBe(alike)
    expect(judge({ ...difference, significant: true }, { better: 'higher' }).alike).toBeUndefined()
  })

  test('of deaths and other harms only equal counts are alike', () => {
    const deaths = (therapy: number) => {
      const difference = differenceOf({ measure: 'risk', therapy, comparator: 88, of: 100 })
      return difference && judge(difference, { better: 'lower', domain: 'death' })
    }
    expect(deaths(91)).toMatchObject({ direction: 'worse' })
    expect(deaths(91)).not.toHaveProperty('alike')
    expect(deaths(88)).toMatchObject({ direction: 'same', alike: 'near' })
  })

  test('a difference too small to matter has no side', () => {
    expect(judge(onScale(-4.9, -6, -3), lower)).toEqual({ direction: 'same', size: 'little or no', crossesNull: false, beyond: 'none' })
    expect(judge(onScale(4.9, 3, 6), higher)).toEqual({ direction: 'same', size: 'little or no', crossesNull: false, beyond: 'none' })
  })

  test.each([
    ['lower', -4, -9.9, 9.9, 'none'],
    ['lower', -4, -10, 2, 'better'],
    ['lower', 4, -2, 10, 'worse'],
    ['higher', 4, -2, 10, 'better'],
    ['higher', -4, -12, 2, 'worse'],
    ['lower', 0, -10, 10, 'either'],
    ['lower', -4, 2, -12, 'better'],
    ['lower', -4, undefined, undefined, 'unseen'],
    ['lower', -4, -9, undefined, 'unseen']
  ] as const)(
    'better is %s: little or no at %d, with the interval %s to %s what matters and is possible is %s',
    (better, value, low, high, beyond) => {
      expect(judge(onScale(value, low, high), { better, mid: mid(10) })).toMatchObject({ size: 'little or no', beyond })
    }
  )

  test.each([
    [-12, -14, -11, undefined],
    [-12, -16, -7, 'slight'],
    [-12, -21, -3, 'little or no'],
    [-6, -9, -1, 'little or no'],
    [-12, -25, 1, undefined]
  ] as const)('%d (%d to %d) holds as little as %s', (value, low, high, least) => {
    const judged = judge({ unit: 'scale', value, low, high }, { better: 'lower', mid: { value: 10, sources: ['a'] } })
    expect(judged.least).toBe(least)
  })

  test('without a MID there is a side but no size', () => {
    expect(judge(onScale(-0.1, -0.2, -0.05), { better: 'lower' })).toEqual({ direction: 'better', size: undefined, crossesNull: false })
    expect(judge(onScale(0), { better: 'lower' })).toEqual({ direction: 'same', size: undefined, crossesNull: undefined })
  })

  test.each([
    [-12, -20, -4, false],
    [-12, -25, 1, true],
    [-12, -24, 0, true],
    [12, 0, 24, true],
    [-12, -4, -20, false],
    [-12, 1, -25, true]
  ])('%d with the interval %d to %d holds no difference: %s', (value, low, high, crossesNull) => {
    expect(judge(onScale(value, low, high), lower).crossesNull).toBe(crossesNull)
  })

  test.each([
    [true, false],
    [false, true],
    [undefined, undefined]
  ])('without an interval the word of the source counts: significant %s, chance %s', (significant, crossesNull) => {
    expect(judge(onScale(-12, undefined, undefined, significant), lower).crossesNull).toBe(crossesNull)
    expect(judge(onScale(-12, -13, undefined, significant), lower).crossesNull).toBe(crossesNull)
  })

  test('the interval counts more than the word of the source', () => {
    expect(judge(onScale(-12, -20, -4, false), lower).crossesNull).toBe(false)
  })

  // Every one of these intervals excludes 1, however rare the event.
  test.each([
    ['common', 1.2, { n: 100, of: 1000 }],
    ['rare', 1.2, { n: 4, of: 10_000 }],
    ['rare, narrowly', 1.01, { n: 2, of: 10_000 }],
    ['rare, very narrowly', 1.000_001, { n: 2, of: 10_000 }],
    ['very rare', 1.2, { n: 3, of: 1_000_000 }]
  ])('rounding to people in 1,000 does not change what chance may explain: %s events', (_what, low, baseline) => {
    const difference = differenceOf({ measure: 'RR', value: 2, low, high: 3.4, baseline })
    if (difference === undefined) throw new Error('a ratio with a baseline is a comparison')
    expect(judge(difference, { better: 'lower' })).toEqual({ direction: 'worse', size: undefined, crossesNull: false })
  })

  test('a rare risk that doubles is not shown as the same risk', () => {
    const difference = differenceOf({ measure: 'risk', therapy: 4, comparator: 2, of: 10_000 })
    expect(difference?.risks?.therapy).not.toBe(difference?.risks?.comparator)
  })
})
