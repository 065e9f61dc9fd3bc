import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../src/knowledge/load-folder.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { exactly } from '../../src/search/exact.ts'
import { repair } from '../../src/search/repair.ts'
import { search } from '../../src/search/search.ts'
import { signsIn } from '../../src/search/signs.ts'
import { words } from '../../src/search/words.ts'
import { golden } from './golden.ts'

const loaded = loadFolder(join(import.meta.dirname, '../../data'))
if (!('store' in loaded)) throw new Error('data/ has problems')
const index = buildIndex(knowledgeOf(loaded.store))

describe('what people type finds what they mean', () => {
  test.each(golden)('%s → %s: %s', (query, first) => {
    const { results, lowConfidence } = search(index, query, { repair })
    const answer = lowConfidence ? undefined : results[0]?.id
    expect(answer).toBe(first)
  })
})

test.each(['swollen knee difficulty bearing weight', 'cannot put any weight on my knee', 'I can not bear weight on it'])(
  '%s names a red flag',
  (query) => {
    expect(signsIn(index, query).map(({ id }) => id)).toEqual(['broken-bone'])
  }
)

test('what a condition does to a life is met: stress and anxiety lead to back pain, as a suggestion', () => {
  const { results, lowConfidence } = search(index, 'stress and anxiety', { repair })
  expect([results[0]?.id, lowConfidence]).toEqual(['chronic-low-back-pain', true])
})

describe('over the bundled records', () => {
  const named = [...index.docs.entries()].flatMap(([at, { name }]) =>
    [name, ...index.told(at).synonyms].map((text) => [words(text).join(' '), at] as const)
  )
  const holders = new Map<string, Set<number>>()
  for (const [text, at] of named) holders.set(text, (holders.get(text) ?? new Set()).add(at))

  test('every name and synonym, typed to the letter, is met to the letter', () => {
    const missed = [...holders].filter(([text, held]) => {
      const { results, lowConfidence } = search(index, text, { repair })
      const met = results.find(({ kind, id }) => [...held].some((at) => index.docs[at]?.kind === kind && index.docs[at]?.id === id))
      return (
        lowConfidence || met === undefined || met.score < exactly.term || (results[0]?.score ?? 0) - met.score > exactly.name - exactly.term
      )
    })
    expect(missed.map(([text]) => text)).toEqual([])
  })
})
