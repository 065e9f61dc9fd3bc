import { count } from '../../base/number.ts'
import { capital, sentence } from '../../base/words.ts'
import { isHarm } from '../../evidence/domains.ts'
import { priceWords } from '../../evidence/price.ts'
import type { ComparedAspect, ComparedCell, CompareTherapiesView, Silence } from '../../view/compare-view.ts'
import type { FindingView } from '../../view/parts.ts'
import { type Block, bad, forest, grid, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { sides } from './advice-line.ts'
import { questionBlocks } from './ask-blocks.ts'
import { type Citations, citations, sourceBlocks, sourcesOf } from './citations.ts'
import { behind } from './finding-line.ts'
import { forests, iconsOf } from './forests.ts'
import { frequency } from './harm-line.ts'
import { labelLine } from './label-line.ts'
import { adviceRestsOn, proseReadOnce, readOnce, restsOn } from './marks.ts'

type Compared = CompareTherapiesView['options'][number]

/** Options side by side: what was measured, where they differ, what each is like. */
export function therapiesPage(view: CompareTherapiesView): Page {
  const cite = citations(view.sources)
  const { condition } = view
  const blocks = therapiesBlocks(view, cite)
  return {
    blocks: [...blocks, ...sourceBlocks(sourcesOf(blocks, view.sources))],
    next: condition === undefined ? ['regen compare <names…> --for <condition>'] : [`regen evidence ${condition.id}`, 'regen walk']
  }
}

function therapiesBlocks(view: CompareTherapiesView, cite: Citations): Block[] {
  const { condition, options } = view
  return [
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
              o.glance === undefined || o.label === undefined ? '' : labelLine({ ...o, label: o.label, glance: o.glance })
            ])
          ),
          ...measured(view, cite)
        ]),
    ...practical(view, cite),
    ...pictures(view, cite),
    ...(view.askAbout.length === 0 ? [] : questionBlocks({ ask: [], askAbout: view.askAbout, options }, cite))
  ]
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
function pictures({ aspects, options }: CompareTherapiesView, cite: Citations): Block[] {
  const nameOf = (therapy: string): string => options.find((o) => o.therapy === therapy)?.name ?? therapy
  const drawn = aspects.flatMap(({ cells }) => {
    const found = cells.filter((cell) => cell !== null)
    const shared = forests(found, (f) => `${nameOf(f.therapy)}, ${f.when.replace(/^at /, '')}, against ${f.comparator.text}`, cite)
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
            ...restsOn(harm, cite),
            ' '
          ])
    ),
    ...row(
      'Who should not have it',
      options.some(({ avoid }) => avoid.length > 0),
      (o) => (o.avoid.length === 0 ? [muted('Not recorded.')] : o.avoid.flatMap((who) => [sentence(who.text), ...restsOn(who, cite), ' ']))
    ),
    ...row('What it asks of you', true, (o) => [
      o.setting,
      ...proseReadOnce(o, 'setting'),
      ` ${o.recovery}`,
      ...proseReadOnce(o, 'recovery')
    ]),
    ...row('What guidelines say', condition !== undefined && options.some(({ recommendations }) => recommendations.length > 0), (o) =>
      o.recommendations.length === 0
        ? [muted('Nothing recorded.')]
        : o.recommendations.flatMap((r) => [`${r.body} ${r.year}: ${sides[r.direction]}`, ...adviceRestsOn(r, cite, 'within'), '. '])
    ),
    ...row(
      'May it be sold for this?',
      options.some(({ regulation }) => regulation.length > 0),
      (o) =>
        o.regulation.length === 0
          ? [muted('Not recorded.')]
          : [
              ...o.regulation.flatMap((r, i) => [i === 0 ? '' : '; ', `${r.jurisdiction}: ${r.status}`, ...readOnce(r, 'within')]),
              '.',
              cite.mark([...new Set(o.regulation.flatMap(({ sources }) => sources))])
            ]
    ),
    ...row(
      'Price',
      options.some(({ prices }) => prices.length > 0),
      (o) =>
        o.prices.length === 0
          ? [muted('Not recorded.')]
          : o.prices.flatMap((price) => [`${capital(priceWords(price))}.`, ...restsOn(price, cite), ' '])
    )
  ]
  return [heading('What each is like'), grid(['', ...options.map(({ name }) => name)], rows)]
}
