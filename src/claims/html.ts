import { Parser } from 'htmlparser2'
import type { Block } from './text.ts'

/** What a reader of the page does not read. */
const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe', 'select', 'object', 'nav'])

const blocks = new Set(
  'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure footer form header hr label legend main ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

/** Whether a text is a saved page rather than words about one. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096)
  return (
    /^\s*(?:\uFEFF)?\s*(?:<!doctype html|<html[\s>]|<!--|<\?xml)/i.test(start) ||
    /<(?:p|div|body|li|h[1-6]|span|br|ul|section|article)(?:\s[^<>]*)?\/?>/i.test(start)
  )
}

/** The blocks of a saved page, as a reader sees them. Hidden text, scripts and navigation are left out. */
export function blocksOfHtml(html: string): Block[] {
  const found: Block[] = []
  const kinds: Block['kind'][] = ['paragraph']
  const open: { name: string; hidden: boolean }[] = []
  let hidden = 0
  let text = ''
  const flush = (): void => {
    if (text.trim() !== '') found.push({ text, kind: kinds.at(-1) as Block['kind'] })
    text = ''
  }
  const kindOf = (name: string): Block['kind'] | undefined => (name === 'li' ? 'item' : /^h[1-6]$/.test(name) ? 'heading' : undefined)
  const parser = new Parser({
    onopentag(name, attributes) {
      const kind = kindOf(name)
      if (kind !== undefined || blocks.has(name)) flush()
      if (kind !== undefined) kinds.push(kind)
      const hides =
        unread.has(name) ||
        'hidden' in attributes ||
        attributes['aria-hidden'] === 'true' ||
        /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
      open.push({ name, hidden: hides })
      if (hides) hidden++
    },
    ontext(data) {
      if (hidden === 0) text += data
    },
    onclosetag(name) {
      const kind = kindOf(name)
      if (kind !== undefined || blocks.has(name)) flush()
      if (kind !== undefined && kinds.length > 1) kinds.pop()
      if (open.pop()?.hidden) hidden--
    }
  })
  parser.write(html)
  parser.end()
  flush()
  return found
}
