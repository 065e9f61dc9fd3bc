import { expect, test } from 'vitest'
import { optionRow, optionRows } from '../../../src/evidence/options.ts'
import type { Evidence, Finding } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, edited, knowledgeFrom, the } from '../../support/records.ts'

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
    label: 'probably brings an important benefit for pain',
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

test('the gravest harm is the one that is shown, however little is known of it', () => {
  const withHarms = (d: Draft): unknown =>
    d.outcomes.push(
      { id: 'sore', name: 'people who are sore', domain: 'harm', better: 'lower', counts: 'people' },
      { id: 'clot', name: 'people with a clot', domain: 'serious harm', better: 'lower', counts: 'people' },
      { id: 'dead', name: 'people who die', domain: 'death', better: 'lower', counts: 'people' }
    )
  const risk = { measure: 'risk', therapy: 30, comparator: 20, of: 100, therapyLow: 25, therapyHigh: 35 } as const
  const sore = finding({ id: 'sore', outcome: 'sore', effect: risk, certainty: quoted('high'), participants: 5000 })
  const clot = finding({ id: 'clot', outcome: 'clot', effect: risk, certainty: quoted('low'), participants: 50 })
  const dead = finding({ id: 'dead', outcome: 'dead', effect: { measure: 'narrative', direction: 'harm' } })
  expect(optionRow(knowledgeWith([sore, clot, dead], withHarms), ...pairOf).harm).toMatchObject({
    outcome: 'people with a clot',
    text: '30 instead of 20 of 100 people (10 more; 95% interval 5 more to 15 more); compared with placebo, at 6 months; low certainty'
  })
})
