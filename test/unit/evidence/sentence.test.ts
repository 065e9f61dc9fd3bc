import { describe, expect, test } from 'vitest'
import { inSentence } from '../../../src/base/words.ts'
import { read } from '../../../src/evidence/reading.ts'
import { effectSentence } from '../../../src/evidence/sentence.ts'
import type { Effect, Finding } from '../../../src/knowledge/schema.ts'
import { finding, knowledgeWith, pairOf, quoted } from '../../support/findings.ts'
import { type Draft, the } from '../../support/records.ts'

type Told = Exclude<Parameters<typeof effectSentence>[2], 'very low'>
type Size = 'little or no' | 'slight' | 'important' | 'large'
type Row = readonly [Told, Size, 'better' | 'worse' | 'same', string]
const pain = { name: 'pain', better: 'lower', domain: 'pain' } as const
const mobility = { name: 'mobility', better: 'higher', domain: 'function' } as const
const recovered = { name: 'people who recover', counts: 'people', better: 'higher', domain: 'recovery' } as const
const operated = { name: 'people who have surgery', counts: 'people', better: 'lower', domain: 'further treatment' } as const

const painTable: readonly Row[] = [
  ['high', 'little or no', 'same', 'Massage results in little or no difference in pain.'],
  ['high', 'slight', 'better', 'Massage reduces pain slightly.'],
  ['high', 'slight', 'worse', 'Massage increases pain slightly.'],
  ['high', 'important', 'better', 'Massage reduces pain.'],
  ['high', 'important', 'worse', 'Massage increases pain.'],
  ['high', 'large', 'better', 'Massage results in a large reduction in pain.'],
  ['high', 'large', 'worse', 'Massage results in a large increase in pain.'],
  ['moderate', 'little or no', 'same', 'Massage probably results in little or no difference in pain.'],
  ['moderate', 'slight', 'better', 'Massage probably reduces pain slightly.'],
  ['moderate', 'slight', 'worse', 'Massage probably increases pain slightly.'],
  ['moderate', 'important', 'better', 'Massage probably reduces pain.'],
  ['moderate', 'important', 'worse', 'Massage probably increases pain.'],
  ['moderate', 'large', 'better', 'Massage probably results in a large reduction in pain.'],
  ['moderate', 'large', 'worse', 'Massage probably results in a large increase in pain.'],
  ['low', 'little or no', 'same', 'Massage may result in little or no difference in pain.'],
  ['low', 'slight', 'better', 'Massage may reduce pain slightly.'],
  ['low', 'slight', 'worse', 'Massage may increase pain slightly.'],
  ['low', 'important', 'better', 'Massage may reduce pain.'],
  ['low', 'important', 'worse', 'Massage may increase pain.'],
  ['low', 'large', 'better', 'Massage may result in a large reduction in pain.'],
  ['low', 'large', 'worse', 'Massage may result in a large increase in pain.']
]

const mobilityTable: readonly Row[] = [
  ['high', 'little or no', 'same', 'Massage results in little or no difference in mobility.'],
  ['high', 'slight', 'better', 'Massage improves mobility slightly.'],
  ['high', 'slight', 'worse', 'Massage worsens mobility slightly.'],
  ['high', 'important', 'better', 'Massage improves mobility.'],
  ['high', 'important', 'worse', 'Massage worsens mobility.'],
  ['high', 'large', 'better', 'Massage results in a large improvement in mobility.'],
  ['high', 'large', 'worse', 'Massage results in a large worsening in mobility.'],
  ['moderate', 'little or no', 'same', 'Massage probably results in little or no difference in mobility.'],
  ['moderate', 'slight', 'better', 'Massage probably improves mobility slightly.'],
  ['moderate', 'slight', 'worse', 'Massage probably worsens mobility slightly.'],
  ['moderate', 'important', 'better', 'Massage probably improves mobility.'],
  ['moderate', 'important', 'worse', 'Massage probably worsens mobility.'],
  ['moderate', 'large', 'better', 'Massage probably results in a large improvement in mobility.'],
  ['moderate', 'large', 'worse', 'Massage probably results in a large worsening in mobility.'],
  ['low', 'little or no', 'same', 'Massage may result in little or no difference in mobility.'],
  ['low', 'slight', 'better', 'Massage may improve mobility slightly.'],
  ['low', 'slight', 'worse', 'Massage may worsen mobility slightly.'],
  ['low', 'important', 'better', 'Massage may improve mobility.'],
  ['low', 'important', 'worse', 'Massage may worsen mobility.'],
  ['low', 'large', 'better', 'Massage may result in a large improvement in mobility.'],
  ['low', 'large', 'worse', 'Massage may result in a large worsening in mobility.']
]

