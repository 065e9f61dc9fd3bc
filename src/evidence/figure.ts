/** One finding in a line, as it stands beside the label of an option. */
import type { Level } from './certainty.ts'
import { comparesGroups } from './compares.ts'
import { against, figures, isRatio, when } from './figures.ts'
import { isGuess } from './lead.ts'
import type { Reading } from './reading.ts'
import { counted } from './sentence.ts'

export interface Figure {
  readonly finding: string
  readonly outcome: string
  /** `1.2 points lower; …, compared with …, at 3 months, in …` */
  readonly text: string
  readonly source: string
  readonly certainty: Level
  /** What sets it in its place, where it gives no absolute figures. */
  readonly note?: string
}

export function figureOf(reading: Reading): Figure {
  const { id, outcome, population, note, source } = reading
  const inFigures = figures(reading)
  const text = [
    inFigures === '' ? toldHarm(reading) : inFigures,
    `${against(reading.comparator)}, ${when(reading.followUp)}${population === undefined ? '' : `, in ${population}`}`,
    `${reading.certainty.level} certainty`
  ].join('; ')
  return {
    finding: id,
    outcome: outcome.name,
    text,
    source,
    certainty: reading.certainty.level,
    ...(note === undefined || (inFigures !== '' && !isBare(reading)) ? {} : { note })
  }
}

/** A harm that a source tells in words; that these stand without figures is said where its note gives none either. With very low certainty no direction is said. */
function toldHarm({ effect, certainty, outcome, note = '' }: Reading): string {
  if (effect.measure !== 'narrative') return 'figures not seen'
  const silent = !/\d/.test(note)
  if (certainty.level === 'very low') return silent ? 'told without figures, and very uncertain' : 'very uncertain'
  const without = silent ? ', without figures' : ''
  const gives = silent ? ', and gives no figures' : ''
  return {
    benefit: `${counted(outcome) ? 'fewer' : 'less'}, its source says${without}`,
    'no difference': `its source saw no difference${gives}`,
    harm: `more, its source says${without}`,
    unclear: `its source could not tell a difference${gives}`
  }[effect.direction]
}

/** A ratio from which no number of people follows. */
export function isBare({ effect, difference }: Reading): boolean {
  return isRatio(effect) && difference === undefined
}

/** A comparison in numbers of people, or on a scale, that is more than a guess. */
export function isKnown(reading: Reading): boolean {
  return comparesGroups(reading) && reading.difference !== undefined && !isGuess(reading)
}
