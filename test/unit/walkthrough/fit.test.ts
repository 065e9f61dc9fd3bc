import { describe, expect, test } from 'vitest'
import type { Finding, Harm, Therapy } from '../../../src/knowledge/schema.ts'
import { type Fit, fitsOf, judges } from '../../../src/walkthrough/fit.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, edited, knowledgeFrom, the, thePair } from '../../support/records.ts'

/** The example, in which every therapy says what it asks of a person. */
const asking = (change: (draft: Draft) => unknown = () => undefined): ReturnType<typeof knowledgeFrom> =>
  knowledgeFrom(
    edited((d) => {
      for (const therapy of d.therapies) therapy.needs = []
      the(d.therapies, 'platelet-rich-plasma').needs = ['own blood', 'needle']
      change(d)
    })
  )
const verdict = (value: string, therapy: string): Fit['verdict'] | undefined =>
  fitsOf(asking(), 'knee-osteoarthritis', therapy, [value])[0]?.verdict

describe('less pain', () => {
  const painWith = (over: Partial<Finding>): Fit | undefined => fitsOf(knowledgeWith([finding(over)]), ...pairOf, ['less-pain'])[0]
  test.each<[string, Partial<Finding>, Fit['verdict']]>([
    ['an important benefit', {}, 'fits'],
    ['a slight benefit', { effect: { measure: 'MD', value: -6, low: -8, high: -4 } }, 'partly'],
    ['a benefit that may be too small to matter', { effect: { measure: 'MD', value: -12, low: -20, high: -4 } }, 'partly'],
    ['a benefit of which no interval was seen', { effect: { measure: 'MD', value: -12 } }, 'partly'],
    ['a benefit told in words', { effect: { measure: 'narrative', direction: 'benefit' } }, 'partly'],
    ['no difference, told in words', { effect: { measure: 'narrative', direction: 'no difference' } }, 'does not fit'],
    ['harm, told in words', { effect: { measure: 'narrative', direction: 'harm' } }, 'does not fit'],
    ['a source that could not tell', { effect: { measure: 'narrative', direction: 'unclear' } }, 'not known'],
    ['a ratio alone', { effect: { measure: 'RR', value: 0.5, low: 0.3, high: 0.8 } }, 'partly'],
    ['a ratio that chance may explain', { effect: { measure: 'RR', value: 0.5, low: 0.2, high: 1.3 } }, 'not known'],
    ['a benefit that chance may explain', { effect: { measure: 'MD', value: -12, low: -30, high: 6 } }, 'partly'],
    ['little or no difference', { effect: { measure: 'MD', value: -1, low: -2, high: 0 } }, 'does not fit'],
    ['harm', { effect: { measure: 'MD', value: 12, low: 8, high: 16 } }, 'does not fit'],
    ['very low certainty', { certainty: quoted('very low') }, 'not known'],
    ['another treatment', { comparator: { kind: 'active', text: 'a steroid injection' } }, 'not known'],
    ['a placebo that was no secret', { blinded: false }, 'not known'],
    ['no placebo, and no secret either', { comparator: { kind: 'usual care', text: 'usual care' }, blinded: false }, 'fits'],
    ['nothing verified', { verified: false }, 'not known'],
    ['another outcome', { outcome: 'function' }, 'not known']
  ])('%s', (_what, over, expected) => {
    expect(painWith(over)?.verdict).toBe(expected)
  })

  test('rests on the sentence of the finding, and says when', () => {
    expect(painWith({})?.because).toBe('Platelet-rich plasma probably results in a slight to important reduction in pain, at 6 months')
  })

  test('fits in part where another time points the other way, and says both', () => {
    const early = finding({ id: 'early', followUp: { at: 6, unit: 'weeks' }, effect: { measure: 'MD', value: -30, low: -40, high: -20 } })
    const late = finding({ followUp: { at: 6, unit: 'months' }, effect: { measure: 'MD', value: 12, low: 8, high: 16 } })
    const [fit] = fitsOf(knowledgeWith([early, late]), ...pairOf, ['less-pain'])
    expect(fit?.verdict).toBe('partly')
    expect(fit?.because).toMatch(/^.*increases pain, at 6 months\. But: .*large reduction in pain, at 6 weeks$/)
  })

  test.each<['no difference' | 'harm' | 'benefit', Fit['verdict']]>([
    ['no difference', 'partly'],
    ['harm', 'partly'],
    ['benefit', 'fits']
  ])('hears a source that tells in words alone of %s beside figures that show a benefit', (direction, expected) => {
    const words = finding({ id: 'words', effect: { measure: 'narrative', direction }, followUp: { at: 2, unit: 'years' } })
    const [fit] = fitsOf(knowledgeWith([finding({}), words]), ...pairOf, ['less-pain'])
    expect(fit?.verdict).toBe(expected)
    expect(fit?.because.includes('. But: The source found')).toBe(expected === 'partly')
  })

  test.each<[string, Partial<Finding>, string]>([
    ['another treatment', { comparator: { kind: 'active', text: 'a steroid injection' } }, 'only compared with a steroid injection'],
    ['an open placebo', { blinded: false }, 'only compared with placebo, and people could tell which they had'],
    [
      'one group',
      { comparator: { kind: 'none', text: 'nobody' }, effect: { measure: 'proportion', n: 3, of: 9 } },
      'no comparison of pain is recorded'
    ],
    ['another outcome', { outcome: 'function' }, 'no finding on pain is recorded'],
    ['very low certainty', { certainty: quoted('very low') }, 'the evidence on pain is very uncertain']
  ])('says why it cannot tell: %s', (_what, over, because) => {
    expect(painWith(over)).toEqual({ value: 'less-pain', verdict: 'not known', because })
  })

  test('a direct comparison decides, though another treatment was compared with more certainty', () => {
    const active = finding({ id: 'active', comparator: { kind: 'active', text: 'a steroid injection' }, certainty: quoted('high') })
    const direct = finding({ id: 'direct', certainty: quoted('low'), effect: { measure: 'MD', value: -1, low: -2, high: 0 } })
    expect(fitsOf(knowledgeWith([active, direct]), ...pairOf, ['less-pain'])[0]?.verdict).toBe('does not fit')
  })

  test.each<[string, Partial<Finding>]>([
    ['figures against another treatment', { comparator: { kind: 'active', text: 'a steroid injection' } }],
    ['figures that are very uncertain', { certainty: quoted('very low') }]
  ])('goes by words that lead over %s, and says that no more is known', (_what, figures) => {
    const words = finding({ id: 'words', effect: { measure: 'narrative', direction: 'benefit' } })
    expect(fitsOf(knowledgeWith([finding({ id: 'figures', ...figures }), words]), ...pairOf, ['less-pain', 'certainty'])).toEqual([
      {
        value: 'less-pain',
        verdict: 'partly',
        because: 'The source found pain lower with platelet-rich plasma, at 6 months; how much was not seen'
      },
      { value: 'certainty', verdict: 'partly', because: 'moderate certainty: found in its favour for pain; the figures were not seen' }
    ])
  })

  test('fits in part where figures as close found nothing left later', () => {
    const early = finding({ id: 'early', participants: 200, followUp: { at: 6, unit: 'weeks' } })
    const late = finding({ id: 'late', effect: { measure: 'MD', value: -1, low: -2, high: 0 } })
    const [fit] = fitsOf(knowledgeWith([early, late]), ...pairOf, ['less-pain'])
    expect(fit).toMatchObject({
      verdict: 'partly',
      because: expect.stringMatching(/at 6 weeks\. But: .*little or no difference in pain, at 6 months$/)
    })
  })

  test('keeps the silences apart: looked and found nothing, not held', () => {
    const none = knowledgeWith([], (d) => {
      thePair(d).searched.found = false
      thePair(d).recommendations = []
    })
    expect(fitsOf(none, ...pairOf, ['less-pain'])[0]?.because).toBe('no evidence was found (looked on 2026-11-01)')
    expect(fitsOf(none, 'tennis-elbow', 'platelet-rich-plasma', ['less-pain'])[0]?.because).toBe(
      'it is not in this knowledge base for this condition'
    )
  })
})

