import { input } from '@inquirer/prompts'
import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import { inSigns } from '../render/clean.ts'
import { type Block, para, strong } from '../render/document.ts'
import type { Question } from '../walkthrough/machine.ts'
import { type Draft, draftOf, givenBy, inWords, takesSeveral } from './answering.ts'
import { type PageLines, paged, roomAboveList } from './layout.ts'
import { folded, groupsOf, type Look, sizeOf } from './look.ts'
import type { Prompter, Reply, Screen } from './prompter.ts'
import { type Item, listPrompt, readPrompt, ways } from './prompts.ts'

/**
 * The walk asked by inquirer. Every question is one screen that fits the
 * terminal: a list moved through by arrows or by the number of an item and
 * taken with Enter; what is too long for a screen is turned page by page.
 * Ctrl-C leaves.
 */
export function inquirerPrompter(terminal: Terminal, look: Look): Prompter {
  const streams = terminal.streams()
  const context = { ...streams, clearPromptOnDone: true }
  /** What stands above the question, of answers before it. */
  const notes: { readonly step: string; readonly rows: number; readonly columns: number }[] = []
  return { ask, saveTo, close: () => {} }

  async function ask(screen: Screen): Promise<Reply> {
    unsay(screen.question)
    let draft = draftOf(screen.preset)
    for (let page = 0; ; ) {
      const turned = await turn(screen, page, draft)
      draft = turned.draft
      if (turned.way === 'answers') await show('Your answers so far', screen.answers())
      else if (turned.way === 'page') page = turned.page
      else {
        if (turned.way.did === 'answered' && screen.question.kind !== 'read') note(screen.question, turned.way.given)
        return turned.way
      }
    }
  }

  /** What stays on the screen of a question that was answered. */
  function note(question: Question, given: Parameters<typeof inWords>[1]): void {
    const { columns } = sizeOf(streams.output)
    const said = folded(`${question.title} ${inWords(question, given)}`, columns)
    terminal.stderr.write(`${inSigns(said.join('\n'), look.unicode)}\n`)
    notes.push({ step: question.step, rows: said.length, columns })
  }

  /** An answer that was taken back does not stand above its question, which is open again. In a window of another width its lines are no longer known. */
  function unsay({ step }: Question): void {
    const last = notes.at(-1)
    if (last?.step !== step) return
    notes.pop()
    if (last.columns === sizeOf(streams.output).columns) terminal.stderr.write(`\x1b[${last.rows}A\x1b[0J`)
  }

  type Turned = { readonly draft: Draft } & ({ readonly way: Reply | 'answers' } | { readonly way: 'page'; readonly page: number })

  /** One page of a screen: the last one holds the question, those before it what there is to read. */
  async function turn(screen: Screen, page: number, draft: Draft): Promise<Turned> {
    const { question, canGoBack } = screen
    const { columns, rows } = sizeOf(streams.output)
    const roomy = rows > roomyRows
    const gap = roomy ? [''] : []
    const isRead = question.kind === 'read'
    const listFoot = footFor(columns, look.unicode, question)
    const foot = footFor(columns, look.unicode)
    const items = itemsOf(screen)
    const headFor = (at: number, of: number, section = question.title): string[] => [
      look.paint(`Step ${question.at} of ${question.of}${of > 1 ? `, page ${at + 1} of ${of}` : ''}`, 'muted'),
      ...folded(section, columns).map((line) => look.paint(line, 'strong')),
      ...gap
    ]
    const readRoom = Math.max(3, rows - 1 - headFor(0, 2).length - navigation.length - foot.length)
    const listRoom = isRead
      ? readRoom
      : roomAboveList(
          { head: [...headFor(0, 2), ...gap], items: items.map(({ label }) => folded(label, columns - 9)), foot: listFoot },
          rows
        )
    const groups = groupsOf(textBlocks(screen), { ...look, width: columns }, readRoom)
    const whole = groups.flatMap(({ lines }) => lines).slice(1)
    const oneScreen = whole.length <= listRoom && groups.every(({ section }) => section === undefined)
    const pages: readonly PageLines[] = oneScreen
      ? [{ lines: whole, section: undefined }]
      : [...paged(groups, readRoom), ...(isRead ? [] : [{ lines: [], section: undefined }])]
    const at = Math.min(page, pages.length - 1)
    const { lines = [], section } = pages[at] ?? {}
    const head = headFor(at, pages.length, section)
    if (isRead || at < pages.length - 1) {
      const nav = [ways.on, ...(canGoBack || at > 0 ? [ways.back] : []), ways.answers, ways.leave]
      const way = await leaving(readPrompt({ head, body: lines, nav, foot, columns, look }, context))
      return step(way, at, pages.length, { did: 'answered', given: [] }, draft)
    }
    const body = lines.length > 0 ? [...lines, ...gap] : lines
    if (question.kind === 'write') return writing({ head, body, items, foot: listFoot, at, count: pages.length, screen, draft })
    const picked = await leaving(
      listPrompt({ head, body, items, foot: listFoot, rows, columns, look, question, draft, active: activeOf(items, draft) }, context)
    )
    if (picked.way === ways.back && at > 0) return { way: 'page', page: at - 1, draft: picked.draft }
    if (picked.way === ways.back) return { way: { did: 'back' }, draft: picked.draft }
    if (picked.way === ways.answers) return { way: 'answers', draft: picked.draft }
    if (picked.way === ways.leave) return { way: { did: 'leave' }, draft: picked.draft }
    const given = takesSeveral(question) ? givenBy(question, picked.draft) : picked.way === ways.on ? [] : [picked.way]
    return { way: { did: 'answered', given }, draft: picked.draft }
  }

  function step(way: string, at: number, count: number, done: Reply, draft: Draft): Turned {
    if (way === ways.answers) return { way: 'answers', draft }
    if (way === ways.leave) return { way: { did: 'leave' }, draft }
    if (way === ways.back) return at > 0 ? { way: 'page', page: at - 1, draft } : { way: { did: 'back' }, draft }
    return at < count - 1 ? { way: 'page', page: at + 1, draft } : { way: done, draft }
  }

  interface Writing {
    readonly head: readonly string[]
    readonly body: readonly string[]
    readonly items: readonly Item[]
    readonly foot: readonly string[]
    readonly at: number
    readonly count: number
    readonly screen: Screen
    readonly draft: Draft
  }

  async function writing({ head, body, items, foot, at, count, screen, draft }: Writing): Promise<Turned> {
    const { columns, rows } = sizeOf(streams.output)
    const { question, preset } = screen
    const picked = await leaving(listPrompt({ head, body, items, foot, rows, columns, look, question, draft, active: 0 }, context))
    const kept = typeof preset === 'string' ? preset : ''
    if (picked.way !== ways.write) return step(picked.way, at, count, { did: 'answered', given: kept }, draft)
    const text = await leaving(
      input(
        {
          message: 'In your own words:',
          validate: (typed) => [...typed.trim()].length <= question.max || `At most ${question.max} characters.`
        },
        context
      )
    )
    return { way: { did: 'answered', given: text.trim() }, draft }
  }

  /** Pages to look at, and nothing to answer. */
  async function show(name: string, blocks: readonly Block[]): Promise<void> {
    const { columns, rows } = sizeOf(streams.output)
    const foot = footFor(columns, look.unicode)
    const room = Math.max(3, rows - 3 - navigation.length - foot.length)
    const pages = paged(groupsOf(blocks, { ...look, width: columns }, room), room)
    for (let at = 0; at < pages.length; ) {
      const { lines = [], section } = pages[at] ?? {}
      const head = [
        look.paint(`${name}${pages.length > 1 ? `, page ${at + 1} of ${pages.length}` : ''}`, 'muted'),
        ...(section === undefined ? [] : folded(section, columns))
      ]
      const nav = at < pages.length - 1 ? [ways.on, ways.back] : [ways.back]
      const way = await leaving(readPrompt({ head, body: lines, nav, foot, columns, look }, context))
      if (way === ways.back) return
      at++
    }
  }

  async function saveTo(what: Parameters<Prompter['saveTo']>[0]): Promise<string | undefined> {
    try {
      const file = (
        await input(
          {
            message: `Save ${what}? Type a file name${what === 'this page' ? ' (.html to print, .md or .txt)' : ''}, or press Enter to leave it`,
            default: ''
          },
          streams
        )
      ).trim()
      return file === '' ? undefined : file
    } catch (error) {
      if (isLeaving(error)) return undefined
      throw error
    }
  }
}

