import { type Block, para, strong } from '../render/document.ts'
import type { Question } from '../walkthrough/machine.ts'
import { type Draft, takesSeveral } from './answering.ts'
import { type PageLines, paged, roomAboveList } from './layout.ts'
import { folded, groupsOf, type Look } from './look.ts'
import type { Screen } from './prompter.ts'
import { type Item, ways } from './prompts.ts'

/** A screen as it is laid out for a window: its pages, and what stands around each. */
interface Laid {
  /** The last holds the question, those before it what there is to read. */
  readonly pages: readonly PageLines[]
  readonly items: readonly Item[]
  readonly foot: readonly string[]
  readonly listFoot: readonly string[]
  /** An empty line, where there is room for one. */
  readonly gap: readonly string[]
  /** The lines above a page: where one is, and what the question or the part is called. */
  head(at: number): string[]
}

export function laidOut(screen: Screen, look: Look, { columns, rows }: { readonly columns: number; readonly rows: number }): Laid {
  const { question } = screen
  const isRead = question.kind === 'read'
  const gap = rows > roomyRows ? [''] : []
  const items = itemsOf(screen)
  const foot = footFor(columns, look.unicode)
  const listFoot = footFor(columns, look.unicode, question)
  const headFor = (at: number, of: number, section = question.title): string[] => [
    look.paint(`Step ${question.at} of ${question.of}${of > 1 ? `, page ${at + 1} of ${of}` : ''}`, 'muted'),
    ...folded(section, columns).map((line) => look.paint(line, 'strong')),
    ...gap
  ]
  const above = headFor(0, 2)
  const readRoom = Math.max(3, rows - 1 - above.length - navigation.length - foot.length)
  const labels = items.map(({ label }) => folded(label, columns - 9))
  const listRoom = isRead ? readRoom : roomAboveList({ head: [...above, ...gap], items: labels, foot: listFoot }, rows)
  const groups = groupsOf(textBlocks(screen), { ...look, width: columns }, readRoom)
  const whole = groups.flatMap(({ lines }) => lines).slice(1)
  const oneScreen = whole.length <= listRoom && groups.every(({ section }) => section === undefined)
  const pages: readonly PageLines[] = oneScreen
    ? [{ lines: whole, section: undefined }]
    : [...paged(groups, readRoom), ...(isRead ? [] : [{ lines: [], section: undefined }])]
  return { pages, items, foot, listFoot, gap, head: (at) => headFor(at, pages.length, pages[at]?.section) }
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
export function activeOf(items: readonly Item[], draft: Draft): number {
  return Math.max(
    0,
    items.findIndex(({ value }) => draft.has(value))
  )
}

/** An empty line, and the ways on and out in one row. */
export const navigation = ['', '']
/** From so many rows on there is room for lines that only set things apart. */
const roomyRows = 18

export function footFor(columns: number, unicode: boolean, question?: Question): string[] {
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
