import { beforeAll, describe, expect, it } from 'vitest'
import { unkeptExamples } from '../src/claims/examples.ts'
import { conceptsIn, parsePattern } from '../src/claims/notation.ts'
import { newVocabulary } from '../src/claims/vocabulary.ts'
import { labelled, readAll, realKnowledge, type Score, scoreOf } from './support/claim-scores.ts'

const knowledge = realKnowledge()

/**
 * Sentences in the style of real adverts, and as many that only look like them,
 * written and labelled by somebody who had not seen the patterns. Those of
 * `build.jsonl` were read while the patterns were made; those of `aside.jsonl`
 * never, so their score is the honest one. (389 were kept aside at first: F1 0.65,
 * false alarms 0.10. Then half of their texts were opened, and moved to
 * `build.jsonl`. So were 120 later texts in many voices, at first contact F1 0.50
 * to 0.72 by set, false alarms 0.07 to 0.11; 41 texts more, `m01` to `m41`, were
 * only ever scored.) The scores are held here so that they can only rise: whoever
 * reads `aside.jsonl` to mend a miss has nothing left to measure with.
 */
describe('the claims found in labelled sentences', () => {
  const scores: Record<string, Score> = {}
  beforeAll(() => {
    for (const file of ['build.jsonl', 'aside.jsonl']) scores[file] = scoreOf(readAll(knowledge, labelled(file)))
  })

  it.each([
    ['build.jsonl', 0.86, 0.015],
    ['aside.jsonl', 0.63, 0.06]
  ])('%s: micro F1 at least %d, false alarms at most %d', (file, f1, falseAlarms) => {
    expect(scores[file]?.f1).toBeGreaterThanOrEqual(f1)
    expect(scores[file]?.falseAlarms).toBeLessThanOrEqual(falseAlarms)
  })

  it('kept aside: worded as adverts word them F1 at least 0.81; of near-misses at most 6 of 100 a false alarm', () => {
    const pairs = readAll(knowledge, labelled('aside.jsonl'))
    expect(scoreOf(pairs.filter(([{ style }]) => style === 'stock')).f1).toBeGreaterThanOrEqual(0.81)
    expect(scoreOf(pairs.filter(([row]) => row.near_miss === true)).falseAlarms).toBeLessThanOrEqual(0.06)
  })

  it('are enough to mean something, near-misses as many as claims', () => {
    const rows = [...labelled('build.jsonl'), ...labelled('aside.jsonl')]
    expect(rows.length).toBeGreaterThanOrEqual(400)
    const claiming = rows.filter(({ claims }) => claims.length > 0).length
    expect(rows.filter(({ claims }) => claims.length === 0).length).toBeGreaterThanOrEqual(claiming)
    expect(new Set(rows.flatMap(({ claims }) => claims))).toEqual(new Set(knowledge.ids('claim')))
  })
})

describe('the records of regen check', () => {
  it('say for every claim how it is found', () => {
    expect(knowledge.all('claim').filter(({ detect }) => detect === undefined)).toEqual([])
  })

  it('keep their examples', () => {
    expect(unkeptExamples(knowledge)).toEqual([])
  })

  it('name only claims that exist', () => {
    const ids = new Set(knowledge.ids('claim'))
    const named = [
      ...knowledge.all('claim').flatMap(({ detect }) => detect?.yieldsTo ?? []),
      ...knowledge.disclosures().flatMap(({ whenDenied, whenNotShown }) => [...whenDenied, ...whenNotShown])
    ]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('hold no concept that nothing asks for', () => {
    const vocabulary = newVocabulary()
    const lexicon = Object.values(knowledge.lexicon() ?? {})
    const texts = [
      ...lexicon.flatMap((group) => Object.values(group).flat()),
      ...knowledge
        .all('claim')
        .flatMap(({ detect, asFact }) => [detect, asFact].flatMap((found) => [...(found?.patterns ?? []), ...(found?.unless ?? [])])),
      ...knowledge.disclosures().flatMap(({ patterns, weak, unless }) => [...patterns, ...weak, ...unless])
    ]
    const asked = new Set(texts.flatMap((text) => conceptsIn(parsePattern(text, vocabulary))))
    const byCode = [
      'not', 'not-really', 'set-aside', 'unshown', 'distance', 'warning', 'open', 'ailing', 'measured', 'presupposing', 'contrast',
      'governing', 'through', 'pointing', 'speaking', 'imperative', 'product', 'treatment', 'ordinary', 'exercise', 'domain', 'elsewhere', 'offering', 'therapy-sold'
    ] // biome-ignore format: a list
    expect(lexicon.flatMap((group) => Object.keys(group)).filter((name) => !asked.has(name) && !byCode.includes(name))).toEqual([])
  })
})
