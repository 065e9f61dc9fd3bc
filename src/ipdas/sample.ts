import { chanceOf } from '../evidence/chance.ts'
import { comparesGroups } from '../evidence/compares.ts'
import { isHarm } from '../evidence/domains.ts'
import { optionRows } from '../evidence/options.ts'
import { readings } from '../evidence/reading.ts'
import { steps, waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Page } from '../render/document.ts'
import { walkPage } from '../render/pages/walk-page.ts'
import { type WalkView, walkView } from '../view/walk-view.ts'
import { answer, type Given, type Question, question, type State, start } from '../walkthrough/machine.ts'

/** One walk through a condition, as a person would have it: what was asked, the view at its end and the page. */
export interface Sample {
  readonly condition: string
  readonly asked: readonly Question[]
  readonly view: WalkView
  readonly page: Page
}

/** Most options that a walk shows besides waiting. */
const atOnce = 5

/**
 * Whether the records of a condition carry a decision aid: its course has a
 * source, and besides waiting there are two options or more of which a benefit
 * was compared, and somewhere a number of people. Elsewhere `walk` works too,
 * and has less to show.
 */
export function carriesAid(knowledge: Knowledge, condition: string): boolean {
  const pairs = knowledge.therapiesFor(condition).flatMap((therapy) => knowledge.pair(condition, therapy) ?? [])
  const read = pairs.map((pair) => readings(knowledge, pair).filter(({ verified }) => verified))
  const compared = read.filter(
    (found, i) => pairs[i]?.therapy !== waiting && found.some((r) => !isHarm(r.outcome.domain) && comparesGroups(r))
  )
  const counted = read.flat().some((r) => chanceOf(r, '') !== undefined)
  return pairs.some(({ therapy }) => therapy === waiting) && compared.length >= 2 && counted
}

/** Walks through a condition that show each of its options once. */
export function samplesOf(knowledge: Knowledge, condition: string): Sample[] {
  const options = optionRows(knowledge, condition)
    .map(({ therapy }) => therapy)
    .filter((therapy) => therapy !== waiting)
  const parts = Array.from({ length: Math.ceil(options.length / atOnce) }, (_, i) => options.slice(i * atOnce, (i + 1) * atOnce))
  return parts.map((part) => sampleOf(knowledge, condition, part))
}

function sampleOf(knowledge: Knowledge, condition: string, options: readonly string[]): Sample {
  const asked: Question[] = []
  let state: State = start
  for (let next = question(knowledge, state); next !== undefined; next = question(knowledge, state)) {
    asked.push(next)
    state = answer(knowledge, state, givenTo(next, condition, options))
  }
  const view = walkView(knowledge, state)
  return { condition, asked, view, page: walkPage(view) }
}

/** Somewhere else, this condition, these options; everything matters, and no check is skipped. */
function givenTo({ step, kind, choices, min, right }: Question, condition: string, options: readonly string[]): Given {
  if (step === steps.site) return choices.slice(-1).map(({ id }) => id)
  if (step === steps.diagnosis) return [condition]
  if (step === steps.options) return options
  switch (kind) {
    case 'weigh':
      return Object.fromEntries(choices.map(({ id }, i) => [id, 1 + (i % 3)]))
    case 'write':
      return 'my own concern'
    case 'check':
      return right === undefined ? [] : [right]
    default:
      return choices.slice(0, min).map(({ id }) => id)
  }
}
