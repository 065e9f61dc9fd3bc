import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsRepair } from '../../../src/search/asked.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { repair } from '../../../src/search/repair.ts'
import { type SearchOptions, search } from '../../../src/search/search.ts'
import { words } from '../../../src/search/words.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'
import { index, searched } from '../../support/search.ts'

const idsFor = (query: string, options: SearchOptions = {}): string[] => search(index, query, options).results.map(({ id }) => id)
const bestFor = (query: string, options: SearchOptions = {}): [string, number] | undefined => {
  const [hit] = search(index, query, options).results
  return hit && [hit.id, hit.score]
}

describe('what a query names exactly comes first', () => {
  test.each([
    ['Knee osteoarthritis', 'knee-osteoarthritis', 1],
    ['knee-osteoarthritis', 'knee-osteoarthritis', 1],
    ['osteoarthritis of the knee', 'knee-osteoarthritis', 1],
    ['M17', 'knee-osteoarthritis', 1],
    ['m77.1', 'tennis-elbow', 1],
    ['Platelet-rich plasma', 'platelet-rich-plasma', 1],
    ['placebo', 'placebo', 0.97],
    ['It regrows cartilage', 'regrows-cartilage', 1],
    ['PRP', 'platelet-rich-plasma', 0.99],
    ['gonarthrosis', 'knee-osteoarthritis', 0.99],
    ['wear and tear of the knee', 'knee-osteoarthritis', 0.99],
    ['lateral epicondylitis', 'tennis-elbow', 0.99],
    ['dummy treatment', 'placebo', 0.97]
  ])('%s', (query, id, score) => {
    expect(bestFor(query)).toEqual([id, score])
  })

  test('for every name, synonym and code there is', () => {
    for (const [at, { id, name }] of index.docs.entries())
      for (const text of [id, name, ...index.told(at).synonyms.filter((synonym) => synonym !== 'worn joint')])
        expect(bestFor(text)?.[0]).toBe(id)
    for (const { id, codes } of searched.all('condition'))
      for (const code of Object.values(codes).flat()) expect(bestFor(code)?.[0]).toBe(id)
  })

  test('and both of two records that share a synonym', () => {
    expect(
      search(index, 'worn joint')
        .results.map(({ id, score }) => [id, score])
        .slice(0, 2)
    ).toEqual([
      ['knee-osteoarthritis', 0.99],
      ['hip-osteoarthritis', 0.99]
    ])
  })

  test('and says where it was met', () => {
    expect(search(index, 'gonarthrosis').results[0]?.why).toEqual([
      { word: 'gonarthrosis', typed: 'gonarthrosis', met: 'gonarthrosis', how: 'exact', field: 'synonym', in: 'gonarthrosis' }
    ])
    expect(search(index, 'gonarth').results[0]?.why).toEqual([
      { word: 'gonarth', typed: 'gonarth', met: 'gonarthrosis', how: 'prefix', field: 'synonym', in: 'gonarthrosis' }
    ])
  })
})

describe('any query', () => {
  const vocabulary = [
    ...new Set(searched.all('condition').flatMap((c) => words(`${c.name} ${c.summary.text}`))),
    'prp',
    'plasma',
    'wait',
    'injection',
    'nosuchword'
  ]
  const query = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })

  test('finds the same in any order and case', () => {
    fc.assert(
      fc.property(
        query.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const found = idsFor(all.join(' ')).sort()
          expect(idsFor(shuffled.join(' ')).sort()).toEqual(found)
          expect(idsFor(all.join(' ').toUpperCase()).sort()).toEqual(found)
        }
      ),
      { numRuns: 300 }
    )
  })

  test('gives scores between 0 and 1, best first, each record once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          query.map((all) => all.join(' ')),
          fc.string({ unit: 'grapheme' })
        ),
        (text) => {
          const { results } = search(index, text, { repair })
          const scores = results.map(({ score }) => score)
          expect(scores.filter((score) => !(score > 0 && score <= 1))).toEqual([])
          expect(scores).toEqual([...scores].sort((a, b) => b - a))
          expect(new Set(results.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(results.length)
        }
      )
    )
  })
})

