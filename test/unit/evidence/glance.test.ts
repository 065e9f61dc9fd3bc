import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Glance, glance } from '../../../src/evidence/glance.ts'
import { glanceWords } from '../../../src/evidence/glance-words.ts'
import type { Comparator, Finding } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, knowledgeFrom, the, thePair } from '../../support/records.ts'

const of = (findings: readonly Finding[], change?: (draft: Draft) => unknown): Glance => glance(knowledgeWith(findings, change), ...pairOf)
const basisOf = (at: Glance): string | undefined => ('basis' in at ? at.basis?.split('#')[1] : undefined)
const inWords: Finding['effect'] = { measure: 'narrative', direction: 'benefit' }
const against = (kind: Comparator['kind']): Comparator => ({ kind, text: kind })

/** Two more outcomes, which lead only where nothing is known of what people come for. */
const withMore = (d: Draft): unknown =>
  d.outcomes.push(
    { id: 'life', name: 'quality of life', domain: 'quality of life', better: 'higher', mid: { value: 5, sources: ['review'] } },
    { id: 'later', name: 'time without an operation', domain: 'further treatment', better: 'higher' }
  )

describe('what leads, whatever stands first in the record', () => {
  const many = { participants: 5000, trials: 30, design: 'systematic review' } as const
  const table: readonly (readonly [why: string, leads: Partial<Finding>, follows: Partial<Finding>])[] = [
    [
      'placebo over usual care, whatever its certainty',
      { certainty: quoted('low'), participants: 20 },
      { comparator: against('usual care'), certainty: quoted('high'), ...many }
    ],
    ['sham as placebo', { comparator: against('sham'), participants: 200 }, { comparator: against('placebo'), participants: 100 }],
    ['no treatment as usual care', { comparator: against('no treatment'), participants: 200 }, { comparator: against('usual care') }],
    ['usual care over mixed comparisons', { comparator: against('usual care') }, { comparator: against('mixed'), ...many }],
    ['mixed comparisons over another treatment', { comparator: against('mixed') }, { comparator: against('active'), ...many }],
    ['an open placebo ranks as another treatment', { comparator: against('mixed') }, { blinded: false, ...many }],
    ['a placebo that nobody says was open is a placebo', { blinded: undefined }, { comparator: against('usual care'), ...many }],
    ['another treatment and an open placebo by people', { blinded: false, participants: 300 }, { comparator: against('active') }],
    ['certainty over size of study', { certainty: quoted('moderate'), participants: 30 }, { certainty: quoted('low'), ...many }],
    ['a small certain study over very low certainty', { certainty: quoted('low') }, { certainty: quoted('very low'), ...many }],
    ['a review over a trial', { design: 'systematic review', participants: 50 }, { design: 'randomised trial', participants: 900 }],
    ['pain over function', { outcome: 'pain', participants: 50 }, { outcome: 'function', participants: 900 }],
    ['function over recovery', { outcome: 'function', participants: 50 }, { outcome: 'recovered', participants: 900 }],
    ['more people', { participants: 101, followUp: { at: 1, unit: 'weeks' } }, { participants: 100, followUp: { at: 2, unit: 'years' } }],
    ['known people over unknown', { participants: 1 }, { participants: undefined }],
    ['the longer follow-up', { followUp: { at: 5, unit: 'weeks' } }, { followUp: { at: 1, unit: 'months' } }],
    ['the end of a range', { followUp: { at: 1, to: 13, unit: 'months' } }, { followUp: { at: 1, unit: 'years' } }],
    ['a known follow-up over none', { followUp: { at: 1, unit: 'hours' } }, { followUp: undefined }],
    ['verified over unverified', { certainty: quoted('very low'), comparator: against('active') }, { verified: false, ...many }],
    [
      'what was read twice over what was read once',
      { certainty: quoted('very low'), comparator: against('active') },
      { second: undefined, ...many }
    ],
    ['figures over words', { design: 'randomised trial', participants: 20 }, { effect: inWords, ...many }],
    ['words against placebo over figures against another treatment', { effect: inWords }, { comparator: against('active'), ...many }],
    ['figures over words that are better known', { certainty: quoted('low') }, { effect: inWords, certainty: quoted('high') }],
    [
      'words over figures that are very uncertain',
      { effect: inWords, certainty: quoted('low') },
      { certainty: quoted('very low'), ...many }
    ],
    ['the pain of a small trial over quality of life', { certainty: quoted('low'), participants: 20 }, { outcome: 'life', ...many }],
    [
      'pain that is very uncertain over quality of life',
      { certainty: quoted('very low'), comparator: against('active') },
      { outcome: 'life', certainty: quoted('high'), ...many }
    ],
    ['pain in words over quality of life in figures', { effect: inWords, comparator: against('active') }, { outcome: 'life', ...many }],
    ['quality of life over further treatment', { outcome: 'life', participants: 20 }, { outcome: 'later', participants: 900 }],
    ['a comparison over one group', { comparator: against('active') }, { comparator: against('none'), ...many }]
  ]
  test.each(table)('%s', (_why, leads, follows) => {
    const [first, second] = [finding({ id: 'leads', ...leads }), finding({ id: 'follows', ...follows })]
    expect(basisOf(of([first, second], withMore))).toBe('leads')
    expect(basisOf(of([second, first], withMore))).toBe('leads')
  })

  test('what people do not come for never leads', () => {
    const change = (d: Draft): unknown =>
      d.outcomes.push({
        id: 'mri',
        name: 'cartilage on MRI',
        domain: 'structure',
        better: 'higher',
        mid: { value: 1, sources: ['review'] }
      })
    expect(of([finding({ outcome: 'mri' })], change)).toMatchObject({ kind: 'no comparison', course: undefined })
  })

  test('quality of life leads where nothing is known of what people come for', () => {
    const life = finding({ outcome: 'life', effect: { measure: 'MD', value: 8, low: 2, high: 14 } })
    const unseen = finding({ id: 'unseen', verified: false })
    const group = finding({
      id: 'group',
      outcome: 'recovered',
      comparator: against('none'),
      effect: { measure: 'proportion', n: 5, of: 10 }
    })
    expect(glanceWords(of([unseen, group, life], withMore))).toBe(
      'probably brings an important benefit for quality of life; the figures also fit a difference too small to matter'
    )
  })

  test('a bare ratio compares groups, and is not said to compare none', () => {
    const at = of([finding({ outcome: 'recovered', effect: { measure: 'RR', value: 1.5, low: 1.2, high: 1.9 } })])
    expect(('steps' in at ? at.steps : []).join(' ')).not.toMatch(/none compares groups on pain, function or recovery\./)
  })

  test('the steps say which finding led, among how many, against what', () => {
    const at = of([
      finding({ id: 'small', participants: 40 }),
      finding({ id: 'open', blinded: false }),
      finding({ id: 'part', verified: false })
    ])
    expect('steps' in at ? at.steps : []).toEqual([
      '3 findings in the pair; 2 can lead.',
      'Closest comparison: placebo or sham (1 of them).',
      'Leads: knee-osteoarthritis/platelet-rich-plasma#small on pain, moderate certainty, randomised trial, 40 people.'
    ])
  })
})

