import { number } from '../../base/number.ts'
import { isReadOnce } from '../../knowledge/stated-figures.ts'
import { readOnceSoFar } from '../../knowledge/verified.ts'
import type { ByNoun, ListNoun, ListView } from '../../view/list-view.ts'
import { citeOf } from '../../view/parts.ts'
import { muted, type Page, para, strong, table, title } from '../document.ts'
import { doubtWords } from './marks.ts'

export function listPage<N extends ListNoun>({ noun, items }: ListView<N>): Page {
  if (items.length === 0) return { blocks: [title(noun, '0'), para('None.')], next: ['regen about'] }
  const [first] = items
  return {
    blocks: [
      title(noun, number(items.length)),
      table(
        ['', '', ''],
        items.map((item) => [[muted(item.id)], [strong('name' in item ? item.name : item.title)], asides[noun](item)])
      )
    ],
    next:
      noun === 'pairs' || noun === 'findings' || noun === 'recommendations'
        ? [`regen evidence ${first?.id.split('#')[0]?.replace('/', ' ')}`]
        : noun === 'outcomes'
          ? []
          : [`regen show ${first?.id}`]
  }
}

/** A few words beside the name. */
const asides: ByNoun<string> = {
  conditions: ({ family, sites }) => `${family} · ${sites.join(', ')}`,
  therapies: ({ category }) => category,
  claims: ({ verdict }) => verdict,
  sources: citeOf,
  pairs: ({ label }) => label,
  findings: ({ certainty, doubt }) => `${certainty.level} certainty${doubt === undefined ? '' : `; ${doubtWords(doubt)}`}`,
  recommendations: ({ body, year, direction, strength, secondReading }) =>
    `${body} ${year}, ${direction}, ${strength === 'not stated' ? 'strength not stated' : strength}${secondReading === undefined ? `; ${readOnceSoFar}` : ''}`,
  terms: ({ meaning }) => meaning,
  outcomes: ({ scale, better, mid }) =>
    [
      scale ?? [],
      `${better} is better`,
      mid === undefined
        ? []
        : `smallest important difference ${number(mid.value)} (${mid.sources.join(', ')}${isReadOnce(mid) ? `; ${readOnceSoFar}` : ''})`
    ]
      .flat()
      .join('; ')
}
