import { checkbox, input, select } from '@inquirer/prompts'
import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Choice, Question } from '../walkthrough/machine.ts'
import type { Prompter, Reply } from './prompter.ts'

const goBack = '\u0000back'
const none = '\u0000none'

/** The only user of inquirer: arrows, numbers and space in a terminal. */
export function inquirerPrompter(terminal: Terminal): Prompter {
  const context = terminal.streams()
  return {
    async ask(question, canGoBack): Promise<Reply> {
      const ids = question.max > 1 ? await several(question, canGoBack) : [await one(question, canGoBack)]
      if (ids.includes(goBack)) return { did: 'back' }
      return { did: 'chose', ids: ids.filter((id) => id !== none) }
    },
    async saveTo() {
      const file = await leaving(
        input({ message: 'Save this page to a file? Type its name, or press Enter to leave it', default: '' }, context)
      )
      return file.trim() === '' ? undefined : file.trim()
    }
  }

  async function one(question: Question, canGoBack: boolean): Promise<string> {
    return leaving(
      select(
        {
          message: messageOf(question),
          choices: [
            ...question.choices.map(choiceOf),
            ...(question.none === undefined ? [] : [{ value: none, name: question.none }]),
            ...back(canGoBack)
          ],
          pageSize: 12,
          loop: false
        },
        context
      )
    )
  }

  /** Several may be taken, but "none" and "back" stand alone: a first choice settles which it is. */
  async function several(question: Question, canGoBack: boolean): Promise<string[]> {
    const way = await leaving(
      select(
        {
          message: messageOf(question),
          choices: [
            {
              value: 'some',
              name: `Choose from ${question.choices.length}${question.max < question.choices.length ? ` (up to ${question.max})` : ''}`
            },
            ...(question.none === undefined ? [] : [{ value: none, name: question.none }]),
            ...back(canGoBack)
          ],
          loop: false
        },
        context
      )
    )
    if (way !== 'some') return [way]
    const enough = (picked: readonly unknown[]): true | string => (picked.length > question.max ? `At most ${question.max}, please.` : true)
    return leaving(
      checkbox(
        {
          message: `${question.title} (space to mark, Enter when done)`,
          choices: question.choices.map(choiceOf),
          pageSize: 12,
          loop: false,
          validate: enough
        },
        context
      )
    )
  }
}

function messageOf({ title, text, at, of }: Question): string {
  return [...text, `(${at}/${of}) ${title}`].join('\n  ')
}

function choiceOf({ id, label, help }: Choice): { value: string; name: string; description?: string } {
  return { value: id, name: label, ...(help === undefined ? {} : { description: help }) }
}

function back(can: boolean): { value: string; name: string }[] {
  return can ? [{ value: goBack, name: '← Back' }] : []
}

/** Ctrl-C in a prompt is a way out, not a failure. */
async function leaving<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) throw cancelled()
    throw error
  }
}
