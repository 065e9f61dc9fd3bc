import { fileOf, type Records } from '../records.ts'
import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** What is cited is of the kind that can say it. */
export const citedRightly: Rule = {
  name: 'cited-rightly',
  description: 'recommendations cite guidelines, regulation cites regulators, and a finding fits the design and year of its source',
  check: (records) => [...reportsOf(records)]
}

function* reportsOf(records: Records): Generator<Report> {
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
