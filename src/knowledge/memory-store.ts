import type { Records } from './records.ts'
import { type Noun, type NounMap, pairId, type Store } from './store.ts'

type Shelves = { readonly [N in Noun]: ReadonlyMap<string, NounMap[N]> }

/** A store over records that are already in memory, such as those of `--knowledge <folder>`. */
export function memoryStore(records: Records): Store {
  const shelves: Shelves = {
    condition: byId(records.conditions),
    therapy: byId(records.therapies),
    pair: new Map(records.evidence.map((pair) => [pairId(pair), deepFreeze(pair)])),
    claim: byId(records.claims),
    source: byId(records.sources),
    outcome: byId(records.outcomes),
    term: byId(records.glossary)
  }
  return {
    ids: (noun) => [...shelves[noun].keys()],
    get: <N extends Noun>(noun: N, id: string) => (shelves[noun] as ReadonlyMap<string, NounMap[N]>).get(id),
    walkthrough: () => records.walkthrough,
    lexicon: () => records.lexicon,
    disclosures: () => records.disclosures,
    redirects: () => records.redirects,
    derived: () => undefined,
    date: newestDay(records)
  }
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, deepFreeze(item)]))
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}

/** The newest day on which any fact was looked at, for the first time or again. */
function newestDay({ conditions, therapies, evidence, claims, sources, outcomes }: Records): string {
  return [...daysIn([conditions, therapies, evidence, claims, sources, outcomes])].reduce((a, b) => (a > b ? a : b), '')
}

/** The fields that hold such a day: `checked`, `second` and, inside of them and of `searched`, `on`. */
const looked = new Set(['checked', 'second', 'on'])

function* daysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value))
    if (typeof part === 'string') {
      if (looked.has(key)) yield part
    } else yield* daysIn(part)
}
