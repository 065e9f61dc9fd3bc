import { number } from '../base/number.ts'
import { inSentence } from '../base/words.ts'
import type { Level } from '../evidence/certainty.ts'
import type { Chance } from '../evidence/chance.ts'
import type { OptionRow } from '../evidence/options.ts'
import { waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Choice } from './content.ts'
import { leadingOf } from './leading.ts'
import { shownOptions } from './shown.ts'
import { conditionOf, type State } from './state.ts'

/** A check of understanding that is made from the records of the options a person looked at. */
interface Check {
  readonly about: string
  readonly choices: readonly Choice[]
  readonly right: string
  readonly because: string
}

const sureness: readonly (readonly [id: string, label: string])[] = [
  ['sure', 'Sure, or fairly sure'],
  ['unsure', 'Not sure: more studies may well change it'],
  ['very-unsure', 'Very unsure: hardly anything can be said'],
  ['nothing', 'No verified finding compares people on pain, function or recovery']
]

const surenessOf: { readonly [L in Level]: string } = { high: 'sure', moderate: 'sure', low: 'unsure', 'very low': 'very-unsure' }

/** How sure the evidence is on one of the options: the first but waiting. */
export function certaintyCheck(knowledge: Knowledge, state: State): Check | undefined {
  const row = shownOptions(knowledge, state).find(({ therapy }) => therapy !== waiting)
  if (row === undefined) return undefined
  return {
    about: `How sure is what is known about ${inSentence(row.name)}?`,
    choices: sureness.map(([id, label]) => ({ id, label })),
    right: rightOf(row),
    because: `${row.name}: ${row.label}${levelOf(row)}.`
  }
}

/** ` (low certainty)`, where the label alone does not say how sure it is. */
function levelOf({ glance }: OptionRow): string {
  return glance.kind === 'rated' || glance.kind === 'told' ? ` (${glance.level} certainty)` : ''
}

function rightOf({ glance }: OptionRow): string {
  switch (glance.kind) {
    case 'rated':
    case 'told':
      return surenessOf[glance.level]
    case 'very uncertain':
      return surenessOf['very low']
    default:
      return 'nothing'
  }
}

/** How many of a hundred have something that the person was shown a number of: with the last of the options of which there is one. */
export function numberCheck(knowledge: Knowledge, state: State): Check | undefined {
  const condition = conditionOf(state)
  if (condition === undefined) return undefined
  const told = shownOptions(knowledge, state).flatMap((row) => {
    const { benefit, harm } = leadingOf(knowledge, condition, row).chances
    return [benefit, harm].filter((chance) => chance !== undefined)
  })
  const last = told.reverse().find(({ groups }) => (groups[0]?.n ?? 0) >= 1)
  return last === undefined ? undefined : asked(last)
}

const elsewhere = [2, 15, 40, 65, 90] as const

/** The number among two others that are far from it. */
function asked({ what, when, groups }: Chance): Check | undefined {
  const [first] = groups
  if (first === undefined) return undefined
  const far = elsewhere.filter((n) => Math.abs(n - first.n) >= 20 || (first.n < 10 && n >= first.n + 10) || n * 5 <= first.n)
  const others = [far[0], far.at(-1)].filter((n) => n !== undefined)
  const numbers = [...new Set([first.n, ...others])].sort((a, b) => a - b)
  return {
    about: `${what}, ${when}: of 100 people with ${inSentence(first.label)}, about how many?`,
    choices: numbers.map((n) => ({ id: idOf(n), label: `About ${number(n)} of 100` })),
    right: idOf(first.n),
    because: `${what}, ${when}: about ${number(first.n)} of 100 with ${inSentence(first.label)}, and ${number(Math.round((100 - first.n) * 100) / 100)} not.`
  }
}

/** Ids hold no points: `1.5` is `1-5`. */
function idOf(n: number): string {
  return `of-100-${String(n).replace('.', '-')}`
}
