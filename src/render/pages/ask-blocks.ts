import { priceWords } from '../../evidence/price.ts'
import type { Therapy } from '../../knowledge/schema.ts'
import type { OptionQuestions } from '../../view/option-questions.ts'
import { type Block, heading, type Line, list, muted, strong } from '../document.ts'
import type { Citations } from './citations.ts'
import { restsOn } from './marks.ts'

interface Asked {
  readonly ask: readonly string[]
  readonly askAbout: readonly OptionQuestions[]
  readonly options: readonly { readonly therapy: string; readonly prices: Therapy['prices'] }[]
}

/** Questions for everybody, then those about each option, with the price that is known beside the question for it. */
export function questionBlocks({ ask, askAbout, options }: Asked, cite: Citations): Block[] {
  return [
    heading('Questions to ask'),
    list([
      ...ask.map((question): Line => [question]),
      ...askAbout.map(({ therapy, name, questions }): Line => {
        const price = options.find((o) => o.therapy === therapy)?.prices[0]
        const known: Line = price === undefined ? [] : [muted(` Known: ${priceWords(price)}.`), ...restsOn(price, cite)]
        return [
          strong(`${name}:`),
          ...questions.flatMap((question) => [` ${question}`, ...(question.includes('cost in all') ? known : [])])
        ]
      })
    ])
  ]
}
