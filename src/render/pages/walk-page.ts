import { outOf } from '../../evidence/out-of.ts'
import type { RedFlag } from '../../knowledge/schema.ts'
import type { FindingView } from '../../view/parts.ts'
import type { WalkOption, WalkView } from '../../view/walk-view.ts'
import { acts } from '../acts.ts'
import { type Block, bad, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { type Citations, capital, citations, findingLine, labelLine, sourceBlocks } from './common.ts'

/** The summary that ends a walkthrough. */
export function walkPage(view: WalkView): Page {
  const cite = citations(view.sources)
  if (view.outcome === 'stopped') return stopped(view, cite)
  const about = view.condition?.name ?? view.site ?? 'your trouble'
  return {
    blocks: [
      title(`Your page: ${about}`),
      para(muted('To take to a clinician. It is no diagnosis and does not say what to choose.')),
      ...(view.values.length === 0
        ? []
        : [para('What matters to you: ', strong(view.values.map(({ name }) => name.toLowerCase()).join('; ')), '.')]),
      ...(view.outcome === 'no diagnosis' ? undiagnosed(view) : optionBlocks(view, cite)),
      ...watchBlocks(view, cite),
      heading('Questions to ask'),
      list(view.ask),
      ...sourceBlocks(view.sources)
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

function undiagnosed({ possible }: WalkView): Block[] {
  return [
    heading('No diagnosis yet'),
    para(
      'Options can only be compared once a clinician has said what it is. These are known at this place; the list is to ask about, not to choose from:'
    ),
    list(possible.map(({ name, id }) => [name, muted(`  regen show ${id}`)]))
  ]
}

function optionBlocks({ options }: WalkView, cite: Citations): Block[] {
  return [
    heading('Options side by side, waiting first'),
    table(
      ['', ''],
      options.map((o) => [[strong(o.name)], labelLine(o)])
    ),
    ...options.flatMap((o) => [
      heading(o.name),
      para(o.summary),
      ...fitBlock(o),
      benefitBlock(o, cite),
      ...harmBlocks(o, cite),
      para('Afterwards: ', o.recovery)
    ])
  ]
}

function fitBlock({ fits }: WalkOption): Block[] {
  return fits.length === 0
    ? []
    : [
        list(
          fits.map(({ value, verdict, because }) => [
            strong(`${capital(value.replaceAll('-', ' '))}: ${verdict}`),
            muted(`. ${capital(because)}`)
          ])
        )
      ]
}

function benefitBlock({ benefits }: WalkOption, cite: Citations): Block {
  return benefits.length === 0
    ? para('Effect: ', muted('nothing in figures is recorded here.'))
    : list(benefits.map((f) => ['Effect: ', ...findingLine(f, cite)]))
}

/** What is recorded of the treatment itself and what was found for this condition: both, the serious first. */
function harmBlocks({ harms, harmFindings }: WalkOption, cite: Citations): Block[] {
  if (harms.length === 0 && harmFindings.length === 0)
    return [para('Harms: ', muted('none recorded here; that does not mean there are none.'))]
  const isGrave = ({ outcome }: FindingView): boolean => outcome.domain !== 'harm'
  const lines: Line[] = [
    ...known(
      'Serious harms: ',
      harms.filter(({ serious }) => serious),
      cite
    ),
    ...found(harmFindings.filter(isGrave), cite),
    ...known(
      'Other harms: ',
      harms.filter(({ serious }) => !serious),
      cite
    ),
    ...found(
      harmFindings.filter((f) => !isGrave(f)),
      cite
    )
  ]
  return [list(lines)]
}

function known(label: string, harms: WalkOption['harms'], cite: Citations): Line[] {
  if (harms.length === 0) return []
  const names = harms.flatMap((harm, i) => [
    i === 0 ? '' : '; ',
    harm.serious ? bad(harm.name) : harm.name,
    howOften(harm),
    cite.mark(harm.sources)
  ])
  return [[label, ...names, '.']]
}

/** ` (about 1.5 of 100, two years)` */
function howOften({ frequency }: WalkOption['harms'][number]): string {
  if (frequency === undefined) return ''
  const { n, of, period } = frequency
  return ` (${outOf(n, of)}${period === undefined ? '' : `, ${period}`})`
}

function found(findings: readonly FindingView[], cite: Citations): Line[] {
  return findings.map((f) => ['Harms: ', ...findingLine(f, cite)])
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
