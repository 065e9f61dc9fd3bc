/** What a person did not get, and why. Turned into a message and an exit code in one place, `cli/run.ts`. */
export class RegenError extends Error {
  override readonly name: string = 'RegenError'
  constructor(
    /** For scripts: stable, lower case, hyphens. */
    readonly code: string,
    message: string,
    /** What to do now. */
    readonly hint: string | undefined = undefined,
    readonly exitCode: 1 | 2 | 130 = 1,
    /** More for `--json`. */
    readonly details: Readonly<Record<string, unknown>> = {}
  ) {
    super(message)
  }
}

/** The command was typed in a way that cannot be followed. */
export function usageError(message: string, hint?: string): RegenError {
  return new RegenError('usage', message, hint, 2)
}

/** The person left a prompt. */
export function cancelled(): RegenError {
  return new RegenError('cancelled', 'Left before the end; nothing was kept.', undefined, 130)
}
