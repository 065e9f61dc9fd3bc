import { describe, expect, test } from 'vitest'
import { holdsFigure, statedFiguresOf } from '../../../src/knowledge/stated-figures.ts'
import { type Draft, edited, knowledgeFrom, the } from '../../support/records.ts'

const figures = (change: (draft: Draft) => void): string[] =>
  statedFiguresOf(knowledgeFrom(edited(change))).map(({ record, path, second }) => `${record}#${path}${second ? ` ${second}` : ''}`)

const prp = 'platelet-rich-plasma'
const harm = { name: 'Pain', serious: false, text: 'It hurts for a while.', sources: ['bennell-2021'] }

describe('figures that a record states itself', () => {
  test('a digit that counts is one, a name that holds a digit is none', () => {
    expect(['1 in 10 people', 'about 40 %', 'at 12 months', '$500'].filter(holdsFigure)).toHaveLength(4)
    expect(['the nerve at L5', 'HLA-B27', 'CD34', 'type 2 diabetes', 'Type 2 diabetes', 'no figure'].filter(holdsFigure)).toEqual([])
  })

  test.each([
    ['About one in four has it.', true],
    ['It nearly triples the odds.', true],
    ['The risk was about doubled.', true],
    ['Half of them were better.', true],
    ['It is one of the most common injuries.', false],
    ['Others have two of these signs or none.', false]
  ])('a quantity in words is a figure too: %s %s', (text, isOne) => {
    const said = figures((d) => {
      the(d.therapies, prp).harms = [{ ...harm, text }]
    })
    expect(said.includes(`${prp}#harms[0]`)).toBe(isOne)
  })

  test('a count beside a text without figures is one, prose without any is none', () => {
    const without = figures((d) => (the(d.therapies, prp).harms = [harm]))
    const withCount = figures((d) => (the(d.therapies, prp).harms = [{ ...harm, frequency: { n: 3, of: 100 } }]))
    expect(withCount.filter((figure) => !without.includes(figure))).toEqual([`${prp}#harms[0]`])
  })

  test('the day of the second reading goes with it', () => {
    const read = (d: Draft): void => {
      the(d.therapies, prp).harms = [{ ...harm, text: 'It hurts for 2 days.', second: '2026-11-26' }]
    }
    expect(figures(read)).toContain(`${prp}#harms[0] 2026-11-26`)
  })

  test('prices, smallest differences and what the law says are held to the same', () => {
    const all = figures((d) => {
      const therapy = the(d.therapies, prp)
      therapy.prices = [{ place: 'Spain', year: 2024, currency: 'EUR', typical: 300, per: 'injection', sources: ['bennell-2021'] }]
    })
    expect(all).toEqual(expect.arrayContaining([`${prp}#prices[0]`, `${prp}#regulation[0] 2026-11-01`, 'pain#mid']))
  })
})
