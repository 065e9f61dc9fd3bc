import { fileOf, type Records } from '../records.ts'
import type { Source } from '../schema.ts'
import type { Report, Rule } from './rule.ts'

/** The day of a source that is dated to the day, in ISO form. */
function dayOf({ issued }: Source): string | undefined {
  const [year, month, day] = issued['date-parts'][0]
  return day === undefined ? undefined : [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What was looked at today may have been written long ago: the law stands as of its sources, not as of the reading. A source without a day of its own is a page that is kept current. */
export const lawIsDatedByItsSources: Rule = {
  name: 'law-is-dated-by-its-sources',
  description: 'what the law says of a treatment is dated no later than the newest of its sources, where all of them are dated',
  check(records: Records): Report[] {
    const sources = new Map(records.sources.map((source) => [source.id, source]))
    return records.therapies.flatMap((therapy) =>
      therapy.regulation.flatMap((rule, i): Report[] => {
        const days = rule.sources.map((id) => {
          const source = sources.get(id)
          return source && dayOf(source)
        })
        const newest = days.reduce((a, b) => (a === undefined || b === undefined ? undefined : a > b ? a : b))
        if (newest === undefined || rule.asOf <= newest) return []
        return [
          {
            file: fileOf.therapy(therapy),
            path: `regulation[${i}].asOf`,
            message: `this is dated ${rule.asOf}, and its newest source ${newest}`,
            fix: "give the day of the newest source, or name a newer one; a page without a day of its own has only its year under 'issued'"
          }
        ]
      })
    )
  }
}
