import { findings } from './places.ts'
import type { Report, Rule } from './rule.ts'

const subjective = new Set(['pain', 'function', 'quality of life', 'recovery'])

/** A level is quoted only from those who grade, and computed levels name what plainly limits them. */
export const certaintyIsEarned: Rule = {
  name: 'certainty-is-earned',
  description: 'a quoted GRADE level comes from a review or guideline; a computed one counts lack of blinding and imprecision',
  check(records) {
    const sources = new Map(records.sources.map((s) => [s.id, s]))
    const outcomes = new Map(records.outcomes.map((o) => [o.id, o]))
    const reports: Report[] = []
    for (const { file, path, finding } of findings(records)) {
      const place = `${path}.certainty`
      if (finding.certainty.from === 'source') {
        const design = sources.get(finding.source)?.custom.design
        if (design !== undefined && design !== 'systematic review' && design !== 'guideline' && design !== 'regulator')
          reports.push({
            file,
            path: place,
            message: `a ${design} does not grade its own certainty`,
            fix: 'use {"from": "downgrades", "downgrades": [...]} and let code compute'
          })
        continue
      }
      const outcome = outcomes.get(finding.outcome)
      const named = new Set(finding.certainty.downgrades.map(({ domain }) => domain))
      if (
        finding.design === 'randomised trial' &&
        finding.blinded !== true &&
        outcome !== undefined &&
        subjective.has(outcome.domain) &&
        !named.has('risk of bias')
      )
        reports.push({
          file,
          path: place,
          message: `people knew what they had, and ${outcome.domain} is what they say`,
          fix: 'add a downgrade for risk of bias, or set "blinded": true if they could not know'
        })
      if (imprecise(finding.effect, outcome?.mid?.value) && !named.has('imprecision'))
        reports.push({
          file,
          path: place,
          message: 'the interval holds both no effect and an important one',
          fix: 'add a downgrade for imprecision'
        })
    }
    return reports
  }
}

/** True when the interval reaches from no effect to at least one minimal important difference. */
function imprecise(effect: { measure: string; low?: number; high?: number }, mid: number | undefined): boolean {
  if ((effect.measure !== 'MD' && effect.measure !== 'SMD') || mid === undefined || effect.low === undefined || effect.high === undefined)
    return false
  return effect.low <= 0 && effect.high >= 0 && Math.max(-effect.low, effect.high) >= mid
}
