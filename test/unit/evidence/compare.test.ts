import { describe, expect, test } from 'vitest'
import { type AspectRow, compareTherapies } from '../../../src/compare/compare.ts'
import type { Finding } from '../../../src/knowledge/schema.ts'
import { finding } from '../../support/findings.ts'
import { edited, knowledgeFrom } from '../../support/records.ts'

const therapies = ['exercise-therapy', 'platelet-rich-plasma']

/** What is to be read across where each of two therapies for the elbow has one finding. */
function rows(...each: readonly Partial<Finding>[]): AspectRow[] {
  const records = edited((d) => {
    d.outcomes.push({ id: 'grip-pain', name: 'pain when gripping', scale: '0–10', domain: 'pain', better: 'lower' })
    for (const [i, over] of each.entries())
      d.evidence.push({
        condition: 'tennis-elbow',
        therapy: therapies[i] ?? '',
        searched: { on: '2026-11-01', for: 'trials', found: true },
        findings: [finding(over)],
        recommendations: []
      })
  })
  return compareTherapies(knowledgeFrom(records), 'tennis-elbow', therapies)
}
const unlike = (...each: readonly Partial<Finding>[]): boolean =>
  (rows(...each).find(({ aspect }) => aspect === 'pain')?.unlike.length ?? 0) > 0

describe('cells are read across where scale, kind of comparison and length of follow-up are alike', () => {
  const at = (n: number, unit: 'hours' | 'days' | 'weeks' | 'months' | 'years', to?: number): Partial<Finding> => ({
    followUp: { at: n, unit, ...(to === undefined ? {} : { to }) }
  })

  test.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['the same', {}, {}],
    ['placebos of other names', { comparator: { kind: 'placebo', text: 'salt water' } }, {}],
    ['3 months and 13 weeks', at(3, 'months'), at(13, 'weeks')],
    ['12 weeks and 6 to 12 weeks', at(12, 'weeks'), at(6, 'weeks', 12)],
    ['12 months and 1 year', at(12, 'months'), at(1, 'years')],
    ['2 years and 24 months', at(2, 'years'), at(24, 'months')]
  ])('alike: %s', (_what, one, other) => {
    expect(unlike(one, other)).toBe(false)
  })

  test.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['another scale', { outcome: 'grip-pain' }, {}],
    ['another kind of comparison', { comparator: { kind: 'usual care', text: 'usual care' } }, {}],
    ['3 months and 6 months', at(3, 'months'), at(6, 'months')],
    ['1 week and 2 weeks', at(1, 'weeks'), at(2, 'weeks')],
    ['1 hour and 4 days', at(1, 'hours'), at(4, 'days')],
    ['a time that was not recorded', { followUp: undefined }, {}],
    ['two times that were not recorded', { followUp: undefined }, { followUp: undefined }]
  ])('unlike: %s', (_what, one, other) => {
    expect(unlike(one, other)).toBe(true)
  })

  test('one cell alone is like itself', () => {
    expect(unlike({ followUp: undefined })).toBe(false)
  })
})

test('aspects that no option has are left out, and unverified findings fill no cell', () => {
  const shown = rows({ outcome: 'function' }, { verified: false })
  expect(shown.map(({ aspect, cells }) => [aspect, cells.map((cell) => cell?.outcome.id)])).toEqual([['function', ['function', undefined]]])
})
