import { benefitWords, tooSmall } from '../evidence/benefit-words.ts'
import { comparesGroups } from '../evidence/compares.ts'
import { mainDomains } from '../evidence/domains.ts'
import { when } from '../evidence/figures.ts'
import { glanceAt } from '../evidence/glance.ts'
import { glanceWords } from '../evidence/glance-words.ts'
import { benefitGone, toldDirection } from '../evidence/later.ts'
import { byLead, isGuess } from '../evidence/lead.ts'
import { isDirect, type Reading, readings } from '../evidence/reading.ts'
import { counted } from '../evidence/sentence.ts'
import type { Judgement } from '../evidence/size.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Judge, unknown } from './verdict.ts'

type Domain = Reading['outcome']['domain']

/** Whether it does something for one domain, after the closest comparison. */
export function effectFit(domain: 'pain' | 'function'): Judge {
  return (knowledge, condition, therapy) => {
    const seen = leadOn(knowledge, condition, therapy, [domain], domain)
    if (typeof seen === 'string') return unknown(seen)
    const { lead } = seen
    if (isGuess(lead)) return unknown(`the evidence on ${domain} is very uncertain`)
    const because = timed(lead)
    const contrary = otherwise(seen)
    if (contrary !== undefined) return { verdict: 'partly', because: `${because}. But: ${timed(contrary)}` }
    switch (shownBy(lead)) {
      case 'better':
        return { verdict: isPlain(lead.judgement) && lead.judgement?.size !== 'slight' ? 'fits' : 'partly', because }
      case 'worse':
      case 'same':
        return { verdict: 'does not fit', because }
      case 'unclear':
      case 'unjudged':
        return unknown(because)
    }
  }
}

/** A benefit whose size is rated, that chance does not explain, and that is not too small to matter at the end of its interval. A direction told in words is never so plain. */
function isPlain(judgement: Judgement | undefined): boolean {
  return judgement?.size !== undefined && judgement.crossesNull === false && judgement.least !== 'little or no'
}

/** `Rest probably reduces pain, at 3 months`: what holds at one time may not at another. */
function timed({ sentence, followUp }: Pick<Reading, 'sentence' | 'followUp'>): string {
  return sentence
    .replace(/\.$/, '')
    .replace('. How much was not seen', '; how much was not seen')
    .replace(/;|, but the figures|$/, (rest) => `, ${when(followUp)}${rest}`)
}

/** What may decide: the finding that leads, and those that could. */
interface Seen {
  readonly lead: Reading
  readonly leading: readonly Reading[]
}

/** The finding on the same domain that says otherwise: one at another time, a source that tells in words alone what it found, or one that found nothing left later. */
function otherwise({ lead, leading }: Seen): Reading | undefined {
  const opposite = { better: 'worse', worse: 'better' } as const
  const shown = shownBy(lead)
  if (shown !== 'better' && shown !== 'worse') return undefined
  const others = leading.filter((r) => isDirect(r) && r.outcome.domain === lead.outcome.domain && !isGuess(r))
  return (
    others.find((r) => r.judgement !== undefined && shownBy(r) === opposite[shown]) ??
    others.find(({ effect }) => effect.measure === 'narrative' && inWords[shown].includes(effect.direction)) ??
    benefitGone(lead, leading)?.reading
  )
}

/** What a source may tell in words that is not what leads. */
const inWords: Readonly<Record<'better' | 'worse', readonly string[]>> = {
  better: ['no difference', 'harm'],
  worse: ['no difference', 'benefit']
}

/** Being sure that it does something: being sure that it does nothing is no fit. */
export const certaintyFit: Judge = (knowledge, condition, therapy) => {
  const seen = leadOn(knowledge, condition, therapy, mainDomains, 'pain, function or recovery')
  if (typeof seen === 'string') return unknown(seen)
  const { lead } = seen
  const { level } = lead.certainty
  const about = counted(lead.outcome) ? `the number of ${lead.outcome.name}` : lead.outcome.name
  if (isGuess(lead)) return unknown(`the evidence on ${about} is very uncertain`)
  const { judgement } = lead
  if (judgement === undefined) return certainInWords(lead)
  const sure = `${level} certainty that ${changes(lead, judgement)}`
  switch (shownBy(lead)) {
    case 'better': {
      const plain = level !== 'low' && judgement.crossesNull === false && judgement.least !== 'little or no'
      return { verdict: plain ? 'fits' : 'partly', because: sure }
    }
    case 'worse':
      return { verdict: 'does not fit', because: sure }
    case 'same':
      return { verdict: 'does not fit', because: `${level} certainty that it makes little or no difference in ${about}` }
    case 'unclear':
      return { verdict: 'does not fit', because: `${level} certainty, but no clear difference in ${about}` }
    case 'unjudged':
      return unknown(`a difference in ${about} was measured; whether by chance is not known here`)
  }
}

/** A direction without figures, in the words of the label: it fits in part at most. */
function certainInWords(lead: Reading): ReturnType<Judge> {
  const because = `${lead.certainty.level} certainty: ${glanceWords(glanceAt(lead))}`
  const shown = shownBy(lead)
  return shown === 'unclear' ? unknown(because) : { verdict: shown === 'better' ? 'partly' : 'does not fit', because }
}

/** `unclear`: chance may explain it, or its source could not tell. `unjudged`: whether chance may is not known here. */
function shownBy(reading: Reading): Judgement['direction'] | 'unclear' | 'unjudged' {
  if (reading.judgement === undefined)
    return ({ benefit: 'better', 'no difference': 'same', harm: 'worse', unclear: 'unclear' } as const)[toldDirection(reading)]
  const { direction, size, crossesNull } = reading.judgement
  if (size !== undefined || crossesNull === false || direction === 'same') return direction
  return crossesNull === undefined ? 'unjudged' : 'unclear'
}

/** `it brings an important benefit for pain`, with what else the figures leave possible. */
function changes({ outcome }: Reading, judgement: Judgement): string {
  const better = judgement.direction === 'better'
  const chance = {
    true: ', but the figures also fit no difference',
    false: tooSmall(judgement),
    undefined: '; whether by chance is not known here'
  }[`${judgement.crossesNull}`]
  if (counted(outcome)) return `it leads to ${better === (outcome.better === 'higher') ? 'more' : 'fewer'} ${outcome.name}${chance}`
  return `${better ? `it brings ${benefitWords(judgement)} for ${outcome.name}` : `it makes ${outcome.name} worse`}${chance}`
}

/** The finding that may decide, by the rule of the labels, figures or not; or in words why none may. */
function leadOn(knowledge: Knowledge, condition: string, therapy: string, domains: readonly Domain[], about: string): Seen | string {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return 'it is not in this knowledge base for this condition'
  if (!pair.searched.found) return `no evidence was found (looked on ${pair.searched.on})`
  const seen = readings(knowledge, pair).filter(({ verified, outcome }) => verified && domains.includes(outcome.domain))
  const leading = seen.filter(comparesGroups).sort(byLead)
  const [lead] = leading
  if (lead === undefined) return seen.length === 0 ? `no finding on ${about} is recorded` : `no comparison of ${about} is recorded`
  if (isDirect(lead)) return { lead, leading }
  const { kind, text } = lead.comparator
  return `only compared with ${text}${kind === 'active' ? '' : ', and people could tell which they had'}`
}
