/** One output stream as the program needs it. Writing is synchronous, so nothing is cut when the process ends. */
export interface Out {
  write(text: string): void
  readonly isTTY: boolean
  /** What is written goes on to another program, such as a pager. */
  readonly isPipe: boolean
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
  /** Puts such a file in the place of one that is there, whole or not at all. */
  saveOver(path: string, text: string): void
  /** Folder of the compiled knowledge and its index. */
  readonly home: string
  readonly version: string
  /** The real streams, for prompts. Opened only when used. */
  streams(): { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream }
  /** Calls `leave` at Ctrl-C, where nothing else reads the keyboard key by key; returns how to stop that. */
  onInterrupt(leave: () => void): () => void
}

/** A locale that names another charset, or the Linux console, has ASCII only. */
export function hasUnicode(env: Terminal['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  return env['TERM'] !== 'linux' && (locale === undefined || /utf-?8/i.test(locale))
}

/** Whether a terminal that colour is wanted on shows it. */
export function hasColour(env: Terminal['env'], wanted: boolean): boolean {
  return wanted && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
