import { capital, inSentence } from '../base/words.ts'
import { isReadOnce } from '../knowledge/stated-figures.ts'
import { readOnceSoFar } from '../knowledge/verified.ts'
import type { WalkOption } from './walk-option.ts'

/** What has to be known of an option to ask about it. */
type Option = Pick<WalkOption, 'therapy' | 'name' | 'category' | 'glance' | 'prices'> & {
  readonly harms: readonly Pick<WalkOption['harms'][number], 'name' | 'serious'>[]
  readonly regulation: readonly Pick<WalkOption['regulation'][number], 'jurisdiction' | 'status' | 'sources' | 'asOf' | 'second'>[]
}

/** Questions about one option. */
export interface OptionQuestions {
  readonly therapy: string
  readonly name: string
  readonly questions: readonly string[]
}

/** What to ask of each option: about what is known of it, its gravest harm, its price and whether it may be sold. */
export function questionsAbout(options: readonly Option[]): OptionQuestions[] {
  return options.map((option) => ({
    therapy: option.therapy,
    name: option.name,
    questions:
      option.category === 'waiting'
        ? ['Until when is it sensible to wait, and what should make me come back sooner?']
        : [evidenceQuestion(option), harmQuestion(option), moneyQuestion(option), ...saleQuestion(option)]
  }))
}

function evidenceQuestion({ name, glance }: Option): string {
  const x = inSentence(name)
  switch (glance.kind) {
    case 'rated':
    case 'told':
      return 'Does what the studies found hold for somebody like me?'
    case 'very uncertain':
      return `The evidence on ${x} is very uncertain. What makes you expect that it helps me?`
    case 'no comparison':
      return `${silence(glance, x)} What makes you expect that it helps me?`
    default:
      return `No evidence on ${x} was found for this. What makes you expect that it helps me?`
  }
}

/** Why nothing here says whether it helps: not one of these silences is like another. */
function silence({ lacks }: Extract<WalkOption['glance'], { kind: 'no comparison' }>, x: string): string {
  switch (lacks) {
    case 'findings':
      return `No study of ${x} for this is recorded here, only what guidelines say.`
    case 'verified findings':
      return `What is recorded here on ${x} for this is not verified yet.`
    case 'main outcomes':
      return `${capital(x)} was compared for this, but no verified finding is on pain, function or recovery.`
    case 'outcomes beyond harm':
      return `Only harms of ${x} were compared for this, not pain, function or recovery.`
    case 'outcomes beyond structure':
      return `${capital(x)} was compared for this on the state of the tissue alone, not on pain, function or recovery.`
    case 'a comparison on main outcomes':
    case 'a comparison':
      return `No verified finding here compares people who had ${x} with people who had not.`
  }
}

function harmQuestion({ harms }: Option): string {
  const gravest = harms.find(({ serious }) => serious)
  return gravest !== undefined
    ? `How often do you see “${gravest.name}”? What would you do then?`
    : 'What can go wrong, how often, and for how long?'
}

/** The known range stands beside it on the page. */
function moneyQuestion({ prices }: Option): string {
  return prices.length === 0
    ? 'What does it cost in all, in writing? No price is recorded here to hold it against.'
    : 'What does it cost in all, in writing, and what comes on top?'
}

const sold = new Set(['approved', 'allowed as medical practice'])

function saleQuestion({ regulation }: Option): string[] {
  const doubtful = regulation.filter(({ status }) => !sold.has(status))
  if (doubtful.length === 0) return []
  const known = doubtful.map((rule) => `${rule.jurisdiction}: ${rule.status}${isReadOnce(rule) ? ` (${readOnceSoFar})` : ''}`).join('; ')
  return [`May it be sold for this here, and who says so? On record: ${known}.`]
}
