import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../src/knowledge/load-folder.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { repair } from '../../src/search/repair.ts'
import { search } from '../../src/search/search.ts'
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
