import { describe, expect, it, test } from 'vitest'
import { stemOf, wordsOf } from '../../../src/claims/words.ts'

test.each([
  ['regenerate', ['regenerates', 'regenerated', 'regenerating']],
  ['repair', ['repairs', 'repaired', 'repairing']],
  ['injury', ['injuries']],
  ['therapy', ['therapies']],
  ['grow', ['grew', 'grown', 'growing']],
  ['take', ['took', 'taken', 'taking']],
  ['give', ['gave', 'given', 'gives']],
  ['wear', ['wore', 'worn', 'wears']],
  ['tumor', ['tumour', 'tumours']],
  ['revolutionize', ['revolutionise', 'revolutionising', 'revolutionized']],
  ['body', ["body's", 'bodies']],
  ['stop', ['stopped', 'stopping', 'stops']]
])('%s shares its stem with its forms', (word, forms) => {
  for (const form of forms) expect(stemOf(form), form).toBe(stemOf(word))
})

test.each([
  ['saw', 'see'],
  ['none', 'non'],
  ['life', 'lift'],
  ['physical', 'physics'],
  ['lasting', 'list'],
  ['noted', 'not'],
  ['here', 'her'],
  ['rates', 'rat'],
  ['cane', 'can']
])('%s and %s stay apart', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b))
})

describe('wordsOf', () => {
  it('parts words at hyphens, so that both ways to write them are alike', () => {
    const stems = (text: string): string[] => wordsOf(text).map(({ stem }) => stem)
    expect(stems('stem-cell')).toEqual(stems('stem cell'))
  })

  it('finds the same words whether or not a letter elsewhere is a plain one', () => {
    const forms = (text: string): string[] => wordsOf(text).map(({ form }) => form)
    const text = "It’s £5 off - don't wait: “85% or 3rd” — the co-op's 2.5 m, 10+ ways."
    expect(forms(`${text} naïve`)).toEqual([...forms(text), 'naïve'])
  })

  it('keeps signs with their numbers', () => {
    expect(wordsOf('It costs $5,000, and 85% or 9 in 10 improve.').map(({ form }) => form)).toEqual(
      expect.arrayContaining(['$5,000,', '85%', '9', '10'])
    )
  })

  it('knows what parts a word from the one before', () => {
    expect(wordsOf('Natural: no scars, no pain. It works – really').map(({ pause }) => pause)).toEqual([
      'none',
      'stop',
      'none',
      'comma',
      'none',
      'stop',
      'none',
      'stop'
    ])
  })
})
