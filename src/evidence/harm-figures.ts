/** What was found on harm in a pair: the gravest, and what has to stand beside it. */
import { comparesGroups } from './compares.ts'
import { harmDomains, isHarm } from './domains.ts'
import { type Figure, figureOf, isBare, isKnown } from './figure.ts'
import { byLead, closeness, isGuess } from './lead.ts'
import type { Reading } from './reading.ts'

export interface HarmFigures {
  /** The gravest finding on harm. Absent where the pair has none. */
  readonly harm?: Figure
  /** Where that one compared nobody: the leading one that did. */
  readonly harmCompared?: Figure
  /** Where neither gives figures that are more than a guess: the gravest comparison that does, or that is at least no guess. */
  readonly harmBetterKnown?: Figure
  /** True where the pair has findings on harm, but none that is verified. */
  readonly harmUnverified?: true
}

/** `held`: every reading of the pair, verified or not. */
export function harmFigures(held: readonly Reading[]): HarmFigures {
  const ofHarm = held.filter(({ outcome }) => isHarm(outcome.domain))
  const harms = ofHarm.filter(({ verified }) => verified).sort(byGravity)
  const harm = inAbsolutes(harms)
  if (harm === undefined) return ofHarm.length === 0 ? {} : { harmUnverified: true }
  const compared = comparesGroups(harm) ? undefined : inAbsolutes(harms.filter(comparesGroups))
  const isEnough = [harm, compared].some((shown) => shown !== undefined && isKnown(shown))
  const better = isEnough ? undefined : betterKnown(harm, harms)
  return {
    harm: figureOf(harm),
    ...(compared === undefined ? {} : { harmCompared: figureOf(compared) }),
    ...(better === undefined ? {} : { harmBetterKnown: figureOf(better) })
  }
}

/** Figures that are no guess; where the harm that is shown is a guess, words that are none. */
function betterKnown(shown: Reading, harms: readonly Reading[]): Reading | undefined {
  return harms.find(isKnown) ?? (isGuess(shown) ? harms.find((r) => comparesGroups(r) && !isGuess(r)) : undefined)
}

/** The gravest first, then the closest comparison, told in words or not; of what is as close and no mere guess, a ratio before words; then as readings lead. */
function byGravity(a: Reading, b: Reading): number {
  return (
    harmDomains.indexOf(a.outcome.domain) - harmDomains.indexOf(b.outcome.domain) ||
    closeness(a) - closeness(b) ||
    Number(isGuess(a)) - Number(isGuess(b)) ||
    Number(a.effect.measure === 'narrative') - Number(b.effect.measure === 'narrative') ||
    byLead(a, b)
  )
}

/** The first; but a ratio alone, which may be much of very little, gives way to a number of people on a harm as grave. */
function inAbsolutes([first, ...others]: readonly Reading[]): Reading | undefined {
  if (first === undefined || !isBare(first)) return first
  const absolute = ({ outcome, difference, effect }: Reading): boolean =>
    outcome.domain === first.outcome.domain && (difference !== undefined || effect.measure === 'proportion')
  return others.find(absolute) ?? first
}
