import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Disclosure } from '../../../src/knowledge/schema.ts'
import { claimFoundBy, claimsIn, detectorWith, readWith, regrows, relieves } from '../../support/claims.ts'

test.each([
  'PRP rebuilds cartilage.',
  'Cartilage can be regrown with PRP.',
  'PRP may help to rebuild the joint surface.',
  'PRP not only eases stiffness but also rebuilds cartilage.',
  'Why live with it when stem cells rebuild cartilage?',
  'Rebuild your cartilage!'
])('finds a claim, hedged or not: %s', (text) => {
  expect(claimsIn(text)).toEqual(['regrows'])
})

test.each([
  ['PRP does not rebuild cartilage.', 'denied'],
  ['There is no evidence that PRP rebuilds cartilage.', 'not shown'],
  ['That stem cells rebuild cartilage is unproven.', 'not shown'],
  ['Clinics claim that PRP rebuilds cartilage.', 'told by others'],
  ['Beware of those who say that PRP rebuilds cartilage.', 'told by others'],
  ['Can stem cells rebuild cartilage?', 'asked'],
  ['Nobody has asked whether PRP rebuilds cartilage.', 'open'],
  ['PRP rebuilds cartilage only slightly.', 'measured'],
  ['Instead of rebuilding cartilage, PRP eased stiffness.', 'set aside'],
  ['Surgery can repair cartilage.', 'another’s doing']
])('says why there is none: %s', (text, because) => {
  const [reading] = readWith(text, [regrows])
  expect(reading?.claims).toEqual([])
  expect(reading?.ruledOut.map((out) => [out.id, out.because])).toEqual([['regrows', because]])
})

test('names the pattern and the words that met it', () => {
  const [reading] = readWith('Cartilage is rebuilt by PRP.', [regrows])
  expect(reading?.claims).toEqual([
    { id: 'regrows', pattern: '{rebuild} & {cartilage}', words: ['rebuilt', 'Cartilage'], doer: 'treatment' }
  ])
})

test('a claim may be told as a bare fact, unless something makes more of it', () => {
  const asFact = {
    name: 'Repair is studied.',
    verdict: 'supported' as const,
    why: { text: 'So it is.', sources: [] },
    patterns: ['study'],
    unless: ['{safe}'],
    examples: { found: [], notFound: [] }
  }
  const told = (text: string) =>
    readWith(text, [{ ...regrows, asFact }]).flatMap(({ claims }) => claims.map((found) => found.asFact ?? false))
  expect(told('How PRP can repair cartilage is a study of its own.')).toEqual([true])
  expect(told('How PRP can repair cartilage is a study of its own, and safe.')).toEqual([false])
  expect(told('PRP can repair cartilage.')).toEqual([false])
})

describe('who does it', () => {
  it('is the treatment that the sentence names, whatever it is compared with', () => {
    expect(claimsIn('Unlike surgery, PRP relieves pain.')).toEqual(['relieves'])
    expect(claimsIn('Pills relieve pain better than PRP.')).toEqual([])
  })

  it('is what was spoken of before, where a sentence points back', () => {
    expect(claimsIn('Your knee may need surgery. It relieves pain.')).toEqual([])
    expect(claimsIn('Your knee may need PRP. It relieves pain.')).toEqual(['relieves'])
  })

  it('is what a clause with “that” is about', () => {
    expect(claimsIn('Besides PRP we teach exercise that relieves pain.')).toEqual([])
    expect(claimsIn('Unlike pills that only relieve pain, PRP goes further.')).toEqual([])
    expect(claimsIn('Besides exercise we offer PRP that relieves pain.')).toEqual(['relieves'])
    expect(claimsIn('PRP is a substitute for surgery that relieves pain.')).toEqual(['relieves'])
    expect(claimsIn('Besides exercise that takes time, PRP relieves pain.')).toEqual(['relieves'])
  })

  it('is what a list stands under', () => {
    expect(claimsIn('Physiotherapy can do this for your knee:\n\n- It relieves pain\n- It relieves aches')).toEqual([])
  })

  it('is nobody where a sentence tells how bodies work', () => {
    const heals = { ...regrows, category: 'mechanism' as const }
    expect(claimsIn('Children regrow cartilage better than adults.', [heals])).toEqual([])
    expect(claimsIn('We regrow your cartilage.', [heals])).toEqual(['regrows'])
  })
})

test('a denial reaches over a list, and ends where another thought begins', () => {
  expect(claimsIn('PRP does not relieve pain, rebuild cartilage or do anything else.')).toEqual([])
  expect(claimsIn('It is no cure, it relieves pain.')).toEqual(['relieves'])
})

test('a denial within the words that a pattern skips takes it back; one that the pattern asks for does not', () => {
  const gap = claimFoundBy('gap', ['prp ... {cartilage}'])
  expect(claimsIn('PRP will never touch cartilage.', [gap])).toEqual([])
  const scarless = claimFoundBy('scarless', ['no scar'])
  expect(claimsIn('No cuts, no scars with PRP.', [scarless])).toEqual(['scarless'])
})

