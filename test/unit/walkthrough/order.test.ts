import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fitted, type Order, orderOf, type Weights } from '../../../src/walkthrough/order.ts'
import type { Verdict } from '../../../src/walkthrough/verdict.ts'

const heaviest = 3
const values = ['pain', 'harm', 'cost']
const verdicts: readonly Verdict['verdict'][] = ['fits', 'partly', 'does not fit', 'not known']

const option = (therapy: string, given: readonly Verdict['verdict'][]): Fitted => ({
  therapy,
  fits: values.map((value, i) => ({ value, verdict: given[i] ?? 'not known', because: 'so' }))
})

const anyCase = fc.record({
  fitted: fc
    .array(fc.tuple(...values.map(() => fc.constantFrom(...verdicts))), { minLength: 1, maxLength: 5 })
    .map((drawn) => drawn.map((given, i) => option(`option-${i}`, given))),
  weights: fc.record(Object.fromEntries(values.map((value) => [value, fc.nat(heaviest)]))) as fc.Arbitrary<Weights>
})

const every = (check: (fitted: readonly Fitted[], weights: Weights, order: Order) => void): void =>
  fc.assert(
    fc.property(anyCase, ({ fitted, weights }) => check(fitted, weights, orderOf(fitted, weights, heaviest))),
    { numRuns: 500 }
  )

describe('the order', () => {
  test('of a plain case, in points', () => {
    const fitted = [option('wait', ['not known', 'fits', 'fits']), option('pill', ['fits', 'does not fit', 'partly'])]
    const order = orderOf(fitted, { pain: 3, harm: 1, cost: 0 }, heaviest)
    expect(order).toMatchObject({
      of: 8,
      first: ['pill'],
      settled: false,
      options: [
        { therapy: 'pill', points: 6, low: 6, high: 6, unknown: [] },
        { therapy: 'wait', points: 5, low: 2, high: 8, unknown: ['pain'] }
      ]
    })
    expect(order.flips).toEqual([
      { by: 'weight', value: 'pain', from: 3, to: 2, first: ['wait', 'pill'] },
      { by: 'weight', value: 'harm', from: 1, to: 2, first: ['wait'] },
      { by: 'weight', value: 'cost', from: 0, to: 1, first: ['wait', 'pill'] },
      { by: 'knowing', value: 'pain', therapy: 'wait', fits: true, first: ['wait'] }
    ])
  })

  test('puts nobody behind an option with fewer points, and loses nobody', () => {
    every((fitted, _weights, { options, first }) => {
      expect(options.map(({ therapy }) => therapy).sort()).toEqual(fitted.map(({ therapy }) => therapy).sort())
      for (const [i, { points }] of options.entries()) expect(points).toBeLessThanOrEqual(options[i - 1]?.points ?? points)
      expect(options.slice(0, first.length).map(({ therapy }) => therapy)).toEqual(first)
    })
  })

  test('keeps points between what is left once all is known, and within what can be had', () => {
    every((_fitted, _weights, { of, options }) => {
      for (const { low, points, high, unknown } of options) {
        expect(0 <= low && low <= points && points <= high && high <= of).toBe(true)
        expect(low === high).toBe(unknown.length === 0)
      }
    })
  })

  test('names changes that do what they say, and none that change nothing', () => {
    every((fitted, weights, { first, flips }) => {
      for (const flip of flips) {
        const then =
          flip.by === 'weight'
            ? orderOf(fitted, { ...weights, [flip.value]: flip.to }, heaviest)
            : orderOf(
                fitted.map((o) => (o.therapy === flip.therapy ? known(o, flip.value, flip.fits) : o)),
                weights,
                heaviest
              )
        expect(then.first).toEqual(flip.first)
        expect(flip.first.some((therapy) => !first.includes(therapy))).toBe(true)
      }
    })
  })

  test('names every value of which one weight alone would put another first, and the nearest such weight', () => {
    every((fitted, weights, { first, flips }) => {
      for (const value of values)
        for (let to = 0; to <= heaviest; to++) {
          const brings = orderOf(fitted, { ...weights, [value]: to }, heaviest).first.some((therapy) => !first.includes(therapy))
          if (!brings) continue
          const from = weights[value] ?? 0
          const named = flips.filter((flip) => flip.by === 'weight' && flip.value === value && flip.to > from === to > from)
          expect(named).toHaveLength(1)
          expect(Math.abs((named[0] as { to: number }).to - from)).toBeLessThanOrEqual(Math.abs(to - from))
        }
    })
  })

  test('is settled only where nothing that is not known could change who is first', () => {
    every((_fitted, _weights, { settled, flips }) => {
      if (settled) expect(flips.filter(({ by }) => by === 'knowing')).toEqual([])
    })
  })
})

function known(o: Fitted, value: string, fits: boolean): Fitted {
  return {
    ...o,
    fits: o.fits.map((f) => (f.value === value ? { ...f, verdict: fits ? ('fits' as const) : ('does not fit' as const) } : f))
  }
}
