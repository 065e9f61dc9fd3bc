import { count } from '../../base/number.ts'
import { capital } from '../../base/words.ts'
import { isHarm } from '../../evidence/domains.ts'
import type { Figure, OptionRow } from '../../evidence/options.ts'
import type { RedFlag } from '../../knowledge/schema.ts'
import type {
  CompareConditionsView,
  ComparedAspect,
  ComparedCell,
  CompareOptionsView,
  CompareTherapiesView,
  CompareView,
  Silence
} from '../../view/compare-view.ts'
import type { FindingView } from '../../view/parts.ts'
import { acts } from '../acts.ts'
import {
  type Block,
  bad,
  fields,
  forest,
  grid,
  heading,
  type Line,
  list,
  muted,
  type Page,
  para,
  strong,
  table,
  textOf,
  title,
  warn
} from '../document.ts'
import { questionBlocks } from './ask-blocks.ts'
import {
  behind,
  type Citations,
  citations,
  forests,
  frequency,
  guidelines,
  iconsOf,
  knownHarms,
  labelLine,
  sentence,
  sides,
  sourceBlocks
} from './common.ts'
import { priceWords } from './show-page.ts'

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
  const figure = ({ outcome, text, note, source }: Figure): Line => [
    `${outcome}, ${text}.`,
    ...(note === undefined ? [] : [` ${sentence(note)}`]),
    cite.mark(source)
  ]
  // What one group was seen to do stands in the label already.
  const benefit = ({ benefit: of, glance }: OptionRow): Line => {
    if (of === undefined) return [muted('no figures recorded here.')]
    const said = glance.kind === 'no comparison' && glance.course !== undefined
    return said ? [muted(`as above; ${of.certainty} certainty.`), cite.mark(of.source)] : figure(of)
  }
  return {
    blocks: [
      title(
        `${condition.name}: ${count(options.length, 'option')}`,
        'waiting first, then by certainty, then what is told without figures; never by what to choose'
      ),
      ...(options.length === 0 ? [para('This knowledge base holds no options for it yet.')] : []),
      ...options.flatMap((o) => [
        heading(o.name),
        para(...labelLine(o), ...guidelines(o)),
        list([
          [muted('Figures: '), ...benefit(o)],
          ...(o.harm === undefined ? [] : [[muted('Harms: '), ...figure(o.harm)]]),
          ...(o.harmCompared === undefined ? [] : [[muted('Harms, compared: '), ...figure(o.harmCompared)]]),
          [
            muted(
              o.harm === undefined
                ? 'Harms: no finding recorded for this pair; of the treatment itself: '
                : 'Harms of the treatment itself: '
            ),
            ...knownHarms(o, cite)
          ]
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

type Compared = CompareTherapiesView['options'][number]

function therapiesPage(view: CompareTherapiesView): Page {
  const cite = citations(view.sources)
  const { condition, options } = view
  return {
    blocks: [
      title(
        condition === undefined
          ? options.map(({ name }) => name).join(' · ')
          : `${condition.name}: ${options.map(({ name }) => name).join(' · ')}`
      ),
      ...(condition === undefined
        ? [para(muted('In general. What is known depends on the condition: add --for <condition>.'))]
        : [
            table(
              ['', ''],
              options.map((o) => [
                [strong(o.name)],
                o.glance === undefined || o.label === undefined ? '' : labelLine({ label: o.label, glance: o.glance })
              ])
            ),
            ...measured(view, cite)
          ]),
      ...practical(view, cite),
      ...pictures(view),
      ...(view.askAbout.length === 0 ? [] : questionBlocks({ ask: [], askAbout: view.askAbout, options }, cite)),
      ...sourceBlocks(view.sources)
    ],
    next: condition === undefined ? ['regen compare <names…> --for <condition>'] : [`regen evidence ${condition.id}`, 'regen walk']
  }
}

/** What was measured: between the options themselves, then where they differ, then where the same is known of each. */
function measured(view: CompareTherapiesView, cite: Citations): Block[] {
  const { headToHead, aspects, options } = view
  const apart = aspects.filter(({ tellsApart }) => tellsApart)
  const same = aspects.filter(({ tellsApart }) => !tellsApart)
  return [
    ...(headToHead.length === 0
      ? []
      : [
          heading('Measured against each other'),
          list(headToHead.slice(0, mostDirect).map((f) => directLine(f, cite))),
          ...(headToHead.length > mostDirect
            ? [para(muted(`And ${count(headToHead.length - mostDirect, 'finding')} more: regen evidence.`))]
            : [])
        ]),
    ...(apart.length === 0 ? [] : [heading('Where they differ'), ...unlikeNote(apart), aspectTable(apart, options, cite)]),
    ...(same.length === 0 ? [] : [heading('Where the same is known of each'), ...unlikeNote(same), aspectTable(same, options, cite)])
  ]
}

/** More are no comparison any more. */
const mostDirect = 6

/** A finding on two options: it says against which. */
function directLine(f: FindingView, cite: Citations): Line {
  return [f.sentence, muted(` ${behind(f)}; ${f.amount}; ${f.certainty.level} certainty.`), cite.mark(f.source)]
}

function unlikeNote(rows: readonly ComparedAspect[]): Block[] {
  return rows.some(({ unlike }) => unlike)
    ? [
        para(
          muted(
            'Where a row says “unlike”, its cells were measured on other scales, against something else or at another time: read each by itself, not against the next.'
          )
        )
      ]
    : []
}

function aspectTable(rows: readonly ComparedAspect[], options: readonly Compared[], cite: Citations): Block {
  return grid(
    ['', ...options.map(({ name }) => name)],
    rows.map(({ aspect, unlikeIn, cells, silences }) => [
      [strong(capital(aspect)), ...(unlikeIn.length === 0 ? [] : [warn(` (unlike: ${unlikeIn.join(', ')})`)])],
      ...cells.map((cell, i) =>
        cell === null ? [muted(silenceWords(silences[i] ?? 'not studied', options[i]?.glance))] : cellLine(cell, cite)
      )
    ])
  )
}

/** "Not studied" is a cell of its own, and not one silence is worded like another. */
function silenceWords(silence: Silence, glance: Compared['glance']): string {
  if (silence === 'not held') return 'Not in this knowledge base.'
  if (silence === 'none found' && glance?.kind === 'none found') return `No evidence found (looked on ${glance.on}).`
  return 'Not studied, as far as recorded here.'
}

/** What is known, in a cell: what it comes to, the figures, against what and when. */
function cellLine(f: ComparedCell, cite: Citations): Line {
  const worse = f.glance.kind === 'rated' && f.glance.direction === 'worse' && f.glance.crossesNull !== true
  if (f.glance.kind === 'no comparison') return [f.glance.course === undefined ? f.sentence : `${capital(f.label)}.`, cite.mark(f.source)]
  const said = `${capital(f.label)}.`
  const numbers = f.figures === '' ? '' : ` ${capital(f.figures)}.`
  const named = f.glance.kind !== 'very uncertain' && 'versus' in f.glance && f.glance.versus === 'another treatment'
  const against = named ? capital(f.when) : `${capital(f.against)}, ${f.when}`
  return [worse ? bad(said) : said, muted(`${numbers} ${against}; ${f.certainty.level} certainty.`), cite.mark(f.source)]
}

/** Rows that share a scale share an axis; people are drawn as figures. What cannot stand side by side is not drawn so, and that is said. */
function pictures({ aspects, options }: CompareTherapiesView): Block[] {
  const nameOf = (therapy: string): string => options.find((o) => o.therapy === therapy)?.name ?? therapy
  const drawn = aspects.flatMap(({ cells }) => {
    const found = cells.filter((cell) => cell !== null)
    const shared = forests(found, (f) => `${nameOf(f.therapy)}, ${f.when.replace(/^at /, '')}, against ${f.comparator.text}`)
    return shared.filter(({ rows }) => rows.length > 1).map(forest)
  })
  const drawable = ({ cells }: ComparedAspect): number => cells.filter((cell) => cell !== null && iconsOf(cell, '').length > 0).length
  const people = [false, true].flatMap((harmful) => {
    const [fullest] = aspects.filter(({ aspect }) => isHarm(aspect) === harmful).sort((a, b) => drawable(b) - drawable(a))
    return (fullest?.cells ?? []).flatMap((cell) => (cell === null ? [] : iconsOf(cell, nameOf(cell.therapy))))
  })
  const scales = aspects.filter(({ unlikeIn }) => unlikeIn.includes('scale')).map(({ aspect }) => aspect)
  const refused = scales.length === 0 ? [] : [para(muted(`Not drawn on one axis, because the scales differ: ${scales.join(', ')}.`))]
  return drawn.length + people.length + refused.length === 0 ? [] : [heading('In pictures'), ...drawn, ...people, ...refused]
}

function practical(view: CompareTherapiesView, cite: Citations): Block[] {
  const { options, condition } = view
  const row = (name: string, any: boolean, cell: (o: Compared) => Line): Line[][] => (any ? [[[strong(name)], ...options.map(cell)]] : [])
  const rows = [
    ...row('Known harms of the treatment itself', true, (o) =>
      o.harms.length === 0
        ? [muted('None recorded; that does not mean there are none.')]
        : o.harms.flatMap((harm) => [
            harm.serious ? bad(capital(harm.name)) : capital(harm.name),
            muted(frequency(harm)),
            cite.mark(harm.sources),
            ' '
          ])
    ),
    ...row(
      'Who should not have it',
      options.some(({ avoid }) => avoid.length > 0),
      (o) =>
        o.avoid.length === 0 ? [muted('Not recorded.')] : o.avoid.flatMap(({ text, sources }) => [sentence(text), cite.mark(sources), ' '])
    ),
    ...row('What it asks of you', true, (o) => [`${o.setting} ${o.recovery}`]),
    ...row('What guidelines say', condition !== undefined && options.some(({ recommendations }) => recommendations.length > 0), (o) =>
      o.recommendations.length === 0
        ? [muted('Nothing recorded.')]
        : o.recommendations.flatMap((r) => [`${r.body} ${r.year}: ${sides[r.direction]}`, cite.mark(r.source), '. '])
    ),
    ...row(
      'May it be sold for this?',
      options.some(({ regulation }) => regulation.length > 0),
      (o) =>
        o.regulation.length === 0
          ? [muted('Not recorded.')]
          : [
              `${o.regulation.map((r) => `${r.jurisdiction}: ${r.status}`).join('; ')}.`,
              cite.mark([...new Set(o.regulation.flatMap(({ sources }) => sources))])
            ]
    ),
    ...row(
      'Price',
      options.some(({ prices }) => prices.length > 0),
      (o) =>
        o.prices.length === 0
          ? [muted('Not recorded.')]
          : o.prices.flatMap((price) => [capital(priceWords(price)), cite.mark(price.sources), ' '])
    )
  ]
  return [heading('What each is like'), grid(['', ...options.map(({ name }) => name)], rows)]
}

type ComparedCondition = CompareConditionsView['conditions'][number]

/** Signs of danger first, then what differs, then what is the same. */
function conditionsPage({ conditions, sources }: CompareConditionsView): Page {
  const cite = citations(sources)
  const row = (name: string, cell: (c: ComparedCondition) => Line): Line[] => [[strong(name)], ...conditions.map(cell)]
  const where = split(
    conditions.map((c) => [...c.sites, ...c.tissues]),
    (place) => place
  )
  const felt = split(
    conditions.map((c) => c.symptoms),
    (symptom) => symptom
  )
  const rows = [
    row('What it is', (c) => [c.summary.text, cite.mark(c.summary.sources)]),
    row('Kind', (c) => [`${capital(c.family)}.`]),
    listed('Where', where.own, ', '),
    listed('What it feels like', felt.own, '; '),
    row('Why it happens', (c) => c.causes.flatMap((cause) => [cause.text, cite.mark(cause.sources), ' '])),
    row('How it is found', (c) => [c.diagnosis.text, cite.mark(c.diagnosis.sources)]),
    row('What happens with time', (c) => [c.naturalCourse.text, cite.mark(c.naturalCourse.sources)])
  ].filter(([, ...cells]) => cells.some((cell) => textOf(cell) !== nothing))
  const alike = ([, first = [], ...others]: readonly Line[]): boolean => others.every((cell) => textOf(cell) === textOf(first))
  const same: (readonly [string, string])[] = [
    ...rows.filter(alike).map(([name = [], cell = []]) => [textOf(name), textOf(cell)] as const),
    ...(where.shared.length === 0 ? [] : [['Where', `${capital(where.shared.join(', '))}.`] as const]),
    ...(felt.shared.length === 0 ? [] : [['What it feels like', `${capital(felt.shared.join('; '))}.`] as const])
  ]
  return {
    blocks: [
      title(conditions.map(({ name }) => name).join(' · ')),
      para(muted('What tells them apart, to talk over with a clinician. This is no diagnosis.')),
      ...dangerBlocks(conditions, cite),
      heading('What tells them apart'),
      grid(
        ['', ...conditions.map(({ name }) => name)],
        rows.filter((cells) => !alike(cells))
      ),
      ...(same.length === 0 ? [] : [heading('The same in all'), fields(same)]),
      ...sourceBlocks(sources)
    ],
    next: conditions.map(({ id }) => `regen show ${id}`)
  }
}

/** What all lists hold, and what each holds besides. */
function split<T>(
  lists: readonly (readonly T[])[],
  key: (item: T) => string
): { readonly shared: readonly T[]; readonly own: readonly (readonly T[])[] } {
  const [first = [], ...others] = lists
  const shared = first.filter((item) => others.every((list) => list.some((other) => key(other) === key(item))))
  const keys = new Set(shared.map(key))
  return { shared, own: lists.map((list) => list.filter((item) => !keys.has(key(item)))) }
}

const nothing = 'Only what is the same in all.'

function listed(name: string, own: readonly (readonly string[])[], joint: string): Line[] {
  return [[strong(name)], ...own.map((items): Line => (items.length === 0 ? [muted(nothing)] : [`${capital(items.join(joint))}.`]))]
}

/** The signs that hold for all once, then those of each. */
function dangerBlocks(conditions: readonly ComparedCondition[], cite: Citations): Block[] {
  const { shared, own } = split(
    conditions.map(({ redFlags }) => redFlags),
    ({ sign, act }) => `${act} ${sign}`
  )
  const lines = (flags: readonly RedFlag[]): Line[] =>
    (['emergency', 'urgent', 'soon'] as const).flatMap((act) =>
      flags
        .filter((flag) => flag.act === act)
        .map(
          (flag): Line => [act === 'soon' ? warn(`${acts[act]}: `) : bad(`${acts[act]}: `), sentence(flag.sign), cite.mark(flag.sources)]
        )
    )
  return [
    heading('Get help if'),
    ...(shared.length === 0 ? [] : [list(lines(shared))]),
    ...conditions.flatMap(({ name, redFlags }, i) => {
      const signs = lines(own[i] ?? [])
      if (signs.length > 0) return [para(strong(shared.length === 0 ? name : `${name}, besides`)), list(signs)]
      return redFlags.length > 0
        ? []
        : [para(strong(name), muted(': no signs of danger are recorded yet. New, severe or fast worsening trouble needs a clinician.'))]
    })
  ]
}