test('a few words in quotation marks are held at arm’s length; a sentence in them is somebody’s own', () => {
  expect(claimsIn('PRP is sold to “rebuild cartilage”.')).toEqual([])
  expect(claimsIn('“Rebuild cartilage”: well, PRP costs much.')).toEqual([])
  expect(claimsIn('“PRP rebuilds cartilage.”')).toEqual(['regrows'])
  expect(claimsIn('“PRP rebuilds cartilage,” says Ann.')).toEqual(['regrows'])
})

test('a more specific claim stands for a general one', () => {
  const general = claimFoundBy('general', ['{rebuild}'], { yieldsTo: ['regrows'] })
  expect(claimsIn('PRP rebuilds cartilage.', [general, regrows])).toEqual(['regrows'])
  expect(claimsIn('PRP rebuilds.', [general, regrows])).toEqual(['general'])
})

test('what would excuse one claim need not excuse another', () => {
  const slogan = claimFoundBy('slogan', ['{rebuild} & {cartilage}'], { evenIf: ['asked', 'measured'] })
  expect(claimsIn('Can PRP rebuild cartilage?', [slogan, regrows])).toEqual(['slogan'])
  const but = claimFoundBy('but', ['{rebuild} & {cartilage}'], { unless: ['in a dish'] })
  expect(claimsIn('In a dish, PRP rebuilds cartilage.', [but])).toEqual([])
})

test('a long text about something else makes no claim about joints', () => {
  const story = 'The old bridge over the river was closed for a year. '.repeat(12)
  expect(claimsIn(`${story}\n\nThe town will relieve the pain of it. ${story}`)).toEqual([])
})

describe('what a text discloses', () => {
  const mayNotWork: Disclosure = {
    id: 'may-not-work',
    name: '',
    missing: '',
    ask: [''],
    patterns: ['may not work'],
    weak: ['not always'],
    unless: [],
    by: 'treatment',
    alone: false,
    whenDenied: ['regrows'],
    whenNotShown: [],
    examples: { found: [], notFound: [] }
  }
  const said = (text: string) => readWith(text, [regrows], [mayNotWork]).flatMap(({ disclosures }) => disclosures)

  it('is said outright, in passing, or by taking a claim back', () => {
    expect(said('PRP may not work.')).toMatchObject([{ id: 'may-not-work', weak: false }])
    expect(said('PRP does not always help.')).toMatchObject([{ weak: true }])
    expect(said('PRP does not rebuild cartilage.')).toMatchObject([{ id: 'may-not-work', weak: false }])
    expect(said('Instead of rebuilding cartilage, PRP helps.')).toEqual([])
  })

  it('is said of the treatment on offer: what surgery does not do is no limit of it', () => {
    expect(said('Surgery may not work.')).toEqual([])
    expect(said('Surgery does not rebuild cartilage.')).toEqual([])
  })

  it('may count only where nothing is claimed: what is named beside a claim is named to be run down', () => {
    const others: Disclosure = { ...mayNotWork, id: 'others', patterns: ['{ordinary}'], by: undefined, alone: true, whenDenied: [] }
    const told = (text: string) => readWith(text, [regrows], [others]).flatMap(({ disclosures }) => disclosures.map(({ id }) => id))
    expect(told('Physiotherapy is another choice.')).toEqual(['others'])
    expect(told('PRP rebuilds cartilage without surgery.')).toEqual([])
  })
})

describe('any text at all', () => {
  const words = [
    'PRP',
    'rebuilds',
    'cartilage',
    'not',
    'no',
    'claims',
    'surgery',
    ',',
    '.',
    '?',
    ':',
    '“',
    '”',
    '—',
    '85 %',
    'it',
    '\n',
    '- ',
    '# ',
    '\u001b[31m',
    '🦵',
    'ﬁ',
    '\u0000'
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }).map((parts) => parts.join(' '))

  it('is read to the end, the same each time, every sentence in its order', () => {
    const detector = detectorWith([regrows, relieves])
    fc.assert(
      fc.property(text, (t) => {
        const once = readWith(t, [regrows, relieves])
        expect(readWith(t, [regrows, relieves])).toEqual(once)
        expect(detector.read(once.map(({ text: sentence, kind }) => ({ text: sentence, kind }))).map((r) => r.claims)).toEqual(
          once.map((r) => r.claims)
        )
        for (const { claims, ruledOut, text: sentence } of once) {
          for (const { words: met } of claims) for (const word of met) expect(sentence).toContain(word)
          expect(claims.filter(({ id }) => ruledOut.some((out) => out.id === id))).toEqual([])
        }
      }),
      { numRuns: 300 }
    )
  })
})
