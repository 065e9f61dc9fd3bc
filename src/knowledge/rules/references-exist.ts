import { fileOf, type Records } from '../records.ts'
import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

type Noun = 'condition' | 'therapy' | 'source' | 'outcome' | 'finding' | 'regulation'

/** Every id that a record names belongs to a record. */
export const referencesExist: Rule = {
  name: 'references-exist',
  description: 'every condition, therapy, source, outcome, finding and regulation that a record names exists',
  check(records) {
    const known = everyId(records)
    const reports: Report[] = []
    const need = (file: string, path: string, noun: Noun, id: string | undefined): void => {
      if (id !== undefined && !known[noun].has(id))
        reports.push({ file, path, message: `there is no ${noun} "${id}"`, fix: `add it, or correct the id` })
    }
    const needSources = (file: string, path: string, ids: readonly string[] | undefined): void => {
      for (const id of ids ?? []) need(file, path, 'source', id)
    }
    for (const c of records.conditions) {
      need(fileOf.condition(c), 'broader', 'condition', c.broader)
    }
    for (const t of records.therapies) {
      need(fileOf.therapy(t), 'broader', 'therapy', t.broader)
      for (const [i, { conditions }] of t.harms.entries())
        for (const id of conditions ?? []) need(fileOf.therapy(t), `harms[${i}].conditions`, 'condition', id)
    }
    for (const { file, path, sources } of sourced(records)) needSources(file, path, sources)
    for (const pair of records.evidence) {
      const file = fileOf.evidence(pair)
      need(file, 'condition', 'condition', pair.condition)
      need(file, 'therapy', 'therapy', pair.therapy)
    }
    for (const { file, path, finding } of findings(records)) {
      need(file, `${path}.source`, 'source', finding.source)
      need(file, `${path}.outcome`, 'outcome', finding.outcome)
      need(file, `${path}.comparator.therapy`, 'therapy', finding.comparator.therapy)
    }
    for (const { file, path, recommendation } of recommendations(records)) need(file, `${path}.source`, 'source', recommendation.source)
    for (const c of records.claims) {
      const file = fileOf.claim(c)
      for (const id of c.findings) need(file, 'findings', 'finding', id)
      for (const id of c.regulation) need(file, 'regulation', 'regulation', id)
      for (const id of c.therapies) need(file, 'therapies', 'therapy', id)
      for (const id of c.conditions) need(file, 'conditions', 'condition', id)
    }
    for (const s of records.sources) need(fileOf.source(s), 'custom.supersededBy', 'source', s.custom.supersededBy)
    return reports
  }
}

function everyId(records: Records): Record<Noun, ReadonlySet<string>> {
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id))
  return {
    condition: ids(records.conditions),
    therapy: ids(records.therapies),
    source: ids(records.sources),
    outcome: ids(records.outcomes),
    finding: new Set([...findings(records)].map(({ pair, finding }) => `${pair.condition}/${pair.therapy}#${finding.id}`)),
    regulation: new Set(records.therapies.flatMap((t) => t.regulation.map((r) => `${t.id}#${r.jurisdiction}`)))
  }
}

/** Every list of source ids outside findings and recommendations. */
function* sourced(records: Records): Generator<{ file: string; path: string; sources: readonly string[] }> {
  const walk = function* (
    file: string,
    path: string,
    value: unknown
  ): Generator<{ file: string; path: string; sources: readonly string[] }> {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* walk(file, `${path}[${i}]`, item)
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        if (key === 'sources') yield { file, path: path === '' ? key : `${path}.${key}`, sources: item as string[] }
        else yield* walk(file, path === '' ? key : `${path}.${key}`, item)
  }
  for (const c of records.conditions) yield* walk(fileOf.condition(c), '', c)
  for (const t of records.therapies) yield* walk(fileOf.therapy(t), '', t)
  for (const c of records.claims) yield* walk(fileOf.claim(c), '', c)
  yield* walk('outcomes.json', '', records.outcomes)
  yield* walk('glossary.json', '', records.glossary)
  if (records.walkthrough) yield* walk('walkthrough.json', '', records.walkthrough)
}
