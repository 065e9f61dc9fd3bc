import type { Block } from '../render/document.ts'
import type { Given, Question } from '../walkthrough/machine.ts'

/** A question as it is put to a person. */
export interface Screen {
  readonly question: Question
  /** What stands there besides the question. */
  readonly blocks: readonly Block[]
  readonly canGoBack: boolean
  /** What was answered here before, where the person came back. */
  readonly preset: Given | undefined
  /** The answers so far, as a page of their own. */
  readonly answers: () => readonly Block[]
}

/** What a person did at a question. */
export type Reply = { readonly did: 'answered'; readonly given: Given } | { readonly did: 'back' } | { readonly did: 'leave' }

export type Savable = 'this page' | 'your answers'

/** Asks the questions of a walkthrough. A person who leaves with Ctrl-C makes `ask` throw a RegenError "cancelled". */
export interface Prompter {
  ask(screen: Screen): Promise<Reply>
  /** The file to save to, or undefined for none. Leaving means none too. */
  saveTo(what: Savable): Promise<string | undefined>
  /** Ends what listens to the keyboard. */
  close(): void
}
