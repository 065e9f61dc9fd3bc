import { byLead } from '../evidence/glance.ts'
import { readings } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** How an option meets one thing that matters to the person, from the records alone. It never adds up to a ranking. */
export interface Fit {
  readonly value: string
  readonly verdict: 'fits' | 'partly' | 'does not fit' | 'not known'
  readonly because: string
}

type Judge = (knowledge: Knowledge, condition: string, therapy: string) => Omit<Fit, 'value'>

const unknown = (because: string): Omit<Fit, 'value'> => ({ verdict: 'not known', because })

/** The value ids that `walkthrough.json` may use. */
export const judges: ReadonlyMap<string, Judge> = new Map(
  Object.entries({
    'less-pain': effectOn('pain'),
    'do-more': effectOn('function'),
    'avoid-harm': (knowledge, condition, therapy) => {
      const { harms } = knowledge.therapy(therapy)
      const serious = harms.filter((harm) => harm.serious)
      const found = readings(knowledge, knowledge.pair(condition, therapy) ?? empty(condition, therapy)).filter(
        ({ outcome, verified }) => verified && outcome.domain === 'serious harm'
      )
      if (serious.length > 0)
        return {
          verdict: 'partly',
          because: `serious harm is recorded: ${serious
            .map(({ name }) => name)
            .slice(0, 3)
            .join(', ')}`
        }
      if (found.length > 0) return { verdict: 'partly', because: 'serious harm was counted in studies; see the evidence' }
      return harms.length === 0
        ? unknown('harms are not recorded here')
        : { verdict: 'fits', because: 'only lesser harms are recorded here' }
    },
    'avoid-surgery': (knowledge, _condition, therapy) => {
      const { category } = knowledge.therapy(therapy)
      if (category === 'surgery') return { verdict: 'does not fit', because: 'it is an operation' }
      if (category === 'procedure') return { verdict: 'partly', because: 'it is a procedure without an open operation' }
      return { verdict: 'fits', because: 'it is no operation' }
    },
    'avoid-needles': (knowledge, _condition, therapy) => {
      const needles = ['cell-based', 'blood-derived', 'birth-tissue and vesicles', 'injection', 'surgery', 'procedure'].includes(
        knowledge.therapy(therapy).category
      )
      return needles
        ? { verdict: 'does not fit', because: 'it needs an injection, a blood sample or an operation' }
        : { verdict: 'fits', because: 'it needs no injection' }
    },
    certainty: (knowledge, condition, therapy) => {
      const lead = leadOn(knowledge, condition, therapy, ['pain', 'function', 'recovery', 'disease activity'])
      if (lead === undefined) return unknown('no comparison in figures is recorded')
      const { level } = lead.certainty
      return {
        verdict: level === 'high' || level === 'moderate' ? 'fits' : level === 'low' ? 'partly' : 'does not fit',
        because: `${level} certainty for ${lead.outcome.name}`
      }
    },
    cost: (knowledge, _condition, therapy) => {
      const [price] = knowledge.therapy(therapy).prices
      if (price === undefined) return unknown('no price is recorded; ask for the whole price, in writing')
      const from = price.low ?? price.typical ?? price.high
      return { verdict: 'partly', because: `${price.currency} ${from} or more ${price.per} (${price.place}, ${price.year})` }
    }
  })
)

export function fitsOf(knowledge: Knowledge, condition: string, therapy: string, values: readonly string[]): Fit[] {
  return values.map((value) => ({ value, ...(judges.get(value)?.(knowledge, condition, therapy) ?? unknown('regen has no way to tell')) }))
}

function effectOn(domain: string): Judge {
  return (knowledge, condition, therapy) => {
    const lead = leadOn(knowledge, condition, therapy, [domain])
    if (lead?.judgement === undefined) return unknown(`no finding on ${domain} is recorded`)
    if (lead.certainty.level === 'very low') return unknown(`the evidence on ${domain} is very uncertain`)
    const { direction, size, crossesNull } = lead.judgement
    if (direction === 'better' && crossesNull !== true && size !== undefined)
      return { verdict: size === 'slight' ? 'partly' : 'fits', because: lead.sentence }
    if (direction === 'better' && size === undefined) return { verdict: 'partly', because: lead.sentence }
    return { verdict: direction === 'better' ? 'partly' : 'does not fit', because: lead.sentence }
  }
}

function leadOn(
  knowledge: Knowledge,
  condition: string,
  therapy: string,
  domains: readonly string[]
): ReturnType<typeof readings>[number] | undefined {
  const pair = knowledge.pair(condition, therapy)
  if (pair === undefined) return undefined
  return readings(knowledge, pair)
    .filter((r) => r.verified && r.judgement !== undefined && domains.includes(r.outcome.domain))
    .sort(byLead)[0]
}

function empty(condition: string, therapy: string): Parameters<typeof readings>[1] {
  return { condition, therapy, searched: { on: '', for: '', found: false }, findings: [], recommendations: [] }
}
