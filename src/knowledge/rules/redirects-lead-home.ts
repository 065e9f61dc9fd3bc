import type { Records } from '../records.ts'
import type { Rule } from './rule.ts'

/** A retired id leads, in one step, to a record that is there. */
export const redirectsLeadHome: Rule = {
  name: 'redirects-lead-home',
  description: 'a retired id is no longer in use and leads in one step, and so in no ring, to a record that exists',
  check(records) {
    const known = namedIds(records)
    const retired = new Set(Object.keys(records.redirects))
    return Object.entries(records.redirects).flatMap(([from, to]) => {
      const report = (message: string, fix: string) => ({ file: 'redirects.json', path: from, message, fix })
      return [
        ...(known.has(from) ? [report(`"${from}" is still the id of a record`, 'take it out, or rename that record')] : []),
        ...(retired.has(to)
          ? [report(`"${to}" is retired itself`, 'name the record it led to in the end')]
          : known.has(to)
            ? []
            : [report(`there is no record "${to}"`, 'name a condition, therapy, claim or term that exists')])
      ]
    })
  }
}

/** Ids of all that a person can name. */
function namedIds({ conditions, therapies, claims, glossary }: Records): ReadonlySet<string> {
  return new Set([conditions, therapies, claims, glossary].flatMap((items) => items.map(({ id }) => id)))
}
