import type { Finding } from '../knowledge/schema.ts'

/** Whether a finding sets one group beside another. A count of one group compares nothing, whatever its trial had beside it. */
export function comparesGroups({ comparator, effect }: Pick<Finding, 'comparator' | 'effect'>): boolean {
  return comparator.kind !== 'none' && effect.measure !== 'proportion'
}