/** The words above a question: how the check before it came out, what stands there to read, and what is asked. */
function textBlocks({ question, blocks }: Screen): Block[] {
  const { said, text, about } = question
  return [
    ...said.map((words) => para(strong(words))),
    ...text.map((words) => para(words)),
    ...(about === undefined ? [] : [para(about)]),
    ...blocks
  ]
}

function itemsOf({ question, canGoBack, preset }: Screen): Item[] {
  const out: Item[] = [
    ...(canGoBack ? [{ value: ways.back, label: 'Back' }] : []),
    { value: ways.answers, label: 'My answers so far' },
    { value: ways.leave, label: 'Save and leave' }
  ]
  const choices = question.choices.map(({ id, label, help }) => ({ value: id, label, ...(help === undefined ? {} : { help }) }))
  if (question.kind === 'write') {
    const kept = typeof preset === 'string' && preset !== '' ? `Keep “${preset}”` : 'Go on without it'
    return [{ value: ways.write, label: 'Write it down' }, { value: ways.on, label: kept }, ...out]
  }
  const go = takesSeveral(question) || question.none !== undefined ? [{ value: ways.on, label: question.none ?? 'Go on' }] : []
  return [...choices, ...go, ...out]
}

/** Where the pointer stands first: at what was answered before. */
function activeOf(items: readonly Item[], draft: Draft): number {
  return Math.max(
    0,
    items.findIndex(({ value }) => draft.has(value))
  )
}

/** An empty line, and the ways on and out in one row. */
const navigation = ['', '']
/** From so many rows on there is room for lines that only set things apart. */
const roomyRows = 18

function footFor(columns: number, unicode: boolean, question?: Question): string[] {
  const arrows = unicode ? '↑↓' : 'arrows'
  const several = question !== undefined && takesSeveral(question)
  if (question?.kind === 'weigh')
    return folded(
      columns >= 60
        ? `${arrows} or a number, Enter raises it, ${unicode ? '←' : 'left'} lowers it. Tab: on. Ctrl-C leaves unsaved.`
        : `Enter raises, ${unicode ? '←' : 'left'} lowers. Tab: on. Ctrl-C leaves.`,
      columns
    )
  const on = several ? ' Tab jumps to going on.' : ''
  return folded(
    columns >= 60
      ? `${arrows} or a number, then Enter.${on} Ctrl-C leaves unsaved.`
      : `${arrows} or number, Enter.${several ? ' Tab: on.' : ''} Ctrl-C leaves.`,
    columns
  )
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
