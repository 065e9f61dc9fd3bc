import { inSentence } from '../base/words.ts'
import type { WalkOption } from './walk-option.ts'

/** Questions about one option. */
export interface OptionQuestions {
  readonly therapy: string
  readonly name: string
  readonly questions: readonly string[]
}

/** What to ask of each option: about what is known of it, its gravest harm, its price and whether it may be sold. */
export function questionsAbout(options: readonly WalkOption[]): OptionQuestions[] {
  return options.map((option) => ({
    therapy: option.therapy,
    name: option.name,
    questions:
      option.category === 'waiting'
        ? ['Until when is it sensible to wait, and what should make me come back sooner?']
        : [evidenceQuestion(option), harmQuestion(option), moneyQuestion(option), ...saleQuestion(option)]
  }))
}

function evidenceQuestion({ name, label, glance }: WalkOption): string {
  const x = inSentence(name)
  switch (glance.kind) {
    case 'rated':
    case 'told':
      return `The studies so far say of ${x}: ${label}. Does that hold for somebody like me?`
    case 'very uncertain':
      return `The evidence on ${x} is very uncertain. What makes you expect that it helps me?`
    case 'no comparison':
      return `Nobody was compared with people who did without ${x}. What makes you expect that it helps me?`
    default:
      return `No evidence on ${x} was found for this. What makes you expect that it helps me?`
  }
}

function harmQuestion({ name, harms }: WalkOption): string {
  const [gravest] = harms
  return gravest?.serious === true
    ? `How often do you see this after ${inSentence(name)}: ${inSentence(gravest.name)}? What would you do then?`
    : `What can go wrong with ${inSentence(name)}, how often, and for how long?`
}

/** The known range stands beside it on the page. */
function moneyQuestion({ name, prices }: WalkOption): string {
  return prices.length === 0
    ? `What does ${inSentence(name)} cost in all, in writing, and who pays if it goes wrong? No price is recorded here to hold it against.`
    : `What does ${inSentence(name)} cost in all, in writing, and what comes on top?`
}

const sold = new Set(['approved', 'allowed as medical practice'])

function saleQuestion({ name, regulation }: WalkOption): string[] {
  const doubtful = regulation.filter(({ status }) => !sold.has(status))
  if (doubtful.length === 0) return []
  const known = doubtful.map(({ jurisdiction, status }) => `${jurisdiction}: ${status}`).join('; ')
  return [`May ${inSentence(name)} be sold for this here, and who says so? On record: ${known}.`]
}
