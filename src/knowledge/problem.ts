/** One thing wrong with the records: where it is, what it is and what to do about it. */
export interface Problem {
  /** Path below the knowledge folder, e.g. `conditions/gout.json`. */
  readonly file: string
  /** Path inside the file, e.g. `findings[2].effect.low`. Empty for the whole file. */
  readonly path: string
  /** Name of the rule that met it. */
  readonly rule: string
  readonly message: string
  readonly fix: string
}

/** Orders problems by file, then path, so that every run lists them alike. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || compare(a.path, b.path) || compare(a.rule, b.rule)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