describe('the label', () => {
  test('of very low certainty says nothing of size or side', () => {
    for (const value of [-40, -1, 0, 40]) {
      const at = of([finding({ effect: { measure: 'MD', value }, certainty: quoted('very low') })])
      expect(glanceWords(at)).toBe('the evidence is very uncertain')
      expect(Object.keys(at).sort()).toEqual(['against', 'basis', 'kind', 'outcome', 'steps', 'versus', 'when'])
    }
  })

  test('of an open placebo is one against another treatment', () => {
    expect(glanceWords(of([finding({ blinded: false })]))).toBe('is probably better than placebo for pain')
  })

  test('says against what it was compared, and when', () => {
    const active = finding({ comparator: { kind: 'active', text: 'cortisone' } })
    expect(of([active])).toMatchObject({ kind: 'rated', versus: 'another treatment', against: 'cortisone', when: 'at 6 months' })
    expect(glanceWords(of([active]))).toBe('is probably better than cortisone for pain')
  })

  test('says where no interval was seen', () => {
    expect(glanceWords(of([finding({ effect: { measure: 'MD', value: -12 } })]))).toBe(
      'probably brings an important benefit for pain; no interval was seen'
    )
  })

  test.each([
    ['benefit', 'found in its favour for pain; the figures were not seen'],
    ['no difference', 'the leading source saw no difference for pain; the figures were not seen'],
    ['harm', 'found against it for pain; the figures were not seen']
  ] as const)('of a finding in words, %s', (direction, words) => {
    const at = of([finding({ effect: { measure: 'narrative', direction } })])
    expect(at).toMatchObject({ kind: 'told', direction, level: 'moderate', against: 'placebo', when: 'at 6 months' })
    expect(glanceWords(at)).toBe(words)
  })

  test('of words of very low certainty says nothing of their direction', () => {
    expect(glanceWords(of([finding({ effect: inWords, certainty: quoted('very low') })]))).toBe('the evidence is very uncertain')
  })

  test('of words on people does not read as if they were the ones treated', () => {
    expect(glanceWords(of([finding({ outcome: 'recovered', effect: inWords })]))).toMatch(/\b(the number of|more) people who recover\b/)
  })

  test('of a difference of nothing, without a size, has no side', () => {
    const same = { measure: 'risk', therapy: 45, comparator: 45, of: 120 } as const
    expect(glanceWords(of([finding({ outcome: 'recovered', effect: same })]))).toBe(
      'about as many people who recover were found; no interval was seen, so chance cannot be judged'
    )
  })

  test('of one group is what was seen, and that nobody was compared', () => {
    const group = finding({ outcome: 'recovered', comparator: against('none'), effect: { measure: 'proportion', n: 83, of: 100 } })
    expect(glanceWords(of([group]))).toBe('people who recover: about 83 of 100, at 6 months (seen in one group alone)')
  })

  test('of one group says so where it is hardly more than a guess', () => {
    const group = (level: Parameters<typeof quoted>[0]): Glance =>
      of([
        finding({
          outcome: 'recovered',
          comparator: against('none'),
          effect: { measure: 'proportion', n: 83, of: 100 },
          certainty: quoted(level)
        })
      ])
    expect(group('very low')).toMatchObject({ kind: 'no comparison', level: 'very low' })
    expect(glanceWords(group('very low'))).toMatch(/\(seen in one group alone; very uncertain\)$/)
    expect(glanceWords(group('low'))).toMatch(/\(seen in one group alone\)$/)
  })

  test('of one group names each outcome once, of the source and the time that lead', () => {
    const seen = (id: string, n: number, over: Partial<Finding> = {}): Finding =>
      finding({ id, outcome: 'recovered', comparator: against('none'), effect: { measure: 'proportion', n, of: 100 }, ...over })
    const findings = [
      seen('first', 83, { participants: 400 }),
      seen('again', 70),
      seen('other-source', 60, { source: 'trial' }),
      seen('later', 50, { participants: 300, followUp: { at: 1, unit: 'years' } })
    ]
    expect(glanceWords(of(findings))).toBe('people who recover: about 83 of 100, at 6 months (seen in one group alone)')
  })

  test('of one group says in whom, and how many went on to another treatment', () => {
    const seen = (id: string, outcome: string, n: number): Finding =>
      finding({
        id,
        outcome,
        population: 'people who were to wait',
        comparator: against('none'),
        effect: { measure: 'proportion', n, of: 100 }
      })
    const counting = (d: Draft): unknown =>
      d.outcomes.push(
        { id: 'operated', name: 'people who have surgery', domain: 'further treatment', better: 'lower', counts: 'people' },
        { id: 'worse', name: 'people who get worse', domain: 'pain', better: 'lower', counts: 'people' },
        { id: 'bad', name: 'people in great pain', domain: 'pain', better: 'lower', counts: 'people' }
      )
    const recovered = { ...seen('recovered', 'recovered', 95), participants: 900, design: 'systematic review' as const }
    const also = [seen('worse', 'worse', 20), seen('bad', 'bad', 3)]
    expect(glanceWords(of([recovered, ...also, seen('operated', 'operated', 39)], counting))).toBe(
      'people who recover: about 95 of 100; people who have surgery: about 39 of 100, at 6 months, in people who were to wait (seen in one group alone)'
    )
    // No more than two: the more frequent of what went the other way.
    expect(glanceWords(of([...also, recovered], counting))).toMatch(
      /^people who recover: about 95 of 100; people who get worse: about 20 of 100, at/
    )
  })

  test('of what does not compare says what is not there', () => {
    const more = (d: Draft): unknown =>
      d.outcomes.push(
        { id: 'mri', name: 'cartilage on MRI', domain: 'structure', better: 'higher' },
        { id: 'weight', name: 'body weight', domain: 'other', better: 'lower' },
        { id: 'stroke', name: 'people with a stroke', domain: 'serious harm', better: 'lower', counts: 'people' }
      )
    const alone = { comparator: against('none'), effect: inWords }
    const table: readonly (readonly [Finding[], Partial<Glance>])[] = [
      [[], { lacks: 'findings' }],
      [[finding({ verified: false })], { lacks: 'verified findings' }],
      [
        [finding({ verified: false }), finding({ id: 'm', outcome: 'mri' })],
        { lacks: 'outcomes beyond structure', outcomes: ['cartilage on MRI'] }
      ],
      [[finding({ id: 's', outcome: 'stroke' })], { lacks: 'outcomes beyond harm', outcomes: ['the number of people with a stroke'] }],
      [[finding({ id: 'm', outcome: 'mri' }), finding({ id: 'w', outcome: 'weight' })], { lacks: 'main outcomes' }],
      [[finding({ ...alone, outcome: 'weight' })], { lacks: 'a comparison on main outcomes', outcomes: ['body weight'] }],
      [
        [finding({ ...alone, certainty: { from: 'source', level: 'low' } })],
        { lacks: 'a comparison', course: 'pain: it was seen to get better, with nobody compared, at 6 months' }
      ],
      [
        [finding({ ...alone, certainty: { from: 'source', level: 'very low' } })],
        { lacks: 'a comparison', course: undefined, outcomes: ['pain'] }
      ]
    ]
    for (const [findings, expected] of table) {
      const at = of(findings, (d) => {
        thePair(d).searched.found = true
        more(d)
      })
      expect(at).toMatchObject({ kind: 'no comparison', ...expected })
    }
  })

  describe('says of a benefit that it did not last', () => {
    const early = finding({ id: 'early', participants: 200, followUp: { at: 6, unit: 'weeks' } })
    const none = { effect: { measure: 'narrative', direction: 'no difference' }, followUp: { at: 6, unit: 'months' } } as const
    const later = (...others: Partial<Finding>[]): unknown => {
      const at = of([early, ...others.map((other, i) => finding({ id: `o${i}`, participants: 100, ...other }))], withMore)
      return at.kind === 'rated' ? at.later : at
    }

    test('where a comparison as close found none left', () => {
      expect(later(none)).toMatchObject({ when: 'at 6 months', found: 'no difference' })
    })

    test.each<[string, Partial<Finding>[]]>([
      ['another comparison', [{ ...none, comparator: against('active') }]],
      ['another matter', [{ ...none, outcome: 'function' }]],
      ['a guess', [{ ...none, certainty: quoted('very low') }]],
      ['an earlier time', [{ ...none, followUp: { at: 2, unit: 'weeks' } }]],
      ['a time not told', [{ ...none, followUp: undefined }]],
      ['what is not verified', [{ ...none, verified: false }]],
      ['another that still found it as late', [none, { participants: 50, followUp: { at: 6, unit: 'months' } }]]
    ])('and not because of %s', (_why, others) => {
      expect(later(...others)).toBeUndefined()
    })
  })

  describe('says of none left that there was a benefit before', () => {
    const late = finding({
      id: 'late',
      design: 'systematic review',
      participants: 200,
      effect: { measure: 'MD', value: 1, low: -2, high: 4 },
      followUp: { at: 1, unit: 'years' }
    })
    const gain = { followUp: { at: 6, unit: 'weeks' } } as const
    const earlier = (...others: Partial<Finding>[]): unknown => {
      const at = of([late, ...others.map((other, i) => finding({ id: `o${i}`, participants: 100, ...other }))], withMore)
      return at.kind === 'rated' ? at.earlier : at
    }

    test('where its own source, or a review, found it', () => {
      expect(earlier(gain)).toEqual({ when: 'at 6 weeks', level: 'moderate', found: { size: 'important', least: 'slight' } })
      expect(earlier({ ...gain, source: 'trial', design: 'systematic review' })).toMatchObject({ when: 'at 6 weeks' })
    })

    test.each<[string, Partial<Finding>]>([
      ['another trial that was kinder', { ...gain, source: 'trial' }],
      ['another comparison', { ...gain, comparator: against('active') }],
      ['another matter', { ...gain, outcome: 'function' }],
      ['a guess', { ...gain, certainty: quoted('very low') }],
      ['a later time', { followUp: { at: 2, unit: 'years' }, participants: 50 }],
      ['what was read once', { ...gain, second: undefined }]
    ])('and not because of %s', (_why, other) => {
      expect(earlier(other)).toBeUndefined()
    })
  })

  test('of a hazard ratio says how soon, never how many', () => {
    const hazard = finding({ outcome: 'recovered', effect: { measure: 'HR', value: 1.97, low: 1.72, high: 2.22 } })
    expect(glanceWords(of([hazard]))).toBe(
      'found in its favour for how soon it comes (people who recover); only a ratio was seen, not how many people'
    )
  })

  test.each([
    ['higher', 60, 'more'],
    ['higher', 30, 'fewer'],
    ['lower', 60, 'more'],
    ['lower', 30, 'fewer']
  ] as const)('of people, where %s is better and %d instead of 45 have it, says %s', (better, therapy, change) => {
    const counted = finding({ outcome: 'recovered', effect: { measure: 'risk', therapy, comparator: 45, of: 120, significant: true } })
    const at = of([counted], (d) => {
      the(d.outcomes, 'recovered').better = better
    })
    expect(glanceWords(at)).toBe(`probably leads to ${change} people who recover`)
  })

  test('three silences have three wordings', () => {
    const notHeld = glance(knowledgeFrom(), 'knee-osteoarthritis', 'exercise-therapy')
    const noneFound = glance(knowledgeFrom(), 'tennis-elbow', 'wait-and-see')
    const noDifference = of([finding({ effect: { measure: 'MD', value: -1, low: -3, high: 1 } })])
    expect([notHeld, noneFound, noDifference].map(glanceWords)).toEqual([
      'not in this knowledge base',
      'no evidence found (looked on 2026-10-20)',
      'probably makes little or no difference in pain'
    ])
  })
})

