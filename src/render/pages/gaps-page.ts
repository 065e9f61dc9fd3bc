import { number } from '../../base/number.ts'
import type { GapsView } from '../../view/gaps-view.ts'
import { type Block, heading, type Line, list, muted, type Page, para, strong, title } from '../document.ts'

/** So many records are named; the JSON names all. */
const named = 3

/** By noun: how many records have which gap, and a few of them by name. What has no gap is said too. */
export function gapsPage({ nouns, today, knowledge }: GapsView): Page {
  return {
    blocks: [
      title('What is missing, unverified or stale', `${today}, knowledge of ${knowledge.date}`),
      ...nouns.flatMap(({ noun, held, gaps }): Block[] => {
        const open = gaps.filter(({ ids }) => ids.length > 0)
        const closed = gaps.filter(({ ids }) => ids.length === 0)
        return [
          heading(`${noun}: ${number(held)} held`),
          ...(open.length === 0
            ? []
            : [
                list(open.map(({ kind, what, ids }): Line => [strong(number(ids.length)), ` ${kind}: ${what} `, muted(`(${someOf(ids)})`)]))
              ]),
          ...(closed.length === 0 ? [] : [para(muted(`None ${closed.map(({ what }) => what).join('; none ')}.`))])
        ]
      })
    ],
    next: ['regen about --gaps --json']
  }
}

function someOf(ids: readonly string[]): string {
  return ids.length <= named ? ids.join(', ') : `${ids.slice(0, named).join(', ')} …`
}
