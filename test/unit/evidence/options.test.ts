import { describe, expect, test } from 'vitest'
import { type OptionRow, optionRow, optionRows } from '../../../src/evidence/options.ts'
import type { Evidence, Finding, Harm } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, edited, knowledgeFrom, the, thePair } from '../../support/records.ts'

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
