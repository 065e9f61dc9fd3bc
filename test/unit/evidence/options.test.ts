import { describe, expect, test } from 'vitest'
import { optionRow, optionRows } from '../../../src/evidence/options.ts'
import type { Evidence, Finding } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { edited, knowledgeFrom, the, thePair } from '../../support/records.ts'

const pair = (therapy: string, findings: Finding[], found = true): Evidence => ({
  condition: 'tennis-elbow',
  therapy,
  searched: { on: '2026-11-01', for: 'trials', found },
  findings,
  recommendations: []
})

test('waiting first, then by certainty, then the uncertain, then silence; never by size of benefit', () => {
  const knowledge = knowledgeFrom(
    edited((d) => {
      const like = the(d.therapies, 'exercise-therapy')
      for (const id of ['uncertain', 'silent', 'told', 'low', 'high']) d.therapies.push({ ...like, id, name: `Option ${id}` })
      const huge = { measure: 'MD', value: -60, low: -70, high: -50 } as const
      d.evidence.push(
        pair('silent', [], false),
        pair('uncertain', [finding({ certainty: quoted('very low'), effect: huge })]),
        pair('told', [finding({ certainty: quoted('high'), effect: { measure: 'narrative', direction: 'harm' } })]),
        pair('low', [finding({ certainty: quoted('low'), effect: huge })]),
        pair('high', [finding({ certainty: quoted('high'), effect: { measure: 'MD', value: 1, low: 0, high: 2 } })])
      )
    })
  )
  expect(optionRows(knowledge, 'tennis-elbow').map(({ therapy, label }) => `${therapy}: ${label}`)).toEqual([
    'wait-and-see: no evidence found (looked on 2026-10-20)',
    'high: makes little or no difference in pain',
    'low: may bring a large benefit for pain',
    'told: found against it for pain; the figures were not seen',
    'uncertain: the evidence is very uncertain',
    'silent: no evidence found (looked on 2026-11-01)'
  ])
})

test('a row counts findings and guidelines on each side', () => {
  expect(optionRow(knowledgeFrom(), 'knee-osteoarthritis', 'platelet-rich-plasma')).toMatchObject({
    name: 'Platelet-rich plasma',
    category: 'blood-derived',
    label: 'probably brings a slight to important benefit for pain',
    findings: 2,
    recommendations: { for: 0, against: 1, neither: 0 },
    benefit: {
      finding: 'knee-osteoarthritis/platelet-rich-plasma#pain-placebo',
      outcome: 'pain',
      text: '12 points lower; 95% interval 18 lower to 6 lower, on 0–100; compared with salt water, at 12 months; moderate certainty',
      source: 'review'
    }
  })
})

test('two sentences of one guideline are one guideline', () => {
  const knowledge = knowledgeFrom(
    edited((d) => {
      const [first] = thePair(d).recommendations
      if (first !== undefined) thePair(d).recommendations.push({ ...first, id: 'again' }, { ...first, id: 'later', year: first.year + 5 })
    })
  )
  expect(optionRow(knowledge, ...pairOf).recommendations).toEqual({ for: 0, against: 2, neither: 0 })
})

test('advice that was read once is not counted yet', () => {
  const knowledge = knowledgeFrom(
    edited((d) => {
      const [first] = thePair(d).recommendations
      if (first === undefined) throw new Error('the example has no recommendation')
      const { second: _, ...once } = first
      thePair(d).recommendations.push({ ...once, id: 'read-once', body: 'Other College' })
    })
  )
  expect(optionRow(knowledge, ...pairOf).recommendations).toEqual({ for: 0, against: 1, neither: 0 })
})

test('an option without a pair is not held here', () => {
  expect(optionRow(knowledgeFrom(), 'tennis-elbow', 'exercise-therapy')).toMatchObject({
    label: 'not in this knowledge base',
    findings: 0,
    recommendations: { for: 0, against: 0, neither: 0 }
  })
  expect(optionRows(knowledgeFrom(), 'nowhere')).toEqual([])
})

test('a finding in words has no figures to show', () => {
  const words = finding({ effect: { measure: 'narrative', direction: 'benefit' } })
  expect(optionRow(knowledgeWith([words]), ...pairOf).benefit).toBeUndefined()
})

test('where nothing is compared, the figures are what was counted in one group', () => {
  const joined = finding({
    id: 'joined',
    outcome: 'mri',
    comparator: { kind: 'none', text: 'nobody' },
    effect: { measure: 'proportion', n: 3, of: 4 }
  })
  const knowledge = knowledgeWith([joined], (d) =>
    d.outcomes.push({ id: 'mri', name: 'people whose tear looks joined', domain: 'structure', better: 'higher', counts: 'people' })
  )
  expect(optionRow(knowledge, ...pairOf)).toMatchObject({
    glance: { kind: 'no comparison' },
    benefit: { outcome: 'people whose tear looks joined' }
  })
})

describe('a label in words alone', () => {
  const told = finding({ id: 'told', effect: { measure: 'narrative', direction: 'no difference' }, followUp: { at: 2, unit: 'years' } })
  const usual = finding({ id: 'usual', comparator: { kind: 'usual care', text: 'usual care' }, certainty: quoted('low') })
  const besides = (...findings: Finding[]) => optionRow(knowledgeWith(findings), ...pairOf).beside

  test('has beside it the closest comparison in figures on the same matter', () => {
    const another = { ...usual, id: 'another', comparator: { kind: 'active' as const, text: 'tablets' }, certainty: quoted('high') }
    expect(besides(told, usual, another)).toMatchObject({
      label: 'may bring a slight to important benefit for pain',
      versus: 'no or usual care',
      when: 'at 6 months',
      figure: { finding: `${pairOf.join('/')}#usual` }
    })
  })

  test.each([
    ['nothing but another treatment', { comparator: { kind: 'active' as const, text: 'tablets' } }],
    ['a guess', { certainty: quoted('very low') }],
    ['another matter', { outcome: 'recovered', effect: { measure: 'risk' as const, therapy: 60, comparator: 45, of: 100 } }],
    ['what was read once', { second: undefined }]
  ])('but not %s', (_name, over) => {
    expect(besides(told, { ...usual, ...over })).toBeUndefined()
  })

  test('a label in figures has none', () => {
    expect(besides(finding(), usual)).toBeUndefined()
  })
})
