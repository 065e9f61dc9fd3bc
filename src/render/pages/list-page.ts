import { number } from '../../base/number.ts'
import type { ListView } from '../../view/list-view.ts'
import { muted, type Page, para, strong, table, title } from '../document.ts'

export function listPage({ noun, items }: ListView): Page {
  if (items.length === 0) return { blocks: [title(noun, '0'), para('None.')], next: ['regen about'] }
  const first = items[0]
  return {
    blocks: [
      title(noun, number(items.length)),
      table(
        ['', '', ''],
        items.map(({ id, name, aside }) => [[muted(id)], [strong(name)], aside])
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
