import { fileOf, type Records } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** What a search says it found, and what the pair holds, agree. */
export const searchedAgrees: Rule = {
  name: 'searched-agrees',
  description: 'a pair searched in vain holds no findings, and one in which something was found holds it',
  check: (records) => [...reportsOf(records)]
}

function* reportsOf(records: Records): Generator<Report> {
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
