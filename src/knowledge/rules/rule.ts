import type { Problem } from '../problem.ts'
import type { Records } from '../records.ts'

/** What a rule reports; the name of the rule is added for it. */
export type Report = Omit<Problem, 'rule'>

/** A rule across records. Pure: the same records always give the same reports. */
export interface Rule {
  readonly name: string
  /** What must hold, in a sentence. */
  readonly description: string
  check(records: Records): Report[]
}
