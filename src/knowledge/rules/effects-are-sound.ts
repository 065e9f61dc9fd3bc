import { meanDifference } from '../effects.ts'
import { fileOf } from '../records.ts'
import type { Effect, Outcome } from '../schema.ts'
import { findings } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** An interval holds its estimate, counts fit in their totals and means fit their scale. */
export const effectsAreSound: Rule = {
  name: 'effects-are-sound',
  description: 'an interval holds its estimate, a count fits its total, a mean fits its scale',
  check(records) {
    const outcomes = new Map(records.outcomes.map((o) => [o.id, o]))
    const reports: Report[] = []
    for (const { file, path, finding } of findings(records)) {
      const message = unsound(finding.effect, outcomes.get(finding.outcome))
      if (message !== undefined)
        reports.push({ file, path: `${path}.effect`, message, fix: 'read the source again: a sign, an arm or the scale may be wrong' })
    }
    for (const therapy of records.therapies)
      for (const [i, { frequency: f }] of therapy.harms.entries())
        if (f !== undefined && (f.n > f.of || outside(f.n, f.low, f.high)))
          reports.push({
            file: fileOf.therapy(therapy),
            path: `harms[${i}].frequency`,
            message: `${f.n} of ${f.of} does not fit`,
            fix: 'read the source again'
          })
    return reports
  }
}

function unsound(e: Effect, outcome: Outcome | undefined): string | undefined {
  switch (e.measure) {
    case 'MD': {
      const value = meanDifference(e)
      if (value === undefined) return 'neither a difference nor both means'
      if (outside(value, e.low, e.high)) return `${value} is outside its interval ${e.low} to ${e.high}`
      if (outcome?.range === undefined) return undefined
      const [min, max] = outcome.range
      for (const mean of [e.therapyMean, e.comparatorMean])
        if (mean !== undefined && Math.abs(mean) > Math.max(Math.abs(min), Math.abs(max)))
          return `a mean of ${mean} does not fit a scale of ${min} to ${max}`
      if (Math.abs(value) > max - min) return `a difference of ${value} does not fit a scale of ${min} to ${max}`
      return undefined
    }
    case 'SMD':
      if (outcome?.range !== undefined) return `standard deviations do not fit a scale of ${outcome.range[0]} to ${outcome.range[1]} points`
      return outside(e.value, e.low, e.high) ? `${e.value} is outside its interval ${e.low} to ${e.high}` : undefined
    case 'RR':
    case 'OR':
    case 'HR':
      if (e.baseline !== undefined && e.baseline.n > e.baseline.of) return `${e.baseline.n} of ${e.baseline.of} is more than all`
      return outside(e.value, e.low, e.high) ? `${e.value} is outside its interval ${e.low} to ${e.high}` : undefined
    case 'risk':
      if (Math.max(e.therapy, e.comparator) > e.of) return `more people than ${e.of}`
      return outside(e.therapy, e.therapyLow, e.therapyHigh)
        ? `${e.therapy} is outside its interval ${e.therapyLow} to ${e.therapyHigh}`
        : undefined
    case 'proportion':
      if (e.n > e.of) return `${e.n} of ${e.of} is more than all`
      return outside(e.n, e.low, e.high) ? `${e.n} is outside its interval ${e.low} to ${e.high}` : undefined
    case 'narrative':
      return undefined
  }
}

function outside(value: number, low = value, high = value): boolean {
  return low > high || value < low || value > high
}