describe.each([
  ['lower is better', pain, painTable],
  ['higher is better', mobility, mobilityTable]
] as const)('%s', (_what, outcome, table) => {
  test.each(table)('%s certainty, %s, %s: %s', (level, size, direction, sentence) => {
    expect(effectSentence('Massage', outcome, level, { direction, size, crossesNull: false })).toBe(sentence)
  })

  test('very low certainty says nothing of size or side', () => {
    const said = new Set<string>()
    for (const size of ['little or no', 'slight', 'important', 'large', undefined] as const)
      for (const direction of ['better', 'worse', 'same'] as const)
        for (const crossesNull of [true, false, undefined])
          said.add(effectSentence('Massage', outcome, 'very low', { direction, size, crossesNull }))
    expect([...said]).toEqual([`The evidence is very uncertain about the effect of massage on ${outcome.name}.`])
  })
})

describe('outcomes that count people', () => {
  test.each([
    [recovered, 'better', 'Massage probably increases the number of people who recover.'],
    [recovered, 'worse', 'Massage probably reduces the number of people who recover.'],
    [operated, 'better', 'Massage probably reduces the number of people who have surgery.'],
    [operated, 'worse', 'Massage probably increases the number of people who have surgery.']
  ] as const)('$name, $better is better: %s', (outcome, direction, sentence) => {
    expect(effectSentence('Massage', outcome, 'moderate', { direction, size: 'important', crossesNull: false })).toBe(sentence)
  })
})

describe('where the interval holds no difference, the sentence says so', () => {
  test.each([
    ['high', 'important', 'better', 'Massage may or may not reduce pain: the figures also fit no difference.'],
    ['low', 'slight', 'worse', 'Massage may or may not increase pain: the figures also fit no difference.'],
    ['moderate', 'large', 'better', 'Massage may or may not reduce pain: the figures also fit no difference.'],
    ['high', 'little or no', 'same', 'Massage results in little or no difference in pain.']
  ] as const)('%s certainty, %s, %s', (level, size, direction, sentence) => {
    expect(effectSentence('Massage', pain, level, { direction, size, crossesNull: true })).toBe(sentence)
  })
})

describe('where no interval was seen, the sentence says so', () => {
  test.each([
    ['high', 'important', 'better', 'Massage reduces pain; no interval was seen, so chance cannot be judged here.'],
    ['low', 'large', 'worse', 'Massage may result in a large increase in pain; no interval was seen, so chance cannot be judged here.'],
    ['moderate', 'little or no', 'same', 'Massage probably results in little or no difference in pain.']
  ] as const)('%s certainty, %s, %s', (level, size, direction, sentence) => {
    expect(effectSentence('Massage', pain, level, { direction, size, crossesNull: undefined })).toBe(sentence)
  })
})

