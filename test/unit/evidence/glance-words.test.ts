import { describe, expect, test } from 'vitest'
import type { Glance } from '../../../src/evidence/glance.ts'
import { glanceWords } from '../../../src/evidence/glance-words.ts'

type Rated = Extract<Glance, { kind: 'rated' }>
type Told = Extract<Glance, { kind: 'told' }>
const said = (over: Partial<Rated>): string =>
  glanceWords({
    kind: 'rated',
    direction: 'better',
    size: 'important',
    crossesNull: false,
    change: undefined,
    outcome: 'pain',
    level: 'high',
    versus: 'placebo or sham',
    against: 'exercise',
    when: 'at 6 months',
    basis: 'a/b#c',
    steps: [],
    ...over
  })

describe('against placebo, sham, no or usual care', () => {
  const table: readonly [Rated['direction'], Rated['size'], Rated['level'], string][] = [
    ['better', 'slight', 'high', 'brings a slight benefit for pain'],
    ['better', 'slight', 'moderate', 'probably brings a slight benefit for pain'],
    ['better', 'slight', 'low', 'may bring a slight benefit for pain'],
    ['better', 'important', 'high', 'brings an important benefit for pain'],
    ['better', 'important', 'moderate', 'probably brings an important benefit for pain'],
    ['better', 'important', 'low', 'may bring an important benefit for pain'],
    ['better', 'large', 'high', 'brings a large benefit for pain'],
    ['better', 'large', 'moderate', 'probably brings a large benefit for pain'],
    ['better', 'large', 'low', 'may bring a large benefit for pain'],
    ['better', undefined, 'high', 'brings a benefit of unrated size for pain'],
    ['better', undefined, 'low', 'may bring a benefit of unrated size for pain'],
    ['same', 'little or no', 'high', 'makes little or no difference in pain'],
    ['same', 'little or no', 'moderate', 'probably makes little or no difference in pain'],
    ['same', 'little or no', 'low', 'may make little or no difference in pain'],
    ['same', undefined, 'high', 'shows no difference in pain'],
    ['same', undefined, 'low', 'may show no difference in pain'],
    ['unclear', undefined, 'high', 'shows no clear difference in pain'],
    ['unclear', undefined, 'moderate', 'probably shows no clear difference in pain'],
    ['unclear', undefined, 'low', 'may show no clear difference in pain'],
    ['worse', 'slight', 'high', 'makes pain slightly worse'],
    ['worse', 'important', 'moderate', 'probably makes pain worse'],
    ['worse', 'important', 'low', 'may make pain worse'],
    ['unjudged', undefined, 'high', 'a difference in pain was measured; no interval was seen, so chance cannot be judged']
  ]
  test.each(table)('%s, %s, %s: %s', (direction, size, level, words) => {
    expect(said({ direction, size, level })).toBe(words)
    expect(said({ direction, size, level, versus: 'no or usual care' })).toBe(words)
  })

  test('a large harm is not worded as a smaller one', () => {
    expect(said({ direction: 'worse', size: 'large' })).not.toBe(said({ direction: 'worse', size: 'important' }))
  })
})

describe('where the interval reaches down to a smaller size, the label says so', () => {
  test.each<[Partial<Rated>, string]>([
    [{ least: 'slight' }, 'brings a slight to important benefit for pain'],
    [{ size: 'large', least: 'important', level: 'low' }, 'may bring an important to large benefit for pain'],
    [{ least: 'little or no' }, 'brings an important benefit for pain; the figures also fit a difference too small to matter'],
    [
      { direction: 'worse', size: 'slight', least: 'little or no' },
      'makes pain slightly worse; the figures also fit a difference too small to matter'
    ],
    [
      { size: 'slight', least: 'little or no', level: 'low', versus: 'another treatment' },
      'may be slightly better than exercise for pain; the figures also fit a difference too small to matter'
    ]
  ])('%j: %s', (rated, words) => {
    expect(said(rated)).toBe(words)
  })
})

describe('a benefit that passes is not told as one that lasts', () => {
  test.each([
    ['little or no', 'low', 'it may make little or no difference'],
    ['little or no', 'high', 'it makes little or no difference'],
    ['no difference', 'low', 'its source saw no difference'],
    ['worse', 'moderate', 'it probably does worse'],
    ['worse', 'low', 'it may do worse']
  ] as const)('%s, %s', (found, level, words) => {
    expect(said({ later: { when: 'at 1 year', found, level } })).toBe(`brings an important benefit for pain; at 1 year ${words}`)
  })
})

