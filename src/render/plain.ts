import { type Block, type Line, type Page, sourceLine, textOf } from './document.ts'
import { iconSentence } from './icons.ts'
import { safe } from './safe.ts'

/**
 * A page in linear form, for screen readers and grep: every line stands on its
 * own, nothing is wrapped, nothing depends on colour or position, no pictures: where one stands that says
 * something of its own, its sentence does.
 */
export function renderPlain({ blocks }: Page): string {
  let section = ''
  const lines: string[] = []
  for (const block of blocks) {
    if (block.block === 'heading') section = safe(block.text)
    lines.push(...linesOf(block, section))
  }
  return lines.map((line) => `${line}\n`).join('')
}

function linesOf(block: Block, section: string): string[] {
  const prefix = section === '' ? '' : `${section}: `
  switch (block.block) {
    case 'title':
      return [safe(block.aside === undefined ? block.text : `${block.text} (${block.aside})`)]
    case 'heading':
    case 'forest':
      return []
    case 'icons':
      return [prefix + flat([iconSentence(block.icons)])]
    case 'para':
      return [prefix + flat(block.line)]
    case 'list':
      return block.items.map((item) => prefix + flat(item))
    case 'fields':
      return block.rows.map(([label, value]) => `${prefix}${safe(label)}: ${flat(value)}`)
    case 'sources':
      return block.items.map((item, i) => `${prefix}[${i + 1}]: ${flat(sourceLine(item))}`)
    case 'table':
      return block.rows.map(
        (row) =>
          prefix +
          row
            .map((cell, i) => [safe(block.columns[i] ?? ''), flat(cell)] as const)
            .filter(([, value]) => value !== '')
            .map(([column, value], i) => (i === 0 || column === '' ? value : `${column}: ${value}`))
            .join('; ')
      )
  }
}

function flat(line: Line): string {
  return safe(textOf(line)).replace(/\s+/g, ' ').trim()
}
