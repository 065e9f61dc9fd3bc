import { fileOf } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** Copies, mirrors, aggregators and social pages: true or not, they are not where a fact is published. */
const mirror =
  /(^|\.)(studylib\.net|researchgate\.net|academia\.edu|scribd\.com|semanticscholar\.org|europepmc\.org|medscape\.com|sci-hub\.\w+|wikipedia\.org|archive\.org|coursehero\.com|slideshare\.net|x-mol\.\w+|scholar\.google\.\w+|paperity\.org|core\.ac\.uk|facebook\.com|youtube\.com|healthline\.com|webmd\.com|verywellhealth\.com|reviewer\.ly|eurekamag\.com|coek\.info|pubfacts\.com|docslib\.org|deno\.dev)$|^\d+(\.\d+){3}$|^0-|ezproxy|\.idm\.oclc\.org$/i

/** A source can be found again where it was published, and is cited once. */
export const sourcesCanBeFound: Rule = {
  name: 'sources-can-be-found',
  description: 'a source has a DOI, a PMID or an official address (never a mirror), and each stands once',
  check(records) {
    const reports: Report[] = []
    const seen = new Map<string, string>()
    for (const s of records.sources) {
      const file = fileOf.source(s)
      if (s.DOI === undefined && s.PMID === undefined && s.URL === undefined)
        reports.push({ file, path: '', message: 'no DOI, PMID or URL', fix: 'add the DOI or PMID; for a page, its official address' })
      if (s.URL !== undefined && mirror.test(new URL(s.URL).hostname))
        reports.push({
          file,
          path: 'URL',
          message: `${new URL(s.URL).hostname} is a copy, not where this was published`,
          fix: 'cite the DOI, the PMID or the publisher'
        })
      for (const key of [s.DOI && `DOI ${s.DOI.toLowerCase()}`, s.PMID && `PMID ${s.PMID}`]) {
        if (!key) continue
        const other = seen.get(key)
        if (other !== undefined)
          reports.push({ file, path: '', message: `${key} is also ${other}`, fix: 'keep one record and point the others to it' })
        seen.set(key, s.id)
      }
    }
    return reports
  }
}
