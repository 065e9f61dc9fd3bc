import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/search/build-index.ts'
import { repair } from '../../src/search/repair.ts'
import { type Hit, search } from '../../src/search/search.ts'
import { words } from '../../src/search/words.ts'
import { type MadeUp, madeUpKnowledge, madeUpRecords } from '../support/made-up.ts'

const records = madeUpRecords(120)
const index = buildIndex(madeUpKnowledge(records))
const some = fc.constantFrom(...records)
const named = some.chain((record) => fc.constantFrom(record.name, ...record.synonyms).map((text) => ({ record, text })))

/** The naive way: every record one of whose names has exactly these words, in any order. */
function oracle(among: readonly MadeUp[], query: string): string[] {
  const key = (text: string): string => [...new Set(words(text))].sort().join(' ')
  return among.filter(({ name, synonyms }) => [name, ...synonyms].some((text) => key(text) === key(query))).map(({ id }) => id)
}

const hits = (query: string, where = index): readonly Hit[] => search(where, query, { repair }).results
const ids = (query: string, where = index): string[] => hits(query, where).map(({ id }) => id)

describe('over made-up records', () => {
  test('what a name or synonym says to the letter comes first, as a naive look through all names finds it', () => {
    fc.assert(
      fc.property(named, ({ text }) => {
        const exact = oracle(records, text)
        expect(ids(text).slice(0, exact.length).sort()).toEqual(exact.sort())
      }),
      { numRuns: 200 }
    )
  })

  test('a further record never takes an exact hit away', () => {
    fc.assert(
      fc.property(named, fc.array(some, { minLength: 1, maxLength: 3 }), ({ text, record }, parents) => {
        // New records made of the names of others, so that they compete for the same words.
        const more = parents.map(
          (parent, i): MadeUp => ({
            ...parent,
            id: `further-${i}`,
            name: `${parent.name} ${record.name}`,
            synonyms: [`${text} ${parent.synonyms[0]}`]
          })
        )
        const larger = buildIndex(madeUpKnowledge([...records, ...more]))
        expect(ids(text, larger)[0]).toBe(record.id)
      }),
      { numRuns: 12 }
    )
  })

  test('word order and case change neither what is found nor in which order', () => {
    fc.assert(
      fc.property(named, fc.boolean(), ({ text }, upper) => {
        const turned = text.split(' ').reverse().join(' ')
        expect(ids(upper ? turned.toUpperCase() : turned)).toEqual(ids(text))
      }),
      { numRuns: 200 }
    )
  })

  test('a name with one letter dropped from a word of six or more still finds its record', () => {
    const long = named.filter(({ text }) => text.split(' ').some((word) => word.length >= 6))
    fc.assert(
      fc.property(long, fc.nat(), fc.nat(), ({ text, record }, which, where) => {
        const parts = text.split(' ')
        const places = parts.flatMap((word, i) => (word.length >= 6 ? [i] : []))
        const at = places[which % places.length] as number
        const word = parts[at] as string
        const cut = where % word.length
        parts[at] = word.slice(0, cut) + word.slice(cut + 1)
        expect(ids(parts.join(' '))).toContain(record.id)
      }),
      { numRuns: 300 }
    )
  })

  test('every hit says which words of the query met what, and each of them is a word of the query', () => {
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 2 }), (parts) => {
        const query = parts.map(({ text }) => text).join(' ')
        const typed = new Set(words(query))
        for (const { why } of hits(query)) {
          expect(why.length).toBeGreaterThan(0)
          for (const { word } of why) for (const part of word.split(' ')) expect(typed).toContain(part)
        }
      }),
      { numRuns: 100 }
    )
  })

  test('a narrowed search is the wide one without what does not belong', () => {
    fc.assert(
      fc.property(named, fc.constantFrom('knee', 'hip', 'foot'), ({ text }, site) => {
        const there = new Set(records.filter((record) => record.site === site).map(({ id }) => id))
        const narrowed = search(index, text, { repair, site, limit: Number.POSITIVE_INFINITY }).results
        expect(narrowed.every(({ id }) => there.has(id))).toBe(true)
        for (const id of oracle(records, text)) expect(narrowed.some((hit) => hit.id === id)).toBe(there.has(id))
      }),
      { numRuns: 100 }
    )
  })
})
