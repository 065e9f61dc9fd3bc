import type { Level } from './certainty.ts'

/** A level on which something may be said. With very low certainty nothing is said of size or direction, so no verb takes it. */
export type Known = Exclude<Level, 'very low'>

/** How sure a verb may sound, after GRADE guidelines 26 (doi:10.1016/j.jclinepi.2019.10.014): `reduces`, `probably reduces`, `may reduce`. */
export function verb(level: Known, plain: string, bare: string): string {
  return { high: plain, moderate: `probably ${plain}`, low: `may ${bare}` }[level]
}

/** The same of being: `is`, `is probably`, `may be`; of what was, `may have been`. */
export function being(level: Known, is: 'is' | 'are' | 'was'): string {
  return { high: is, moderate: `${is} probably`, low: is === 'was' ? 'may have been' : 'may be' }[level]
}
