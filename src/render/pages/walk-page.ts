import type { RedFlag } from '../../knowledge/schema.ts'
import type { WalkView } from '../../view/walk-view.ts'
import { acts } from '../acts.ts'
import { type Block, bad, heading, type Line, list, muted, names, type Page, para, strong, table, title, warn } from '../document.ts'
import { questionBlocks } from './ask-blocks.ts'
import { type Citations, citations, sourceBlocks, sourcesOf } from './citations.ts'
import { labelLine } from './label-line.ts'
import { restsOn } from './marks.ts'
import { fitTable } from './walk-fit.ts'
import { briefOption } from './walk-option.ts'

/** The page to take along, which ends a walkthrough. */
export function walkPage(view: WalkView): Page {
  const cite = citations(view.sources)
  if (view.outcome === 'stopped') return stopped(view, cite)
  const about = view.condition?.name ?? view.site ?? 'your trouble'
  const parts = view.outcome === 'no diagnosis' ? undiagnosed(view) : diagnosed(view, cite)
  const body = [...parts, ...watchBlocks(view, cite), ...questionBlocks(view, cite), ...readyBlocks(view)]
  return {
    blocks: [
      title(`Your page: ${about}`),
      para(muted('To take to a clinician. It is no diagnosis and does not say what to choose.')),
      ...valueBlocks(view),
      ...body,
      ...sourceBlocks(sourcesOf(body, view.sources)),
      heading('About this page'),
      para(muted(aboutText(view)))
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
      ...sourceBlocks(sources),
      // Said once more where a short screen ends.
      ...whatToDo(redFlags)
    ],
    next: []
  }
}

/** The most urgent of what is to be done. */
function whatToDo(flags: readonly RedFlag[]): Block[] {
  const act = urgency.find((each) => flags.some((flag) => flag.act === each))
  return act === undefined ? [] : [para(act === 'soon' ? warn(`${acts[act]}.`) : bad(`${acts[act]}.`))]
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
    para('Options can only be compared once a clinician has said what it is.'),
    ...(possible.length === 0
      ? []
      : [
          para('These are known at this place; the list is to ask about, not to choose from:'),
          names(possible.slice(0, mostPossible).map(({ name, id }) => [name, muted(`  regen show ${id}`)]))
        ]),
    ...(possible.length > mostPossible ? [para(muted(`And ${possible.length - mostPossible} more: regen list conditions.`))] : [])
  ]
}

function diagnosed(view: WalkView, cite: Citations): Block[] {
  return [
    heading('The decision'),
    ...decisionBlocks(view, cite).slice(1, 3),
    heading('Options side by side, waiting first'),
    table(
      ['', ''],
      view.options.map((o) => [[strong(o.name)], labelLine(o)])
    ),
    ...(view.order === undefined ? [] : [heading('How they meet what matters to you'), ...fitTable(view)]),
    ...view.options.flatMap((o) => briefOption(o, cite))
  ]
}

/** What the condition is, what is to be decided, what happens with time, and what living with it means. */
export function decisionBlocks({ decision }: WalkView, cite: Citations): Block[] {
  if (decision === undefined) return []
  return [
    para(decision.what.text, ...restsOn(decision.what, cite)),
    para(strong('To decide: '), decision.text),
    para(strong('What happens with time: '), decision.course.text, ...restsOn(decision.course, cite)),
    para(strong('Living with it: '), decision.living.text, ...restsOn(decision.living, cite))
  ]
}

/** The page is kept, and a sign that is not there today may come. */
function watchBlocks({ outcome, watchFor }: WalkView, cite: Citations): Block[] {
  return [
    heading('Get help if'),
    ...(watchFor.length === 0
      ? [para('No signs of danger are recorded for this condition yet. New, severe or fast worsening trouble needs a clinician.')]
      : outcome === 'options'
        ? [list(watchLines(watchFor, cite))]
        : byAct(watchFor, ({ sign, sources }) => [sign, cite.mark(sources)]))
  ]
}

/** One line for each thing to do, the most urgent first. */
function watchLines(flags: readonly RedFlag[], cite: Citations): Line[] {
  return urgency.flatMap((act): Line[] => {
    const signs = flags
      .filter((flag) => flag.act === act)
      .flatMap(({ sign, sources }, i) => [i === 0 ? ' ' : '; ', sign, cite.mark(sources)])
    return signs.length === 0 ? [] : [[act === 'soon' ? warn(`${acts[act]}:`) : bad(`${acts[act]}:`), ...signs, '.']]
  })
}

const urgency = ['emergency', 'urgent', 'soon'] as const

/** Signs under what to do about them, the most urgent first. */
function byAct(flags: readonly RedFlag[], line: (flag: RedFlag) => Line): Block[] {
  return urgency.flatMap((act) => {
    const here = flags.filter((flag) => flag.act === act)
    return here.length === 0 ? [] : [para(act === 'soon' ? warn(`${acts[act]}:`) : bad(`${acts[act]}:`)), list(here.map(line))]
  })
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
            sure.yes === sure.of
              ? '. All four are yes.'
              : `. Three or fewer mean that you are not sure yet. Still open: ${sure.open.join('; ')}.`
          )
        ]),
    ...(understanding === undefined ? [] : [para(`Checks of understanding: ${understanding.right} of ${understanding.of} right.`)])
  ]
}

/** What a decision aid has to say of itself. */
function aboutText({ about, outcome }: WalkView): string {
  const knowledge = `Knowledge of ${about.knowledge}. ${about.update}`
  return outcome === 'no diagnosis' ? knowledge : [knowledge, about.method, about.funding, about.authors].join(' ')
}