describe('little or no difference: what matters and is still possible is said', () => {
  test.each([
    ['none', 'Massage may result in little or no difference in pain.'],
    [
      'better',
      'Massage may result in little or no difference in pain, but the figures also fit a difference that matters, for the better.'
    ],
    ['worse', 'Massage may result in little or no difference in pain, but the figures also fit a difference that matters, for the worse.'],
    [
      'either',
      'Massage may result in little or no difference in pain, but the figures also fit a difference that matters, for better or worse.'
    ],
    [
      'unseen',
      'Massage may result in little or no difference in pain; no interval was seen, so a difference that matters is not ruled out.'
    ]
  ] as const)('%s', (beyond, sentence) => {
    expect(effectSentence('Massage', pain, 'low', { direction: 'same', size: 'little or no', crossesNull: true, beyond })).toBe(sentence)
  })

  test('the comparison stands before it', () => {
    expect(
      effectSentence(
        'Massage',
        pain,
        'high',
        { direction: 'same', size: 'little or no', crossesNull: true, beyond: 'worse' },
        { than: 'rest' }
      )
    ).toBe(
      'Massage results in little or no difference in pain, compared with rest, but the figures also fit a difference that matters, for the worse.'
    )
  })
})

describe('a therapy whose name is a plural', () => {
  test.each([
    ['high', 'important', false, 'Opioids reduce pain.'],
    ['moderate', 'slight', false, 'Opioids probably reduce pain slightly.'],
    ['low', 'important', false, 'Opioids may reduce pain.'],
    ['high', 'large', false, 'Opioids result in a large reduction in pain.'],
    ['moderate', 'little or no', false, 'Opioids probably result in little or no difference in pain.'],
    ['high', undefined, false, 'Opioids reduce pain; whether by enough to matter is not rated here.'],
    ['high', undefined, true, 'Opioids show no clear difference in pain; how large a difference would matter is not rated here.']
  ] as const)('%s certainty, %s', (level, size, crossesNull, sentence) => {
    expect(effectSentence('Opioids', pain, level, { direction: 'better', size, crossesNull }, { plural: true })).toBe(sentence)
  })
})

describe('a comparison with another treatment names it', () => {
  const than = 'exercise'

  test.each([
    [pain, 'worse', 'low', 'slight', 'Pain may be slightly higher with massage, compared with exercise.'],
    [mobility, 'better', 'moderate', 'large', 'Mobility is probably much better with massage, compared with exercise.'],
    [
      { ...mobility, name: 'strength and speed' },
      'worse',
      'moderate',
      'important',
      'Strength and speed are probably worse with massage, compared with exercise.'
    ],
    [recovered, 'worse', 'low', 'important', 'Massage may reduce the number of people who recover, compared with exercise.']
  ] as const)('and tells where it stands, never a rise or fall from it: %o, %s, %s, %s', (outcome, direction, level, size, sentence) => {
    expect(effectSentence('Massage', outcome, level, { direction, size, crossesNull: false }, { than })).toBe(sentence)
  })

  test.each([
    ['high', 'important', false, 'Pain is lower with massage, compared with exercise.'],
    ['moderate', 'slight', true, 'Pain may or may not be lower with massage, compared with exercise: the figures also fit no difference.'],
    ['low', 'large', false, 'Pain may be much lower with massage, compared with exercise.'],
    [
      'high',
      'important',
      undefined,
      'Pain is lower with massage, compared with exercise; no interval was seen, so chance cannot be judged here.'
    ],
    ['high', 'little or no', false, 'Massage results in little or no difference in pain, compared with exercise.'],
    ['high', undefined, false, 'Pain is lower with massage, compared with exercise; whether by enough to matter is not rated here.'],
    [
      'low',
      undefined,
      true,
      'Massage may show no clear difference in pain, compared with exercise; how large a difference would matter is not rated here.'
    ],
    [
      'high',
      undefined,
      undefined,
      'Pain was lower with massage, compared with exercise; no interval was seen, so chance cannot be judged here.'
    ],
    ['very low', 'large', false, 'The evidence is very uncertain about the effect of massage on pain, compared with exercise.']
  ] as const)('%s certainty, %s, chance %s', (level, size, crossesNull, sentence) => {
    expect(effectSentence('Massage', pain, level, { direction: 'better', size, crossesNull }, { than })).toBe(sentence)
  })
})

