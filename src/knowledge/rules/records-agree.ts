import { fileOf, type Records } from '../records.ts'
import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** Records fit each other: ids stand once, broader records form no ring, bodies and designs match what is cited. */
export const recordsAgree: Rule = {
  name: 'records-agree',
  description: 'ids stand once, "broader" forms no ring, recommendations cite guidelines, a pair searched in vain holds no findings',
  check(records) {
    return [...twice(records), ...rings(records), ...pairs(records), ...citedRightly(records)]
  }
}

function* twice(records: Records): Generator<Report> {
  const seen = new Set<string>()
  for (const o of records.outcomes) {
    if (seen.has(o.id)) yield { file: 'outcomes.json', path: o.id, message: 'this outcome stands twice', fix: 'keep one' }
    seen.add(o.id)
  }
  const terms = new Set<string>()
  for (const t of records.glossary) {
    if (terms.has(t.id)) yield { file: 'glossary.json', path: t.id, message: 'this term stands twice', fix: 'keep one' }
    terms.add(t.id)
  }
  for (const pair of records.evidence) {
    const ids = new Set<string>()
    for (const { id } of [...pair.findings, ...pair.recommendations]) {
      if (ids.has(id))
        yield {
          file: fileOf.evidence(pair),
          path: id,
          message: 'this id stands twice in the pair',
          fix: 'give each finding and recommendation its own id'
        }
      ids.add(id)
    }
  }
}

function* rings(records: Records): Generator<Report> {
  const kinds: [readonly { id: string; broader?: string | undefined }[], (r: { id: string }) => string][] = [
    [records.conditions, fileOf.condition],
    [records.therapies, fileOf.therapy]
  ]
  for (const [items, file] of kinds) {
    const broader = new Map(items.map((r) => [r.id, r.broader]))
    for (const { id } of items) {
      const passed = new Set<string>()
      let at: string | undefined = id
      while (at !== undefined && !passed.has(at)) {
        passed.add(at)
        at = broader.get(at)
      }
      if (at === id)
        yield {
          file: file({ id }),
          path: 'broader',
          message: 'following "broader" leads back here',
          fix: 'let the widest of them have no "broader"'
        }
    }
  }
}

function* pairs(records: Records): Generator<Report> {
  for (const pair of records.evidence) {
    const empty = pair.findings.length === 0 && pair.recommendations.length === 0
    if (pair.searched.found && empty)
      yield {
        file: fileOf.evidence(pair),
        path: 'searched.found',
        message: 'says that evidence was found, but holds none',
        fix: 'add it, or set "found": false'
      }
    if (!pair.searched.found && pair.findings.length > 0)
      yield {
        file: fileOf.evidence(pair),
        path: 'searched.found',
        message: 'says that nothing was found, but holds findings',
        fix: 'set "found": true'
      }
  }
}

function* citedRightly(records: Records): Generator<Report> {
  const sources = new Map(records.sources.map((s) => [s.id, s]))
  const guideline = new Set(['guideline', 'regulator'])
  for (const { file, path, recommendation } of recommendations(records)) {
    const design = sources.get(recommendation.source)?.custom.design
    if (design !== undefined && !guideline.has(design))
      yield { file, path: `${path}.source`, message: `a ${design} makes no recommendation`, fix: 'cite the guideline itself' }
  }
  for (const { file, path, finding } of findings(records)) {
    const source = sources.get(finding.source)
    if (source === undefined) continue
    const year = source.issued['date-parts'][0][0] ?? 0
    if (year > Number(finding.checked.on.slice(0, 4)))
      yield { file, path: `${path}.checked.on`, message: `checked before its source of ${year} came out`, fix: 'correct the date' }
    if (finding.design === 'systematic review' && source.custom.design === 'randomised trial')
      yield { file, path: `${path}.design`, message: 'a single trial is no systematic review', fix: 'set "design": "randomised trial"' }
  }
  for (const t of records.therapies)
    for (const [i, r] of t.regulation.entries())
      for (const id of r.sources) {
        const design = sources.get(id)?.custom.design
        if (design !== undefined && design !== 'regulator' && design !== 'guideline')
          yield {
            file: fileOf.therapy(t),
            path: `regulation[${i}].sources`,
            message: `${id} is not a regulator's page`,
            fix: 'cite the regulator or the law'
          }
      }
}
