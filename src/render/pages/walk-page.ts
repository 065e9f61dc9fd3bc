import type { WalkOption, WalkView } from '../../view/walk-view.ts'
import { type Block, bad, heading, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { acts, type Citations, capital, citations, findingBlocks, labelLine, sourceBlocks } from './common.ts'

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
      ...(['emergency', 'urgent', 'soon'] as const).flatMap((act) => {
        const flags = redFlags.filter((flag) => flag.act === act)
        if (flags.length === 0) return []
        return [
          para(act === 'soon' ? warn(`${acts[act]}:`) : bad(`${acts[act]}:`)),
          list(flags.map((flag) => [flag.sign, ...(flag.why === undefined ? [] : [muted(` (${flag.why})`)]), cite.mark(flag.sources)]))
        ]
      }),
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
      harmBlock(o, cite),
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
    ? para('Benefits: ', muted('nothing in figures is recorded here.'))
    : list(benefits.map((f) => ['Benefits: ', ...findingBlocks(f, cite)]))
}

function harmBlock({ harms, harmFindings }: WalkOption, cite: Citations): Block {
  if (harmFindings.length > 0) return list(harmFindings.map((f) => ['Harms: ', ...findingBlocks(f, cite)]))
  if (harms.length === 0) return para('Harms: ', muted('none recorded here; that does not mean there are none.'))
  return para(
    'Harms: ',
    ...harms.flatMap((harm, i) => [i === 0 ? '' : '; ', harm.serious ? bad(harm.name) : harm.name, cite.mark(harm.sources)]),
    '.'
  )
}