describe('a word with one letter dropped', () => {
  const long = index.docs.flatMap((doc, at) =>
    [doc.name, ...index.told(at).synonyms].flatMap((text) => words(text)).flatMap((w) => (w.length >= 6 ? [[w, doc.id] as const] : []))
  )
  test.each([...new Map(long.map(([word, id]) => [`${word} ${id}`, [word, id] as const])).values()])('%s still finds %s', (word, id) => {
    const missed = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1)).filter(
      (short) => !idsFor(short, { repair }).includes(id)
    )
    expect(missed).toEqual([])
  })

  test('needs repair, which is loaded only then', () => {
    expect(needsRepair(index, 'osteoarthritis of the knee')).toBe(false)
    expect(needsRepair(index, 'osteoartritis of the knee')).toBe(true)
    expect(idsFor('gonartrosis')).toEqual([])
    expect(search(index, 'gonartrosis', { repair }).results[0]?.why[0]).toMatchObject({ met: 'gonarthrosis', how: 'repaired' })
  })
})

test.each(['xyzzy', 'qqqq wwww', 'zzz 999', '', '   ', '???', '🦵', 'the of and'])('nonsense is met with low confidence: %j', (query) => {
  expect(search(index, query, { repair }).lowConfidence).toBe(true)
})

test('a good query has confidence', () => {
  for (const query of ['knee osteoarthritis', 'PRP', 'M17', 'tennis elbo']) expect(search(index, query).lowConfidence).toBe(false)
})

describe('a code', () => {
  // The records have M17 for the knee and M77.1 for the elbow: one letter lies between M17.1 and M77.1.
  test.each(['M17.1', 'm17.11', 'M17.0'])('%j is read as the broader code that is held, never as one that looks like it', (code) => {
    const { results, lowConfidence } = search(index, code, { repair })
    expect(results.map(({ id }) => id)).toEqual(['knee-osteoarthritis'])
    expect(results[0]?.why[0]).toMatchObject({ word: code.toLowerCase(), met: 'm17', how: 'broader', field: 'code' })
    expect(lowConfidence).toBe(false)
  })

  test.each(['M77.9', 'M97.1', 'FA01.0'])('%j, of which no broader one is held, is not repaired', (code) => {
    expect(search(index, code, { repair }).results).toEqual([])
  })
})

describe('a place', () => {
  test.each(['knee', 'my knee hurts', 'Knees', 'painful knee'])('%j gives everything there, what most is known about first', (query) => {
    expect(idsFor(query)).toEqual(['knee-osteoarthritis', 'platelet-rich-plasma', 'regrows-cartilage'])
  })

  test('of which nothing is known but names still has scores', () => {
    const bare = buildIndex(knowledgeFrom(edited((d) => Object.assign(d, { evidence: [], claims: [] }))))
    expect(search(bare, 'knee').results.map(({ id, score }) => [id, Number.isFinite(score)])).toEqual([['knee-osteoarthritis', true]])
  })
})

describe('narrowing', () => {
  test.each<[SearchOptions, string[]]>([
    [{ kinds: ['condition'] }, ['knee-osteoarthritis']],
    [{ kinds: ['therapy'] }, ['platelet-rich-plasma']],
    [{ kinds: ['therapy', 'claim'] }, ['platelet-rich-plasma', 'regrows-cartilage']],
    [{ site: 'elbow' }, []],
    [{ category: 'blood-derived' }, ['platelet-rich-plasma']],
    [{ category: 'comparison' }, []],
    [{ family: 'degenerative' }, ['knee-osteoarthritis']],
    [{ family: 'blood-derived' }, []],
    [{ limit: 1 }, ['knee-osteoarthritis']]
  ])('%o', (options, ids) => {
    expect(idsFor('knee', options)).toEqual(ids)
  })

  test('a name is not found under another kind', () => {
    expect(idsFor('PRP', { kinds: ['condition'] })).toEqual([])
    expect(idsFor('osteoarthritis', { site: 'hip' })).toEqual(['hip-osteoarthritis'])
  })
})

test('who asks what to do about a condition is shown its options, waiting first, and not therapies that share its words', () => {
  const crowded = buildIndex(
    knowledgeFrom(
      edited((d) => {
        the(d.therapies, 'exercise-therapy').synonyms.push({ text: 'exercise for knee osteoarthritis', register: 'everyday' })
        const [pair] = d.evidence
        if (pair !== undefined) d.evidence.push({ ...pair, therapy: 'wait-and-see' })
      })
    )
  )
  const { results } = search(crowded, 'treatment for knee osteoarthritis')
  expect(results.slice(0, 3).map(({ id }) => id)).toEqual(['knee-osteoarthritis', 'wait-and-see', 'platelet-rich-plasma'])
  expect(results.map(({ id }) => id)).not.toContain('exercise-therapy')
  expect(results[1]?.why).toMatchObject([{ met: 'Knee osteoarthritis', field: 'condition' }])
  expect(search(crowded, 'exercise treatment for knee osteoarthritis').results[0]?.id).toBe('exercise-therapy')
})
