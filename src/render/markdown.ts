import { capital } from '../base/words.ts'
import { type Block, type Line, type Page, type Span, sourceLine, textOf } from './document.ts'
import { markdown } from './escape.ts'
import { forestLines, forestSentence } from './forest.ts'
import type { Made } from './form.ts'
import { drawIcons, iconSentence } from './icons.ts'

/** Columns of a picture in a block of code. */
const width = 78

/** A page as Markdown (CommonMark, with tables): pictures as drawings in blocks of code, each with the sentence that says the same. */
export function renderMarkdown({ blocks }: Page, { version, knowledge }: Made): string {
  const made = `_Made with regen ${markdown(version)} from what was known to it on ${markdown(knowledge)}. Not medical advice, and no diagnosis._`
  return `${[...blocks.map(blockMarkdown), made].join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.block) {
    case 'title':
      return `# ${markdown(block.text)}${block.aside === undefined ? '' : `\n\n_${markdown(block.aside)}_`}`
    case 'heading':
      return `## ${markdown(capital(block.text))}`
    case 'para':
      return lineMarkdown(block.line)
    case 'list':
      return block.items.map((item) => `- ${lineMarkdown(item)}`).join('\n')
    case 'sources':
      return block.items.map((item, i) => `${i + 1}. ${lineMarkdown(sourceLine(item))}`).join('\n')
    case 'fields':
      return block.rows.map(([label, value]) => `- ${pair([label], value)}`).join('\n')
    case 'table':
      return tableMarkdown(block)
    case 'forest':
      return pictured(forestLines(block.forest, width, true), forestSentence(block.forest))
    case 'icons':
      return pictured(drawIcons(block.icons, width, true).map(textOf), iconSentence(block.icons))
  }
}

function pictured(drawn: readonly string[], sentence: string): string {
  return `\`\`\`text\n${drawn.join('\n').replaceAll('`', "'")}\n\`\`\`\n\n${markdown(sentence)}`
}

/** What has headings is a table; what has none is names with what is said of them. */
function tableMarkdown({ columns, rows }: Extract<Block, { block: 'table' }>): string {
  if (columns.every((column) => column === ''))
    return rows
      .map(
        ([first = [], ...rest]) =>
          `- ${pair(
            first,
            rest.flatMap((cell, i) => (i === 0 ? cell : [' ', ...cell]))
          )}`
      )
      .join('\n')
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [row(columns.map(markdown)), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(lineMarkdown)))].join('\n')
}

function pair(name: Line, value: Line): string {
  return `**${markdown(textOf(name))}**: ${lineMarkdown(value)}`
}

function lineMarkdown(line: Line): string {
  return line.map(spanMarkdown).join('').trim()
}

function spanMarkdown(span: Span): string {
  if (typeof span === 'string') return markdown(span)
  const { text, tone } = span
  if (/^https:\/\/[^\s<>]+$/.test(text)) return `<${text}>`
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const marked = inner === '' || tone === 'muted' || tone === 'accent' ? markdown(inner) : `**${markdown(inner)}**`
  return before + marked + after
}