test.each([
  [{ size: 'slight' as const }, 'it probably brings a slight benefit'],
  [{ size: 'important' as const, least: 'little or no' as const }, 'it probably brings an important benefit, perhaps too small to matter'],
  ['told' as const, 'its source saw a benefit']
])('nor a loss that a gain came before as all there is: %o', (found, words) => {
  const over = { direction: 'worse', crossesNull: false, level: 'low', earlier: { when: 'at 6 weeks', level: 'moderate', found } } as const
  expect(said(over)).toMatch(new RegExp(`^may make pain .*; at 6 weeks ${words}$`))
})

describe('against another treatment', () => {
  const table: readonly [Rated['direction'], Rated['level'], string][] = [
    ['better', 'high', 'is better than exercise for pain'],
    ['better', 'moderate', 'is probably better than exercise for pain'],
    ['better', 'low', 'may be better than exercise for pain'],
    ['worse', 'moderate', 'is probably worse than exercise for pain'],
    ['same', 'high', 'is about the same as exercise for pain'],
    ['unclear', 'low', 'may show no clear difference from exercise in pain'],
    ['unjudged', 'high', 'measured to differ from exercise for pain; no interval was seen, so chance cannot be judged']
  ]
  test.each(table)('%s, %s: %s', (direction, level, words) => {
    expect(said({ direction, level, versus: 'another treatment' })).toBe(words)
  })

  test('a slight difference is said to be slight', () => {
    expect(said({ size: 'slight', versus: 'another treatment' })).toBe('is slightly better than exercise for pain')
    expect(said({ direction: 'worse', size: 'slight', level: 'moderate', versus: 'another treatment' })).toBe(
      'is probably slightly worse than exercise for pain'
    )
  })
})

describe('where no interval was seen, the label says so', () => {
  test.each<[Partial<Rated>, string]>([
    [{ direction: 'better' }, 'brings an important benefit for pain; no interval was seen'],
    [{ direction: 'worse', size: 'large', level: 'low' }, 'may make pain much worse; no interval was seen'],
    [{ versus: 'another treatment' }, 'is better than exercise for pain; no interval was seen'],
    [{ direction: 'same', size: 'little or no' }, 'makes little or no difference in pain']
  ])('%o', (over, words) => {
    expect(said({ ...over, crossesNull: undefined })).toBe(words)
  })
})

describe('little or no difference: what matters and is still possible is said', () => {
  const same = { direction: 'same', size: 'little or no' } as const
  test.each<[Partial<Rated>, string]>([
    [{ ...same, beyond: 'none' }, 'makes little or no difference in pain'],
    [
      { ...same, beyond: 'better', crossesNull: true },
      'makes little or no difference in pain, but the figures also fit a difference that matters, for the better'
    ],
    [
      { ...same, beyond: 'unseen', versus: 'another treatment' },
      'is about the same as exercise for pain; no interval was seen, so a difference that matters is not ruled out'
    ]
  ])('%o', (over, words) => {
    expect(said(over)).toBe(words)
  })
})

describe('where a source gives a direction in words', () => {
  const told = (over: Partial<Told>): string =>
    glanceWords({
      kind: 'told',
      direction: 'benefit',
      seen: 'words',
      outcome: 'pain',
      level: 'moderate',
      versus: 'placebo or sham',
      against: 'salt water',
      when: 'at 6 months',
      basis: 'a/b#c',
      steps: [],
      ...over
    })

  test.each<[Partial<Told>, string]>([
    [{}, 'found in its favour for pain; the figures were not seen'],
    [{ direction: 'no difference' }, 'the leading source saw no difference for pain; the figures were not seen'],
    [{ direction: 'harm' }, 'found against it for pain; the figures were not seen'],
    [{ versus: 'another treatment' }, 'found in its favour for pain against salt water; the figures were not seen'],
    [{ versus: 'another treatment', direction: 'harm' }, 'found against it for pain against salt water; the figures were not seen']
  ])('%o: %s', (over, words) => {
    expect(told(over)).toBe(words)
  })

  test('of a ratio it says that a ratio was seen', () => {
    expect(told({ seen: 'ratio', outcome: 'the number of people who recover' })).toBe(
      'found in its favour for the number of people who recover; only a ratio was seen, not how many people'
    )
  })

  test('where it could not tell a direction, there is no "how much" to speak of', () => {
    expect(told({ direction: 'unclear' })).toBe('the leading source could not tell the effect on pain')
  })
})

describe('where the interval holds no difference, the label says so', () => {
  test.each<[Partial<Rated>, string]>([
    [{ direction: 'better' }, 'may or may not bring a benefit for pain: the figures also fit no difference'],
    [{ direction: 'worse', size: 'slight', level: 'low' }, 'may or may not make pain worse: the figures also fit no difference'],
    [{ versus: 'another treatment' }, 'may or may not be better than exercise for pain: the figures also fit no difference'],
    [{ direction: 'same', size: 'little or no' }, 'makes little or no difference in pain'],
    [{ direction: 'unclear', size: undefined }, 'shows no clear difference in pain']
  ])('%o', (over, words) => {
    expect(said({ ...over, crossesNull: true })).toBe(words)
  })
})