test.each<[string, string, Fit['verdict']]>([
  ['avoid-needles', 'platelet-rich-plasma', 'does not fit'],
  ['avoid-needles', 'exercise-therapy', 'fits'],
  ['avoid-surgery', 'platelet-rich-plasma', 'fits'],
  ['avoid-harm', 'platelet-rich-plasma', 'partly'],
  ['avoid-harm', 'exercise-therapy', 'fits'],
  ['avoid-harm', 'wait-and-see', 'not known'],
  ['certainty', 'platelet-rich-plasma', 'fits'],
  ['certainty', 'exercise-therapy', 'not known'],
  ['cost', 'platelet-rich-plasma', 'partly'],
  ['cost', 'exercise-therapy', 'not known']
])('%s, %s: %s', (value, therapy, expected) => {
  expect(verdict(value, therapy)).toBe(expected)
})

describe('what it asks of a person', () => {
  const fits = (needs: Therapy['needs'], change: (t: Therapy) => unknown = () => undefined): Fit[] =>
    fitsOf(
      asking((d) => {
        const therapy = the(d.therapies, 'exercise-therapy')
        therapy.needs = needs
        change(therapy)
      }),
      'knee-osteoarthritis',
      'exercise-therapy',
      ['avoid-needles', 'avoid-surgery']
    )
  test.each<[Therapy['needs'], [Fit['verdict'], string], [Fit['verdict'], string]]>([
    [[], ['fits', 'it needs no needle'], ['fits', 'it needs no operation']],
    [['needle'], ['does not fit', 'it needs a needle'], ['fits', 'it needs a needle, but no operation']],
    [['operation'], ['does not fit', 'it needs an operation'], ['does not fit', 'it needs an operation']],
    [
      ['own blood', 'needle'],
      ['does not fit', 'it needs a needle and a sample of your own blood'],
      ['fits', 'it needs a needle and a sample of your own blood, but no operation']
    ],
    [
      ['needle', 'own tissue'],
      ['does not fit', 'it needs a needle and tissue taken from your own body'],
      ['partly', 'it is no operation in itself, but it needs a needle and tissue taken from your own body']
    ]
  ])('%j', (needs, needles, surgery) => {
    expect(fits(needs).map(({ verdict: v, because }) => [v, because])).toEqual([needles, surgery])
  })

  test('goes by what is needed, not by the category: an injected medicine, a procedure without an operation', () => {
    const medicine = fits(['needle'], (t) => {
      t.category = 'medicine'
    })
    expect(medicine.map((fit) => fit.verdict)).toEqual(['does not fit', 'fits'])
  })
})

