import { fileOf } from '../records.ts'
import { doubtOf } from '../verified.ts'
import { findings } from './places.ts'
import type { Rule } from './rule.ts'

/** A verdict on somebody's words derives from the findings under it. */
export const claimsNameWhatIsVerified: Rule = {
  name: 'claims-name-what-is-verified',
  description: 'a finding that a claim names was seen whole and read twice',
  check(records) {
    const doubts = new Map(
      [...findings(records)].map(({ pair, finding }) => [`${pair.condition}/${pair.therapy}#${finding.id}`, doubtOf(finding)])
    )
    return records.claims.flatMap((claim) =>
      claim.findings.flatMap((full, i) => {
        const doubt = doubts.get(full)
        return doubt === undefined
          ? []
          : [
              {
                file: fileOf.claim(claim),
                path: `findings[${i}]`,
                message: `"${full}" is not verified: ${doubt}`,
                fix: 'name a verified finding of the same kind, or none'
              }
            ]
      })
    )
  }
}
