import { describe, expect, test } from 'vitest'
import { type Gap, gapsOf } from '../../../src/knowledge/gaps.ts'
import { type Draft, edited, knowledgeFrom, the, thePair } from '../../support/records.ts'

const today = '2026-11-26'
const idsOf = (what: RegExp, noun: Gap['noun'], change: (draft: Draft) => void = () => {}, on = today): readonly string[] => {
  const found = gapsOf(knowledgeFrom(edited(change)), on).filter((gap) => gap.noun === noun && what.test(gap.what))
  expect(found).toHaveLength(1)
  return found[0]?.ids ?? []
}

describe('a gap is told where there is one, and only there', () => {
  test.each<[string, RegExp, Gap['noun'], string, (draft: Draft) => void]>([
    ['a burden', /how common/, 'conditions', 'knee-osteoarthritis', (d) => (the(d.conditions, 'knee-osteoarthritis').burden = [])],
    ['danger signs', /care now/, 'conditions', 'tennis-elbow', (d) => (the(d.conditions, 'tennis-elbow').redFlags = [])],
    ['harms', /any harm/, 'therapies', 'platelet-rich-plasma', (d) => (the(d.therapies, 'platelet-rich-plasma').harms = [])],
    [
      'regulation',
      /cells, blood or birth tissue/,
      'therapies',
      'platelet-rich-plasma',
      (d) => (the(d.therapies, 'platelet-rich-plasma').regulation = [])
    ],
    [
      'a finding that was seen whole',
      /second hand/,
      'findings',
      'knee-osteoarthritis/platelet-rich-plasma#pain-placebo',
      (d) => (the(thePair(d).findings, 'pain-placebo').verified = false)
    ],
    [
      'an interval',
      /interval/,
      'findings',
      'knee-osteoarthritis/platelet-rich-plasma#pain-placebo',
      (d) => (the(thePair(d).findings, 'pain-placebo').effect = { measure: 'MD', value: -12 })
    ],
    ['a smallest difference', /smallest/, 'outcomes', 'pain', (d) => (the(d.outcomes, 'pain').mid = undefined)]
  ])('%s', (_name, what, noun, id, change) => {
    expect(idsOf(what, noun, change)).toContain(id)
  })

  test('what was read once is named until it is read again', () => {
    const id = 'knee-osteoarthritis/platelet-rich-plasma#pain-placebo'
    expect(idsOf(/second time/, 'findings')).not.toContain(id)
    const unread = (d: Draft): void => {
      delete the(thePair(d).findings, 'pain-placebo').second
    }
    expect(idsOf(/second time/, 'findings', unread)).toContain(id)
  })

  test('facts grow stale with the days', () => {
    expect(idsOf(/two years/, 'conditions')).toEqual([])
    expect(idsOf(/two years/, 'conditions', undefined, '2028-12-31')).toEqual(['knee-osteoarthritis', 'tennis-elbow'])
    expect(idsOf(/two years/, 'findings', undefined, '2028-12-31')).toHaveLength(2)
  })

  test('a pair searched in vain is named', () => {
    expect(idsOf(/in vain/, 'pairs')).toEqual(['tennis-elbow/wait-and-see'])
  })
})
