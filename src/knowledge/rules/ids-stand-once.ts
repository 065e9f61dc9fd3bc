import { fileOf, type Records } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** No outcome, term, finding or recommendation stands twice. (Other ids are file names, which cannot.) */
export const idsStandOnce: Rule = {
  name: 'ids-stand-once',
  description: 'an outcome, a term, and a finding or recommendation within its pair stand once',
  check: (records) => [...reportsOf(records)]
}

function* reportsOf(records: Records): Generator<Report> {
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
