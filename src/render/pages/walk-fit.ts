import { count } from '../../base/number.ts'
import { capital, inSentence } from '../../base/words.ts'
import type { WalkView } from '../../view/walk-view.ts'
import { type Block, heading, type Line, list, muted, para, strong, table } from '../document.ts'

/** Most changes to name, on a screen and on the page to take along: the smallest first. */
const mostFlips = { screen: 6, page: 3 } as const

/** How each option meets what matters to the person, in the order of that, and what would put another one first. */
export function fitBlocks(view: WalkView): Block[] {
  const { order } = view
  if (order === undefined) return []
  const rows = inOrder(view)
  return [
    para('Nearest to your weights first. This is arithmetic on your answers and the records, not advice; what is not known counts half.'),
    table(
      ['', ''],
      rows.map(({ option, standing }) => [[strong(option.name)], [`${points(standing, order.of)}.`]])
    ),
    ...rows.flatMap(({ option }) => [
      para(strong(option.name)),
      list(option.fits.map((fit) => fitLine(nameOf(view, fit.value), weightOf(view, fit.value), fit)))
    ]),
    heading('What would change that order'),
    ...unsettled(order),
    list(flipLines(view, 'screen'))
  ]
}

/** Verdicts alone, for a page that has to stay short. */
export function fitTable(view: WalkView): Block[] {
  const { order } = view
  if (order === undefined) return []
  const rows = inOrder(view)
  return [
    para(muted('Nearest to your weights first: arithmetic on your answers, not advice. What is not known counts half.')),
    list(
      rows.map(({ option, standing }) => [
        strong(option.name),
        `: ${points(standing, order.of)}. `,
        option.fits.map(({ value, verdict }) => `${capital(nameOf(view, value))}: ${verdict}`).join('; '),
        '.'
      ])
    ),
    para(strong('What would change that order')),
    ...unsettled(order),
    list(flipLines(view, 'page'))
  ]
}

/** The options beside where they stand, first place first. */
function inOrder({ order, options }: WalkView) {
  return (order?.options ?? []).flatMap((standing) => {
    const option = options.find(({ therapy }) => therapy === standing.therapy)
    return option === undefined ? [] : [{ standing, option }]
  })
}

/** Where what is not known weighs more than the distance between options, the order says little. */
function unsettled({ settled, options }: NonNullable<WalkView['order']>): Block[] {
  return settled || options.every(({ unknown }) => unknown.length === 0) ? [] : [para('So much is not known that this order may turn.')]
}

function fitLine(name: string, weight: string, { verdict, because }: WalkView['options'][number]['fits'][number]): Line {
  return [strong(`${capital(name)}: ${verdict}`), muted(` (${weight}). ${capital(because)}.`)]
}

function points({ points: n, low, high }: NonNullable<WalkView['order']>['options'][number], of: number): string {
  return low === high ? `${n} of ${of} points` : `${n} of ${of} points (${low} to ${high} once all is known)`
}

/** The smallest changes first: of weights, then of what could be found out. */
function flipLines(view: WalkView, on: keyof typeof mostFlips): Line[] {
  const { order } = view
  if (order === undefined) return []
  const size = (flip: (typeof order.flips)[number]): number => (flip.by === 'weight' ? Math.abs(flip.to - flip.from) : 2)
  const flips = [...order.flips].sort((a, b) => size(a) - size(b))
  const lines = flips.slice(0, mostFlips[on]).map((flip): Line => [change(view, flip), ...outcome(view, flip.first)])
  const more = flips.length - lines.length
  if (lines.length === 0) return [['No single change of a weight, and nothing that is not known yet, would put another option first.']]
  return more === 0 || on === 'page' ? lines : [...lines, [muted(`And ${count(more, 'other change')}.`)]]
}

type Change = NonNullable<WalkView['order']>['flips'][number]

function change({ options }: WalkView, flip: Change): string {
  if (flip.by === 'weight') return `If “${lower(flip.name)}” had the weight “${flip.words?.to}” (now: “${flip.words?.from}”), `
  const option = inSentence(options.find(({ therapy }) => therapy === flip.therapy)?.name ?? flip.therapy)
  return `If you learn that ${option} ${flip.fits ? 'meets' : 'does not meet'} “${lower(flip.name)}”, `
}

/** Who would stand first then; where all would, nothing sets them apart. */
function outcome(view: WalkView, first: readonly string[]): Line {
  if (first.length === view.options.length) return ['nothing would set the options apart.']
  return [strong(namesOf(view, first)), first.length > 1 ? ' would share the first place.' : ' would stand first.']
}

function nameOf({ values }: WalkView, value: string): string {
  return values.find(({ id }) => id === value)?.name ?? value
}

function weightOf({ values }: WalkView, value: string): string {
  return values.find(({ id }) => id === value)?.words ?? ''
}

function namesOf({ options }: WalkView, ids: readonly string[]): string {
  const names = ids.map((id) => inSentence(options.find(({ therapy }) => therapy === id)?.name ?? id))
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
