import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Therapy } from '../knowledge/schema.ts'
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
    cost: (knowledge, _condition, therapy) => {
      const [price] = knowledge.therapy(therapy).prices
      if (price === undefined) return unknown('no price is recorded; ask for the whole price, in writing')
      const from = price.low ?? price.typical ?? price.high
      return { verdict: 'partly', because: `${price.currency} ${from} or more ${price.per} (${price.place}, ${price.year})` }
    }
  } satisfies Record<string, Judge>)
)

export function fitsOf(knowledge: Knowledge, condition: string, therapy: string, values: readonly string[]): Fit[] {
  return values.map((value) => ({ value, ...(judges.get(value)?.(knowledge, condition, therapy) ?? unknown('regen has no way to tell')) }))
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
