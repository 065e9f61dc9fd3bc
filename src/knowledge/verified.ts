import type { Finding, Recommendation } from './schema.ts'

/** Why something may not be relied on yet: its source was seen only in part or second hand, or by one reader so far. */
export type Doubt = 'seen in part' | 'read once'

/** What keeps a finding from being verified; undefined where nothing does: it was seen whole, and read again by somebody who had not seen the record. */
export function doubtOf({ verified, second }: Pick<Finding, 'verified' | 'second'>): Doubt | undefined {
  if (!verified) return 'seen in part'
  return second === undefined ? 'read once' : undefined
}

/** The words for what only one reader has seen: in brackets within a sentence, or as a sentence. */
export const readOnceSoFar = 'read once so far'

export const isVerified = (finding: Pick<Finding, 'verified' | 'second'>): boolean => doubtOf(finding) === undefined

/** Advice is held only where the body's own words were seen, so one more reading is all that it can lack. */
export const isReadTwice = ({ second }: Pick<Recommendation, 'second'>): boolean => second !== undefined
