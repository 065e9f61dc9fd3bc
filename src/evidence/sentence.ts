import { inSentence } from '../base/words.ts'
import type { Outcome } from '../knowledge/schema.ts'
import type { Level } from './certainty.ts'
import type { Beyond, Judgement, Size } from './size.ts'

/** How sure the sentence may sound, after GRADE guidelines 26 (doi:10.1016/j.jclinepi.2019.10.014). */
const modal: { readonly [L in Exclude<Level, 'very low'>]: string } = { high: '', moderate: 'probably ', low: 'may ' }

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

type Known = Exclude<Level, 'very low'>
type Counted = Pick<Outcome, 'name' | 'better' | 'domain' | 'counts'>

/**
 * One sentence about one effect. Certainty gives the verb, size and direction
 * the rest; with very low certainty there is no size.
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
  if (judgement.size === undefined) return unrated(therapy, outcome, about, judgement, says, compared)
  if (judgement.size === 'little or no')
    return `${says(verbs.results)} little or no difference in ${about}${compared}${more(judgement.beyond)}.`
  return `${sized(changeOf(outcome, judgement), judgement.size, about, says)}${compared}${chance(judgement)}.`
}

function sized(change: Change, size: Exclude<Size, 'little or no'>, about: string, says: (verb: Verb) => string): string {
  if (size === 'large') return `${says(verbs.results)} a large ${nouns[change]} in ${about}`
  return `${says(verbs[change])} ${about}${size === 'slight' ? ' slightly' : ''}`
}

/** What chance may have to do with a sized effect, where it may have. */
function chance({ crossesNull }: Judgement): string {
  if (crossesNull === undefined) return '; no interval was seen, so chance cannot be judged here'
  return crossesNull ? ', but the figures also fit no difference' : ''
}

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
  judgement: Judgement,
  says: (verb: Verb) => string,
  compared: string
): string {
  if (judgement.direction === 'same') return `${says(['shows', 'show'])} no difference in ${about}${compared}.`
  if (judgement.crossesNull === undefined)
    return `${measured(outcome, judgement)} with ${inSentence(therapy)}${compared}; no interval was seen, so chance cannot be judged here.`
  if (judgement.crossesNull)
    return `${says(['shows', 'show'])} no clear difference in ${about}${compared}; how large a difference would matter is not rated here.`
  return `${says(verbs[changeOf(outcome, judgement)])} ${about}${compared}; whether by enough to matter is not rated here.`
}

/** `More people who recover were counted`, `Pain was lower` */
function measured(outcome: Counted, judgement: Judgement): string {
  const up = (judgement.direction === 'better') === (outcome.better === 'higher')
  if (counted(outcome)) return `There were ${up ? 'more' : 'fewer'} ${outcome.name}`
  return `${outcome.name.charAt(0).toUpperCase()}${outcome.name.slice(1)} was ${outcome.better === 'lower' ? (up ? 'higher' : 'lower') : up ? 'better' : 'worse'}`
}

function changeOf(outcome: Counted, judgement: Judgement): Change {
  const up = (judgement.direction === 'better') === (outcome.better === 'higher')
  if (outcome.better === 'lower' || counted(outcome)) return up ? 'higher' : 'lower'
  return up ? 'improves' : 'worsens'
}

function conjugated([singular, infinitive]: Verb, level: Known, plural: boolean): string {
  return level === 'low' || plural ? `${modal[level]}${infinitive}` : `${modal[level]}${singular}`
}

/** Whether the outcome counts something, and so reads as a number of it. */
export function counted({ counts }: Pick<Outcome, 'counts'>): boolean {
  return counts !== undefined
}
