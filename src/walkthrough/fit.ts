import { priceWords } from '../evidence/price.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Therapy } from '../knowledge/schema.ts'
import { isReadOnce } from '../knowledge/stated-figures.ts'
import { readOnceSoFar } from '../knowledge/verified.ts'
import { certaintyFit, effectFit } from './fit-effect.ts'
import { harmFit } from './fit-harm.ts'
import { type Judge, unknown, type Verdict } from './verdict.ts'

/** How an option meets one thing that matters to the person, from the records alone. It never adds up to a ranking. */
export interface Fit extends Verdict {
  readonly value: string
}

/** The value ids that `walkthrough.json` may use. */
export const judges: ReadonlyMap<string, Judge> = new Map(
  Object.entries({
    'less-pain': effectFit('pain'),
    'do-more': effectFit('function'),
    'avoid-harm': harmFit,
    'avoid-surgery': (knowledge, _condition, therapy) => {
      const { needs } = knowledge.therapy(therapy)
      if (needs.includes('operation')) return { verdict: 'does not fit', because: asks(needs) }
      if (needs.includes('own tissue')) return { verdict: 'partly', because: `it is no operation in itself, but ${asks(needs)}` }
      return { verdict: 'fits', because: needs.length === 0 ? 'it needs no operation' : `${asks(needs)}, but no operation` }
    },
    'avoid-needles': (knowledge, _condition, therapy) => {
      const { needs } = knowledge.therapy(therapy)
      return needs.length === 0 ? { verdict: 'fits', because: 'it needs no needle' } : { verdict: 'does not fit', because: asks(needs) }
    },
    certainty: certaintyFit,
    time: (knowledge, _condition, therapy) => {
      const { category, recovery, setting } = knowledge.therapy(therapy)
      if (category === 'waiting')
        return { verdict: 'fits', because: 'it takes no visits and no recovery; how long it lasts, see its course' }
      const told = category === 'surgery' ? recovery : setting
      return { verdict: asksTime[category], because: `${firstSentences(told.text)}${isReadOnce(told) ? ` (${readOnceSoFar})` : ''}` }
    },
    cost: (knowledge, _condition, therapy) => {
      const { category, prices } = knowledge.therapy(therapy)
      const price = prices.find((one) => !isReadOnce(one))
      if (category === 'waiting') return { verdict: 'fits', because: 'there is no treatment to pay for' }
      if (prices.length > 0 && price === undefined) return unknown(`what it costs is recorded, but was ${readOnceSoFar}`)
      if (price === undefined) return unknown('no price is recorded; ask for the whole price, in writing')
      return { verdict: 'partly', because: priceWords(price) }
    }
  } satisfies Record<string, Judge>)
)

export function fitsOf(knowledge: Knowledge, condition: string, therapy: string, values: readonly string[]): Fit[] {
  return values.map((value) => ({
    value,
    ...(judges.get(value)?.(knowledge, condition, therapy) ??
      unknown(value === 'own' ? 'only you and your clinician can tell' : 'regen has no way to tell'))
  }))
}

/**
 * What a kind of treatment asks of a person's time: an operation has weeks of recovery behind it, what is
 * done with hands, in lessons or by needle takes visits, what is taken or worn takes neither.
 */
const asksTime: { readonly [C in Therapy['category']]: Verdict['verdict'] } = {
  waiting: 'fits',
  medicine: 'fits',
  supplement: 'fits',
  device: 'partly',
  injection: 'partly',
  'blood-derived': 'partly',
  'cell-based': 'partly',
  'birth-tissue and vesicles': 'partly',
  procedure: 'partly',
  exercise: 'partly',
  'hands-on': 'partly',
  lifestyle: 'partly',
  'mind and learning': 'partly',
  surgery: 'does not fit'
}

/** The first two sentences, as a reason that begins in lower case. */
function firstSentences(text: string): string {
  const two = /^.*?[.!?](?: .*?[.!?](?= |$))?/.exec(text)?.[0] ?? text
  return `${two.charAt(0).toLowerCase()}${two.slice(1)}`.replace(/[.!?]$/, '')
}

const needed: { readonly [N in Therapy['needs'][number]]: string } = {
  operation: 'an operation',
  needle: 'a needle',
  'own blood': 'a sample of your own blood',
  'own tissue': 'tissue taken from your own body'
}

/** `it needs a needle and a sample of your own blood` */
function asks(needs: Therapy['needs']): string {
  const words = Object.entries(needed).flatMap(([need, word]) => ((needs as readonly string[]).includes(need) ? [word] : []))
  const last = words.pop() ?? 'nothing of the kind'
  return `it needs ${words.length === 0 ? last : `${words.join(', ')} and ${last}`}`
}