describe('without a MID', () => {
  const rated = 'whether by enough to matter is not rated here.'
  const unclear = 'how large a difference would matter is not rated here.'
  test.each([
    ['high', pain, 'better', false, `Massage reduces pain; ${rated}`],
    ['moderate', pain, 'worse', false, `Massage probably increases pain; ${rated}`],
    ['low', mobility, 'better', false, `Massage may improve mobility; ${rated}`],
    ['low', mobility, 'worse', false, `Massage may worsen mobility; ${rated}`],
    ['high', recovered, 'better', false, `Massage increases the number of people who recover; ${rated}`],
    ['high', pain, 'better', true, `Massage shows no clear difference in pain; ${unclear}`],
    ['moderate', pain, 'worse', true, `Massage probably shows no clear difference in pain; ${unclear}`],
    ['high', pain, 'same', undefined, 'Massage shows no difference in pain.'],
    ['moderate', pain, 'same', true, 'Massage probably shows no difference in pain.'],
    ['low', recovered, 'same', undefined, 'Massage may show no difference in the number of people who recover.']
  ] as const)('%s certainty, $name', (level, outcome, direction, crossesNull, sentence) => {
    expect(effectSentence('Massage', outcome, level, { direction, size: undefined, crossesNull })).toBe(sentence)
  })

  const unseen = 'no interval was seen, so chance cannot be judged here.'
  test.each([
    [pain, 'better', `Pain was lower with massage; ${unseen}`],
    [pain, 'worse', `Pain was higher with massage; ${unseen}`],
    [mobility, 'better', `Mobility was better with massage; ${unseen}`],
    [mobility, 'worse', `Mobility was worse with massage; ${unseen}`],
    [recovered, 'better', `More people who recover were found with massage; ${unseen}`],
    [operated, 'better', `Fewer people who have surgery were found with massage; ${unseen}`]
  ] as const)('and without an interval only what was measured is told: $name, %s', (outcome, direction, sentence) => {
    for (const level of ['high', 'moderate', 'low'] as const)
      expect(effectSentence('Massage', outcome, level, { direction, size: undefined, crossesNull: undefined })).toBe(sentence)
  })

  test('two counts that are alike are neither more nor fewer', () => {
    const alike = { direction: 'better', size: undefined, crossesNull: undefined, alike: 'near' } as const
    expect(effectSentence('Massage', recovered, 'low', alike)).toBe(`About as many people who recover were found with massage; ${unseen}`)
    expect(effectSentence('Massage', operated, 'low', { ...alike, direction: 'same', alike: 'none' })).toBe(
      'No people who have surgery were found, with massage or in the group beside it; that does not rule them out.'
    )
  })
})