describe('outcomes that count people are counted', () => {
  const recover = { outcome: 'people who recover', change: 'more' } as const
  const operated = { outcome: 'people who have surgery', change: 'fewer' } as const
  test.each<[Partial<Rated>, string]>([
    [recover, 'leads to more people who recover'],
    [{ ...recover, level: 'moderate', size: 'slight' }, 'probably leads to more people who recover, slightly'],
    [{ ...operated, level: 'low' }, 'may lead to fewer people who have surgery'],
    [{ ...operated, direction: 'worse', change: 'more' }, 'leads to more people who have surgery'],
    [{ ...recover, direction: 'same', size: 'little or no' }, 'makes little or no difference in the number of people who recover'],
    [{ ...recover, direction: 'unclear', size: undefined }, 'shows no clear difference in the number of people who recover'],
    [{ ...recover, versus: 'another treatment' }, 'leads to more people who recover than exercise'],
    [
      { ...recover, size: 'slight', level: 'low', versus: 'another treatment' },
      'may lead to slightly more people who recover than exercise'
    ],
    [
      { ...recover, direction: 'same', size: 'little or no', versus: 'another treatment' },
      'makes little or no difference in the number of people who recover, compared with exercise'
    ],
    [
      { ...recover, direction: 'unclear', size: undefined, level: 'low', versus: 'another treatment' },
      'may show no clear difference in the number of people who recover, compared with exercise'
    ],
    [{ ...recover, crossesNull: true }, 'may or may not lead to more people who recover: the figures also fit no difference'],
    [
      { ...operated, crossesNull: true, versus: 'another treatment' },
      'may or may not lead to fewer people who have surgery than exercise: the figures also fit no difference'
    ],
    [{ ...recover, direction: 'same', size: undefined }, 'shows no difference in the number of people who recover'],
    [
      { ...recover, direction: 'unjudged', size: undefined, crossesNull: undefined },
      'more people who recover were found; no interval was seen, so chance cannot be judged'
    ],
    [
      { ...recover, direction: 'unjudged', size: undefined, crossesNull: undefined, versus: 'another treatment' },
      'more people who recover were found than with exercise; no interval was seen, so chance cannot be judged'
    ],
    [
      { ...recover, direction: 'unjudged', size: undefined, crossesNull: undefined, alike: 'near' },
      'about as many people who recover were found; no interval was seen, so chance cannot be judged'
    ],
    [
      { ...recover, direction: 'unjudged', size: undefined, crossesNull: undefined, versus: 'another treatment', alike: 'near' },
      'about as many people who recover were found, as with exercise; no interval was seen, so chance cannot be judged'
    ]
  ])('%o', (over, words) => {
    expect(said(over)).toBe(words)
  })
})

describe('nothing compares groups on what people come for: each reason in its own words', () => {
  type Without = Extract<Glance, { kind: 'no comparison' }>
  const words = (over: Pick<Without, 'lacks'> & Partial<Without>): string =>
    glanceWords({ kind: 'no comparison', course: undefined, outcomes: [], basis: undefined, steps: [], ...over })

  test.each<[Pick<Without, 'lacks'> & Partial<Without>, string]>([
    [{ lacks: 'findings' }, 'no study is recorded here, only what guidelines say'],
    [{ lacks: 'verified findings' }, 'only findings that are not verified yet, on which no label may rest'],
    [
      { lacks: 'outcomes beyond harm', outcomes: ['the number of people with a stroke'] },
      'no verified finding on pain, function or recovery; only harms were compared (the number of people with a stroke)'
    ],
    [{ lacks: 'main outcomes', outcomes: ['body weight'] }, 'compared on body weight; no verified finding on pain, function or recovery'],
    [
      { lacks: 'outcomes beyond structure', outcomes: ['tear size', 'cartilage on MRI'] },
      'compared on the state of the tissue alone (tear size and cartilage on MRI); no verified finding on pain, function or recovery'
    ],
    [
      { lacks: 'a comparison on main outcomes', outcomes: ['a', 'b', 'c', 'd'] },
      'one group was followed, for a, b and 2 others; nobody was compared, and no verified finding is on pain, function or recovery'
    ],
    [
      { lacks: 'a comparison', outcomes: ['pain'] },
      'one group was followed, for pain; nobody was compared, and the evidence is very uncertain'
    ],
    [
      { lacks: 'a comparison', course: 'pain: it was seen to get better, with nobody compared, at 1 year' },
      'pain: it was seen to get better, with nobody compared, at 1 year (seen in one group alone)'
    ]
  ])('%o', (over, said) => {
    expect(words(over)).toBe(said)
  })
})
