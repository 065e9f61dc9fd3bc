import { direction } from '../effects.ts'
import { fileOf, type Records } from '../records.ts'
import type { Evidence, Finding, Outcome } from '../schema.ts'
import { isVerified } from '../verified.ts'
import type { Report, Rule } from './rule.ts'

/** What a treatment is had for. */
const wanted: ReadonlySet<Outcome['domain']> = new Set(['pain', 'function', 'quality of life', 'recovery', 'disease activity'])

/** Who reads only what speaks for a treatment is misled where a fair test of it, or of its like, found nothing. */
export const nullResultsAreTold: Rule = {
  name: 'null-results-are-told',
  description: 'no pair holds only favourable findings where a placebo-controlled null result of the same treatment is held elsewhere',
  check(records) {
    const outcomes = new Map(records.outcomes.map((outcome) => [outcome.id, outcome]))
    const points = ({ effect, outcome }: Finding): string => direction(effect, outcomes.get(outcome)?.better ?? 'lower')
    const counted = (pair: Evidence): Finding[] =>
      pair.findings.filter((finding) => isVerified(finding) && wanted.has(outcomes.get(finding.outcome)?.domain ?? 'other'))
    const nulls = (pair: Evidence): Finding[] =>
      counted(pair).filter((f) => ['placebo', 'sham'].includes(f.comparator.kind) && points(f) === 'no difference')
    return records.evidence.flatMap((pair): Report[] => {
      const told = counted(pair).map(points)
      if (!told.includes('benefit') || told.some((way) => way === 'no difference' || way === 'harm')) return []
      const elsewhere = kin(records, pair).flatMap((other) => nulls(other).map((f) => `${other.condition}/${other.therapy}#${f.id}`))
      const [first] = elsewhere
      if (first === undefined) return []
      return [
        {
          file: fileOf.evidence(pair),
          path: 'findings',
          message: `only favourable findings stand here, yet against placebo ${first} found no difference`,
          fix: 'record here what a placebo-controlled test of the same treatment found'
        }
      ]
    })
  }
}

/** Pairs of the same treatment and condition, or of a broader or narrower one of either. */
function kin(records: Records, { condition, therapy }: Evidence): Evidence[] {
  const broader = new Map([...records.therapies, ...records.conditions].map(({ id, broader }) => [id, broader]))
  const near = (a: string, b: string): boolean => a === b || broader.get(a) === b || broader.get(b) === a
  return records.evidence.filter(
    (other) =>
      near(other.condition, condition) && near(other.therapy, therapy) && (other.condition !== condition || other.therapy !== therapy)
  )
}
