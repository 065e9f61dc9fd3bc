import type { Doer } from './doer.ts'
import type { Because } from './scope.ts'
import type { Unit } from './text.ts'

/** What met, for `--why`. */
export interface Trace {
  readonly id: string
  /** The pattern as the record writes it. */
  readonly pattern: string
  /** The words that met it. */
  readonly words: readonly string[]
}

export interface Found extends Trace {
  readonly doer?: Doer
  /** It is told as a bare fact, without praise or scare. */
  readonly asFact?: true
}

/** A pattern that met, and why it makes no claim. */
export interface RuledOut extends Trace {
  readonly because: Because | 'another’s doing' | 'unless' | 'a fair text'
  readonly by: string
}

/** Something that an honest text says. */
export interface Disclosed extends Trace {
  /** Too vague to inform anybody: "there are risks". */
  readonly weak: boolean
}

export interface Reading extends Unit {
  readonly claims: readonly Found[]
  readonly ruledOut: readonly RuledOut[]
  readonly disclosures: readonly Disclosed[]
}
