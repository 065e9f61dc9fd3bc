import { capital, sentence } from '../../base/words.ts'
import { outOf, proportion } from '../../evidence/out-of.ts'
import type { FindingView } from '../../view/parts.ts'
import type { WalkOption } from '../../view/walk-option.ts'
import { type Block, bad, forest, heading, icons, type Line, list, muted, para, strong } from '../document.ts'
import type { Citations } from './citations.ts'
import { behind } from './finding-line.ts'
import { forests } from './forests.ts'
import { proseReadOnce, restsOn, unverified } from './marks.ts'

/** One option on a screen, in words, numbers and pictures: the same parts in the same order for every option. */
export function optionBlocks(option: WalkOption, cite: Citations): Block[] {
  const steps = option.steps.map((step) => step.replace(/\.$/, '')).join('; ')
  return [
    heading(option.name),
    para(option.summary, ...proseReadOnce(option, 'summary')),
    para(strong('How it is done: '), sentence(steps), ` ${option.setting}`, ...proseReadOnce(option, 'setting')),
    para(strong('Afterwards: '), option.recovery, ...proseReadOnce(option, 'recovery')),
    ...benefitBlocks(option, cite),
    ...benefitPictures(option, cite),
    ...harmBlocks(option, cite),
    ...harmPictures(option)
  ]
}

/** The same on the page to take along, which has to stay short: what it may bring, what it may cost, and the pictures of both together. */
export function briefOption(option: WalkOption, cite: Citations): Block[] {
  return [
    heading(option.name),
    ...benefitBlocks(option, cite),
    ...harmBlocks(option, cite),
    ...benefitPictures(option, cite).slice(0, 1),
    ...harmPictures(option)
  ]
}

function benefitBlocks(option: WalkOption, cite: Citations): Block[] {
  const { benefits } = option
  return [
    para(strong('What it may bring')),
    list(benefits.length === 0 ? [silence(option, 'benefit')] : benefits.map((f) => briefLine(f, cite)))
  ]
}

/** How many people, where that is known; else how much. */
function benefitPictures({ benefits, chances }: WalkOption, cite: Citations): Block[] {
  return chances.benefit === undefined ? forests(benefits, ({ when }) => when, cite).map(forest) : [icons(chances.benefit)]
}

/** Harms of the treatment itself and those found for this condition, in as many lines as the benefits bear; a serious one is never left out. */
function harmBlocks(option: WalkOption, cite: Citations): Block[] {
  const { harms, harmFindings, benefits } = option
  const recorded = harmLines(harms, cite)
  const room = recorded.length > 2 || benefits.length < 2 ? 1 : 2
  const lines = [...recorded, ...harmFindings.slice(0, room).map((f) => briefLine(f, cite))]
  return [
    para(strong('What it may cost')),
    list(lines.length === 0 ? [silence(option, 'harm')] : lines.length === 1 && option.category !== 'waiting' ? [...lines, noMore] : lines)
  ]
}

function harmPictures({ chances }: WalkOption): Block[] {
  return chances.harm === undefined ? [] : [icons(chances.harm)]
}

/** One harm on record is seldom all there is. */
const noMore: Line = [
  muted(
    'No more is recorded here. That does not mean that there is no other harm: ask what else can go wrong, how often, and for how long.'
  )
]

/** So many harms stand a line each, with what is said of them; more are named together, the serious ones first. */
const fewHarms = 2

function harmLines(harms: WalkOption['harms'], cite: Citations): Line[] {
  if (harms.length <= fewHarms) return harms.map((harm) => harmLine(harm, cite))
  const serious = harms.filter((harm) => harm.serious)
  const single = serious.length <= fewHarms ? serious.map((harm) => harmLine(harm, cite, 'brief')) : [together('Serious: ', serious, cite)]
  const others = harms.filter((harm) => !harm.serious)
  return others.length === 0 ? single : [...single, together('Not serious: ', others, cite)]
}

function harmLine(harm: WalkOption['harms'][number], cite: Citations, brief?: 'brief'): Line {
  const { name, serious, text, frequency } = harm
  return [
    serious ? bad(`${capital(name)} (serious)`) : strong(capital(name)),
    `${howOften(harm)}.`,
    ...(brief === undefined ? [` ${text}`] : []),
    ...(frequency === undefined
      ? [muted(saysNone(harm) ? ' How certain that is, is not recorded here.' : ' How often is not recorded here, nor how certain it is.')]
      : []),
    ...restsOn(harm, cite)
  ]
}

/** `No serious harm seen in a review`: how often nothing was seen is no question. */
function saysNone({ name }: WalkOption['harms'][number]): boolean {
  return /^no /i.test(name)
}

function together(label: string, harms: WalkOption['harms'], cite: Citations): Line {
  const named = harms.flatMap((harm, i) => [
    i === 0 ? '' : '; ',
    harm.serious ? bad(harm.name) : harm.name,
    howOften(harm),
    ...restsOn(harm, cite, 'within')
  ])
  return [strong(label), ...named, '.']
}

/** `: about 1.5 of 100, two years` */
function howOften({ frequency }: WalkOption['harms'][number]): string {
  if (frequency === undefined) return ''
  const { n, of, low, high, period } = frequency
  const time = period === undefined ? '' : `, ${period}`
  if (low === undefined || high === undefined) return `: ${outOf(n, of)}${time}; interval not recorded`
  return `: ${proportion({ n, of, low, high })}${time}`
}

/** A finding in brief: its sentence, figures, in whom, against what, when, and how certain. */
function briefLine(f: FindingView, cite: Citations): Line {
  return [
    strong(f.sentence),
    ` ${behind(f)}${f.population === undefined ? '' : `, in ${f.population}`}.`,
    muted(` ${capital(f.certainty.level)} certainty.`),
    ...unverified(f),
    cite.mark(f.source)
  ]
}

/** What is not there, said in as many words as what is: looked for and not found, or not looked at here. */
function silence({ glance, name, category }: WalkOption, what: 'benefit' | 'harm'): Line {
  if (category === 'waiting' && what === 'harm')
    return [
      muted(
        'What waiting may cost is how the trouble itself may go on: see “What happens with time”. No study that counted harms of waiting is recorded here; that does not mean that there are none.'
      )
    ]
  const looked =
    glance.kind === 'none found'
      ? `No study was found (looked on ${glance.on}).`
      : glance.kind === 'not held'
        ? `${name} for this is not in this knowledge base.`
        : `No study that counted ${what === 'harm' ? 'harms' : 'benefits'} is recorded here.`
  const meaning =
    what === 'harm'
      ? 'That does not mean that there are none. Ask what can go wrong, how often, and for how long.'
      : 'That does not mean that it does nothing. Ask what makes people expect that it helps, and how they would know.'
  return [muted(`${looked} ${meaning}`)]
}
