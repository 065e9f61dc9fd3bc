import { describe, expect, test } from 'vitest'
import { type OptionRow, optionRow } from '../../../src/evidence/options.ts'
import type { Finding } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import type { Draft } from '../../support/records.ts'

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
  expect(optionRow(knowledgeWith([sore, clot], withHarms), ...pairOf).harm).toMatchObject({
    outcome: 'people with a clot',
    text: '30 instead of 20 of 100 people (10 more; 95% interval 5 more to 15 more); compared with placebo, at 6 months; low certainty'
  })
  // Told in words or not: a harm that no figure tells is no smaller for that.
  expect(optionRow(knowledgeWith([sore, clot, dead], withHarms), ...pairOf).harm).toMatchObject({
    outcome: 'people who die',
    text: 'more, its source says, without figures; compared with placebo, at 6 months; moderate certainty'
  })
})

describe('which harm is shown', () => {
  const withHarms = (d: Draft): unknown =>
    d.outcomes.push(
      { id: 'sore', name: 'people who are sore', domain: 'harm', better: 'lower', counts: 'people' },
      { id: 'clot', name: 'people with a clot', domain: 'serious harm', better: 'lower', counts: 'people' }
    )
  const shown = (findings: Finding[]): Pick<OptionRow, 'harm' | 'harmCompared' | 'harmBetterKnown'> =>
    optionRow(knowledgeWith(findings, withHarms), ...pairOf)
  const name = (figure: OptionRow['harm']): string | undefined => figure?.finding.split('#')[1]
  const inWords = finding({
    id: 'told',
    outcome: 'sore',
    effect: { measure: 'narrative', direction: 'harm' },
    note: 'Two of them stopped.'
  })
  const ratio = finding({
    id: 'ratio',
    outcome: 'sore',
    effect: { measure: 'RR', value: 21.46, low: 4.34, high: 106.04 },
    note: 'Few people.'
  })
  const share = finding({
    id: 'share',
    outcome: 'sore',
    population: 'people operated on',
    comparator: { kind: 'none', text: 'nobody' },
    effect: { measure: 'proportion', n: 16, of: 100 }
  })

  test('a placebo comparison told in words, before figures against another treatment; its note tells what figures would', () => {
    const looked = finding({
      id: 'looked-back',
      outcome: 'sore',
      design: 'non-randomised study',
      comparator: { kind: 'active', text: 'cortisone' },
      effect: { measure: 'risk', therapy: 5, comparator: 38, of: 100 },
      certainty: quoted('very low')
    })
    expect(shown([looked, inWords]).harm).toMatchObject({
      finding: `${pairOf.join('/')}#told`,
      text: 'more, its source says, without figures; compared with placebo, at 6 months; moderate certainty',
      note: 'Two of them stopped.'
    })
  })

  test.each([
    ['benefit', 'moderate', 'fewer, its source says, without figures'],
    ['no difference', 'low', 'its source saw no difference, and gives no figures'],
    ['unclear', 'high', 'its source could not tell a difference, and gives no figures'],
    ['harm', 'very low', 'told without figures, and very uncertain']
  ] as const)('%s in words, of %s certainty: %s', (direction, level, words) => {
    const { harm } = shown([finding({ outcome: 'sore', effect: { measure: 'narrative', direction }, certainty: quoted(level) })])
    expect(harm?.text).toBe(`${words}; compared with placebo, at 6 months; ${level} certainty`)
  })

  test('a ratio alone gives way to a number of people, and stands beside it as the comparison', () => {
    const { harm, harmCompared } = shown([ratio, share])
    expect(harm).toMatchObject({
      finding: `${pairOf.join('/')}#share`,
      text: 'about 16 of 100; one group alone, at 6 months, in people operated on; moderate certainty'
    })
    expect(name(harmCompared)).toBe('ratio')
  })

  test('a ratio on a graver harm gives way to nothing lighter; it stands with its note', () => {
    const grave = { ...ratio, outcome: 'clot' }
    const { harm, harmCompared } = shown([share, grave])
    expect(harm).toMatchObject({
      finding: `${pairOf.join('/')}#ratio`,
      text: '21.46 times as many; 95% interval 4.34 to 106.04 times; compared with placebo, at 6 months; moderate certainty',
      note: 'Few people.'
    })
    expect(harmCompared).toBeUndefined()
  })

  test('of two as close, a ratio with its note before words', () => {
    expect(name(shown([{ ...inWords, id: 'a-told' }, ratio]).harm)).toBe('ratio')
  })

  test('where nobody was compared in the gravest, the leading comparison stands beside it', () => {
    const { harm, harmCompared } = shown([inWords, { ...share, id: 'grave', outcome: 'clot' }])
    expect([name(harm), name(harmCompared)]).toEqual(['grave', 'told'])
  })

  test('where neither is more than a guess, the gravest comparison in figures stands beside them', () => {
    const { harm, harmBetterKnown } = shown([
      { ...inWords, outcome: 'clot', certainty: quoted('very low') },
      { ...ratio, id: 'counted', effect: { measure: 'risk', therapy: 38, comparator: 11, of: 100 } }
    ])
    expect([name(harm), name(harmBetterKnown)]).toEqual(['told', 'counted'])
    expect(shown([{ ...inWords, certainty: quoted('very low') }]).harmBetterKnown).toBeUndefined()
    const guess = { ...inWords, id: 'guess', outcome: 'clot', certainty: quoted('very low') }
    expect(name(shown([guess, inWords]).harmBetterKnown)).toBe('told')
  })

  test('what nobody has verified is no silence', () => {
    const unread = { ...ratio, verified: false }
    expect(optionRow(knowledgeWith([unread], withHarms), ...pairOf)).toMatchObject({ harmUnverified: true })
    expect(optionRow(knowledgeWith([finding()], withHarms), ...pairOf)).not.toHaveProperty('harmUnverified')
  })
})
