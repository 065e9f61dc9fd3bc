import { capital, inSentence } from '../base/words.ts'
import { findingId, type Knowledge } from '../knowledge/knowledge.ts'
import type { Comparator, Evidence, Finding, FollowUp, Outcome } from '../knowledge/schema.ts'
import { type Doubt, doubtOf } from '../knowledge/verified.ts'
import { certaintyOf, type GradedCertainty } from './certainty.ts'
import { proportion } from './out-of.ts'
import { counted, effectSentence } from './sentence.ts'
import { type Difference, differenceOf, type Judgement, judge } from './size.ts'
import { being, type Known, verb } from './verb.ts'

/** One finding, read: its figures in absolute terms, its certainty and the sentence that both allow. */
export interface Reading {
  readonly id: string
  readonly condition: string
  readonly therapy: string
  readonly outcome: Outcome
  readonly comparator: Comparator
  readonly followUp: FollowUp | undefined
  readonly design: Finding['design']
  readonly trials: number | undefined
  readonly participants: number | undefined
  readonly population: string | undefined
  readonly blinded: boolean | undefined
  readonly effect: Finding['effect']
  readonly difference: Difference | undefined
  readonly judgement: Judgement | undefined
  readonly certainty: GradedCertainty
  readonly sentence: string
  readonly note: string | undefined
  readonly verified: boolean
  /** Why it is not verified. */
  readonly doubt: Doubt | undefined
  readonly source: string
  readonly checked: Finding['checked']
  readonly second: Finding['second']
}

/** Reads one finding of a pair. */
export function read(knowledge: Knowledge, pair: Evidence, finding: Finding): Reading {
  const outcome = knowledge.outcome(finding.outcome)
  const { name: therapy, plural } = knowledge.therapy(pair.therapy)
  const certainty = certaintyOf(finding)
  const difference = differenceOf(finding.effect)
  const judgement = difference && judge(difference, outcome)
  const doubt = doubtOf(finding)
  return {
    id: findingId(pair, finding),
    condition: pair.condition,
    therapy: pair.therapy,
    outcome,
    comparator: finding.comparator,
    followUp: finding.followUp,
    design: finding.design,
    trials: finding.trials,
    participants: finding.participants,
    population: finding.population,
    blinded: finding.blinded,
    effect: finding.effect,
    difference,
    judgement,
    certainty,
    sentence:
      judgement === undefined
        ? withoutComparison({ name: therapy, plural }, outcome, finding, certainty)
        : effectSentence(therapy, outcome, certainty.level, judgement, {
            plural,
            than: isDirect(finding) ? undefined : finding.comparator.text
          }),
    note: finding.note,
    verified: doubt === undefined,
    doubt,
    source: finding.source,
    checked: finding.checked,
    second: finding.second
  }
}

/** Every finding of a pair, in the order of the record. */
export function readings(knowledge: Knowledge, pair: Evidence): Reading[] {
  return pair.findings.map((finding) => read(knowledge, pair, finding))
}

/** A comparison with nothing, with usual care or with a placebo that could not be told apart shows the treatment's own effect; one with another treatment does not. */
export function isDirect({ comparator, blinded }: Pick<Finding, 'comparator' | 'blinded'>): boolean {
  if (comparator.kind === 'placebo' || comparator.kind === 'sham') return blinded !== false
  return comparator.kind !== 'active'
}

/** What can be said where no absolute comparison can be shown. */
function withoutComparison(
  { name: therapy, plural }: { name: string; plural: boolean },
  outcome: Outcome,
  finding: Finding,
  { level }: GradedCertainty
): string {
  const { effect, comparator } = finding
  const about = counted(outcome) ? `the number of ${outcome.name}` : outcome.name
  const compared = isDirect(finding) ? '' : `, compared with ${comparator.text}`
  if (effect.measure === 'proportion') {
    const alone =
      finding.design === 'randomised trial' ? 'One group of a trial, looked at alone.' : 'One group was followed; nobody was compared.'
    return `${capital(outcome.name)}, with ${inSentence(therapy)}: ${proportion(effect)}. ${alone}`
  }
  if (comparator.kind === 'none' && effect.measure === 'narrative') {
    // A count that only one group tells of was neither more nor fewer than anything.
    if (counted(outcome) && effect.direction === (outcome.better === 'higher' ? 'benefit' : 'harm'))
      return `${capital(outcome.name)} were seen with ${inSentence(therapy)}. Nobody was compared, and how many they were is not told.`
    const went = {
      benefit: 'it was seen to get better',
      'no difference': 'it was seen to change little',
      harm: 'it was seen to get worse',
      unclear: 'what was seen did not point one way'
    }[effect.direction]
    return `${capital(about)}, with ${inSentence(therapy)}: ${went}. Nobody was compared.`
  }
  if (level === 'very low') return `The evidence is very uncertain about the effect of ${inSentence(therapy)} on ${about}${compared}.`
  if (effect.measure === 'narrative') return told(therapy, plural, outcome, effect.direction, compared)
  const { value, low, high } = effect as Extract<typeof effect, { measure: 'RR' | 'OR' | 'HR' }>
  const chance = low !== undefined && high !== undefined && low <= 1 && high >= 1
  const side = chance ? 'not clearly different' : value === 1 ? 'the same' : value > 1 ? 'higher' : 'lower'
  if (effect.measure === 'HR')
    return `${capital(outcome.name)}, with ${inSentence(therapy)}: ${speed(value, chance, level)}${compared}; only the speed is known, not how many people.`
  // That chance is not ruled out is what was seen, however sure one is of the rest.
  return `${capital(about)} ${chance ? 'was' : being(level, 'was')} ${side} with ${inSentence(therapy)}${compared}; only a ratio is known, not how many people.`
}

/** What a hazard ratio says: how soon, never how many. */
function speed(value: number, chance: boolean, level: Known): string {
  if (chance || value === 1) return 'it came neither clearly sooner nor clearly later'
  return `it ${verb(level, 'came', 'have come')} ${value > 1 ? 'sooner' : 'later'}`
}

/** A direction that a source gives in words. */
function told(
  therapy: string,
  plural: boolean,
  outcome: Outcome,
  direction: Extract<Finding['effect'], { measure: 'narrative' }>['direction'],
  compared: string
): string {
  const x = inSentence(therapy)
  const what = outcome.name
  const figures = ' How much was not seen.'
  if (direction === 'unclear')
    return `The source could not tell what ${x} ${plural ? 'do' : 'does'} to ${counted(outcome) ? `the number of ${what}` : what}${compared}.`
  if (direction === 'no difference')
    return `The source found no difference in ${counted(outcome) ? `the number of ${what}` : what} with ${x}${compared}.${figures}`
  const up = (direction === 'benefit') === (outcome.better === 'higher')
  if (counted(outcome)) return `The source found ${up ? 'more' : 'fewer'} ${what} with ${x}${compared}.${figures}`
  return `The source found ${what} ${outcome.better === 'lower' ? (up ? 'higher' : 'lower') : up ? 'better' : 'worse'} with ${x}${compared}.${figures}`
}
