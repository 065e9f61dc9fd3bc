import type { RedFlag } from '../../knowledge/schema.ts'
import type { WalkView } from '../../view/walk-view.ts'
import { acts } from '../acts.ts'
import { type Block, bad, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { type Citations, citations, labelLine, sourceBlocks } from './common.ts'
import { fitTable } from './walk-fit.ts'
import { optionBlocks, priceLine } from './walk-option.ts'

/** The page to take along, which ends a walkthrough. */
export function walkPage(view: WalkView): Page {
  const cite = citations(view.sources)
  if (view.outcome === 'stopped') return stopped(view, cite)
  const about = view.condition?.name ?? view.site ?? 'your trouble'
  return {
    blocks: [
      title(`Your page: ${about}`),
      para(muted('To take to a clinician. It is no diagnosis and does not say what to choose.')),
      ...valueBlocks(view),
      ...(view.outcome === 'no diagnosis' ? undiagnosed(view) : diagnosed(view, cite)),
      ...watchBlocks(view, cite),
      ...questionBlocks(view, cite),
      ...readyBlocks(view),
      ...sourceBlocks(view.sources),
      heading('About this page'),
      list(aboutLines(view))
    ],
    next:
      view.condition === undefined
        ? ['regen search <what you feel>']
        : [`regen evidence ${view.condition.id}`, `regen compare --for ${view.condition.id}`]
  }
}

function stopped({ redFlags, sources }: WalkView, cite: Citations): Page {
  return {
    blocks: [
      title('Please get help first.'),
      para('What you chose can be a sign of something that should not wait. Choosing a treatment can.'),
      ...byAct(redFlags, ({ sign, why, sources: ids }) => [sign, ...(why === undefined ? [] : [muted(` (${why})`)]), cite.mark(ids)]),
      para('Come back to this when it is sorted out.'),
      ...sourceBlocks(sources)
    ],
    next: []
  }
}

/** What matters to the person, the heaviest first. */
function valueBlocks({ values, concern }: WalkView): Block[] {
  if (values.length === 0) return []
  const said = values.filter(({ id }) => id !== 'own' || concern === undefined)
  return [
    para(
      'What matters to you: ',
      ...said.flatMap(({ name, words }, i) => [i === 0 ? '' : '; ', strong(name.charAt(0).toLowerCase() + name.slice(1)), ` (${words})`]),
      '.'
    ),
    ...(concern === undefined ? [] : [para('Your own concern: ', strong(`“${concern}”`), '.')])
  ]
}

/** A longer list is no help to anybody. */
const mostPossible = 12

function undiagnosed({ possible }: WalkView): Block[] {
  return [
    heading('No diagnosis yet'),
    para(
      'Options can only be compared once a clinician has said what it is. These are known at this place; the list is to ask about, not to choose from:'
    ),
    list(possible.slice(0, mostPossible).map(({ name, id }) => [name, muted(`  regen show ${id}`)])),
    ...(possible.length > mostPossible ? [para(muted(`And ${possible.length - mostPossible} more: regen list conditions.`))] : [])
  ]
}

function diagnosed(view: WalkView, cite: Citations): Block[] {
  return [
    ...decisionBlocks(view, cite),
    heading('Options side by side, waiting first'),
    table(
      ['', ''],
      view.options.map((o) => [[strong(o.name)], labelLine(o)])
    ),
    ...(view.order === undefined ? [] : [heading('How they meet what matters to you'), ...fitTable(view)]),
    ...view.options.flatMap((o) => optionBlocks(o, cite, 'page'))
  ]
}

/** What is to be decided, and what happens with time. */
export function decisionBlocks({ decision }: WalkView, cite: Citations): Block[] {
  if (decision === undefined) return []
  return [
    heading('The decision'),
    para(decision.what.text, cite.mark(decision.what.sources)),
    para(strong('To decide: '), decision.text),
    para(strong('What happens with time: '), decision.course.text, cite.mark(decision.course.sources)),
    para(strong('Living with it: '), decision.living.text, cite.mark(decision.living.sources))
  ]
}

/** The page is kept, and a sign that is not there today may come. */
function watchBlocks({ outcome, watchFor }: WalkView, cite: Citations): Block[] {
  if (outcome !== 'options') return []
  return [
    heading('Get help now if'),
    ...(watchFor.length === 0
      ? [para('No signs of danger are recorded for this condition yet. New, severe or fast worsening trouble needs a clinician.')]
      : byAct(watchFor, ({ sign, sources }) => [sign, cite.mark(sources)]))
  ]
}

/** Signs under what to do about them, the most urgent first. */
function byAct(flags: readonly RedFlag[], line: (flag: RedFlag) => Line): Block[] {
  return (['emergency', 'urgent', 'soon'] as const).flatMap((act) => {
    const here = flags.filter((flag) => flag.act === act)
    return here.length === 0 ? [] : [para(act === 'soon' ? warn(`${acts[act]}:`) : bad(`${acts[act]}:`)), list(here.map(line))]
  })
}

/** Questions for everybody, then those about each option, with the price that is known beside the question for it. */
function questionBlocks({ ask, askAbout, options }: WalkView, cite: Citations): Block[] {
  return [
    heading('Questions to ask'),
    list(ask),
    ...askAbout.flatMap(({ therapy, name, questions }) => {
      const option = options.find((o) => o.therapy === therapy)
      const price = option === undefined ? undefined : priceLine(option, cite)
      return [
        para(strong(name)),
        list(
          questions.map(
            (question): Line => (price !== undefined && question.includes('cost in all') ? [`${question} `, ...price] : [question])
          )
        )
      ]
    })
  ]
}

/** The SURE items and the checks of understanding, where they were answered. */
function readyBlocks({ sure, understanding }: WalkView): Block[] {
  if (sure === undefined && understanding === undefined) return []
  return [
    heading('Are you ready to decide?'),
    ...(sure === undefined
      ? []
      : [
          para(
            'SURE score: ',
            strong(`${sure.yes} of ${sure.of}`),
            sure.yes === sure.of ? '. All four are yes.' : '. Three or fewer mean that you are not sure yet; these are open:'
          ),
          ...(sure.open.length === 0 ? [] : [list(sure.open)])
        ]),
    ...(understanding === undefined ? [] : [para(`Checks of understanding: ${understanding.right} of ${understanding.of} right.`)])
  ]
}

/** What a decision aid has to say of itself. */
function aboutLines({ about, outcome }: WalkView): Line[] {
  const knowledge: Line = [`Knowledge of ${about.knowledge}. ${about.update}`]
  return outcome === 'no diagnosis' ? [knowledge] : [knowledge, [about.method], [about.funding], [about.authors]]
}
