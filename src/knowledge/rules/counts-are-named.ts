import { findings } from './places.ts'
import type { Report, Rule } from './rule.ts'

const counting = new Set(['risk', 'RR', 'OR', 'HR', 'proportion'])

/** Where things are counted, the outcome says what is counted. */
export const countsAreNamed: Rule = {
  name: 'counts-are-named',
  description: 'a risk, a ratio or a proportion counts something, and its outcome says what; a mean counts nothing',
  check(records) {
    const outcomes = new Map(records.outcomes.map((o) => [o.id, o]))
    const reports: Report[] = []
    for (const { file, path, finding } of findings(records)) {
      const outcome = outcomes.get(finding.outcome)
      const { measure } = finding.effect
      if (outcome === undefined || measure === 'narrative') continue
      if (counting.has(measure) !== (outcome.counts !== undefined))
        reports.push({
          file,
          path: `${path}.outcome`,
          message: counting.has(measure)
            ? `"${outcome.id}" does not say what it counts`
            : `"${outcome.id}" counts, and the effect is a mean`,
          fix: 'choose another outcome, or set "counts" on this one'
        })
    }
    return reports
  }
}
