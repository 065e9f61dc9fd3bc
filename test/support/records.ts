import { type Knowledge, knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { memoryStore } from '../../src/knowledge/memory-store.ts'
import type { RawFile } from '../../src/knowledge/read-folder.ts'
import { fileOf, type Records } from '../../src/knowledge/records.ts'
import { example } from './example.ts'

/** Records that a test may change in place. */
export type Draft = { -readonly [K in keyof Records]: Records[K] extends readonly (infer T)[] ? T[] : Records[K] }

/** The small example knowledge base, whole and valid; parts can be replaced. Every call makes new objects. */
export function recordsWith(parts: Partial<Records> = {}): Records {
  return { ...example(), ...parts }
}

/** The example after a change to a copy of it; the example itself stays as it is. */
export function edited(change: (draft: Draft) => void): Records {
  const draft = example()
  change(draft)
  return draft
}

export function knowledgeFrom(records: Records = recordsWith()): Knowledge {
  return knowledgeOf(memoryStore(records))
}

/** The one with this id, to be changed. A test that names a record which is not there is itself wrong. */
export function the<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`the example has no "${id}"`)
  return found
}

/** The pair of the example that holds findings. */
export function thePair(records: Records): Records['evidence'][number] {
  const [pair] = records.evidence
  if (pair === undefined) throw new Error('the example has no pair')
  return pair
}

/** The files that these records would be read from. */
export function filesOf(records: Records): RawFile[] {
  const file = (path: string, json: unknown): RawFile => ({ file: path, text: JSON.stringify(json) })
  return [
    ...records.conditions.map((r) => file(fileOf.condition(r), r)),
    ...records.therapies.map((r) => file(fileOf.therapy(r), r)),
    ...records.evidence.map((r) => file(fileOf.evidence(r), r)),
    ...records.claims.map((r) => file(fileOf.claim(r), r)),
    ...records.sources.map((r) => file(fileOf.source(r), r)),
    file('outcomes.json', records.outcomes),
    file('glossary.json', records.glossary),
    file('redirects.json', records.redirects),
    file('disclosures.json', records.disclosures),
    ...(records.lexicon === undefined ? [] : [file('lexicon.json', records.lexicon)]),
    ...(records.walkthrough === undefined ? [] : [file('walkthrough.json', records.walkthrough)])
  ]
}
