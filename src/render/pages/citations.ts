import type { SourceRef } from '../../view/parts.ts'
import { type Block, heading, type Span } from '../document.ts'

/** `[1]`-style marks for sources: one numbering for a whole page. */
export interface Citations {
  mark(ids: string | readonly string[]): Span
}

export function citations(sources: readonly SourceRef[]): Citations {
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]))
  return {
    mark: (ids) => {
      const cites = [ids]
        .flat()
        .map((id) => numbers.get(id))
        .filter((n) => n !== undefined)
      return cites.length === 0 ? '' : { text: ` [${cites.join(', ')}]`, tone: 'muted', cites }
    }
  }
}

/** The numbered list of sources that ends a page. */
export function sourceBlocks(sources: readonly SourceRef[]): Block[] {
  if (sources.length === 0) return []
  return [
    heading('Sources'),
    {
      block: 'sources',
      items: sources.map(({ cite, title, url, design, checked, checkedAgainst, secondReading, funding }) => ({
        cite,
        title,
        url,
        kind: design,
        seen: checked,
        how: `(${checkedAgainst})${secondReading === undefined ? '' : `, read again ${secondReading}`}${funding === undefined ? '' : `; funding: ${funding.replace(/\.$/, '')}`}`
      }))
    }
  ]
}

/** The sources that blocks cite, and all before the last of them. What a page need not cite stands behind. */
export function sourcesOf(blocks: readonly Block[], sources: readonly SourceRef[]): SourceRef[] {
  return sources.slice(0, Math.max(0, ...blocks.flatMap(spansOf).flatMap((span) => (typeof span === 'string' ? [] : (span.cites ?? [])))))
}

function spansOf(block: Block): readonly Span[] {
  switch (block.block) {
    case 'para':
      return block.line
    case 'list':
      return block.items.flat()
    case 'fields':
      return block.rows.flatMap(([, value]) => value)
    case 'table':
      return block.rows.flat(2)
    case 'forest':
      return block.forest.mark === undefined ? [] : [block.forest.mark]
    default:
      return []
  }
}
