import { findings, recommendations } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** Words by which a record says that it was read in another's text. */
const secondHand =
  /\bsecond[- ]hand\b|\bnews\b|\bdigests?\b|\bfact box\b|\bclinical answer\b|\bevidence summar(y|ies)\b|\breports? on the (paper|review)\b|\bas quoted\b|\bby others\b|\b(seen|read) in (a|the) table of (a|the) (\w+ )?review\b|\bof a review of guidelines\b/i

/** What was read in somebody else's text about the source is shown as unverified; advice, which has no such mark, stays out. */
export const secondHandIsUnverified: Rule = {
  name: 'second-hand-is-unverified',
  description: 'a finding read second hand is marked as not verified, and advice read second hand is not held',
  check(records) {
    const reports: Report[] = []
    for (const { file, path, finding } of findings(records)) {
      const told = secondHand.exec(`${finding.checked.seen ?? ''} | ${finding.note ?? ''}`)
      if (told !== null && finding.verified)
        reports.push({
          file,
          path: `${path}.verified`,
          message: `"${told[0]}" says that this was read second hand`,
          fix: 'set "verified": false, or read the source itself and say what was seen there'
        })
    }
    for (const { file, path, recommendation } of recommendations(records)) {
      const told = secondHand.exec(recommendation.checked.seen ?? '')
      if (told !== null)
        reports.push({
          file,
          path: `${path}.checked.seen`,
          message: `"${told[0]}" says that this was read second hand`,
          fix: "leave it out until the body's own words were seen"
        })
    }
    return reports
  }
}