describe('being sure that it does something', () => {
  const certaintyWith = (over: Partial<Finding>): [string | undefined, string | undefined] => {
    const [fit] = fitsOf(knowledgeWith([finding(over)]), ...pairOf, ['certainty'])
    return [fit?.verdict, fit?.because]
  }
  const effect = (value: number, low: number, high: number): Partial<Finding> => ({ effect: { measure: 'MD', value, low, high } })
  const unrated = (e: Finding['effect']): Partial<Finding> => ({ outcome: 'recovered', effect: e })
  test.each<[string, Partial<Finding>, Fit['verdict'], string]>([
    ['a benefit', {}, 'fits', 'moderate certainty that it brings a slight to important benefit for pain'],
    ['a slight benefit', effect(-6, -7, -5), 'fits', 'moderate certainty that it brings a slight benefit for pain'],
    [
      'a benefit that may be too small to matter',
      effect(-6, -8, -4),
      'partly',
      'moderate certainty that it brings a slight benefit for pain; the figures also fit a difference too small to matter'
    ],
    ['low certainty', { certainty: quoted('low') }, 'partly', 'low certainty that it brings a slight to important benefit for pain'],
    [
      'little or no difference',
      { ...effect(-1, -2, 0), certainty: quoted('high') },
      'does not fit',
      'high certainty that it makes little or no difference in pain'
    ],
    ['harm', effect(12, 8, 16), 'does not fit', 'moderate certainty that it makes pain worse'],
    [
      'chance',
      effect(-12, -30, 6),
      'partly',
      'moderate certainty that it brings an important benefit for pain, but the figures also fit no difference'
    ],
    ['very low certainty', { certainty: quoted('very low') }, 'not known', 'the evidence on pain is very uncertain'],
    [
      'another treatment',
      { comparator: { kind: 'active', text: 'a steroid injection' } },
      'not known',
      'only compared with a steroid injection'
    ],
    [
      'more people, size not rated',
      unrated({ measure: 'risk', therapy: 60, comparator: 40, of: 100, therapyLow: 50, therapyHigh: 70 }),
      'fits',
      'moderate certainty that it leads to more people who recover'
    ],
    [
      'no clear difference',
      unrated({ measure: 'risk', therapy: 60, comparator: 50, of: 100, therapyLow: 40, therapyHigh: 70 }),
      'does not fit',
      'moderate certainty, but no clear difference in the number of people who recover'
    ],
    [
      'nothing seen of chance',
      unrated({ measure: 'risk', therapy: 60, comparator: 50, of: 100 }),
      'not known',
      'a difference in the number of people who recover was measured; whether by chance is not known here'
    ]
  ])('%s', (_what, over, expected, because) => {
    expect(certaintyWith(over)).toEqual([expected, because])
  })
})

