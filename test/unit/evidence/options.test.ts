import { expect, test } from 'vitest'
import { optionRow, optionRows } from '../../../src/evidence/options.ts'
import type { Evidence, Finding } from '../../../src/knowledge/schema.ts'
import { finding, quoted } from '../../support/findings.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'

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
      for (const id of ['uncertain', 'silent', 'low', 'high']) d.therapies.push({ ...like, id, name: `Option ${id}` })
      const huge = { measure: 'MD', value: -60, low: -70, high: -50 } as const
      d.evidence.push(
        pair('silent', [], false),
        pair('uncertain', [finding({ certainty: quoted('very low'), effect: huge })]),
        pair('low', [finding({ certainty: quoted('low'), effect: huge })]),
        pair('high', [finding({ certainty: quoted('high'), effect: { measure: 'MD', value: 1, low: 0, high: 2 } })])
      )
    })
  )
  expect(optionRows(knowledge, 'tennis-elbow').map(({ therapy, label }) => `${therapy}: ${label}`)).toEqual([
    'wait-and-see: no evidence found (looked on 2026-10-20)',
    'high: makes little or no difference in pain',
    'low: may bring a large benefit for pain',
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
    recommendations: { for: 0, against: 1, neither: 0 }
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
