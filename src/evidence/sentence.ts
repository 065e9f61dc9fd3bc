import type { Outcome } from '../knowledge/schema.ts'
import type { Level } from './certainty.ts'
import type { Judgement, Size } from './size.ts'

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

/**
 * One sentence about one effect. Certainty gives the verb, size and direction
 * the rest; with very low certainty there is no size.
 */
export function effectSentence(
  therapy: string,
  outcome: Pick<Outcome, 'name' | 'better' | 'domain'>,
  level: Level,
  judgement: Judgement
): string {
  const about = counted(outcome) ? `the number of ${outcome.name}` : outcome.name
  if (level === 'very low') return `The evidence is very uncertain about the effect of ${inSentence(therapy)} on ${about}.`
  if (judgement.size === undefined) return unrated(therapy, outcome, about, level, judgement)
  if (judgement.size === 'little or no') return `${therapy} ${verb(verbs.results, level)} little or no difference in ${about}.`
  const also = judgement.crossesNull === true ? ', but the figures also fit no difference' : ''
  return `${therapy} ${sized(changeOf(outcome, judgement), judgement.size, about, level)}${also}.`
}

function sized(change: Change, size: Exclude<Size, 'little or no'>, about: string, level: Exclude<Level, 'very low'>): string {
  if (size === 'large') return `${verb(verbs.results, level)} a large ${nouns[change]} in ${about}`
  return `${verb(verbs[change], level)} ${about}${size === 'slight' ? ' slightly' : ''}`
}

/** Without a minimal important difference a direction can be told, never a size. */
function unrated(
  therapy: string,
  outcome: Pick<Outcome, 'better' | 'domain' | 'name'>,
  about: string,
  level: Exclude<Level, 'very low'>,
  judgement: Judgement
): string {
  if (judgement.crossesNull === undefined)
    return `${therapy}: in ${about} a difference was measured, but whether by chance, and whether it matters, is not known here.`
  if (judgement.direction === 'same' || judgement.crossesNull)
    return `${therapy} ${verb(['shows', 'show'], level)} no clear difference in ${about}; how large a difference would matter is not rated here.`
  return `${therapy} ${verb(verbs[changeOf(outcome, judgement)], level)} ${about}; whether by enough to matter is not rated here.`
}

function changeOf(outcome: Pick<Outcome, 'better' | 'domain' | 'name'>, judgement: Judgement): Change {
  const up = (judgement.direction === 'better') === (outcome.better === 'higher')
  if (outcome.better === 'lower' || counted(outcome)) return up ? 'higher' : 'lower'
  return up ? 'improves' : 'worsens'
}

function verb([singular, infinitive]: Verb, level: Exclude<Level, 'very low'>): string {
  return level === 'low' ? `${modal.low}${infinitive}` : `${modal[level]}${singular}`
}

/** Outcomes that count people are named so. */
function counted(outcome: Pick<Outcome, 'name'>): boolean {
  return outcome.name.startsWith('people ')
}

/** A name within a sentence: lower case, unless it is an abbreviation or a proper name. */
export function inSentence(name: string): string {
  const first = name.split(/[\s-]/, 1)[0] ?? ''
  return /^[A-Z][a-z]+$/.test(first) && !proper.has(first) ? name[0]?.toLowerCase() + name.slice(1) : name
}

const proper = new Set(['Achilles', 'Baker', 'De', 'Golfer', 'Osgood'])