describe('the sentence of a finding', () => {
  const sentenceOf = (effect: Effect, over: Partial<Finding> = {}, change?: (draft: Draft) => unknown): string => {
    const only = finding({ effect, ...over })
    const knowledge = knowledgeWith([only], change)
    const pair = knowledge.pair(...pairOf)
    if (pair === undefined) throw new Error('the example has the pair')
    return read(knowledge, pair, only).sentence
  }
  const harms = { outcome: 'recovered', comparator: { kind: 'none', text: 'nobody' } } as const

  test.each<[string, Effect, Partial<Finding>]>([
    [
      'Platelet-rich plasma probably results in little or no difference in pain, but the figures also fit a difference that matters, for the better.',
      { measure: 'MD', value: -4, low: -11, high: 3 },
      {}
    ],
    [
      'Platelet-rich plasma probably results in little or no difference in pain; no interval was seen, so a difference that matters is not ruled out.',
      { measure: 'MD', therapyMean: 30, comparatorMean: 31 },
      {}
    ],
    ['Platelet-rich plasma may reduce pain slightly.', { measure: 'MD', value: -6, low: -7, high: -5 }, { certainty: quoted('low') }],
    [
      'Platelet-rich plasma may reduce pain slightly; the figures also fit a difference too small to matter.',
      { measure: 'MD', value: -5, low: -9, high: -1 },
      { certainty: quoted('low') }
    ],
    [
      'Platelet-rich plasma probably results in an important to large reduction in pain.',
      { measure: 'MD', value: -25, low: -35, high: -15 },
      {}
    ],
    ['Platelet-rich plasma probably increases pain.', { measure: 'MD', value: 12, low: 8, high: 16 }, {}],
    [
      'Platelet-rich plasma probably results in a large reduction in pain; no interval was seen, so chance cannot be judged here.',
      { measure: 'MD', therapyMean: 30, comparatorMean: 50 },
      {}
    ],
    [
      'The evidence is very uncertain about the effect of platelet-rich plasma on pain.',
      { measure: 'MD', value: -30 },
      { certainty: quoted('very low') }
    ],
    [
      'People who recover, with platelet-rich plasma: 1 of 3 (about 33 of 100). One group was followed; nobody was compared.',
      { measure: 'proportion', n: 1, of: 3 },
      { ...harms, design: 'cohort' }
    ],
    [
      'People who recover, with platelet-rich plasma: about 35 of 100. One group of a trial, looked at alone.',
      { measure: 'proportion', n: 350, of: 1000 },
      harms
    ],
    ['The source found pain lower with platelet-rich plasma. How much was not seen.', { measure: 'narrative', direction: 'benefit' }, {}],
    [
      'The source found no difference in pain with platelet-rich plasma. How much was not seen.',
      { measure: 'narrative', direction: 'no difference' },
      {}
    ],
    [
      'The source found pain higher with platelet-rich plasma, compared with cortisone. How much was not seen.',
      { measure: 'narrative', direction: 'harm' },
      { comparator: { kind: 'active', text: 'cortisone' } }
    ],
    [
      'The source found ability to do daily things better with platelet-rich plasma. How much was not seen.',
      { measure: 'narrative', direction: 'benefit' },
      { outcome: 'function' }
    ],
    [
      'The source found fewer people who recover with platelet-rich plasma. How much was not seen.',
      { measure: 'narrative', direction: 'harm' },
      { outcome: 'recovered' }
    ],
    [
      'The source could not tell what platelet-rich plasma does to the number of people who recover.',
      { measure: 'narrative', direction: 'unclear' },
      { outcome: 'recovered' }
    ],
    [
      'Pain, with platelet-rich plasma: it was seen to get better. Nobody was compared.',
      { measure: 'narrative', direction: 'benefit' },
      { comparator: { kind: 'none', text: 'nobody' } }
    ],
    [
      'People who recover were seen with platelet-rich plasma. Nobody was compared, and how many they were is not told.',
      { measure: 'narrative', direction: 'benefit' },
      { comparator: { kind: 'none', text: 'nobody' }, outcome: 'recovered' }
    ],
    [
      'Pain is probably lower with platelet-rich plasma, compared with cortisone.',
      { measure: 'MD', value: -12, low: -16, high: -8 },
      { comparator: { kind: 'active', text: 'cortisone' } }
    ],
    [
      'Pain is probably lower with platelet-rich plasma, compared with salt water.',
      { measure: 'MD', value: -12, low: -16, high: -8 },
      { comparator: { kind: 'placebo', text: 'salt water' }, blinded: false }
    ],
    [
      'Platelet-rich plasma probably reduces pain.',
      { measure: 'MD', value: -12, low: -14, high: -10 },
      { comparator: { kind: 'usual care', text: 'usual care' }, blinded: false }
    ],
    [
      'The evidence is very uncertain about the effect of platelet-rich plasma on pain.',
      { measure: 'narrative', direction: 'benefit' },
      { certainty: quoted('very low') }
    ]
  ])('%s', (sentence, effect, over) => {
    expect(sentenceOf(effect, over)).toBe(sentence)
  })

  test('a bare ratio says which way, and that people are not known', () => {
    expect(sentenceOf({ measure: 'RR', value: 1.5, low: 1.2, high: 1.9 }, { outcome: 'recovered', certainty: quoted('high') })).toBe(
      'The number of people who recover was higher with platelet-rich plasma; only a ratio is known, not how many people.'
    )
  })

  test.each<[string, Finding['certainty'], Partial<Finding>]>([
    ['was probably lower with platelet-rich plasma; only a ratio is known, not how many people.', quoted('moderate'), {}],
    ['may have been lower with platelet-rich plasma; only a ratio is known, not how many people.', quoted('low'), {}],
    [
      'was lower with platelet-rich plasma, compared with cortisone; only a ratio is known, not how many people.',
      quoted('high'),
      { comparator: { kind: 'active', text: 'cortisone' } }
    ]
  ])('a bare ratio is as sure as its certainty: %s', (words, certainty, over) => {
    expect(sentenceOf({ measure: 'RR', value: 0.5, low: 0.3, high: 0.8 }, { outcome: 'recovered', certainty, ...over })).toBe(
      `The number of people who recover ${words}`
    )
  })

  test.each<[string, number, number, number, 'high' | 'moderate' | 'low']>([
    ['it came sooner', 1.97, 1.72, 2.22, 'high'],
    ['it probably came later', 0.72, 0.6, 0.85, 'moderate'],
    ['it may have come sooner', 1.97, 1.72, 2.22, 'low'],
    ['it came neither clearly sooner nor clearly later', 0.89, 0.38, 2.13, 'low']
  ])('a hazard ratio says how soon, never how many: %s', (words, value, low, high, level) => {
    expect(sentenceOf({ measure: 'HR', value, low, high }, { outcome: 'recovered', certainty: quoted(level) })).toBe(
      `People who recover, with platelet-rich plasma: ${words}; only the speed is known, not how many people.`
    )
  })

  test('a hazard ratio against another treatment names it', () => {
    const over = { outcome: 'recovered', comparator: { kind: 'active', text: 'cortisone' } } as const
    expect(sentenceOf({ measure: 'HR', value: 2, low: 1.5, high: 2.5 }, over)).toBe(
      'People who recover, with platelet-rich plasma: it probably came sooner, compared with cortisone; only the speed is known, not how many people.'
    )
  })

  describe('of a therapy whose name is a plural', () => {
    const plural = (d: Draft): void => {
      Object.assign(the(d.therapies, 'platelet-rich-plasma'), { name: 'Opioids', plural: true })
    }
    test('has a verb that fits', () => {
      expect(sentenceOf({ measure: 'MD', value: -12, low: -14, high: -10 }, {}, plural)).toBe('Opioids probably reduce pain.')
    })

    test('has one that fits where the source could not tell', () => {
      expect(sentenceOf({ measure: 'narrative', direction: 'unclear' }, {}, plural)).toBe(
        'The source could not tell what opioids do to pain.'
      )
    })
  })

  test('a bare ratio whose interval holds 1 does not claim a side', () => {
    const sentence = sentenceOf({ measure: 'RR', value: 0.63, low: 0.15, high: 2.67 }, { outcome: 'recovered', certainty: quoted('low') })
    expect(sentence).toBe(
      'The number of people who recover was not clearly different with platelet-rich plasma; only a ratio is known, not how many people.'
    )
  })
})

test.each([
  ['Exercise therapy', 'exercise therapy'],
  ['Platelet-rich plasma', 'platelet-rich plasma'],
  ['PRP injection', 'PRP injection'],
  ['GLP-1 receptor agonists', 'GLP-1 receptor agonists'],
  ['Achilles tendon repair', 'Achilles tendon repair'],
  ['De Quervain tenosynovitis', 'De Quervain tenosynovitis'],
  ["Golfer's elbow", "golfer's elbow"],
  ['A sham injection', 'a sham injection'],
  ['X-ray', 'X-ray'],
  ['', '']
])('within a sentence %j is %j', (name, shown) => {
  expect(inSentence(name)).toBe(shown)
})
