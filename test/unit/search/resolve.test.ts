import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/build-index.ts'
import type { HitKind } from '../../../src/search/index-types.ts'
import { repair } from '../../../src/search/repair.ts'
import { type Resolved, resolve, resolveId } from '../../../src/search/resolve.ts'
import { search } from '../../../src/search/search.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'
import { index, searched } from '../../support/search.ts'

const all: readonly HitKind[] = ['condition', 'therapy', 'claim', 'term']
const of = (name: string, kinds: readonly HitKind[] = all): Resolved => resolve(index, name, kinds, repair)

describe('found', () => {
  test.each([
    ['Knee osteoarthritis', 'condition', 'knee-osteoarthritis'],
    ['OSTEOARTHRITIS of the knee', 'condition', 'knee-osteoarthritis'],
    ['gonarthrosis', 'condition', 'knee-osteoarthritis'],
    ['M16', 'condition', 'hip-osteoarthritis'],
    ['PRP', 'therapy', 'platelet-rich-plasma'],
    ['watchful waiting', 'therapy', 'wait-and-see'],
    ['it regrows cartilage', 'claim', 'regrows-cartilage'],
    ['dummy treatment', 'term', 'placebo']
  ] as const)('to the letter: %s', (name, kind, id) => {
    expect(of(name)).toMatchObject({ found: true, kind, id, readAs: undefined })
  })

  test.each([
    ['gonartrosis', 'knee-osteoarthritis', 'Knee osteoarthritis'],
    ['tenis elbow', 'tennis-elbow', 'Tennis elbow'],
    ['platelet rich plasm', 'platelet-rich-plasma', 'Platelet-rich plasma']
  ])('by a near miss, and says what was understood: %s', (name, id, readAs) => {
    expect(of(name)).toMatchObject({ found: true, id, readAs })
  })

  test('by its name, though another has that as a synonym', () => {
    const knowledge = knowledgeFrom(
      edited((d) => {
        the(d.therapies, 'exercise-therapy').synonyms.push({ text: 'wait and see', register: 'everyday' })
      })
    )
    expect(resolve(buildIndex(knowledge), 'Wait and see', all, repair)).toMatchObject({ found: true, id: 'wait-and-see' })
  })

  test('among the kinds asked for only', () => {
    expect(of('PRP', ['therapy'])).toMatchObject({ found: true, id: 'platelet-rich-plasma' })
    expect(of('PRP', ['condition'])).toEqual({ found: false, reason: 'unknown', nearest: [], alike: [] })
  })
})

describe('ambiguous', () => {
  test.each(['worn joint', 'Joint, worn', 'wear and tear'])('%s', (name) => {
    const resolved = of(name)
    expect(resolved).toMatchObject({ found: false, reason: 'ambiguous' })
    expect(
      resolved.found
        ? []
        : resolved.nearest
            .map(({ id }) => id)
            .slice(0, 2)
            .sort()
    ).toEqual(['hip-osteoarthritis', 'knee-osteoarthritis'])
  })
})

describe('a word that two names share', () => {
  test('is never taken for one of them', () => {
    expect(of('osteoarthritis').found).toBe(false)
    expect(of('osteoartritis').found).toBe(false)
  })

  test('not even where the other words of the names differ in how common they are', () => {
    const knowledge = knowledgeFrom(
      edited((d) => {
        const like = the(d.therapies, 'exercise-therapy')
        for (const joint of ['Knee', 'Hip', 'Shoulder'])
          d.therapies.push({ ...like, id: `${joint.toLowerCase()}-replacement`, name: `${joint} replacement`, synonyms: [] })
        for (let i = 1; i <= 30; i++) d.therapies.push({ ...like, id: `knee-brace-${i}`, name: `Knee brace ${i}`, synonyms: [] })
      })
    )
    expect(resolve(buildIndex(knowledge), 'replacement', all, repair)).toMatchObject({ found: false, reason: 'ambiguous' })
  })
})

describe('unknown', () => {
  test.each(['xyzzy', '', '   ', '__proto__', 'constructor', '🦵'])('%j', (name) => {
    expect(of(name)).toMatchObject({ found: false, reason: 'unknown' })
  })

  test('a word in passing, of which the search itself is not sure', () => {
    const knowledge = knowledgeFrom(
      edited((d) => {
        the(d.conditions, 'tennis-elbow').synonyms.push({ text: 'neck pain after a car accident', register: 'everyday' })
      })
    )
    const withAccident = buildIndex(knowledge)
    expect(search(withAccident, 'car').lowConfidence).toBe(true)
    expect(resolve(withAccident, 'car', all, repair)).toMatchObject({ found: false, reason: 'unknown' })
  })

  test('offers what comes nearest', () => {
    const resolved = of('changes of a joint somewhere')
    expect(resolved).toMatchObject({ found: false, reason: 'unknown' })
    expect(resolved.found ? [] : resolved.nearest.map(({ id }) => id)).toContain('knee-osteoarthritis')
  })
})

describe('by id, without an index', () => {
  test.each([
    ['knee-osteoarthritis', 'condition', 'knee-osteoarthritis'],
    [' tennis-elbow ', 'condition', 'tennis-elbow'],
    ['platelet-rich-plasma', 'therapy', 'platelet-rich-plasma'],
    ['knee-wear', 'condition', 'knee-osteoarthritis']
  ])('%j', (name, kind, id) => {
    expect(resolveId(searched, name, all)).toMatchObject({ found: true, kind, id, readAs: undefined })
  })

  test.each(['Knee osteoarthritis', 'knee', '', '__proto__', 'constructor', 'knee-osteoarthritis/platelet-rich-plasma'])(
    'not %j',
    (name) => {
      expect(resolveId(searched, name, all)).toBeUndefined()
    }
  )

  test('not of another kind', () => {
    expect(resolveId(searched, 'knee-osteoarthritis', ['therapy', 'term'])).toBeUndefined()
  })
})
