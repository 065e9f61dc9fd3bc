import type { Certainty, Finding } from '../knowledge/schema.ts'
import { comparesGroups } from './compares.ts'

/** GRADE's four levels, lowest first. */
export const levels = ['very low', 'low', 'moderate', 'high'] as const
export type Level = (typeof levels)[number]

export interface GradedCertainty {
  readonly level: Level
  /** `quoted` from the source's own GRADE assessment, or `computed` from the downgrades that the record lists. */
  readonly how: 'quoted' | 'computed'
  readonly start: Level
  readonly downgrades: readonly { readonly domain: string; readonly levels: 1 | 2; readonly reason: string }[]
}

/** Randomised evidence starts at high, observational evidence and one-group figures at low (GRADE guidelines 3). */
function startOf(finding: Pick<Finding, 'design' | 'effect' | 'comparator'>): Level {
  const randomised = finding.design === 'systematic review' || finding.design === 'randomised trial'
  return randomised && comparesGroups(finding) ? 'high' : 'low'
}

/** The certainty of a finding: quoted where its source grades, else the start less every level that the record takes off. */
export function certaintyOf(finding: Pick<Finding, 'design' | 'effect' | 'comparator'> & { certainty: Certainty }): GradedCertainty {
  const start = startOf(finding)
  if (finding.certainty.from === 'source') return { level: finding.certainty.level, how: 'quoted', start, downgrades: [] }
  const { downgrades } = finding.certainty
  const off = downgrades.reduce((sum, d) => sum + d.levels, 0)
  return { level: levels[Math.max(0, levels.indexOf(start) - off)] as Level, how: 'computed', start, downgrades }
}

/** Negative when `a` is more certain than `b`. */
export function byCertainty(a: Level, b: Level): number {
  return levels.indexOf(b) - levels.indexOf(a)
}
