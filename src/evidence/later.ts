import { isRatio, when } from './figures.ts'
import { closeness, daysOf, isGuess } from './lead.ts'
import type { Reading } from './reading.ts'
import type { Judgement } from './size.ts'
import type { Known } from './verb.ts'

/** A benefit that did not last: what a comparison as close, on the same matter, came to at a later time. */
export interface Later {
  /** `at 12 months` */
  readonly when: string
  readonly found: 'little or no' | 'no difference' | 'worse'
  readonly level: Known
}

/** A benefit that came before: what a comparison as close, on the same matter, found at an earlier time. */
export interface Earlier {
  /** `at 6 weeks` */
  readonly when: string
  readonly level: Known
  /** How large it was; where its source tells it in words alone, `told`. */
  readonly found: 'told' | Pick<Judgement, 'size' | 'least'>
}

export type ToldDirection = 'benefit' | 'no difference' | 'harm' | 'unclear'

/** Where the lead tells a benefit: the later reading that found none left, unless one as late still found some. */
export function benefitGone(lead: Reading, leading: readonly Reading[]): { readonly reading: Reading; readonly later: Later } | undefined {
  if (daysOf(lead) === 0 || cameTo(lead) !== 'benefit') return undefined
  const after = asClose(lead, leading).filter((r) => daysOf(r) > daysOf(lead))
  const [reading] = after
  if (reading === undefined || after.some((r) => cameTo(r) === 'benefit' && daysOf(r) >= daysOf(reading))) return undefined
  const found = cameTo(reading)
  const { level } = reading.certainty
  if (found === undefined || found === 'benefit' || level === 'very low') return undefined
  return { reading, later: { when: when(reading.followUp), found, level } }
}

/** Where the lead tells of no benefit or of harm: what its own source, or a review, found to be a benefit before, at the latest such time. Another single trial that was kinder is no earlier time of this one. */
export function benefitBefore(
  lead: Reading,
  leading: readonly Reading[]
): { readonly reading: Reading; readonly earlier: Earlier } | undefined {
  const came = cameTo(lead)
  if (daysOf(lead) === 0 || came === undefined || came === 'benefit') return undefined
  const [reading] = asClose(lead, leading)
    .filter((r) => r.source === lead.source || r.design === 'systematic review')
    .filter((r) => daysOf(r) > 0 && daysOf(r) < daysOf(lead) && cameTo(r) === 'benefit')
    .sort((a, b) => daysOf(b) - daysOf(a))
  if (reading === undefined) return undefined
  const { judgement, followUp } = reading
  const { level } = reading.certainty
  if (level === 'very low') return undefined
  const found = judgement === undefined ? 'told' : { size: judgement.size, ...(judgement.least && { least: judgement.least }) }
  return { reading, earlier: { when: when(followUp), level, found } }
}

/** What may be set beside the lead as another time of the same: a comparison as close, on the same matter, that is no guess. */
function asClose(lead: Reading, leading: readonly Reading[]): Reading[] {
  return leading.filter((r) => closeness(r) === closeness(lead) && r.outcome.domain === lead.outcome.domain && !isGuess(r))
}

/** What a reading came to, where chance does not leave it open. */
function cameTo(reading: Reading): 'benefit' | Later['found'] | undefined {
  const { judgement } = reading
  if (judgement === undefined) {
    const told = toldDirection(reading)
    return told === 'harm' ? 'worse' : told === 'unclear' ? undefined : told
  }
  if (judgement.alike) return undefined
  if (judgement.direction === 'same') return judgement.size === undefined ? 'no difference' : 'little or no'
  if (judgement.crossesNull !== false) return undefined
  return judgement.direction === 'better' ? 'benefit' : 'worse'
}

/** The direction of a source that gives words, or a ratio from which no number of people follows. */
export function toldDirection({ effect, outcome }: Reading): ToldDirection {
  if (effect.measure === 'narrative') return effect.direction
  if (!isRatio(effect)) return 'unclear'
  const { value, low = value, high = value } = effect
  if (low <= 1 && high >= 1) return 'unclear'
  return value > 1 === (outcome.better === 'higher') ? 'benefit' : 'harm'
}
