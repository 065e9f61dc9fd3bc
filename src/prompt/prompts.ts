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
import { inSigns } from '../render/clean.ts'
import type { Question } from '../walkthrough/machine.ts'
import { type Draft, goOn, limitOf, marked, takesSeveral, touched } from './answering.ts'
import { drawList } from './layout.ts'
import { folded, type Look } from './look.ts'

/** Ways on and out of a screen. No choice has such an id: ids hold no spaces. */
export const ways = { on: 'go on', back: 'go back', answers: 'my answers', leave: 'save and leave', write: 'write it' } as const

export interface Item {
  readonly value: string
  readonly label: string
  readonly help?: string
}

const navLabels: Readonly<Record<string, string>> = {
  [ways.on]: 'Go on',
  [ways.back]: 'Back',
  [ways.answers]: 'Answers',
  [ways.leave]: 'Leave'
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
export const readPrompt = createPrompt<string, Read>(({ head, body, nav, foot, columns, look }, done) => {
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
export const listPrompt = createPrompt<Picked, List>((config, done) => {
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
