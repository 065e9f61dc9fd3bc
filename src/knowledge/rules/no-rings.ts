import { fileOf, type Records } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** What is broader ends somewhere. */
export const noRings: Rule = {
  name: 'no-rings',
  description: 'following "broader" never leads back',
  check: (records) => [...reportsOf(records)]
}

function* reportsOf(records: Records): Generator<Report> {
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
