import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState
} from '@inquirer/core'
import { input } from '@inquirer/prompts'
import { cancelled } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import { inSigns } from '../render/clean.ts'
import { type Block, para, strong } from '../render/document.ts'
import type { Question } from '../walkthrough/machine.ts'
import { type Draft, draftOf, givenBy, goOn, inWords, limitOf, marked, takesSeveral, touched } from './answering.ts'
import { drawList, type PageLines, paged, roomAboveList } from './layout.ts'
import { folded, groupsOf, type Look, sizeOf } from './look.ts'
import type { Prompter, Reply, Screen } from './prompter.ts'

/** Ways on and out of a screen. No choice has such an id: ids hold no spaces. */
const ways = { on: 'go on', back: 'go back', answers: 'my answers', leave: 'save and leave', write: 'write it' } as const

interface Item {
  readonly value: string
  readonly label: string
  readonly help?: string
}

/**
 * The only user of inquirer. Every question is one screen that fits the
 * terminal: a list moved through by arrows or by the number of an item and
 * taken with Enter; what is too long for a screen is turned page by page.
 * Ctrl-C leaves.
 */
export function inquirerPrompter(terminal: Terminal, look: Look): Prompter {
  const streams = terminal.streams()
  const context = { ...streams, clearPromptOnDone: true }
  return { ask, saveTo, close: () => {} }

  async function ask(screen: Screen): Promise<Reply> {
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
    const said = `${question.title} ${inWords(question, given)}`
    terminal.stderr.write(`${inSigns(folded(said, sizeOf(streams.output).columns).join('\n'), look.unicode)}\n`)
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

const navLabels: Readonly<Record<string, string>> = {
  [ways.on]: 'Go on',
  [ways.back]: 'Back',
  [ways.answers]: 'Answers',
  [ways.leave]: 'Leave'
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

interface Read {
  readonly head: readonly string[]
  readonly body: readonly string[]
  readonly nav: readonly string[]
  readonly foot: readonly string[]
  readonly columns: number
  readonly look: Look
}

/** A page to read, with the ways on and out in one row. Resolves to the way taken. */
const readPrompt = createPrompt<string, Read>(({ head, body, nav, foot, columns, look }, done) => {
  const [active, setActive] = useState(0)
  const [over, setOver] = useState(false)
  useKeypress((key, rl) => {
    rl.clearLine(0)
    if (over) return
    if (isEnterKey(key)) {
      setOver(true)
      done(nav[active] as string)
    } else if (isNumberKey(key) && nav[Number(key.name) - 1] !== undefined) setActive(Number(key.name) - 1)
    else if (isUpKey(key) || key.name === 'left') setActive(Math.max(0, active - 1))
    else if (isDownKey(key) || key.name === 'right' || key.name === 'tab') setActive(Math.min(nav.length - 1, active + 1))
  })
  const labels = nav.map((way, i) => {
    const name = way === ways.leave && columns >= 60 ? 'Save and leave' : navLabels[way]
    const label = `${i === active ? '>' : ' '}${i + 1} ${name}`
    return i === active ? look.paint(label, 'accent') : label
  })
  const gap = columns < 45 ? ' ' : '   '
  return inSigns([...head, ...body, '', labels.join(gap), ...foot].join('\n'), look.unicode) + hideCursor
})

interface List {
  readonly head: readonly string[]
  readonly body: readonly string[]
  readonly items: readonly Item[]
  readonly foot: readonly string[]
  readonly rows: number
  readonly columns: number
  readonly look: Look
  readonly question: Question
  readonly draft: Draft
  readonly active: number
}

interface Picked {
  readonly way: string
  readonly draft: Draft
}

/** A list to choose from, with the ways on and out at its end. Resolves to the item taken and what was marked. */
const listPrompt = createPrompt<Picked, List>((config, done) => {
  const { head, body, items, foot, rows, columns, look, question } = config
  const [active, setActive] = useState(config.active)
  const [draft, setDraft] = useState(config.draft)
  const [typed, setTyped] = useState('')
  const [notice, setNotice] = useState('')
  const [over, setOver] = useState(false)
  const several = takesSeveral(question)
  const onwards = items.findIndex(({ value }) => value === ways.on)
  const choices = new Map(question.choices.map((choice) => [choice.id, choice]))

  function take(value: string, by = 1): void {
    if (several && choices.has(value)) {
      const next = touched(question, draft, value, by)
      if (next === undefined) setNotice(limitOf(question))
      else setDraft(next)
      return
    }
    if (several && value === ways.on && draft.size < question.min) {
      setNotice('Mark at least one first.')
      return
    }
    setOver(true)
    done({ way: value, draft })
  }
  useKeypress((key: KeypressEvent, rl) => {
    rl.clearLine(0)
    if (over) return
    const value = items[active]?.value as string
    if (notice !== '') setNotice('')
    if (typed !== '' && !isNumberKey(key)) setTyped('')
    if (isEnterKey(key)) take(value)
    else if (isSpaceKey(key) && several && choices.has(value)) take(value)
    else if (key.name === 'right' && question.kind === 'weigh' && choices.has(value)) take(value)
    else if (key.name === 'left' && question.kind === 'weigh' && choices.has(value)) take(value, -1)
    else if (isUpKey(key)) setActive(Math.max(0, active - 1))
    else if (isDownKey(key)) setActive(Math.min(items.length - 1, active + 1))
    else if (key.name === 'home') setActive(0)
    else if (key.name === 'end') setActive(items.length - 1)
    else if (key.name === 'tab') setActive(Math.max(0, onwards))
    else if (isNumberKey(key)) {
      const number = [typed + key.name, key.name].find((digits) => items[Number(digits) - 1] !== undefined && Number(digits) > 0)
      setTyped(number ?? '')
      if (number !== undefined) setActive(Number(number) - 1)
    }
  })
  const digits = String(items.length).length
  const label = ({ value, label: text }: Item): string => {
    const choice = choices.get(value)
    if (several && choice !== undefined) return marked(question, draft, choice)
    return several && value === ways.on ? goOn(question, draft) : text
  }
  const lines = items.map((item, i) => {
    const mark = `${i === active ? '>' : ' '} ${String(i + 1).padStart(digits)} `
    const text = folded(label(item), columns, mark)
    return i === active ? text.map((line) => look.paint(line, 'accent')) : text
  })
  const help = items.map((item) =>
    item.help === undefined ? [] : folded(item.help, columns, '     ').map((line) => look.paint(line, 'muted'))
  )
  const said =
    notice === ''
      ? foot
      : [
          ...folded(notice, columns)
            .slice(0, foot.length)
            .map((line) => look.paint(line, 'warn'))
        ]
  return inSigns(drawList({ head, body, items: lines, help, foot: said }, active, rows).join('\n'), look.unicode) + hideCursor
})

/** The pointer shows where one is; a second mark would distract. Inquirer shows the cursor again. */
const hideCursor = '\u001b[?25l'

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
