import { count } from '../../base/number.ts'
import type { Figure } from '../../evidence/options.ts'
import type { CompareConditionsView, CompareOptionsView, CompareTherapiesView, CompareView } from '../../view/compare-view.ts'
import type { FindingView } from '../../view/parts.ts'
import { acts } from '../acts.ts'
import { type Block, bad, fields, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { behind, type Citations, capital, citations, held, labelLine, recommendationLine, sourceBlocks } from './common.ts'
import { frequency, priceWords } from './show-page.ts'

export function comparePage(view: CompareView): Page {
  switch (view.schema) {
    case 'regen/compare-therapies@1':
      return therapiesPage(view)
    case 'regen/compare-options@1':
      return optionsPage(view)
    case 'regen/compare-conditions@1':
      return conditionsPage(view)
  }
}

/** Every option in brief, benefit and harm one under the other. */
function optionsPage({ condition, options, sources }: CompareOptionsView): Page {
  const cite = citations(sources)
  const figure = (name: string, of: Figure | undefined, none: string): Line => [
    muted(`${name}: `),
    ...(of === undefined ? [muted(none)] : [`${of.outcome}, ${of.text}.`, cite.mark(of.source)])
  ]
  return {
    blocks: [
      title(
        `${condition.name}: ${count(options.length, 'option')}`,
        'waiting first, then by certainty, then what is told without figures; never by what to choose'
      ),
      ...(options.length === 0 ? [para('This knowledge base holds no options for it yet.')] : []),
      ...options.flatMap((o) => [
        heading(o.name),
        para(...labelLine(o), muted(` ${held(o)}.`)),
        list([
          figure('Figures', o.benefit, 'no figures recorded here.'),
          figure('Harms', o.harm, 'no figures recorded for this pair; see the therapy itself.')
        ])
      ]),
      ...sourceBlocks(sources)
    ],
    next:
      options.length < 2
        ? [`regen show ${condition.id}`]
        : [
            `regen compare ${options
              .slice(0, 3)
              .map(({ therapy }) => therapy)
              .join(' ')} --for ${condition.id}`,
            `regen evidence ${condition.id}`,
            'regen walk'
          ]
  }
}

function therapiesPage(view: CompareTherapiesView): Page {
  const cite = citations(view.sources)
  const { condition, options, aspects } = view
  const next = condition === undefined ? ['regen compare <names…> --for <condition>'] : [`regen evidence ${condition.id}`, 'regen walk']
  return {
    blocks: [
      title(
        condition === undefined ? options.map(({ name }) => name).join(' · ') : `${condition.name}: ${count(options.length, 'option')}`
      ),
      ...(options.length === 0 ? [para('This knowledge base holds no options for it yet.')] : []),
      ...(condition === undefined
        ? [para(muted('In general. What is known depends on the condition: add --for <condition>.'))]
        : [
            heading('At a glance'),
            table(
              ['', ''],
              options.map((o) => [
                [strong(o.name)],
                o.glance === undefined || o.label === undefined ? '' : labelLine({ label: o.label, glance: o.glance })
              ])
            )
          ]),
      ...aspects.flatMap(({ aspect, unlike, cells }) => [
        heading(aspect),
        ...(unlike ? [para(warn('Not measured alike: '), muted('the comparisons or the times differ, so read each row by itself.'))] : []),
        table(
          ['', ''],
          cells.map((cell, i) => [
            [strong(options[i]?.name ?? '')],
            cell === null ? [muted(silence(options[i]?.glance))] : cellLine(cell, cite)
          ])
        )
      ]),
      ...practical(view, cite),
      ...sourceBlocks(view.sources)
    ],
    next
  }
}

/** "Not studied" is a cell of its own, and not one silence is worded like another. */
function silence(glance: CompareTherapiesView['options'][number]['glance']): string {
  if (glance?.kind === 'not held') return 'not in this knowledge base'
  if (glance?.kind === 'none found') return `no evidence found (looked on ${glance.on})`
  return 'no finding on this recorded here'
}

function cellLine(f: FindingView, cite: Citations): Line {
  return [f.sentence, muted(` ${behind(f)}; ${f.amount}; ${f.certainty.level} certainty.`), cite.mark(f.source)]
}

function practical({ options, condition }: CompareTherapiesView, cite: Citations): Block[] {
  const each = (name: string, cell: (o: CompareTherapiesView['options'][number]) => Line): Block[] => [
    heading(name),
    table(
      ['', ''],
      options.map((o) => [[strong(o.name)], cell(o)])
    )
  ]
  const anyPrice = options.some(({ prices }) => prices.length > 0)
  const anyRule = options.some(({ regulation }) => regulation.length > 0)
  return [
    ...each('Known harms of the treatment itself', (o) =>
      o.harms.length === 0
        ? [muted('none recorded; that does not mean there are none')]
        : o.harms.flatMap((harm) => [
            harm.serious ? bad(capital(harm.name)) : capital(harm.name),
            muted(frequency(harm)),
            cite.mark(harm.sources),
            ' '
          ])
    ),
    ...each('What it asks of you', (o) => [`${o.setting} ${o.recovery}`]),
    ...(condition === undefined || options.every(({ recommendations }) => recommendations.length === 0)
      ? []
      : [
          heading('What guidelines say'),
          list(options.flatMap((o) => o.recommendations.map((r) => [`${o.name}: `, ...recommendationLine(r, cite)])))
        ]),
    ...(anyRule
      ? each('May it be sold for this?', (o) =>
          o.regulation.length === 0
            ? [muted('not recorded')]
            : [
                o.regulation.map((r) => `${r.jurisdiction}: ${r.status}`).join('; '),
                cite.mark(o.regulation.flatMap(({ sources }) => sources))
              ]
        )
      : []),
    ...(anyPrice
      ? each('Price', (o) =>
          o.prices.length === 0 ? [muted('not recorded')] : o.prices.flatMap((price) => [priceWords(price), cite.mark(price.sources), ' '])
        )
      : [])
  ]
}

function conditionsPage({ conditions, sources }: CompareConditionsView): Page {
  const cite = citations(sources)
  const each = (name: string, cell: (c: CompareConditionsView['conditions'][number]) => Line): Block[] => [
    heading(name),
    fields(conditions.map((c) => [c.name, cell(c)]))
  ]
  return {
    blocks: [
      title(conditions.map(({ name }) => name).join(' · ')),
      para(muted('What tells them apart, to talk over with a clinician. This is no diagnosis.')),
      ...each('What it is', (c) => [c.summary.text, cite.mark(c.summary.sources)]),
      ...each('Where', (c) => [`${c.sites.join(', ')}; ${c.tissues.join(', ')}`]),
      ...each('What it feels like', (c) => [c.symptoms.join('; ')]),
      ...each('Why it happens', (c) => c.causes.flatMap((cause) => [cause.text, cite.mark(cause.sources), ' '])),
      ...each('How it is found', (c) => [c.diagnosis.text, cite.mark(c.diagnosis.sources)]),
      ...each('What happens with time', (c) => [c.naturalCourse.text, cite.mark(c.naturalCourse.sources)]),
      ...each('Get help now if', (c) =>
        c.redFlags.length === 0
          ? [muted('none recorded')]
          : c.redFlags.flatMap((flag) => [
              flag.act === 'soon' ? warn(flag.sign) : bad(flag.sign),
              muted(` (${acts[flag.act].toLowerCase()})`),
              cite.mark(flag.sources),
              '  '
            ])
      ),
      ...sourceBlocks(sources)
    ],
    next: conditions.map(({ id }) => `regen show ${id}`)
  }
}
