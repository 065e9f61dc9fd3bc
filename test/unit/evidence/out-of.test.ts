import { describe, expect, test } from 'vitest'
import { baseOf, finer, outOf, proportion } from '../../../src/evidence/out-of.ts'

test.each([
  [83, 100, 'about 83 of 100'],
  [350, 1000, 'about 35 of 100'],
  [140, 400, 'about 35 of 100'],
  [27, 131, '27 of 131 (about 21 of 100)'],
  [49, 59, '49 of 59 (about 83 of 100)'],
  [2, 59, '2 of 59 (about 3 of 100)'],
  [15, 1000, 'about 1.5 of 100'],
  [353, 1000, 'about 35 of 100'],
  [139, 399, '139 of 399 (about 35 of 100)'],
  [1, 2500, 'about 4 of 10,000'],
  [1, 300, '1 of 300 (about 3 of 1,000)'],
  [78, 100000, 'about 7.8 of 10,000'],
  [1, 2_000_000, 'about 0.5 of 1,000,000'],
  [29, 29, 'all of 29'],
  [0, 300, 'none of 300'],
  [0, 2746, 'none of 2,746']
])('%d of %d: %s', (n, of, words) => {
  expect(outOf(n, of)).toBe(words)
})

describe('none of a few', () => {
  test('says that they are too few: none of 29', () => {
    expect(outOf(0, 29)).toMatch(/^none of 29, too few to rule out \d+ in 100$/)
  })

  // With p in 100, none of n is seen with a chance of (1 − p / 100)^n; below 5% that rules p out.
  test.each([2, 20, 29, 111, 182])('does not rule out what it says it does not: none of %d', (of) => {
    const share = Number(/rule out ([\d,]+) in 100$/.exec(outOf(0, of))?.[1]?.replaceAll(',', '') ?? 0) / 100
    expect(share).toBeLessThan(1)
    expect((1 - share) ** of).toBeGreaterThanOrEqual(0.05)
  })
})

test.each([
  [{ n: 25, of: 664, low: 16.6, high: 36.5 }, 'about 3.8 of 100 (95% interval 2.5 to 5.5)'],
  [{ n: 1.01, of: 10000, low: 0.23, high: 2.33 }, 'about 1 of 10,000 (95% interval 0.2 to 2.3)'],
  [{ n: 25, of: 664 }, 'about 3.8 of 100']
])('%o: %s', (given, words) => {
  expect(proportion(given)).toBe(words)
})

describe('one denominator for shares that stand beside each other', () => {
  test.each([
    [[], 100],
    [[0, 0], 100],
    [[0.5, 0.01], 100],
    [[0.5, 0.009], 1000],
    [[0, 0.5], 100],
    [[0.000_4, 0.3], 10_000],
    [[0.000_000_1], 1_000_000]
  ] as const)('%o are told of %d', (shares, base) => {
    expect(baseOf(shares)).toBe(base)
  })

  test('has a finer one, up to a million', () => {
    expect([finer(100), finer(100_000), finer(1_000_000)]).toEqual([1000, 1_000_000, 1_000_000])
  })
})
