import { describe, expect, test } from 'vitest'
import { outOf, proportion } from '../../../src/evidence/out-of.ts'

test.each([
  [83, 100, 'about 83 of 100'],
  [350, 1000, 'about 35 of 100'],
  [140, 400, 'about 35 of 100'],
  [27, 131, '27 of 131 (about 20.6 of 100)'],
  [139, 399, '139 of 399 (about 34.8 of 100)'],
  [1, 2500, 'about 4 of 10,000'],
  [1, 300, '1 of 300 (about 0.33 of 100)'],
  [78, 100000, 'about 7.8 of 10,000'],
  [1, 2_000_000, 'about 0.5 of 1,000,000'],
  [29, 29, '29 of 29 (about 100 of 100)'],
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
  [{ n: 1.01, of: 10000, low: 0.23, high: 2.33 }, 'about 1 of 10,000 (95% interval 0.23 to 2.3)'],
  [{ n: 25, of: 664 }, 'about 3.8 of 100']
])('%o: %s', (given, words) => {
  expect(proportion(given)).toBe(words)
})
