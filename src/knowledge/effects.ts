import type { Effect, Outcome } from './schema.ts'

/** The mean difference, therapy minus comparator: as published, or from the two means where only they were seen. */
export function meanDifference(effect: Extract<Effect, { measure: 'MD' }>): number | undefined {
  if (effect.value !== undefined) return effect.value
  if (effect.therapyMean === undefined || effect.comparatorMean === undefined) return undefined
  return Number((effect.therapyMean - effect.comparatorMean).toFixed(6))
}

export type Direction = Extract<Effect, { measure: 'narrative' }>['direction']

/** Which way an effect points once chance is allowed for; `unclear` where the record does not tell. One group alone points nowhere. */
export function direction(effect: Effect, better: Outcome['better']): Direction {
  switch (effect.measure) {
    case 'narrative':
      return effect.direction
    case 'proportion':
      return 'unclear'
    case 'risk':
      return pointing(effect.therapy - effect.comparator, effect.significant, better)
    case 'RR':
    case 'OR':
    case 'HR':
      return pointing(effect.value - 1, clear(effect, 1), better)
    default:
      return pointing(
        (effect.measure === 'MD' ? meanDifference(effect) : effect.value) ?? 0,
        clear(effect, 0) ?? effect.significant,
        better
      )
  }
}

/** Whether an interval leaves "no difference" out; undefined where none was seen. */
function clear({ low, high }: { low?: number | undefined; high?: number | undefined }, none: number): boolean | undefined {
  return low === undefined || high === undefined ? undefined : Math.min(low, high) > none || Math.max(low, high) < none
}

function pointing(difference: number, isClear: boolean | undefined, better: Outcome['better']): Direction {
  if (isClear === undefined) return 'unclear'
  if (!isClear || difference === 0) return 'no difference'
  return difference > 0 === (better === 'higher') ? 'benefit' : 'harm'
}
