import { fileOf, type Records } from '../records.ts'
import type { Checked } from '../schema.ts'
import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** A reading that came before the record was made confirms nothing of what the record says now. */
export const secondReadingFollows: Rule = {
  name: 'second-reading-follows',
  description: 'a second reading is no older than the first',
  check(records: Records): Report[] {
    const early = (file: string, path: string, read: { checked: Checked; second?: Checked | undefined }): Report[] =>
      read.second === undefined || read.second.on >= read.checked.on
        ? []
        : [
            {
              file,
              path: `${path}.on`,
              message: `the second reading is of ${read.second.on}, the first of ${read.checked.on}`,
              fix: 'read the source again, or give the days in their order'
            }
          ]
    return [
      ...[...findings(records)].flatMap(({ file, path, finding }) => early(file, `${path}.second`, finding)),
      ...[...recommendations(records)].flatMap(({ file, path, recommendation }) => early(file, `${path}.second`, recommendation)),
      ...records.sources.flatMap((source) => early(fileOf.source(source), 'custom.second', source.custom))
    ]
  }
}
