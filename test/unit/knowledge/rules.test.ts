import { describe, expect, test } from 'vitest'
import { checkRules, rules } from '../../../src/knowledge/rules/index.ts'
import { lawIsDatedByItsSources } from '../../../src/knowledge/rules/law-is-dated-by-its-sources.ts'
import { breaks } from '../../support/broken-records.ts'
import { type Draft, edited, recordsWith, the, thePair } from '../../support/records.ts'

test('the example keeps every rule', () => {
  expect(checkRules(recordsWith())).toEqual([])
})

test('every rule has records that break it, and no case is for a rule that is gone', () => {
  expect(Object.keys(breaks).sort()).toEqual(rules.map(({ name }) => name).sort())
  expect(Object.values(breaks).filter((cases) => cases.length === 0)).toEqual([])
})

describe.each(Object.entries(breaks))('%s', (rule, cases) => {
  test.each(cases.map(([change, file, path, message]) => ({ change, file, path, message })))('$message: $file $path', (broken) => {
    const problems = checkRules(edited(broken.change))
    expect(problems.map(({ fix, ...rest }) => ({ ...rest, hasFix: fix.length > 0 }))).toEqual([
      { rule, file: broken.file, path: broken.path, message: broken.message, hasFix: true }
    ])
  })
})

test('a ring of several broader records is reported at each of them', () => {
  const problems = checkRules(
    edited((d) => {
      the(d.conditions, 'knee-osteoarthritis').broader = 'tennis-elbow'
      the(d.conditions, 'tennis-elbow').broader = 'knee-osteoarthritis'
    })
  )
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['no-rings', 'conditions/knee-osteoarthritis.json'],
    ['no-rings', 'conditions/tennis-elbow.json']
  ])
})

test('a ring of redirects is reported at each of them', () => {
  const problems = checkRules(recordsWith({ redirects: { a: 'b', b: 'c', c: 'a' } }))
  expect(problems.map(({ rule, path, message }) => [rule, path, message])).toEqual([
    ['redirects-lead-home', 'a', '"b" is retired itself'],
    ['redirects-lead-home', 'b', '"c" is retired itself'],
    ['redirects-lead-home', 'c', '"a" is retired itself']
  ])
})

test.each([
  'No trial has shown that it regrows cartilage.',
  'No injection has been shown to cure arthritis.',
  'There is no evidence that it regenerates a disc.',
  'It does not cure and never rebuilds a joint.',
  'It is sold as a stem cell treatment that cures pain.',
  'It is said to work because it rebuilds the joint.',
  'Clinics claim that it reverses wear.',
  'Nobody knows whether it works.',
  'It isn’t proven.'
])('a promise taken back close before it, or told as another’s, is no problem: %s', (text) => {
  expect(
    checkRules(
      edited((d) => {
        the(d.therapies, 'platelet-rich-plasma').shown.text = text
      })
    )
  ).toEqual([])
})

test('the years and counts of what was looked for are no figures that need a source', () => {
  expect(
    checkRules(
      edited((d) => {
        thePair(d).searched.for = 'trials since 2019'
      })
    )
  ).toEqual([])
})

describe('what the law says may be', () => {
  const asOf = '2024-05-07'
  const dated = (...issued: number[][]) =>
    lawIsDatedByItsSources.check(
      edited((d) => {
        const [rule] = the(d.therapies, 'platelet-rich-plasma').regulation
        if (rule === undefined) throw new Error('the example has no regulation')
        rule.asOf = asOf
        rule.sources = d.sources.slice(0, issued.length).map((source, i) => {
          source.issued = { 'date-parts': [issued[i] ?? [2024]] }
          return source.id
        })
      })
    )

  test.each<[string, number[][], number]>([
    ['of the day of its source', [[2024, 5, 7]], 0],
    [
      'of the newest of several',
      [
        [2019, 1, 1],
        [2024, 5, 7]
      ],
      0
    ],
    ['of any day where a source is a page without a day', [[2019, 1, 1], [2024]], 0],
    [
      'but not later than all of them',
      [
        [2019, 1, 1],
        [2024, 5, 6]
      ],
      1
    ]
  ])('%s', (_name, issued, problems) => {
    expect(dated(...issued)).toHaveLength(problems)
  })
})

test('a promise that its own sentence takes back, and a digit within a name, are no problem', () => {
  const records = edited((d) => {
    the(d.conditions, 'knee-osteoarthritis').summary.text = 'Nothing regrows it. The nerve L5, HLA-B27 and CD34 are names.'
  })
  expect(checkRules(records)).toEqual([])
})

/** Each breaks what the description of its rule promises, in a place of its own. */
const alsoPromised: readonly [rule: string, what: string, file: string, change: (d: Draft) => unknown][] = [
  [
    'effects-are-sound',
    'a mean outside its scale',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) => (the(thePair(d).findings, 'pain-placebo').effect = { measure: 'MD', therapyMean: 108, comparatorMean: 120 })
  ],
  [
    'effects-are-sound',
    'a baseline of more people than all',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) =>
      (the(thePair(d).findings, 'recovered-usual').effect = { measure: 'HR', value: 1.2, low: 1.1, high: 1.3, baseline: { n: 30, of: 20 } })
  ],
  [
    'effects-are-sound',
    'a harm that more people had than were counted',
    'therapies/exercise-therapy.json',
    (d) =>
      (the(d.therapies, 'exercise-therapy').harms = [
        { name: 'ache', serious: false, frequency: { n: 12, of: 10 }, text: 'Ache.', sources: ['trial'] }
      ])
  ],
  [
    'effects-are-sound',
    'standard deviations on a scale of points, whose MID they would be held against',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) => (the(thePair(d).findings, 'pain-placebo').effect = { measure: 'SMD', value: -0.9, low: -1.2, high: -0.6 })
  ],
  [
    'modest-verbs',
    'a promise in the note of a finding',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) => (the(thePair(d).findings, 'pain-placebo').note = 'It regenerates cartilage.')
  ],
  [
    'modest-verbs',
    'a promise in the text of a recommendation',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) => (the(thePair(d).recommendations, 'guideline-against').text = 'A proven treatment.')
  ],
  [
    'clean-text',
    'an escape in the note of a finding',
    'evidence/knee-osteoarthritis/platelet-rich-plasma.json',
    (d) => (the(thePair(d).findings, 'pain-placebo').note = 'Few\u001bc people.')
  ]
]

test.each(alsoPromised)('%s reports %s', (rule, _what, file, change) => {
  expect(checkRules(edited(change)).map((problem) => `${problem.rule} in ${problem.file}`)).toContain(`${rule} in ${file}`)
})
