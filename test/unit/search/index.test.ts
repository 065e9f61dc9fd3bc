import { describe, expect, test } from 'vitest'
import { firstSentence, indexParts } from '../../../src/search/build-index.ts'
import { findTerm, prefixTerms } from '../../../src/search/terms.ts'
import { index, searched } from '../../support/search.ts'

describe('the index', () => {
  test('is the same for the same knowledge, and plain data', () => {
    const parts = indexParts(searched)
    expect(indexParts(searched)).toEqual(parts)
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
  })

  test('has its terms sorted, and finds each', () => {
    expect(index.terms).toEqual([...index.terms].sort())
    for (const [i, term] of index.terms.entries()) expect(findTerm(index, term)).toBe(i)
    expect(findTerm(index, 'nosuchword')).toBe(-1)
    expect(findTerm(index, '')).toBe(-1)
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
