import type { Terminal } from '../base/terminal.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { SearchIndex } from '../search/index-types.ts'
import type { Shown } from '../view/view.ts'

/** What a command may use. Everything is opened when asked for, never before. */
export interface Context {
  readonly terminal: Terminal
  knowledge(): Promise<Knowledge>
  index(): Promise<SearchIndex>
  /** Something to do once the view is printed, such as offering to save it. */
  afterwards(task: () => Promise<void>): void
  /** A word to the person, on stderr. */
  note(text: string): void
  /** Where the knowledge comes from, for `about`. */
  readonly from: string
}

export interface OptionSpec {
  /** As commander takes it, e.g. `--for <condition>`. */
  readonly flags: string
  readonly text: string
  /** All it may be, in lower case; however it is typed. */
  readonly choices?: readonly string[]
}

/** In what form to print, for what people keep and hand on. */
export const formatOption: OptionSpec = {
  flags: '--format <form>',
  text: 'print as text, plain, json, markdown or html (one file to keep or print)',
  choices: ['text', 'plain', 'json', 'markdown', 'html']
}

/** A command: how it is declared, and the short body that turns input into a view. */
export interface CommandSpec {
  readonly name: string
  /** As commander takes them, e.g. `<words...>`. */
  readonly args: string
  readonly summary: string
  readonly text: string
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  /** Returns the view to print. */
  run(args: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>, context: Context): Promise<Shown>
}
