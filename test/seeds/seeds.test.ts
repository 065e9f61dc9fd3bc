import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../src/knowledge/load-folder.ts'
import type { Noun } from '../../src/knowledge/store.ts'

/** A sentence of an article that a reader may bring along, and where its statement is answered. */
interface Statement {
  readonly article: string
  readonly sentence: number
  readonly about: string
  /** Claims whose verdict answers it. */
  readonly claims: readonly string[]
  /** `<place>/<id>.<path>`: what a record says about it. */
  readonly records: readonly string[]
  /** A few words of ours, to find the sentence again. */
  readonly gist: string
}

const statements: readonly Statement[] = JSON.parse(readFileSync(join(import.meta.dirname, 'statements.json'), 'utf8'))

const loaded = loadFolder(join(import.meta.dirname, '../../data'))
if (!('store' in loaded)) throw new Error('data/ does not load; test/data.test.ts lists why')
const knowledge = knowledgeOf(loaded.store)

/** How many sentences each article has. */
const articles: Readonly<Record<string, number>> = {
  '000_ce6a1c3cda92d722.txt': 28,
  '001_818a5f22deecdf11.txt': 22,
  '002_16c47cb28df2bed1.txt': 42,
  '003_cf873eb6f5ea584b.txt': 27,
  '004_428f90a20d21fe55.txt': 62
}
const kinds = 'cause mechanism benefit safety candidates comparison future procedure burden regulation other'.split(' ')
const nouns: Readonly<Record<string, Noun>> = { conditions: 'condition', therapies: 'therapy', evidence: 'pair', glossary: 'term' }

/** The texts that stand at `<place>/<id>.<path>`: none where there is no such record, no such field, or nothing in it. */
function textsAt(address: string): string[] {
  const [, place = '', id = '', path = ''] = address.match(/^([a-z]+)\/([^.]+)\.(.+)$/) ?? []
  const noun = nouns[place]
  const record: unknown = noun && knowledge.find(noun, id)
  return texts(path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record))
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const at = ({ article, sentence }: Statement): string => `${article} ${sentence}`

/** Sentences that state nothing, and why. */
const unspoken: readonly { article: string; sentence: number; why: 'heading' | 'leads in' | 'form of the website' }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'unspoken.json'), 'utf8')
)

describe('the statements of the seed articles', () => {
  it.each(Object.entries(articles))('%s is covered sentence by sentence, but for what states nothing', (article, count) => {
    const covered = [...statements, ...unspoken].filter((s) => s.article === article).map(({ sentence }) => sentence)
    expect([...covered].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
  })

  it('stand once each, at a sentence that their article has, and cover all five', () => {
    expect(new Set(statements.map(at)).size).toBe(statements.length)
    expect(new Set(statements.map(({ article }) => article))).toEqual(new Set(Object.keys(articles)))
    for (const s of statements) {
      expect(s.sentence, at(s)).toBeGreaterThan(0)
      expect(s.sentence, at(s)).toBeLessThanOrEqual(articles[s.article] ?? 0)
    }
  })

  it('are of every kind, and of no other', () => {
    expect(new Set(statements.map(({ about }) => about))).toEqual(new Set(kinds))
  })

  it('are each answered by a claim or a record', () => {
    expect(statements.filter(({ claims, records }) => claims.length + records.length === 0).map(at)).toEqual([])
  })

  it('name only claims that exist', () => {
    const known = new Set(knowledge.ids('claim'))
    expect(statements.flatMap(({ claims }) => claims.filter((id) => !known.has(id)))).toEqual([])
  })

  it('name only places in records that say something', () => {
    expect(statements.flatMap(({ records }) => records.filter((address) => textsAt(address).length === 0))).toEqual([])
  })

  it('are never answered by a gap', () => {
    const gap = (address: string) => textsAt(address).some((text) => text.startsWith('Not yet recorded'))
    expect(statements.flatMap(({ records }) => records.filter(gap))).toEqual([])
  })

  it('are told by their gist in at most six words', () => {
    for (const s of statements) expect(s.gist.split(/\s+/).length, at(s)).toBeLessThanOrEqual(6)
  })

  it('would show a place that is not there', () => {
    for (const gone of [
      'conditions/no-such.causes',
      'conditions/osteoarthritis.no-such',
      'conditions/osteoarthritis',
      'nowhere/osteoarthritis.causes'
    ])
      expect(textsAt(gone), gone).toEqual([])
  })
})
