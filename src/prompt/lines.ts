import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Block } from '../render/document.ts'
import { renderPlain } from '../render/plain.ts'
import { safe } from '../render/safe.ts'
import type { Given, Question } from '../walkthrough/machine.ts'
import { type Draft, draftOf, givenBy, inWords, limitOf, takesSeveral } from './answering.ts'
import type { Prompter, Reply, Screen } from './prompter.ts'
import { typedLines } from './typed-lines.ts'

/** Words for what a reply may be besides an answer. */
const helpText = 'b goes back, a reads your answers so far, s saves and leaves, Ctrl-C leaves without saving.'

/**
 * Asks with plain numbered lines, for screen readers and for terminals that
 * cannot move their cursor: nothing is drawn over, nothing depends on colour
 * or on where it stands. One line is typed for each answer.
 */
export function linePrompter(terminal: Terminal): Prompter {
  const { next, close } = typedLines(terminal)
  const say = (text: string): void => terminal.stderr.write(`${safe(text)}\n`)

  async function ask(screen: Screen): Promise<Reply> {
    const { question, blocks, preset } = screen
    say('')
    say(`Step ${question.at} of ${question.of}. ${question.title}`)
    for (const words of [...question.said, ...question.text, ...(question.about === undefined ? [] : [question.about])]) say(words)
    read(blocks)
    for (const line of listed(question, preset)) say(line)
    for (;;) {
      say(howTo(question, preset))
      const typed = (await next())?.trim()
      if (typed === undefined) throw cancelled()
      if (typed === 'b' && screen.canGoBack) return { did: 'back' }
      if (typed === 's') return { did: 'leave' }
      if (typed === 'a') read(screen.answers())
      else if (typed === '?') say(helpText)
      else {
        const understood = readAs(question, preset, typed)
        if ('given' in understood) {
          if (question.kind !== 'read') say(inWords(question, understood.given))
          return { did: 'answered', given: understood.given }
        }
        say(understood.not)
      }
    }
  }

  function read(blocks: readonly Block[]): void {
    if (blocks.length > 0) terminal.stderr.write(renderPlain({ blocks, next: [] }))
  }

  return {
    ask,
    async saveTo(what) {
      say(`Save ${what}? Type a file name${what === 'this page' ? ' (.html to print, .md or .txt)' : ''}, or press Enter to leave it.`)
      const file = (await next())?.trim() ?? ''
      return file === '' ? undefined : file
    },
    close
  }
}

/** The choices with their numbers, and with what was said of each before. */
function listed({ choices, kind, weights = [] }: Question, preset: Given | undefined): string[] {
  const draft = draftOf(preset)
  return choices.map(({ id, label, help }, i) => {
    const before = draft.has(id) ? ` (you said: ${kind === 'weigh' ? weights[draft.get(id) ?? 0] : 'yes'})` : ''
    return `${i + 1}. ${label}.${help === undefined ? '' : ` ${help}`}${before}`
  })
}

/** The answer that a line is; or, in words, why it is none. */
function readAs(question: Question, preset: Given | undefined, typed: string): { readonly given: Given } | { readonly not: string } {
  if (question.kind === 'read') return typed === '' ? { given: [] } : { not: 'Press Enter to go on.' }
  if (question.kind === 'write') {
    if (typed === '' && typeof preset === 'string') return { given: preset }
    return [...typed].length <= question.max ? { given: typed } : { not: `At most ${question.max} characters.` }
  }
  if (typed === '' && preset !== undefined) return { given: preset }
  const draft = question.kind === 'weigh' ? weighed(question, typed) : numbered(question, typed)
  return typeof draft === 'string' ? { not: draft } : { given: givenBy(question, draft) }
}

/** `1 3` or `1, 3`: numbers of the list. What is wrong, in words, where it is no answer. */
function numbered(question: Question, typed: string): Draft | string {
  const { choices, min, max, none } = question
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  // Enter alone is no "none": a danger sign must not be passed over by a slip.
  if (parts.length === 0) return none === undefined ? 'Type a number.' : 'Type a number, or 0 for none.'
  const numbers = parts.filter((part) => part !== '0')
  const ids = numbers.map((number) => (/^\d+$/.test(number) ? choices[Number(number) - 1]?.id : undefined))
  if (ids.some((id) => id === undefined))
    return `There is no number ${numbers[ids.indexOf(undefined)]}; type one from 1 to ${choices.length}.`
  const draft = new Map(ids.map((id) => [id as string, 1]))
  if (draft.size > max) return max === 1 ? 'Only one can be taken.' : limitOf(question)
  if (draft.size < min || (draft.size === 0 && none === undefined)) return `Type ${min === max ? 'a number' : 'at least one number'}.`
  return draft
}

/** `1=3 6=1`: numbers of the list with their weights. */
function weighed({ choices, weights = [] }: Question, typed: string): Draft | string {
  const draft = new Map<string, number>()
  for (const part of typed.split(/[\s,;]+/).filter((word) => word !== '' && word !== '0')) {
    const [, number, weight] = /^(\d+)=(\d+)$/.exec(part) ?? []
    const id = choices[Number(number) - 1]?.id
    if (id === undefined || Number(weight) >= weights.length)
      return `“${part}” is no weight; type such as 1=3 for “${choices[0]?.label}: ${weights.at(-1)}”.`
    if (Number(weight) > 0) draft.set(id, Number(weight))
  }
  return draft
}

/** What to type here. */
function howTo(question: Question, preset: Given | undefined): string {
  const { kind, none, weights = [], choices } = question
  const kept = preset === undefined || kind === 'read' ? '' : ` Enter alone keeps: ${inWords(question, preset)}.`
  const rest = ' Or b, a, s; ? says what they do.'
  if (kind === 'read') return `Press Enter to go on.${rest}`
  if (kind === 'write') return `Type your words, or Enter for none.${kept}${rest}`
  if (kind === 'weigh')
    return `Type a weight for each number, such as 1=3 ${Math.min(6, choices.length)}=1. ${weights.map((words, i) => `${i} ${words}`).join(', ')}. 0 for none.${kept}${rest}`
  const none0 = none === undefined ? '' : ` 0 means: ${none}.`
  return `${takesSeveral(question) ? 'Type one or more numbers, with spaces between.' : 'Type a number.'}${none0}${kept}${rest}`
}
