import type { Block, Line } from './document.ts'
import { safe } from './safe.ts'

/** Signs that ASCII has another way to write. Letters with accents stay: they are part of names. */
const plainer: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '•': '*',
    '–': '-',
    '—': '-',
    '−': '-',
    '’': "'",
    '‘': "'",
    '“': '"',
    '”': '"',
    '→': '->',
    '·': '-',
    '…': '...',
    '≥': '>=',
    '≤': '<=',
    '×': 'x',
    '↑': '^',
    '↓': 'v'
  })
)

/** Text as a terminal may have it: harmless, and in ASCII signs where it has no others. */
export function clean(text: string, unicode: boolean): string {
  return inSigns(safe(text), unicode)
}

/** The same text in the signs that a terminal has; what paints it stays. */
export function inSigns(text: string, unicode: boolean): string {
  return unicode ? text : text.replace(/[•–—−’‘“”→·…≥≤×↑↓]/g, (sign) => plainer.get(sign) as string)
}

/** A block all of whose text is clean, so that what is laid out afterwards has its final width. */
export function cleanBlock(block: Block, unicode: boolean): Block {
  const text = (dirty: string): string => clean(dirty, unicode)
  const line = (dirty: Line): Line => dirty.map((span) => (typeof span === 'string' ? text(span) : { ...span, text: text(span.text) }))
  switch (block.block) {
    case 'title':
      return { ...block, text: text(block.text), ...(block.aside === undefined ? {} : { aside: text(block.aside) }) }
    case 'heading':
      return { ...block, text: text(block.text) }
    case 'para':
      return { ...block, line: line(block.line) }
    case 'sources':
      return {
        ...block,
        items: block.items.map(({ cite, title, url, kind, seen, how }) => ({
          cite: text(cite),
          title: text(title),
          url: text(url),
          kind: text(kind),
          seen: text(seen),
          how: text(how)
        }))
      }
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'fields':
      return { ...block, rows: block.rows.map(([label, value]) => [text(label), line(value)] as const) }
    case 'table':
      return { ...block, columns: block.columns.map(text), rows: block.rows.map((row) => row.map(line)) }
    case 'icons':
      return {
        ...block,
        icons: {
          ...block.icons,
          what: text(block.icons.what),
          when: text(block.icons.when),
          groups: block.icons.groups.map((group) => ({ ...group, label: text(group.label) }))
        }
      }
    case 'forest':
      return {
        ...block,
        forest: {
          ...block.forest,
          caption: text(block.forest.caption),
          left: text(block.forest.left),
          right: text(block.forest.right),
          rows: block.forest.rows.map((row) => ({ ...row, label: text(row.label) }))
        }
      }
  }
}
