import type { Fit } from './fit.ts'
import type { Verdict } from './verdict.ts'

/** What each option's fits come to under a person's weights, and what would put another option first. Arithmetic on answers, and no advice. */
export interface Order {
  /** As near to the weights as can be, in points; the most that can be reached. */
  readonly of: number
  /** The nearest first; those with the same points in the order they came in. */
  readonly options: readonly Standing[]
  /** Options that share the first place. */
  readonly first: readonly string[]
  /** Whether what is not known could not change who is first. */
  readonly settled: boolean
  readonly flips: readonly Flip[]
}

export interface Standing {
  readonly therapy: string
  /** What is not known counts half. */
  readonly points: number
  /** If all that is not known of it went against it, and for it. */
  readonly low: number
  readonly high: number
  /** Values that matter to the person and of which it is not known how the option meets them. */
  readonly unknown: readonly string[]
}

/** One change that would put other options first. */
export type Flip =
  | { readonly by: 'weight'; readonly value: string; readonly from: number; readonly to: number; readonly first: readonly string[] }
  | { readonly by: 'knowing'; readonly value: string; readonly therapy: string; readonly fits: boolean; readonly first: readonly string[] }

/** An option and how it meets each value that could be weighed, whether or not it matters to this person. */
export interface Fitted {
  readonly therapy: string
  readonly fits: readonly Fit[]
}

export type Weights = Readonly<Record<string, number>>

/** Points of a verdict for one step of weight. */
const worth: { readonly [V in Verdict['verdict']]: number } = { fits: 2, partly: 1, 'not known': 1, 'does not fit': 0 }

/** The options in the order of how they meet the weights, with the smallest single changes that would put others first. */
export function orderOf(fitted: readonly Fitted[], weights: Weights, heaviest: number): Order {
  const options = fitted.map((option) => standingOf(option, weights))
  const first = firstOf(fitted, weights)
  const rest = options.filter(({ therapy }) => !first.includes(therapy))
  const leading = options.filter(({ therapy }) => first.includes(therapy))
  const highest = Math.max(0, ...rest.map(({ high }) => high))
  return {
    of: 2 * Object.values(weights).reduce((sum, weight) => sum + weight, 0),
    options: [...options].sort((a, b) => b.points - a.points),
    first,
    settled: leading.length === 1 && leading.every(({ low }) => low > highest),
    flips: [...weightFlips(fitted, weights, heaviest, first), ...knowledgeFlips(fitted, weights, first)]
  }
}

function standingOf({ therapy, fits }: Fitted, weights: Weights): Standing {
  const weighed = fits.map(({ value, verdict }) => ({ value, verdict, weight: weights[value] ?? 0 })).filter(({ weight }) => weight > 0)
  const points = weighed.reduce((sum, { verdict, weight }) => sum + weight * worth[verdict], 0)
  const open = weighed.filter(({ verdict }) => verdict === 'not known')
  const spread = open.reduce((sum, { weight }) => sum + weight, 0)
  return { therapy, points, low: points - spread, high: points + spread, unknown: open.map(({ value }) => value) }
}

function firstOf(fitted: readonly Fitted[], weights: Weights): string[] {
  const standings = fitted.map((option) => standingOf(option, weights))
  const most = Math.max(...standings.map(({ points }) => points))
  return standings.filter(({ points }) => points === most).map(({ therapy }) => therapy)
}

/** For each value the nearest weight, up and down, under which others stand first. */
function weightFlips(fitted: readonly Fitted[], weights: Weights, heaviest: number, first: readonly string[]): Flip[] {
  const values = fitted[0]?.fits.map(({ value }) => value) ?? []
  return values.flatMap((value) => {
    const from = weights[value] ?? 0
    const steps = [range(from + 1, heaviest), range(0, from - 1).reverse()]
    return steps.flatMap((side) => {
      for (const to of side) {
        const then = firstOf(fitted, { ...weights, [value]: to })
        if (brings(then, first)) return [{ by: 'weight' as const, value, from, to, first: then }]
      }
      return []
    })
  })
}

/** What a person could find out, of one option, that would put others first. */
function knowledgeFlips(fitted: readonly Fitted[], weights: Weights, first: readonly string[]): Flip[] {
  return fitted.flatMap((option) =>
    standingOf(option, weights).unknown.flatMap((value) =>
      [true, false].flatMap((good) => {
        const known = fitted.map((other) => (other === option ? settledOn(option, value, good) : other))
        const then = firstOf(known, weights)
        return brings(then, first) ? [{ by: 'knowing' as const, value, therapy: option.therapy, fits: good, first: then }] : []
      })
    )
  )
}

function settledOn(option: Fitted, value: string, good: boolean): Fitted {
  const verdict = good ? 'fits' : 'does not fit'
  return { ...option, fits: option.fits.map((fit) => (fit.value === value ? { ...fit, verdict } : fit)) }
}

/** Whether an option comes to the first place that did not share it. */
function brings(then: readonly string[], first: readonly string[]): boolean {
  return then.some((therapy) => !first.includes(therapy))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
