/** One output stream as the program needs it. Writing is synchronous, so nothing is cut when the process ends. */
export interface Out {
  write(text: string): void
  readonly isTTY: boolean
  /** Undefined where there is no terminal. */
  readonly columns: number | undefined
}

/** The world outside, as `bin` hands it in and as tests fake it. */
export interface Terminal {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdout: Out
  readonly stderr: Out
  readonly stdinIsTTY: boolean
  /** All of standard input, as text. */
  readStdin(): string
  /** Writes a file that only the person's own account can read. Throws the error of the platform, EEXIST where there is such a file already. */
  saveNew(path: string, text: string): void
  /** The day, as `2026-11-26`. */
  today(): string
  /** Folder of the compiled knowledge and its index. */
  readonly home: string
  readonly version: string
  /** The real streams, for prompts. Opened only when used. */
  streams(): { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream }
}
