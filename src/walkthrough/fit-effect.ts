import { mainDomains } from '../evidence/domains.ts'
import { when } from '../evidence/figures.ts'
import { byLead } from '../evidence/lead.ts'
import { isDirect, type Reading, readings } from '../evidence/reading.ts'
import { counted } from '../evidence/sentence.ts'
import type { Judgement } from '../evidence/size.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Judge, unknown } from './verdict.ts'

type Domain = Reading['outcome']['domain']
type Compared = Reading & { readonly judgement: Judgement }

/** Whether it does something for one domain, after the closest comparison. */
export function effectFit(domain: 'pain' | 'function'): Judge {
  return (knowledge, condition, therapy) => {
    const lead = leadOn(knowledge, condition, therapy, [domain], domain)
    if (typeof lead === 'string') return unknown(lead)
    if (lead.certainty.level === 'very low') return unknown(`the evidence on ${domain} is very uncertain`)
    const { size, crossesNull } = lead.judgement
    const because = timed(lead)
    const contrary = otherwise(knowledge, condition, therapy, lead)
    if (contrary !== undefined) return { verdict: 'partly', because: `${because}. But: ${timed(contrary)}` }
    switch (shownBy(lead.judgement)) {
      case 'better':
        return { verdict: crossesNull === true || size === undefined || size === 'slight' ? 'partly' : 'fits', because }
      case 'worse':
      case 'same':
        return { verdict: 'does not fit', because }
      case 'unclear':
      case 'unjudged':
        return unknown(because)
    }
  }
}

/** `Rest probably reduces pain, at 3 months`: what holds at one time may not at another. */
function timed({ sentence, followUp }: Pick<Reading, 'sentence' | 'followUp'>): string {
  return `${sentence.replace(/\.$/, '')}, ${when(followUp)}`
}

/** The finding on the same domain and comparison that says otherwise: one at another time, or a source that tells in words alone what it found. */
function otherwise(knowledge: Knowledge, condition: string, therapy: string, lead: Compared): Reading | undefined {
  const opposite = { better: 'worse', worse: 'better' } as const
  const shown = shownBy(lead.judgement)
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined || (shown !== 'better' && shown !== 'worse')) return undefined
  const others = readings(knowledge, pair)
    .filter((r) => r.verified && isDirect(r) && r.outcome.domain === lead.outcome.domain && r.certainty.level !== 'very low')
    .filter(({ comparator }) => comparator.kind !== 'none')
    .sort(byLead)
  return (
    others.filter(isCompared).find((r) => shownBy(r.judgement) === opposite[shown]) ??
    others.find(({ effect }) => effect.measure === 'narrative' && inWords[shown].includes(effect.direction))
  )
}

/** What a source may tell in words that is not what the figures show. */
const inWords: Readonly<Record<'better' | 'worse', readonly string[]>> = {
  better: ['no difference', 'harm'],
  worse: ['no difference', 'benefit']
}

function isCompared(r: Reading): r is Compared {
  return r.judgement !== undefined && r.comparator.kind !== 'none'
}

/** Being sure that it does something: being sure that it does nothing is no fit. */
export const certaintyFit: Judge = (knowledge, condition, therapy) => {
  const lead = leadOn(knowledge, condition, therapy, mainDomains, 'pain, function or recovery')
  if (typeof lead === 'string') return unknown(lead)
  const { level } = lead.certainty
  const about = counted(lead.outcome) ? `the number of ${lead.outcome.name}` : lead.outcome.name
  if (level === 'very low') return unknown(`the evidence on ${about} is very uncertain`)
  switch (shownBy(lead.judgement)) {
    case 'better':
      return { verdict: level === 'low' || lead.judgement.crossesNull !== false ? 'partly' : 'fits', because: sure(lead) }
    case 'worse':
      return { verdict: 'does not fit', because: sure(lead) }
    case 'same':
      return { verdict: 'does not fit', because: `${level} certainty that it makes little or no difference in ${about}` }
    case 'unclear':
      return { verdict: 'does not fit', because: `${level} certainty, but no clear difference in ${about}` }
    case 'unjudged':
      return unknown(`a difference in ${about} was measured; whether by chance is not known here`)
  }
}

function sure(lead: Compared): string {
  const { crossesNull } = lead.judgement
  const chance =
    crossesNull === undefined ? '; whether by chance is not known here' : crossesNull ? ', but the figures also fit no difference' : ''
  return `${lead.certainty.level} certainty that ${changes(lead)}${chance}`
}

/** `unclear`: chance may explain it. `unjudged`: whether chance may is not known here. */
function shownBy({ direction, size, crossesNull }: Judgement): Judgement['direction'] | 'unclear' | 'unjudged' {
  if (size !== undefined || crossesNull === false || direction === 'same') return direction
  return crossesNull === undefined ? 'unjudged' : 'unclear'
}

function changes({ outcome, judgement }: Compared): string {
  const better = judgement.direction === 'better'
  if (counted(outcome)) return `it leads to ${better === (outcome.better === 'higher') ? 'more' : 'fewer'} ${outcome.name}`
  if (!better) return `it makes ${outcome.name} worse`
  const { size } = judgement
  const benefit = size === undefined ? 'a benefit of unrated size' : size === 'important' ? 'an important benefit' : `a ${size} benefit`
  return `it brings ${benefit} for ${outcome.name}`
}

/** The finding that may decide, by the rule of the labels; or in words why none may. */
function leadOn(knowledge: Knowledge, condition: string, therapy: string, domains: readonly Domain[], about: string): Compared | string {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return 'it is not in this knowledge base for this condition'
  if (!pair.searched.found) return `no evidence was found (looked on ${pair.searched.on})`
  const seen = readings(knowledge, pair).filter(({ verified, outcome }) => verified && domains.includes(outcome.domain))
  const compared = seen.filter(isCompared).sort(byLead)
  const [closest] = compared
  if (closest === undefined) return withoutFigures(seen, about)
  if (isDirect(closest)) return closest
  const { kind, text } = closest.comparator
  const told = seen.some((r) => r.judgement === undefined && r.comparator.kind !== 'none' && isDirect(r))
  return `only compared ${told ? 'in figures ' : ''}with ${text}${kind === 'active' ? '' : ', and people could tell which they had'}`
}

function withoutFigures(seen: readonly Reading[], about: string): string {
  if (seen.length === 0) return `no finding on ${about} is recorded`
  const has = (...measures: readonly Reading['effect']['measure'][]): boolean =>
    seen.some(({ effect }) => measures.includes(effect.measure))
  if (has('RR', 'OR', 'HR')) return `for ${about} only a ratio is recorded; in how many people is not`
  if (seen.every(({ comparator }) => comparator.kind === 'none')) return `no comparison of ${about} is recorded`
  return `no figures on ${about} are recorded`
}