describe('avoiding harm', () => {
  const harm = (over: Partial<Harm> = {}): Harm => ({
    name: 'bleeding',
    serious: true,
    text: 'It bleeds.',
    sources: ['review'],
    second: '2026-11-26',
    ...over
  })
  const fitWith = (change: Partial<Therapy>, findings: readonly Finding[] = []): Fit | undefined =>
    fitsOf(
      knowledgeWith(findings, (d) => {
        d.outcomes.push({ id: 'serious', name: 'people with serious harm', domain: 'serious harm', better: 'lower', counts: 'people' })
        Object.assign(the(d.therapies, 'platelet-rich-plasma'), { needs: [], harms: [], category: 'device' }, change)
      }),
      ...pairOf,
      ['avoid-harm']
    )[0]
  const seen = (effect: Finding['effect'], over: Partial<Finding> = {}): Finding => finding({ outcome: 'serious', effect, ...over })

  test.each<[string, Partial<Therapy>, Fit['verdict'], string]>([
    ['lesser harms', { harms: [harm({ serious: false })] }, 'fits', 'only lesser harms are recorded here'],
    ['no harms', {}, 'not known', 'harms are not recorded here'],
    ...(['surgery', 'procedure', 'injection', 'medicine'] as const).map((category): [string, Partial<Therapy>, Fit['verdict'], string] => [
      `lesser harms of a ${category}`,
      { category, harms: [harm({ serious: false })] },
      'not known',
      'harms are hardly recorded here'
    ]),
    ['lesser harms of a needle', { needs: ['needle'], harms: [harm({ serious: false })] }, 'not known', 'harms are hardly recorded here'],
    ['serious harm', { harms: [harm()] }, 'partly', 'serious harm is recorded: bleeding'],
    [
      'serious harm, counted by one reader',
      { harms: [harm({ frequency: { n: 9, of: 100 }, second: undefined })] },
      'partly',
      'serious harm is recorded: bleeding'
    ],
    [
      'rare serious harm',
      { harms: [harm({ frequency: { n: 9, of: 1000 } })] },
      'partly',
      'serious harm is recorded: bleeding, about 9 of 1,000'
    ],
    [
      'common serious harm',
      { harms: [harm({ name: 'a clot', frequency: { n: 1, of: 1000 } }), harm({ frequency: { n: 1.4, of: 100, period: 'two years' } })] },
      'does not fit',
      'serious harm in 1 of 100 people or more: bleeding, about 1.4 of 100 (two years)'
    ],
    [
      'a common lesser harm',
      { harms: [harm(), harm({ serious: false, frequency: { n: 50, of: 100 } })] },
      'partly',
      'serious harm is recorded: bleeding'
    ],
    [
      'waiting, whose harm is that of another condition',
      { category: 'waiting', harms: [harm({ conditions: ['tennis-elbow'], frequency: { n: 59, of: 100 } })] },
      'not known',
      'what waiting may cost depends on the condition; see its course'
    ],
    [
      'a harm of this very condition',
      { category: 'waiting', harms: [harm({ conditions: ['knee-osteoarthritis'] })] },
      'partly',
      `serious harm is recorded: ${harm({}).name}`
    ]
  ])('%s', (_what, change, expected, because) => {
    expect(fitWith(change)).toEqual({ value: 'avoid-harm', verdict: expected, because })
  })

  test.each<[string, Finding, Fit['verdict']]>([
    ['1 of 49', seen({ measure: 'proportion', n: 1, of: 49 }), 'does not fit'],
    ['none of 29', seen({ measure: 'proportion', n: 0, of: 29 }), 'partly'],
    ['more than with placebo', seen({ measure: 'risk', therapy: 20, comparator: 10, of: 1000 }), 'does not fit'],
    ['as many as with placebo', seen({ measure: 'risk', therapy: 20, comparator: 20, of: 1000 }), 'fits'],
    ['as many as with placebo, told in words', seen({ measure: 'narrative', direction: 'no difference' }), 'fits'],
    ['more, told in words', seen({ measure: 'narrative', direction: 'harm' }), 'partly'],
    ['told in words that do not point one way', seen({ measure: 'narrative', direction: 'unclear' }), 'partly'],
    [
      'as many as with another treatment',
      seen({ measure: 'risk', therapy: 20, comparator: 20, of: 1000 }, { comparator: { kind: 'active', text: 'surgery' } }),
      'does not fit'
    ],
    ['rare', seen({ measure: 'risk', therapy: 9, comparator: 2, of: 1000 }), 'partly'],
    ['very uncertain', seen({ measure: 'risk', therapy: 20, comparator: 10, of: 1000 }, { certainty: quoted('very low') }), 'partly'],
    ['not verified', seen({ measure: 'proportion', n: 1, of: 49 }, { verified: false }), 'fits']
  ])('findings: %s', (_what, found, expected) => {
    expect(fitWith({ harms: [harm({ serious: false })] }, [found])?.verdict).toBe(expected)
  })

  test.each<[string, Finding, Partial<Therapy>, Fit['verdict'], string]>([
    [
      'no difference beside lesser harms',
      seen({ measure: 'narrative', direction: 'no difference' }),
      { harms: [harm({ serious: false })] },
      'fits',
      'only lesser harms are recorded here, and no more serious harm was seen with it than with placebo'
    ],
    [
      'no difference of a medicine',
      seen({ measure: 'narrative', direction: 'no difference' }),
      { category: 'medicine', harms: [harm({ serious: false })] },
      'partly',
      'no more serious harm was seen with it than with placebo'
    ],
    [
      'a very uncertain comparison',
      seen({ measure: 'risk', therapy: 2, comparator: 1, of: 1000 }, { certainty: quoted('very low') }),
      {},
      'partly',
      'whether it brings more serious harm is not clear from the studies'
    ],
    [
      'none of a few',
      seen({ measure: 'proportion', n: 0, of: 29 }),
      {},
      'partly',
      'people with serious harm: none of 29, too few to rule out 9 in 100'
    ],
    ['some', seen({ measure: 'proportion', n: 1, of: 490 }), {}, 'partly', 'serious harm was counted in studies; see the evidence']
  ])('says of findings what they saw: %s', (_what, found, change, verdict, because) => {
    expect(fitWith(change, [found])).toEqual({ value: 'avoid-harm', verdict, because })
  })
})

