import { input, select } from '@inquirer/prompts'
import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import { textOf } from '../render/document.ts'
import { wrap } from '../render/wrap.ts'
import type { Question } from '../walkthrough/machine.ts'
import type { Prompter, Reply } from './prompter.ts'

/** Ways out of a question that are no answers to it. No choice has such an id: ids hold no spaces. */
const goBack = 'go back'
const done = 'go on'

const numbers: readonly string[] = ['none', 'one', 'two', 'three', 'four', 'five']

interface Item {
  readonly value: string
  readonly name: string
  readonly description?: string
}

/**
 * The only user of inquirer. Every question is one list, moved through by
 * arrows or by the number of a choice, taken with Enter; where several may be
 * taken, each stays marked until "go on". Ctrl-C leaves.
 */
export function inquirerPrompter(terminal: Terminal): Prompter {
  const streams = terminal.streams()
  const context = { ...streams, clearPromptOnDone: true }
  const columns = (streams.output.columns ?? 80) - 4
  const pageSize = Math.max(5, (streams.output.rows ?? 24) - 8)
  return {
    async ask(question, canGoBack): Promise<Reply> {
      const reply = question.max > 1 ? await several(question, canGoBack) : await one(question, canGoBack)
      if (reply !== undefined) terminal.stderr.write(`${question.title} ${labels(question, reply)}\n`)
      return reply === undefined ? { did: 'back' } : { did: 'chose', ids: reply }
    },
    async saveTo(what) {
      try {
        const file = (await input({ message: `Save ${what}? Type a file name, or press Enter to leave it`, default: '' }, streams)).trim()
        return file === '' ? undefined : file
      } catch (error) {
        if (isLeaving(error)) return undefined
        throw error
      }
    }
  }

  async function one(question: Question, canGoBack: boolean): Promise<readonly string[] | undefined> {
    const none = question.none === undefined ? [] : [{ value: done, name: question.none }]
    const picked = await list(question, [...question.choices.map(item('')), ...none, ...back(canGoBack)], undefined)
    return picked === goBack ? undefined : picked === done ? [] : [picked]
  }

  async function several(question: Question, canGoBack: boolean): Promise<readonly string[] | undefined> {
    const marked = new Set<string>()
    const limit = `At most ${numbers[question.max] ?? question.max}. To take another, take one away first.`
    let at: string | undefined
    let full = false
    for (;;) {
      const choices = question.choices.map((choice) => item(marked.has(choice.id) ? '[x] ' : '[ ] ')(choice))
      const go = marked.size === 0 ? (question.none ?? 'Go on') : `Go on with ${marked.size} marked`
      const asked = full ? { ...question, text: [...question.text, limit] } : question
      const picked = await list(asked, [...choices, { value: done, name: go }, ...back(canGoBack)], at)
      if (picked === goBack) return undefined
      if (picked === done) return [...marked]
      full = !marked.has(picked) && marked.size >= question.max
      if (!full && !marked.delete(picked)) marked.add(picked)
      at = picked
    }
  }

  function narrow(choice: Item): Item {
    const { name, description } = choice
    return { ...choice, name: folded(name, columns), ...(description === undefined ? {} : { description: folded(description, columns) }) }
  }

  function list({ title, text, at, of }: Question, choices: readonly Item[], preset: string | undefined): Promise<string> {
    const message = [...text, `(${at}/${of}) ${title}`].map((part) => folded(part, columns)).join('\n  ')
    return leaving(
      select(
        { message, choices: choices.map(narrow), pageSize, loop: false, ...(preset === undefined ? {} : { default: preset }) },
        context
      )
    )
  }
}

/** Broken at spaces: inquirer itself breaks in the middle of words. */
function folded(text: string, columns: number): string {
  return wrap([text], Math.max(20, columns)).map(textOf).join('\n  ')
}

function item(mark: string): (choice: Question['choices'][number]) => Item {
  return ({ id, label, help }) => ({ value: id, name: mark + label, ...(help === undefined ? {} : { description: help }) })
}

function back(can: boolean): Item[] {
  return can ? [{ value: goBack, name: '← Back' }] : []
}

function labels({ choices, none }: Question, ids: readonly string[]): string {
  const names = choices.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
  return names.length === 0 ? (none ?? '') : names.join('; ')
}

/** Ctrl-C in a prompt is a way out, not a failure. */
async function leaving<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt
  } catch (error) {
    throw isLeaving(error) ? cancelled() : error
  }
}

function isLeaving(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
}
