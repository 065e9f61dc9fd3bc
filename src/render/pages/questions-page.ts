import type { AskedQuestion, QuestionsView } from '../../view/walk-view.ts'
import { type Block, fields, heading, list, muted, type Page, para, title } from '../document.ts'

/** The questions of the walkthrough, for somebody who writes a file of answers or builds a form. */
export function questionsPage({ next, questions }: QuestionsView): Page {
  return {
    blocks: [
      title('The questions of regen walk', next === null ? 'nothing left to ask' : `the first that is open: "${next.step}"`),
      ...questions.flatMap(questionBlocks)
    ],
    next: ['regen walk --answers <file>']
  }
}

function questionBlocks({ step, title: asked, choices, when, about, ...rest }: AskedQuestion): Block[] {
  const condition =
    when === undefined
      ? []
      : [
          `Asked ${when.has === undefined ? `where "${when.step}" has ${when.answered ? 'an answer' : 'none'}` : `with "${when.has}" in "${when.step}"`}.`
        ]
  return [
    heading(`${step}: ${asked}`),
    ...(condition.length === 0 ? [] : [list(condition)]),
    ...(about === undefined ? [] : [para(about)]),
    ...(choices === null
      ? [para(muted('Its choices depend on earlier answers; give those with --answers.'))]
      : choices.length === 0
        ? []
        : [fields(choices.map(({ id, label, help }) => [id, [label, ...(help === undefined ? [] : [muted(`  ${help}`)])]]))]),
    ...(choices === null ? [] : [para(muted(howMany(rest)))])
  ]
}

/** How the answer is written. */
function howMany({ kind, min = 0, max = 0, none, weights, optional }: Omit<AskedQuestion, 'step' | 'title' | 'choices'>): string {
  const left = optional === true ? ' It may be left out.' : ''
  if (kind === 'weigh') return `An object of weights: ${(weights ?? []).map((words, weight) => `${weight} ${words}`).join(', ')}.${left}`
  if (kind === 'write') return `A text of at most ${max} characters.${left}`
  return `A list of ${min === max ? min : `${min} to ${max}`}${none === undefined ? '' : `; [] means: ${none}`}.${left}`
}
