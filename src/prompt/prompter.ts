import type { Question } from '../walkthrough/machine.ts'

/** What a person did at a question: chose, went back, or asked to see the answers so far. */
export type Reply = { readonly did: 'chose'; readonly ids: readonly string[] } | { readonly did: 'back' }

/** Asks the questions of a walkthrough. A person who leaves makes `ask` and the others throw a RegenError "cancelled". */
export interface Prompter {
  ask(question: Question, canGoBack: boolean): Promise<Reply>
  /** The file to save to, or undefined for none. */
  saveTo(): Promise<string | undefined>
}
