import { fileOf, type Records } from '../records.ts'
import type { Source } from '../schema.ts'
import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

const protocol = /\b(study|trial|review) protocol\b|\bprotocol (for|of) (a|an|the)\b|: (a )?protocol\b|\(protocol\)/i
const cochrane = /^10\.1002\/14651858\.(CD\d+)(?:\.pub(\d+))?$/i

/** Findings and recommendations rest on current, published results: no protocol, no retracted paper, no superseded version. */
export const sourcesAreCurrent: Rule = {
  name: 'sources-are-current',
  description: 'no finding or recommendation rests on a protocol, a retracted paper or a superseded version',
  check(records) {
    const reports: Report[] = []
    const sources = new Map(records.sources.map((s) => [s.id, s]))
    const newest = newestCochrane(records)
    for (const s of records.sources) {
      const file = fileOf.source(s)
      if (protocol.test(s.title) && s.custom.design !== 'methods')
        reports.push({ file, path: 'title', message: 'this is a protocol', fix: 'cite the results, or leave it out' })
      if (s.custom.status === 'superseded' && s.custom.supersededBy === undefined)
        reports.push({ file, path: 'custom.supersededBy', message: 'superseded by what?', fix: 'name the newer source' })
      const version = cochraneVersion(s)
      const latest = version && newest.get(version.review)
      if (version && latest && version.number < latest.number && s.custom.status === 'current')
        reports.push({
          file,
          path: 'custom.status',
          message: `${latest.id} is a newer version of this review`,
          fix: 'mark it superseded and move its findings to the newer one'
        })
    }
    for (const { file, path, finding, recommendation } of users(records)) {
      const source = sources.get((finding ?? recommendation).source)
      if (source !== undefined && source.custom.status !== 'current')
        reports.push({
          file,
          path: `${path}.source`,
          message: `${source.id} is ${source.custom.status}`,
          fix: 'take the figures from the current source, or remove them'
        })
    }
    return reports
  }
}

function* users(
  records: Records
): Generator<{ file: string; path: string; finding?: { source: string }; recommendation: { source: string } }> {
  for (const { file, path, finding } of findings(records)) yield { file, path, finding, recommendation: finding }
  for (const { file, path, recommendation } of recommendations(records)) yield { file, path, recommendation }
}

function cochraneVersion(s: Source): { review: string; number: number; id: string } | undefined {
  const match = cochrane.exec(s.DOI ?? '')
  return match?.[1] === undefined ? undefined : { review: match[1].toUpperCase(), number: Number(match[2] ?? 1), id: s.id }
}

function newestCochrane(records: Records): Map<string, { number: number; id: string }> {
  const newest = new Map<string, { number: number; id: string }>()
  for (const s of records.sources) {
    const version = cochraneVersion(s)
    if (version && version.number > (newest.get(version.review)?.number ?? 0)) newest.set(version.review, version)
  }
  return newest
}