describe('for any findings', () => {
  const level = fc.constantFrom('high', 'moderate', 'low', 'very low')
  const anyFinding: fc.Arbitrary<Finding> = fc
    .record({
      outcome: fc.constantFrom('pain', 'function', 'recovered'),
      comparator: fc.constantFrom<Comparator['kind'][]>('placebo', 'sham', 'usual care', 'active', 'none').map(against),
      certainty: level.map(quoted),
      design: fc.constantFrom<Finding['design'][]>('systematic review', 'randomised trial', 'cohort'),
      participants: fc.constantFrom(undefined, 50, 100),
      blinded: fc.constantFrom(undefined, true, false),
      verified: fc.boolean(),
      effect: fc.oneof(
        fc.integer({ min: -30, max: 30 }).map((value) => ({ measure: 'MD' as const, value, low: value - 3, high: value + 3 })),
        fc.nat({ max: 10 }).map((n) => ({ measure: 'proportion' as const, n, of: 10 })),
        fc.constantFrom('benefit' as const, 'harm' as const).map((direction) => ({ measure: 'narrative' as const, direction }))
      )
    })
    .map((over) => finding(over))
  const some = fc.array(anyFinding, { maxLength: 6 }).map((findings) => findings.map((one, i) => ({ ...one, id: `finding-${i + 1}` })))
  const label = (findings: readonly Finding[]): [words: string, basis: string | undefined] => {
    const at = of(findings)
    return [glanceWords(at), basisOf(at)]
  }

  test('the label does not depend on their order', () => {
    const twoOrders = some.chain((findings) =>
      fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length, maxLength: findings.length }))
    )
    fc.assert(
      fc.property(twoOrders, ([findings, shuffled]) => {
        expect(label(shuffled)).toEqual(label(findings))
      }),
      { numRuns: 400 }
    )
  })

  test('one more that is not verified changes nothing', () => {
    fc.assert(
      fc.property(some, anyFinding, fc.nat({ max: 6 }), (findings, extra, at) => {
        // Where nothing is verified the label says so; that is a silence of its own.
        fc.pre(findings.some(({ verified }) => verified))
        const unverified = { ...extra, id: 'extra', verified: false }
        expect(label([...findings.slice(0, at), unverified, ...findings.slice(at)])).toEqual(label(findings))
      }),
      { numRuns: 400 }
    )
  })

  test('two that the rule weighs alike give one label, whichever stands first', () => {
    const [small, large] = [
      finding({ id: 'small', effect: { measure: 'MD', value: -6 } }),
      finding({ id: 'large', effect: { measure: 'MD', value: -30 } })
    ]
    expect(label([small, large])).toEqual(label([large, small]))
  })
})

test('a pair with nothing but recommendations has no comparison', () => {
  const empty = of([], (d) => (thePair(d).searched.found = true))
  expect(empty).toMatchObject({ kind: 'no comparison', course: undefined, basis: undefined })
  expect(glanceWords(empty)).toBe('no study is recorded here, only what guidelines say')
})
