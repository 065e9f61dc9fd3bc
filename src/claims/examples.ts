import type { Knowledge } from '../knowledge/knowledge.ts'
import { detectorFor, readBlocks } from './check.ts'

/** An example of a record that its own patterns do not keep. */
export interface Unkept {
  readonly id: string
  readonly example: string
  readonly problem: string
}

/** Holds every claim and disclosure to its examples. Pure; empty where all are kept. */
export function unkeptExamples(knowledge: Knowledge): Unkept[] {
  const detector = detectorFor(knowledge)
  if (detector === undefined) return []
  const found = (text: string, id: string): boolean =>
    readBlocks(detector, text).some(({ claims, disclosures }) => [...claims, ...disclosures].some((met) => met.id === id))
  const records = [
    ...knowledge.all('claim').flatMap(({ id, detect }) => (detect === undefined ? [] : [{ id, examples: detect.examples }])),
    ...knowledge.disclosures().map(({ id, examples }) => ({ id, examples }))
  ]
  const facts = knowledge.all('claim').flatMap(({ id, asFact }) => (asFact === undefined ? [] : [{ id, examples: asFact.examples }]))
  const isFact = (text: string, id: string): boolean =>
    readBlocks(detector, text).some(({ claims }) => claims.some((met) => met.id === id && met.asFact))
  return [...unkept(records, found, 'found'), ...unkept(facts, isFact, 'taken for a bare fact')]
}

type Exemplified = { readonly id: string; readonly examples: { readonly found: readonly string[]; readonly notFound: readonly string[] } }

function unkept(records: readonly Exemplified[], found: (text: string, id: string) => boolean, what: string): Unkept[] {
  return records.flatMap(({ id, examples }) => [
    ...examples.found.filter((example) => !found(example, id)).map((example) => ({ id, example, problem: `is not ${what}` })),
    ...examples.notFound.filter((example) => found(example, id)).map((example) => ({ id, example, problem: `is ${what}` }))
  ])
}
