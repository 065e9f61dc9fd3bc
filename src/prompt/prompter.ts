import type { Question } from '../walkthrough/machine.ts'

/** What a person did at a question: chose, or went back. */
export type Reply = { readonly did: 'chose'; readonly ids: readonly string[] } | { readonly did: 'back' }

export type Savable = 'this page' | 'your answers'

/** Asks the questions of a walkthrough. A person who leaves makes `ask` throw a RegenError "cancelled". */
export interface Prompter {
  ask(question: Question, canGoBack: boolean): Promise<Reply>
  /** The file to save to, or undefined for none. Leaving means none too: the walk is over and its page printed. */
  saveTo(what: Savable): Promise<string | undefined>
}
