/** A sentence, a list's item or a heading of a text: what claims are looked for in. */
export interface Unit {
  readonly text: string
  readonly kind: 'sentence' | 'item' | 'heading'
}

/** A paragraph, a list's item or a heading, not yet cut into sentences. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'item' | 'heading'
}

/** Cuts blocks into sentences, each with single spaces. What has no letters is left out. */
export function unitsOf(blocks: Iterable<Block>): Unit[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const units: Unit[] = []
  for (const { text, kind } of blocks) {
    const whole = text.replace(/\s+/g, ' ').trim()
    const sentences = kind === 'heading' ? [whole] : stretchesOf(whole).flatMap((stretch) => sentencesOf(segmenter, stretch))
    for (const sentence of sentences)
      if (/\p{L}/u.test(sentence)) units.push({ text: sentence, kind: kind === 'paragraph' ? 'sentence' : kind })
  }
  return units
}

/** Behind these a full stop ends no sentence. */
const abbreviated = /(?:^|[\s(])(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|approx|No|Inc|Ltd|U\.S|U\.K|M\.D|D\.O|Ph\.D|Fig|Jr|Sr)\.\s*$/i

/** The segmenter copies all it was given for each sentence it finds: a page written as one paragraph would take minutes. */
const stretch = 2000
/** Where no sentence ends for so long, the text is cut at a space. */
const longest = 10_000

/** A text in stretches of whole sentences, cut where a stop, a space and a capital surely end one. */
export function stretchesOf(text: string): string[] {
  const stretches: string[] = []
  const ends = /[.!?]["”’)\]]*\s+(?=\p{Lu})/gu
  let from = 0
  while (text.length - from > stretch) {
    const at = endFrom(text, ends, from + stretch, from + longest)
    stretches.push(text.slice(from, at))
    from = at
  }
  stretches.push(text.slice(from))
  return stretches
}

/** The first place from `start` on where a sentence ends; else a space before `limit`, or that. */
function endFrom(text: string, ends: RegExp, start: number, limit: number): number {
  for (ends.lastIndex = start; ; ) {
    const found = ends.exec(text)
    if (found === null || ends.lastIndex > limit) break
    if (!abbreviated.test(text.slice(ends.lastIndex - 12, ends.lastIndex))) return ends.lastIndex
  }
  if (text.length <= limit) return text.length
  const space = text.lastIndexOf(' ', limit)
  return space > start ? space : limit
}

function sentencesOf(segmenter: Intl.Segmenter, text: string): string[] {
  const sentences: string[] = []
  let open = ''
  for (const { segment } of segmenter.segment(text)) {
    open += segment
    if (abbreviated.test(open.slice(-12))) continue
    sentences.push(open.trim())
    open = ''
  }
  if (open.trim() !== '') sentences.push(open.trim())
  return sentences
}

const itemMark = /^\s*(?:[-*•–—·○▪●◦‣✓✔✅➤→►]|\(?\d{1,2}[.)])\s+/u

/** The blocks of plain text or Markdown: paragraphs, items and headings, without their marks. */
export function* blocksOfText(text: string): Generator<Block> {
  let paragraph: string[] = []
  function* flush(): Generator<Block> {
    if (paragraph.length === 0) return
    const lines = paragraph
    paragraph = []
    // A line that goes on in lower case was broken for its width; otherwise every line stands for itself.
    if (lines.slice(1).some((line) => /^\p{Ll}/u.test(line))) yield block(lines.join(' '))
    else for (const line of lines) yield block(line)
  }
  for (const raw of withoutFrontMatter(text).split(/\r\n|\r|\n/)) {
    const line = inline(raw)
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)
    if (/^\s*(?:[-*_=~`|:\s]{3,})?$/.test(line)) yield* flush()
    else if (heading !== null) {
      yield* flush()
      yield { text: heading[1] as string, kind: 'heading' }
    } else if (itemMark.test(line)) {
      yield* flush()
      yield { text: line.replace(itemMark, ''), kind: 'item' }
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      yield* flush()
      for (const cell of line.split('|')) if (cell.trim() !== '') yield { text: cell, kind: 'item' }
    } else paragraph.push(line.trim())
  }
  yield* flush()
}

/** A short line that ends like no sentence, and holds none, is a heading. */
function block(text: string): Block {
  const heading = !/[.!?]["”’')\]]*\s+\p{Lu}/u.test(text) && !/[.!:;,…]["”’')\]]*$/.test(text) && text.split(' ').length <= 14
  return { text, kind: heading ? 'heading' : 'paragraph' }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '').replace(/^\uFEFF/, '')
}

/** A line without the marks of Markdown: quotes, emphasis, code, links and pictures keep their words. */
function inline(line: string): string {
  if (!/[*_`[\]>~\\]/.test(line)) return line
  return line
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/!?\[([^\]]*)\]\[[^\]]*\]/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]*\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([*_`#[\]])/g, '$1')
}
