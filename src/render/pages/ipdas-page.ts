import { count } from '../../base/number.ts'
import type { CriterionView, IpdasView } from '../../view/ipdas-view.ts'
import { accent, type Block, bad, fields, heading, type Line, list, muted, type Page, para, strong, title, warn } from '../document.ts'

const stages = {
  qualifying: 'To count as a decision aid',
  certification: 'To be certified',
  quality: 'For good quality'
} as const

/** The walkthrough held against the standard for decision aids: each criterion, where it is met, and what only people can show. */
export function ipdasPage(view: IpdasView): Page {
  const { criteria, conditions, thin, readingGrade } = view
  const byStatus = (status: CriterionView['status']): number => criteria.filter((c) => c.status === status).length
  const failing = byStatus('not met')
  return {
    blocks: [
      title('The walkthrough against the standard for decision aids', view.standard),
      para(
        `${byStatus('met')} of ${criteria.length} criteria met, ${failing === 0 ? '' : `${failing} not met, `}${byStatus('not yet done')} not yet done, ${byStatus('not applicable')} not applicable. What is marked “checked” was held against walks through ${count(conditions.length, 'condition')} just now, every option of each.`
      ),
      para(muted('The standard: '), accent(view.url)),
      ...(['qualifying', 'certification', 'quality'] as const).flatMap((stage): Block[] => [
        heading(stages[stage]),
        fields(criteria.filter((c) => c.stage === stage).map((c) => [String(c.number), criterionLine(c)]))
      ]),
      heading('What only people can show'),
      para(
        'No patient and no professional has tested or reviewed this yet. It is printed here as not yet done, and no test can make it done.'
      ),
      heading('Reading level'),
      para(
        `School grade ${readingGrade.median} in the middle, ${readingGrade.lowest} to ${readingGrade.highest} over all walks (Flesch and Kincaid). It counts the length of words and sentences, and does not tell whether people understand.`
      ),
      heading('Conditions'),
      list([
        [strong(`With a full decision aid (${conditions.length}): `), `${conditions.join(', ')}.`],
        [
          strong(`With too little on record for one (${thin.length}): `),
          thin.length === 0 ? 'none.' : `${thin.join(', ')}. A walk through them works, and has less to show.`
        ]
      ])
    ],
    next: ['regen walk', 'regen about']
  }
}

/** Most problems of a criterion to list; all of them are in `--json`. */
const mostProblems = 3

function criterionLine({ text, status, where, shownBy, problems }: CriterionView): Line {
  return [
    `${text}: `,
    statusSpan(status),
    ...(status === 'met' ? [muted(shownBy === 'check' ? ', checked' : ', stated')] : []),
    muted(` (${where}).`),
    ...problems.slice(0, mostProblems).map((problem) => ` ${problem}.`),
    ...(problems.length > mostProblems ? [muted(` And ${problems.length - mostProblems} more: --json.`)] : [])
  ]
}

function statusSpan(status: CriterionView['status']): Line[number] {
  if (status === 'met') return strong(status)
  if (status === 'not met') return bad(status)
  return status === 'not yet done' ? warn(status) : muted(status)
}
