import { describe, expect, test } from 'vitest'
import { type AspectRow, compareTherapies, headToHead } from '../../../src/compare/compare.ts'
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

describe('of findings that rank alike, the one measured as the others are is shown', () => {
  const at = (id: string, months: number, over: Partial<Finding> = {}): Finding =>
    finding({ id, followUp: { at: months, unit: 'months' }, ...over })
  const shown = (first: readonly Finding[], second: readonly Finding[]): (string | undefined)[] => {
    const records = edited((d) => {
      for (const [i, findings] of [first, second].entries())
        d.evidence.push({
          condition: 'tennis-elbow',
          therapy: therapies[i] ?? '',
          searched: { on: '2026-11-01', for: 'trials', found: true },
          findings: [...findings],
          recommendations: []
        })
    })
    const [row] = compareTherapies(knowledgeFrom(records), 'tennis-elbow', therapies)
    return row?.cells.map((cell) => cell?.id.split('#')[1]) ?? []
  }

  test('the same time over the longer one', () => {
    expect(shown([at('a12', 12), at('a3', 3)], [at('b3', 3)])).toEqual(['a3', 'b3'])
  })

  test('but never one of lower certainty, nor one against something less close', () => {
    const low = { certainty: { from: 'source', level: 'low' } } as const
    expect(shown([at('a12', 12), at('a3', 3, low)], [at('b3', 3)])).toEqual(['a12', 'b3'])
    const usual = { comparator: { kind: 'usual care', text: 'usual care' } } as const
    expect(shown([at('a12', 12), at('a3', 3, usual)], [at('b3', 3, usual)])).toEqual(['a12', 'b3'])
  })

  test('a course in figures over one in words', () => {
    const alone = { comparator: { kind: 'none', text: 'nobody' } } as const
    expect(
      shown(
        [
          at('words', 12, { ...alone, effect: { measure: 'narrative', direction: 'benefit' } }),
          at('figures', 6, { ...alone, outcome: 'pain', effect: { measure: 'proportion', n: 1, of: 2 } })
        ],
        []
      )
    ).toEqual(['figures', undefined])
  })
})

describe('rows say', () => {
  const pain = (...each: readonly Partial<Finding>[]): AspectRow | undefined => rows(...each).find(({ aspect }) => aspect === 'pain')

  test('in what their cells are unlike', () => {
    expect(pain({}, {})?.unlike).toEqual([])
    expect(pain({ outcome: 'grip-pain' }, {})?.unlike).toEqual(['scale'])
    expect(pain({ comparator: { kind: 'usual care', text: 'usual care' }, followUp: { at: 1, unit: 'years' } }, {})?.unlike).toEqual([
      'comparison',
      'time'
    ])
  })

  test.each<[string, Partial<Finding>, Partial<Finding>, boolean]>([
    ['the same effect', {}, {}, false],
    ['another size', { effect: { measure: 'MD', value: -30, low: -40, high: -20 } }, {}, true],
    ['another side', { effect: { measure: 'MD', value: 12, low: 8, high: 16 } }, {}, true],
    ['an effect and a very uncertain one', { certainty: { from: 'source', level: 'very low' } }, {}, true],
    [
      'two directions in words',
      { effect: { measure: 'narrative', direction: 'harm' } },
      { effect: { measure: 'narrative', direction: 'benefit' } },
      true
    ]
  ])('whether they tell the options apart: %s', (_what, one, other, apart) => {
    expect(pain(one, other)?.tellsApart).toBe(apart)
  })

  test('that an option which was not studied is apart from one that was', () => {
    expect(pain({})).toMatchObject({ tellsApart: true, cells: [expect.anything(), undefined] })
  })
})

describe('what was measured between the options themselves', () => {
  const between = (therapy: string, other: string, over: Partial<Finding> = {}): [string, Finding] => [
    therapy,
    finding({ id: `${therapy}-${over.id ?? 'x'}`, comparator: { kind: 'active', text: other, therapy: other }, ...over })
  ]
  const ids = (...findings: readonly (readonly [string, Finding])[]): string[] => {
    const records = edited((d) => {
      for (const therapy of new Set(findings.map(([name]) => name)))
        d.evidence.push({
          condition: 'tennis-elbow',
          therapy,
          searched: { on: '2026-11-01', for: 'trials', found: true },
          findings: findings.filter(([name]) => name === therapy).map(([, f]) => f),
          recommendations: []
        })
    })
    return headToHead(knowledgeFrom(records), 'tennis-elbow', therapies).map(({ id }) => id.split('#')[1] ?? '')
  }
  const [exercise = '', plasma = ''] = therapies

  test('is found from either side, and said once where both records hold the same study', () => {
    expect(ids(between(exercise, plasma, { id: 'a' }))).toEqual(['a'])
    expect(ids(between(plasma, exercise, { id: 'b' }))).toEqual(['b'])
    expect(ids(between(exercise, plasma, { id: 'a' }), between(plasma, exercise, { id: 'b' }))).toEqual(['a'])
  })

  test('is said twice where the studies or the times differ', () => {
    expect(ids(between(exercise, plasma, { id: 'a' }), between(plasma, exercise, { id: 'b', source: 'trial' }))).toHaveLength(2)
    expect(
      ids(between(exercise, plasma, { id: 'a' }), between(plasma, exercise, { id: 'b', followUp: { at: 2, unit: 'years' } }))
    ).toHaveLength(2)
  })

  test('leaves out comparisons with others and what is not verified', () => {
    expect(ids(between(exercise, 'wait-and-see', { id: 'a' }), between(plasma, exercise, { id: 'b', verified: false }))).toEqual([])
  })
})
