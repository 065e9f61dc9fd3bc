import { capital } from '../base/words.ts'
import type { Block, Line, Page, Source, Span } from './document.ts'
import { html } from './escape.ts'
import type { Made } from './form.ts'
import { css } from './html-style.ts'
import { forestFigure, iconFigure } from './svg.ts'

/**
 * A page to keep, to read on a phone, to print and to hand over: one file that
 * loads nothing and runs nothing.
 */
export function renderHtml({ blocks }: Page, { version, knowledge }: Made): string {
  const title = blocks.find((block) => block.block === 'title')
  const name = title === undefined ? 'regen' : html(title.text)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="regen ${html(version)}">
<title>${name}</title>
<style>${css}</style>
</head>
<body>
<main>
${sectionsOf(blocks)}
</main>
<footer><p>Made with regen ${html(version)} from what was known to it on ${html(knowledge)}. Not medical advice, and no diagnosis; it does not say what to choose.</p></footer>
</body>
</html>
`
}

/** Each heading opens a section with what follows it. */
function sectionsOf(blocks: readonly Block[]): string {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.block === 'heading') sections.push([])
    sections.at(-1)?.push(block)
  }
  const [before = [], ...headed] = sections
  return [...before.map(blockHtml), ...headed.map(sectionHtml)].join('\n')
}

/** Pictures of people stand beside what is said in a section, where the screen or the paper is wide enough: so they come before it. */
function sectionHtml([head, ...body]: readonly Block[]): string {
  const beside = body.some(({ block }) => block === 'list') ? body.filter(({ block }) => block === 'icons') : []
  const rest = body.filter((block) => !beside.includes(block))
  const pictures = beside.map((block) => blockHtml(block).replace('<figure class="icons">', '<figure class="icons beside">'))
  const name = body.some(({ block }) => block === 'sources') ? ' class="sources"' : ''
  return [`<section${name}>`, ...(head === undefined ? [] : [blockHtml(head)]), ...pictures, ...rest.map(blockHtml), '</section>'].join(
    '\n'
  )
}

function blockHtml(block: Block): string {
  switch (block.block) {
    case 'title':
      return `<h1>${html(block.text)}</h1>${block.aside === undefined ? '' : `\n<p class="aside">${html(block.aside)}</p>`}`
    case 'heading':
      return `<h2>${html(capital(block.text))}</h2>`
    case 'para':
      return `<p>${lineHtml(block.line)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</ul>`
    case 'sources':
      return `<ol>${block.items.map((item, i) => `<li id="source-${i + 1}">${sourceHtml(item)}</li>`).join('')}</ol>`
    case 'fields':
      return pairs(block.rows.map(([label, value]) => [[label], value]))
    case 'table':
      return tableHtml(block)
    case 'forest':
      return forestFigure(block.forest, block.forest.mark === undefined ? '' : spanHtml(block.forest.mark))
    case 'icons':
      return iconFigure(block.icons)
  }
}

/** What has headings is a table; what has none is names with what is said of them. */
function tableHtml({ columns, rows }: Extract<Block, { block: 'table' }>): string {
  if (columns.every((column) => column === ''))
    return pairs(rows.map(([first = [], ...rest]) => [first, rest.flatMap((cell, i) => (i === 0 ? cell : [' ', ...cell]))]))
  const [corner = '', ...heads] = columns
  const head = `<tr role="row"><td role="cell">${html(corner)}</td>${heads.map((text) => `<th role="columnheader" scope="col">${html(text)}</th>`).join('')}</tr>`
  const body = rows.map(
    ([first = [], ...cells]) =>
      `<tr role="row"><th role="rowheader" scope="row">${lineHtml(first)}</th>${cells
        .map((cell, i) => `<td role="cell" data-column="${html(heads[i] ?? '')}">${lineHtml(cell)}</td>`)
        .join('')}</tr>`
  )
  // The roles are spelt out because a narrow screen lays the cells out one under the other, which would take them away.
  return `<table role="table"><thead role="rowgroup">${head}</thead><tbody role="rowgroup">${body.join('')}</tbody></table>`
}

/** Paper has little room: what the address finds as well is left out in print. */
function sourceHtml({ cite, title, url, kind, seen, how }: Source): string {
  const [, rest] = /^https:\/\/(\S+)$/.exec(url) ?? []
  const link = rest === undefined ? html(url) : `<a href="${html(url)}"><span class="spare">https://</span>${html(rest)}</a>`
  return `${html(cite)}. <span class="spare">${html(title)}. </span>${link}<span class="muted"><span class="spare"> ${html(kind)}</span>; seen ${html(seen)}<span class="spare"> ${html(how)}</span>. </span>`
}

function pairs(rows: readonly (readonly [Line, Line])[]): string {
  const shown = rows.map(([name, value]) => `<div><dt>${lineHtml(name)}</dt><dd>${lineHtml(value)}</dd></div>`)
  return `<dl>${shown.join('')}</dl>`
}

function lineHtml(line: Line): string {
  return line.map(spanHtml).join('').trim()
}

function spanHtml(span: Span): string {
  if (typeof span === 'string') return html(span)
  const { text, tone, cites } = span
  if (cites !== undefined) return ` <sup>${cites.map((n) => `<a href="#source-${n}" aria-label="source ${n}">${n}</a>`).join(', ')}</sup>`
  if (/^https:\/\/\S+$/.test(text)) return `<a href="${html(text)}">${html(text)}</a>`
  return tone === 'muted' || tone === 'accent' ? `<span class="${tone}">${html(text)}</span>` : strongHtml(text, tone)
}

function strongHtml(text: string, tone: string): string {
  return `<strong${tone === 'strong' ? '' : ` class="${tone}"`}>${html(text)}</strong>`
}
