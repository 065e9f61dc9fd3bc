import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keywords, plain, words } from '../../../src/search/words.ts'

describe('plain text', () => {
  test.each([
    ['Köhler’s  disease', 'kohlers disease'],
    ["Baker's cyst", 'bakers cyst'],
    ['Sjögren, Ménière & Ångström', 'sjogren meniere angstrom'],
    ['M77.1', 'm77.1'],
    ['grade 2.5.', 'grade 2.5'],
    ['e.g. this', 'e g this'],
    ['platelet-rich/plasma', 'platelet rich plasma'],
    ['  ', ''],
    ['関節', '']
  ])('%j is %j', (text, flat) => {
    expect(plain(text)).toBe(flat)
  })

  test('of any text is letters, digits and single spaces, and is plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plain(text)).toMatch(/^([a-z0-9.]+( [a-z0-9.]+)*)?$/)
        expect(plain(plain(text))).toBe(plain(text))
      })
    )
  })
})

describe('ways of writing one thing', () => {
  const table: readonly [why: string, ...ways: string[]][] = [
    ['case', 'Knee', 'KNEE', 'knee'],
    ['accents', 'épicondylite', 'epicondylite'],
    ['composed and not', 'Köhler', 'Ko\u0308hler'],
    ['apostrophes', 'golfer’s elbow', "golfer's elbow", 'golfers elbow', 'golfer elbow'],
    ['plurals in s', 'knees', 'knee'],
    ['plurals in ies', 'injuries', 'injury'],
    ['plurals in ies, of what people have', 'therapies', 'therapy'],
    ['plurals in es', 'crutches', 'crutch'],
    ['plurals in sses', 'losses', 'loss'],
    ['plurals in ses', 'exercises', 'exercise'],
    ['plurals in itides', 'bursitides', 'bursitis'],
    ['plurals of aches', 'aches', 'ache'],
    ['plurals of longer aches', 'backaches', 'backache', 'back aches', 'back ache'],
    ['tendonitis', 'tendonitis', 'tendinitis'],
    ['disk', 'slipped disks', 'slip disc'],
    ['ae', 'anaesthesia', 'anesthesia'],
    ['ae at the start of a word', 'haemophilia', 'hemophilia'],
    ['oe', 'oedema', 'edema'],
    ['aedic', 'orthopaedic', 'orthopedic'],
    ['isation', 'immobilisation', 'immobilization'],
    ['ised', 'paralysed', 'paralyzed'],
    ['ising', 'mobilising', 'mobilizing'],
    ['ise', 'mobilise', 'mobilize'],
    ['re', 'fibres', 'fiber'],
    ['our', 'tumours', 'tumor'],
    ['our, of what people do', 'behaviour', 'behavior'],
    ['oural', 'behavioural', 'behavioral'],
    ['compounds', 'shock wave', 'shockwave', 'shock-wave', 'shock waves'],
    ['compounds that are two', 'stemcell', 'stem cell', 'stem-cells'],
    ['compounds with a letter', 'x-ray', 'xray', 'X ray'],
    ['standing on a limb', 'weight-bearing', 'put weight', 'putting any weight', 'bear my full weight', 'bearing weight'],
    ['cannot', 'cannot walk', 'can not walk'],
    ['letters one by one', 'A.C.L. tear', 'a c l tear', 'ACL tear'],
    ['non', 'non-steroidal', 'nonsteroidal', 'non steroidal']
  ]
  test.each(table)('%s', (_why, first, ...others) => {
    for (const other of others) expect(words(other)).toEqual(words(first ?? ''))
  })

  test.each(['put on weight', 'losing weight', 'take weight off my knees'])('%s is about how heavy somebody is', (text) => {
    expect(words(text)).toContain('weight')
  })

  test.each([
    ['pelvis', 'pelvi'],
    ['bursitis', 'bursiti'],
    ['abscess', 'absces'],
    ['meniscus', 'meniscu'],
    ['gas', 'ga'],
    ['exercise', 'exercize'],
    ['knee', 'elbow']
  ])('%s stays apart from %s', (one, other) => {
    expect(words(one)).not.toEqual(words(other))
  })

  test('exercise stays as it is, since it is no British spelling', () => {
    expect(words('exercise')).toEqual(['exercise'])
  })
})

describe('words that carry meaning', () => {
  test.each([
    ['what is the best help for my knee?', ['knee']],
    ['PRP vs. placebo', ['prp', 'placebo']],
    ['wait and see', ['wait', 'see']],
    ['how are you', ['how', 'are', 'you']],
    ['', []]
  ])('%j: %j', (text, kept) => {
    expect(keywords(text)).toEqual(kept)
  })
})
