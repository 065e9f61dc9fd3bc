import type { Effect } from './schema.ts'

/** The mean difference, therapy minus comparator: as published, or from the two means where only they were seen. */
export function meanDifference(effect: Extract<Effect, { measure: 'MD' }>): number | undefined {
  if (effect.value !== undefined) return effect.value
  if (effect.therapyMean === undefined || effect.comparatorMean === undefined) return undefined
  return Number((effect.therapyMean - effect.comparatorMean).toFixed(6))
}
