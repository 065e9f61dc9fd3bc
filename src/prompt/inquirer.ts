import { input } from '@inquirer/prompts'
import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Block } from '../render/document.ts'
import { type Draft, draftOf, givenBy, takesSeveral } from './answering.ts'
import { activeOf, footFor, laidOut, navigation } from './laid-out.ts'
import { paged } from './layout.ts'
import { folded, groupsOf, type Look, sizeOf } from './look.ts'
import type { Prompter, Reply, Savable, Screen } from './prompter.ts'
import { type Item, listPrompt, readPrompt, ways } from './prompts.ts'
import { saidAbove } from './said.ts'

type Turned = { readonly draft: Draft } & ({ readonly way: Reply | 'answers' } | { readonly way: 'page'; readonly page: number })

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

/**
 * The walk asked by inquirer. Every question is one screen that fits the
 * terminal: a list moved through by arrows or by the number of an item and
 * taken with Enter; what is too long for a screen is turned page by page.
 * Ctrl-C leaves.
 */
export function inquirerPrompter(terminal: Terminal, look: Look): Prompter {
  const streams = terminal.streams()
  const context = { ...streams, clearPromptOnDone: true }
  const said = saidAbove(terminal, streams.output, look)
  return { ask, saveTo: (what) => saveTo(what, streams), close: () => {} }

  async function ask(screen: Screen): Promise<Reply> {
    said.takeBack(screen.question)
    let draft = draftOf(screen.preset)
    for (let page = 0; ; ) {
      const turned = await turn(screen, page, draft)
      draft = turned.draft
      if (turned.way === 'answers') await show('Your answers so far', screen.answers())
      else if (turned.way === 'page') page = turned.page
      else {
        if (turned.way.did === 'answered' && screen.question.kind !== 'read') said.add(screen.question, turned.way.given)
        return turned.way
      }
    }
  }

  /** One page of a screen: the last one holds the question, those before it what there is to read. */
  async function turn(screen: Screen, page: number, draft: Draft): Promise<Turned> {
    const { question, canGoBack } = screen
    const { columns, rows } = sizeOf(streams.output)
    const { pages, items, foot, listFoot, gap, head: headOf } = laidOut(screen, look, { columns, rows })
    const at = Math.min(page, pages.length - 1)
    const { lines = [] } = pages[at] ?? {}
    const head = headOf(at)
    if (question.kind === 'read' || at < pages.length - 1) {
      const nav = [ways.on, ...(canGoBack || at > 0 ? [ways.back] : []), ways.answers, ways.leave]
      const way = await leaving(readPrompt({ head, body: lines, nav, foot, columns, look }, context))
      return step(way, at, pages.length, { did: 'answered', given: [] }, draft)
    }
    const body = lines.length > 0 ? [...lines, ...gap] : lines
    if (question.kind === 'write') return writing({ head, body, items, foot: listFoot, at, count: pages.length, screen, draft })
    const picked = await leaving(
      listPrompt({ head, body, items, foot: listFoot, rows, columns, look, question, draft, active: activeOf(items, draft) }, context)
    )
    const given = takesSeveral(question) ? givenBy(question, picked.draft) : picked.way === ways.on ? [] : [picked.way]
    return step(picked.way, at, pages.length, { did: 'answered', given }, picked.draft)
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

/** What a way leads to: page by page, and from the last one on. */
function step(way: string, at: number, count: number, done: Reply, draft: Draft): Turned {
  if (way === ways.answers) return { way: 'answers', draft }
  if (way === ways.leave) return { way: { did: 'leave' }, draft }
  if (way === ways.back) return at > 0 ? { way: 'page', page: at - 1, draft } : { way: { did: 'back' }, draft }
  return at < count - 1 ? { way: 'page', page: at + 1, draft } : { way: done, draft }
}

async function saveTo(what: Savable, streams: ReturnType<Terminal['streams']>): Promise<string | undefined> {
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