test('a value that nothing here can judge is not known, whatever its name', () => {
  for (const value of ['beauty', '__proto__', 'constructor', 'toString'])
    expect(fitsOf(knowledgeFrom(), ...pairOf, [value])).toEqual([{ value, verdict: 'not known', because: 'regen has no way to tell' }])
})

test('every value of the example can be judged but a concern of one’s own', () => {
  const values = knowledgeFrom()
    .walkthrough()
    .values.map(({ id }) => id)
  expect(values.filter((id) => !judges.has(id))).toEqual(['own'])
  expect(fitsOf(knowledgeFrom(), ...pairOf, ['own'])).toEqual([
    { value: 'own', verdict: 'not known', because: 'only you and your clinician can tell' }
  ])
})

describe('time and cost', () => {
  const judged = (value: string, change: Partial<Therapy>): Fit | undefined =>
    fitsOf(
      asking((d) => Object.assign(the(d.therapies, 'platelet-rich-plasma'), change)),
      ...pairOf,
      [value]
    )[0]

  test.each<[string, Partial<Therapy>, Fit['verdict'], string]>([
    ['time', { category: 'waiting' }, 'fits', 'it takes no visits and no recovery; how long it lasts, see its course'],
    ['time', { category: 'medicine', setting: { text: 'You take it at home.', sources: [] } }, 'fits', 'you take it at home'],
    [
      'time',
      { category: 'exercise', setting: { text: 'In a class. Or at home. Or both.', sources: [] } },
      'partly',
      'in a class. Or at home'
    ],
    ['time', { category: 'surgery', recovery: { text: 'It takes months.', sources: [] } }, 'does not fit', 'it takes months'],
    ['cost', { category: 'waiting' }, 'fits', 'there is no treatment to pay for'],
    [
      'cost',
      {
        prices: [
          { place: 'Here', year: 2020, currency: 'EUR', low: 1000, high: 1500, per: 'injection', sources: ['review'], second: '2026-11-26' }
        ]
      },
      'partly',
      'EUR 1,000 to 1,500 per injection (Here, 2020)'
    ],
    [
      'cost',
      {
        prices: [{ place: 'Here', year: 2020, currency: 'EUR', typical: 1000, per: 'injection', sources: ['review'], second: '2026-11-26' }]
      },
      'partly',
      'about EUR 1,000 per injection (Here, 2020)'
    ],
    [
      'cost',
      { prices: [{ place: 'Here', year: 2020, currency: 'EUR', high: 1000, per: 'knee', sources: ['review'], second: '2026-11-26' }] },
      'partly',
      'up to EUR 1,000 per knee (Here, 2020)'
    ],
    [
      'cost',
      { prices: [{ place: 'Here', year: 2020, currency: 'EUR', typical: 1000, per: 'knee', sources: ['review'] }] },
      'not known',
      'what it costs is recorded, but was read once so far'
    ],
    [
      'time',
      { category: 'surgery', recovery: { text: 'It takes 3 months.', sources: ['review'] } },
      'does not fit',
      'it takes 3 months (read once so far)'
    ],
    ['cost', { prices: [] }, 'not known', 'no price is recorded; ask for the whole price, in writing']
  ])('%s of %j', (value, change, verdict, because) => {
    expect(judged(value, change)).toEqual({ value, verdict, because })
  })
})
