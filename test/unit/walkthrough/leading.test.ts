import { describe, expect, test } from 'vitest'
import { chanceOf } from '../../../src/evidence/chance.ts'
import { optionRows } from '../../../src/evidence/options.ts'
import { readings } from '../../../src/evidence/reading.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import type { Finding, Harm } from '../../../src/knowledge/schema.ts'
import { type Leading, leadingOf } from '../../../src/walkthrough/leading.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, the } from '../../support/records.ts'

const oneGroup = (id: string, n: number, outcome: string): Finding =>
  finding({ id, outcome, comparator: { kind: 'none', text: 'nobody' }, effect: { measure: 'proportion', n, of: 200 } })

function withOutcomes(d: Draft): void {
  d.outcomes.push(
    { id: 'still-sore', name: 'people still in pain', counts: 'people', domain: 'pain', better: 'lower' },
    { id: 'infected', name: 'people with an infection', counts: 'people', domain: 'serious harm', better: 'lower' }
  )
}

function leading(findings: readonly Finding[], harms: readonly Partial<Harm>[] = []): Leading {
  const knowledge: Knowledge = knowledgeWith(findings, (d) => {
    withOutcomes(d)
    const therapy = the(d.therapies, 'platelet-rich-plasma')
    const known = { name: 'infection', serious: true, text: 'It happens.', sources: ['review'], second: '2026-11-26' }
    therapy.harms = harms.map((harm) => ({ ...known, ...harm })) as Harm[]
  })
  const row = optionRows(knowledge, pairOf[0]).find(({ therapy }) => therapy === pairOf[1])
  if (row === undefined) throw new Error('the example has no such option')
  return leadingOf(knowledge, pairOf[0], row)
}

const names = (found: Leading['benefits']): string[] => found.map(({ outcome }) => outcome.name)

describe('what an option may bring and cost', () => {
  test('counts what went badly in one group as a cost, and what went well as a benefit', () => {
    const shown = leading([oneGroup('sore', 40, 'still-sore'), oneGroup('well', 90, 'recovered')])
    expect(names(shown.benefits)).toEqual(['people who recover'])
    expect(names(shown.harmFindings)).toEqual(['people still in pain'])
    expect([shown.chances.benefit?.groups[0]?.n, shown.chances.harm?.groups[0]?.n]).toEqual([45, 20])
  })

  test('names a harm before what else went badly', () => {
    expect(names(leading([oneGroup('sore', 40, 'still-sore'), oneGroup('sick', 4, 'infected')]).harmFindings)).toEqual([
      'people with an infection',
      'people still in pain'
    ])
  })

  test('says a count once where a harm on record holds it', () => {
    const same = [{ frequency: { n: 2, of: 100 } }]
    expect(leading([oneGroup('sick', 4, 'infected')], same).harmFindings).toEqual([])
    expect(names(leading([oneGroup('sick', 6, 'infected')], same).harmFindings)).toEqual(['people with an infection'])
  })

  test('lets a count on record that was read once picture nothing and hide nothing', () => {
    const once = [{ frequency: { n: 2, of: 100 }, second: undefined }]
    expect(leading([], once).chances.harm).toBeUndefined()
    expect(leading([], [{ frequency: { n: 2, of: 100 } }]).chances.harm).toMatchObject({ groups: [{ n: 2 }] })
    expect(names(leading([oneGroup('sick', 4, 'infected')], once).harmFindings)).toEqual(['people with an infection'])
  })

  test('pictures the commonest serious harm on record rather than a rarer one of one group', () => {
    expect(
      leading([oneGroup('sick', 4, 'infected')], [{ name: 'a new operation', frequency: { n: 18, of: 100 } }]).chances.harm
    ).toMatchObject({
      what: 'A new operation',
      groups: [{ n: 18 }]
    })
  })
})

test.each<[string, Finding]>([
  ['nobody in a small group had it', oneGroup('none', 0, 'infected')],
  ['it is not verified', { ...oneGroup('sick', 4, 'infected'), verified: false }],
  [
    'the difference is very uncertain',
    finding({ outcome: 'infected', effect: { measure: 'risk', therapy: 4, comparator: 9, of: 100 }, certainty: quoted('very low') })
  ]
])('no chance is told where %s', (_why, found) => {
  const knowledge = knowledgeWith([found], withOutcomes)
  const pair = knowledge.pair(...pairOf)
  const [reading] = pair === undefined ? [] : readings(knowledge, pair)
  expect(reading && chanceOf(reading, 'Massage')).toBeUndefined()
  expect(reading).toBeDefined()
})
