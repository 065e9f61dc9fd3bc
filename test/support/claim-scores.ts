import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectorFor } from '../../src/claims/check.ts'
import type { Reading } from '../../src/claims/reading.ts'
import { type Knowledge, knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../src/knowledge/load-folder.ts'

/** A sentence with the claims and disclosures that a person found in it; `ok` are arguable: neither wanted nor wrong. */
export interface Labelled {
  readonly doc: string
  readonly text: string
  readonly claims: readonly string[]
  readonly disclosures: readonly string[]
  readonly ok?: readonly string[]
  readonly ok_disclosures?: readonly string[]
  readonly near_miss?: boolean
  readonly style?: 'stock' | 'reworded'
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Of the sentences that make no claim, the share in which one was found. */
  readonly falseAlarms: number
}

/** The records of `data/`. */
export function realKnowledge(): Knowledge {
  const loaded = loadFolder(join(import.meta.dirname, '../../data'))
  if (!('store' in loaded)) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return knowledgeOf(loaded.store)
}

export function labelled(file: string): Labelled[] {
  return readFileSync(join(import.meta.dirname, '../claims', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
}

/** Reads the sentences text by text, so that what was said before counts, as it does for a reader. */
export function readAll(knowledge: Knowledge, rows: readonly Labelled[]): (readonly [Labelled, Reading])[] {
  const detector = detectorFor(knowledge)
  if (detector === undefined) throw new Error('data/ has no lexicon.json')
  const docs = [...new Set(rows.map(({ doc }) => doc))]
  return docs.flatMap((doc) => {
    const own = rows.filter((row) => row.doc === doc)
    const units = own.map(({ text }) => ({ text, kind: /[.!?:"”]$/.test(text) ? ('sentence' as const) : ('heading' as const) }))
    const readings = detector.read(units)
    return own.map((row, i) => [row, readings[i] as Reading] as const)
  })
}

/** Micro precision and recall over claims, and false alarms over the sentences without one. */
export function scoreOf(pairs: readonly (readonly [Labelled, Reading])[]): Score {
  let [hit, wrong, missed, alarms] = [0, 0, 0, 0]
  const silent = pairs.filter(([row]) => row.claims.length === 0)
  for (const [row, { claims }] of pairs) {
    const found = new Set(claims.map(({ id }) => id))
    const strange = [...found].filter((id) => !row.claims.includes(id) && !row.ok?.includes(id))
    hit += row.claims.filter((id) => found.has(id)).length
    missed += row.claims.filter((id) => !found.has(id)).length
    wrong += strange.length
    if (row.claims.length === 0 && strange.length > 0) alarms++
  }
  const precision = hit / (hit + wrong)
  const recall = hit / (hit + missed)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), falseAlarms: alarms / silent.length }
}
