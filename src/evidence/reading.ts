import { findingId, type Knowledge } from '../knowledge/knowledge.ts'
import type { Comparator, Evidence, Finding, FollowUp, Outcome } from '../knowledge/schema.ts'
import { certaintyOf, type GradedCertainty } from './certainty.ts'
import { effectSentence, inSentence } from './sentence.ts'
import { type Difference, differenceOf, type Judgement, judge } from './size.ts'

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
  readonly source: string
  readonly checked: Finding['checked']
  readonly second: Finding['second']
}

/** Reads one finding of a pair. */
export function read(knowledge: Knowledge, pair: Evidence, finding: Finding): Reading {
  const outcome = knowledge.outcome(finding.outcome)
  const therapy = knowledge.therapy(pair.therapy).name
  const certainty = certaintyOf(finding)
  const difference = differenceOf(finding.effect)
  const judgement = difference && judge(difference, outcome)
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
        ? withoutComparison(therapy, outcome, finding, certainty)
        : effectSentence(therapy, outcome, certainty.level, judgement),
    note: finding.note,
    verified: finding.verified,
    source: finding.source,
    checked: finding.checked,
    second: finding.second
  }
}

/** Every finding of a pair, in the order of the record. */
export function readings(knowledge: Knowledge, pair: Evidence): Reading[] {
  return pair.findings.map((finding) => read(knowledge, pair, finding))
}

/** What can be said where no absolute comparison can be shown. */
function withoutComparison(therapy: string, outcome: Outcome, finding: Finding, { level }: GradedCertainty): string {
  const { effect } = finding
  const about = outcome.name.startsWith('people ') ? `the number of ${outcome.name}` : outcome.name
  if (effect.measure === 'proportion') {
    const per100 = Math.round((effect.n * 1000) / effect.of) / 10
    return `${capital(outcome.name)}, with ${inSentence(therapy)}: about ${per100} of 100. One group was followed; nobody was compared.`
  }
  if (level === 'very low') return `The evidence is very uncertain about the effect of ${inSentence(therapy)} on ${about}.`
  if (effect.measure === 'narrative' && finding.comparator.kind === 'none') {
    const went = {
      benefit: 'it was seen to get better',
      'no difference': 'it was seen to change little',
      harm: 'it was seen to get worse',
      unclear: 'it went different ways'
    }[effect.direction]
    return `${capital(about)}, with ${inSentence(therapy)}: ${went}. Nobody was compared, and figures were not seen.`
  }
  if (effect.measure === 'narrative') {
    const said = {
      benefit: 'found in favour of',
      'no difference': 'found no difference for',
      harm: 'found against',
      unclear: 'could not tell about'
    }[effect.direction]
    return `The source ${said} ${inSentence(therapy)} on ${about}; its figures were not seen.`
  }
  const ratio = effect as Extract<typeof effect, { measure: 'RR' | 'OR' | 'HR' }>
  const chance = ratio.low !== undefined && ratio.high !== undefined && ratio.low <= 1 && ratio.high >= 1
  if (chance)
    return `Only a ratio is known (${ratio.measure} ${ratio.value}), and its interval holds no difference: ${about} was not clearly different with ${inSentence(therapy)}.`
  const side = ratio.value === 1 ? 'the same' : ratio.value > 1 ? 'higher' : 'lower'
  return `Only a ratio is known (${ratio.measure} ${ratio.value}): ${about} was ${side} with ${inSentence(therapy)}; in how many people is not.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
