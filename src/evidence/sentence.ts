import { capital, inSentence } from '../base/words.ts'
import type { Outcome } from '../knowledge/schema.ts'
import { rangeOf, tooSmall } from './benefit-words.ts'
import type { Level } from './certainty.ts'
import type { Beyond, Judgement, Size } from './size.ts'
import { being, type Known, verb } from './verb.ts'

type Verb = readonly [singular: string, infinitive: string]
const verbs = {
  lower: ['reduces', 'reduce'],
  higher: ['increases', 'increase'],
  improves: ['improves', 'improve'],
  worsens: ['worsens', 'worsen'],
  results: ['results in', 'result in']
} as const satisfies Record<string, Verb>

const nouns = { lower: 'reduction', higher: 'increase', improves: 'improvement', worsens: 'worsening' } as const
type Change = keyof typeof nouns

/** What else a sentence has to fit. */
export interface Setting {
  /** The therapy's name is a plural. */
  readonly plural?: boolean
  /** What a comparison with another treatment was with: without it the sentence would claim an effect of the treatment itself. */
  readonly than?: string | undefined
}

type Counted = Pick<Outcome, 'name' | 'better' | 'domain' | 'counts'>

/**
 * One sentence about one effect. Certainty gives the verb, size and direction
 * the rest; with very low certainty there is no size, and none where chance alone may explain it.
 */
export function effectSentence(
  therapy: string,
  outcome: Counted,
  level: Level,
  judgement: Judgement,
  { plural = false, than }: Setting = {}
): string {
  const about = counted(outcome) ? `the number of ${outcome.name}` : outcome.name
  const compared = than === undefined ? '' : `, compared with ${than}`
  if (level === 'very low') return `The evidence is very uncertain about the effect of ${inSentence(therapy)} on ${about}${compared}.`
  const says = (verb: Verb): string => `${therapy} ${conjugated(verb, level, plural)}`
  const other = than !== undefined && !counted(outcome)
  if (judgement.size === undefined) return unrated(therapy, outcome, about, level, judgement, says, compared, other)
  if (judgement.size === 'little or no')
    return `${says(verbs.results)} little or no difference in ${about}${compared}${more(judgement.beyond)}.`
  const change = changeOf(outcome, judgement)
  if (judgement.crossesNull === true && other)
    return `${capital(about)} may or may not be ${beside[change]} with ${inSentence(therapy)}${compared}: the figures also fit no difference.`
  if (judgement.crossesNull === true)
    return `${therapy} may or may not ${verbs[change][1]} ${about}${compared}: the figures also fit no difference.`
  const effect = other ? standing(therapy, about, level, change, judgement.size) : sized(change, judgement, about, says)
  return `${effect}${compared}${judgement.crossesNull === undefined ? unseen : tooSmall(judgement)}.`
}

/** Beside another treatment there is no rise or fall: both groups may have got better, one of them less. */
const beside = { lower: 'lower', higher: 'higher', improves: 'better', worsens: 'worse' } as const satisfies Record<Change, string>
const sizes: { readonly [S in Exclude<Size, 'little or no'>]: string } = { slight: 'slightly ', important: '', large: 'much ' }

/** `Pain is probably slightly lower with massage`, which the other treatment then follows. */
function standing(therapy: string, about: string, level: Known, change: Change, size?: Exclude<Size, 'little or no'>): string {
  return `${capital(about)} ${stands(level, about)} ${size === undefined ? '' : sizes[size]}${beside[change]} with ${inSentence(therapy)}`
}

function stands(level: Known, about: string): string {
  return being(level, isSeveral(about) ? 'are' : 'is')
}

/** A name that takes a plural verb. */
const isSeveral = (name: string): boolean => / and |^(?:days|times) /.test(name)

/** Whether the outcome is a number of days, and so reads as more or fewer of them. */
export function isOfDays({ name }: Pick<Outcome, 'name'>): boolean {
  return name.startsWith('days ')
}

/** `reduces pain`, or `results in a slight to important reduction in pain` where a benefit's interval begins at the smaller size. A harm is never told as the smaller one. */
function sized(change: Change, { size, least, direction }: Judgement, about: string, says: (verb: Verb) => string): string {
  const range = size === undefined || direction !== 'better' ? size : rangeOf(size, least)
  if (size === 'large' || range !== size)
    return `${says(verbs.results)} ${range === 'important to large' ? 'an' : 'a'} ${range} ${nouns[change]} in ${about}`
  return `${says(verbs[change])} ${about}${size === 'slight' ? ' slightly' : ''}`
}

const unseen = '; no interval was seen, so chance cannot be judged here'

/** What else the figures leave possible, where their middle is too small to matter: an estimate near nothing does not rule it out. */
export function more(beyond: Beyond | undefined): string {
  switch (beyond) {
    case 'better':
    case 'worse':
      return `, but the figures also fit a difference that matters, for the ${beyond}`
    case 'either':
      return ', but the figures also fit a difference that matters, for better or worse'
    case 'unseen':
      return '; no interval was seen, so a difference that matters is not ruled out'
    default:
      return ''
  }
}

/** Without a minimal important difference a direction can be told, never a size. */
function unrated(
  therapy: string,
  outcome: Counted,
  about: string,
  level: Known,
  judgement: Judgement,
  says: (verb: Verb) => string,
  compared: string,
  other: boolean
): string {
  if (judgement.alike === 'none')
    return `No ${outcome.name} were found, with ${inSentence(therapy)} or in the group beside it${compared}; that does not rule them out.`
  if (judgement.direction === 'same' && judgement.alike === undefined)
    return `${says(['shows', 'show'])} no difference in ${about}${compared}.`
  if (judgement.crossesNull === undefined) return `${measured(outcome, judgement)} with ${inSentence(therapy)}${compared}${unseen}.`
  if (judgement.crossesNull)
    return `${says(['shows', 'show'])} no clear difference in ${about}${compared}; how large a difference would matter is not rated here.`
  const change = changeOf(outcome, judgement)
  const effect = other ? standing(therapy, about, level, change) : `${says(verbs[change])} ${about}`
  return `${effect}${compared}; whether by enough to matter is not rated here.`
}

/** `More people who recover were found`, `Pain was lower` */
function measured(outcome: Counted, judgement: Judgement): string {
  const up = (judgement.direction === 'better') === (outcome.better === 'higher')
  if (judgement.alike) return `About as many ${outcome.name} were found`
  if (counted(outcome)) return `${up ? 'More' : 'Fewer'} ${outcome.name} were found`
  return `${capital(outcome.name)} ${isSeveral(outcome.name) ? 'were' : 'was'} ${outcome.better === 'lower' ? (up ? 'higher' : 'lower') : up ? 'better' : 'worse'}`
}

function changeOf(outcome: Counted, judgement: Judgement): Change {
  const up = (judgement.direction === 'better') === (outcome.better === 'higher')
  if (outcome.better === 'lower' || counted(outcome)) return up ? 'higher' : 'lower'
  return up ? 'improves' : 'worsens'
}

function conjugated([singular, infinitive]: Verb, level: Known, plural: boolean): string {
  return verb(level, plural ? infinitive : singular, infinitive)
}

/** Whether the outcome counts something, and so reads as a number of it. */
export function counted({ counts }: Pick<Outcome, 'counts'>): boolean {
  return counts !== undefined
}
