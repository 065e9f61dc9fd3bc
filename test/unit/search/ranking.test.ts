import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/build-index.ts'
import type { SearchIndex } from '../../../src/search/index-types.ts'
import { search } from '../../../src/search/search.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'
import { index } from '../../support/search.ts'

const idsFor = (where: SearchIndex, query: string): string[] => search(where, query).results.map(({ id }) => id)

describe('what comes first among near answers', () => {
  test('what fits far worse than the best is left out', () => {
    expect(idsFor(index, 'osteoarthritis').slice(0, 2)).toEqual(['knee-osteoarthritis', 'hip-osteoarthritis'])
    expect(idsFor(index, 'knee osteoarthritis')).not.toContain('hip-osteoarthritis')
  })

  test('at most twenty, unless asked otherwise', () => {
    const many = buildIndex(
      knowledgeFrom(
        edited((d) => {
          for (let i = 1; i <= 30; i++)
            d.therapies.push({ ...the(d.therapies, 'exercise-therapy'), id: `velvet-${i}`, name: `Velvet ${i}` })
        })
      )
    )
    expect(search(many, 'velvet').results).toHaveLength(20)
    expect(search(many, 'velvet', { limit: 25 }).results).toHaveLength(25)
  })

  test('a beginning that is also a word, and begins shorter words, still means the longer word beside another of its name', () => {
    const crowded = buildIndex(
      knowledgeFrom(
        edited((d) => {
          for (const name of ['Osteo Flex', 'Osteopath', 'Osteopathy', 'Osteopathic', 'Osteonecrosis'])
            d.glossary.push({
              id: name.toLowerCase().replace(' ', '-'),
              name,
              synonyms: [],
              meaning: 'A word.',
              short: 'a word',
              sources: []
            })
        })
      )
    )
    const [first] = search(crowded, 'knee osteo').results
    expect(first?.id).toBe('knee-osteoarthritis')
    expect(first?.why.map(({ met }) => met)).toEqual(['knee', 'osteoarthritis'])
  })
})
