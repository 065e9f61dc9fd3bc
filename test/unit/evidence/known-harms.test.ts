import { describe, expect, test } from 'vitest'
import { optionRow } from '../../../src/evidence/options.ts'
import type { Harm } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf } from '../../support/findings.ts'
import { the } from '../../support/records.ts'

describe('the harms of the treatment itself', () => {
  const harm = (name: string, over: Partial<Harm> = {}): Harm => ({
    name,
    serious: false,
    text: `${name}.`,
    sources: ['review'],
    second: '2026-11-26',
    ...over
  })
  const known = (harms: Harm[]): string[] =>
    optionRow(
      knowledgeWith([finding()], (d) => (the(d.therapies, pairOf[1]).harms = harms)),
      ...pairOf
    ).knownHarms.map(({ name }) => name)

  test('the serious ones as the record orders them, then the others', () => {
    expect(
      known([harm('Soreness'), harm('Clot', { serious: true }), harm('Infection', { serious: true, frequency: { n: 1, of: 100 } })])
    ).toEqual(['Clot', 'Infection', 'Soreness'])
  })

  test('the most common that was counted has a place beside many serious ones', () => {
    const grave = ['A', 'B', 'C'].map((each) => harm(each, { serious: true }))
    const counted = [harm('Bruise', { frequency: { n: 5, of: 100 } }), harm('Soreness', { frequency: { n: 4, of: 10 } })]
    expect(known([...grave, ...counted])).toEqual(['A', 'B', 'C', 'Soreness'])
    const readOnce = harm('Ache', { frequency: { n: 9, of: 10 }, second: undefined })
    expect(known([...grave, readOnce, ...counted])).toEqual(['A', 'B', 'C', 'Soreness'])
  })

  test('three, and how many more there are', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((each) => harm(each, { serious: true }))
    expect(known(five)).toEqual(['A', 'B', 'C'])
    expect(
      optionRow(
        knowledgeWith([finding()], (d) => (the(d.therapies, pairOf[1]).harms = five)),
        ...pairOf
      ).moreKnownHarms
    ).toBe(2)
  })

  test('all of them where none is serious', () => {
    expect(known([harm('Soreness'), harm('Bruise')])).toEqual(['Soreness', 'Bruise'])
  })

  test('none that belongs to another condition', () => {
    expect(known([harm('Stroke', { serious: true, conditions: ['tennis-elbow'] }), harm('Bruise')])).toEqual(['Bruise'])
  })
})
