import { describe, expect, test } from 'vitest'
import { firstSentence, indexParts } from '../../../src/search/build-index.ts'
import { soundsOf } from '../../../src/search/sound.ts'
import { storedIndex, storeIndex } from '../../../src/search/stored-index.ts'
import { findTerm, prefixTerms } from '../../../src/search/terms.ts'
import { index, searched } from '../../support/search.ts'

describe('the index', () => {
  test('is the same for the same knowledge', () => {
    const parts = indexParts(searched)
    expect(indexParts(searched)).toEqual(parts)
    expect(storeIndex(indexParts(searched))).toEqual(storeIndex(parts))
  })

  test('gives back, part by part, what was stored', () => {
    const parts = indexParts(searched)
    const each = parts.terms.map((_, term) => term)
    const plain = (lists: readonly ArrayLike<number>[]): number[][] => lists.map((list) => Array.from(list))
    expect(index.docs).toEqual(parts.docs.map(({ synonyms, gist, ...head }) => JSON.parse(JSON.stringify(head))))
    expect(parts.docs.map((_, doc) => index.told(doc))).toEqual(parts.docs.map(({ synonyms, gist }) => ({ synonyms, gist })))
    expect([index.terms, index.elsewhere, index.signs]).toEqual([parts.terms, parts.elsewhere, parts.signs])
    expect(each.map((term) => index.spread(term))).toEqual(parts.spread)
    expect(each.map((term) => index.place(term) ?? '')).toEqual(parts.places)
    for (const list of ['inPhrases', 'inGist', 'inText', 'alike'] as const)
      expect(plain(each.map((term) => index[list](term)))).toEqual(plain(parts[list]))
    expect(plain(parts.sounds.map((sound) => index.soundingAs(sound)))).toEqual(plain(parts.sounding))
    expect(parts.phrases.map((_, at) => index.phrase(at))).toEqual(parts.phrases)
    expect(parts.phrases.map((_, at) => index.termsOf(at))).toEqual(parts.phrases.map(({ terms }) => terms))
    expect(parts.phrases.map((_, at) => [index.docOf(at), index.fieldOf(at)])).toEqual(parts.phrases.map(({ doc, field }) => [doc, field]))
    for (const term of each) for (const at of index.alone(term)) expect(new Set(index.termsOf(at))).toEqual(new Set([term]))
  })

  test('reads only the parts that are asked for', () => {
    const stored = storeIndex(indexParts(searched))
    let bytes = 0
    const opened = storedIndex((start, length) => {
      bytes += length
      return stored.subarray(start, start + length)
    })
    expect(opened.docs.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(stored.length / 2)
  })

  test('has its terms sorted, and finds each', () => {
    expect(index.terms).toEqual([...index.terms].sort())
    for (const [i, term] of index.terms.entries()) expect(findTerm(index, term)).toBe(i)
    expect(findTerm(index, 'nosuchword')).toBe(-1)
    expect(findTerm(index, '')).toBe(-1)
  })

  test('finds the terms that are said alike, and none for a sound that none has', () => {
    for (const term of ['knee', 'arthritis', 'injection'])
      for (const sound of soundsOf(term)) expect(Array.from(index.soundingAs(sound), (at) => index.terms[at])).toContain(term)
    expect(index.soundingAs('NSX')).toHaveLength(0)
    expect(index.soundingAs('')).toHaveLength(0)
  })

  test('finds all terms with a beginning, the shortest first', () => {
    const found = prefixTerms(index, 'inj').map(({ term }) => index.terms[term])
    expect(found).toEqual(['injury', 'injection'])
    expect(prefixTerms(index, 'in')).toEqual([])
  })
})

test.each([
  ['One. Two.', 'One.'],
  ['Is it? Yes.', 'Is it?'],
  ['About 0.5 of them. More.', 'About 0.5 of them.'],
  ['No stop', 'No stop']
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
