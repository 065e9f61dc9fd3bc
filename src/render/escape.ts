import { safe } from './safe.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML may have it, in an element or an attribute: harmless, whatever the data or the user typed. */
export function html(text: string): string {
  return safe(text).replace(/[&<>"']/g, (sign) => entities[sign] as string)
}

/** Text as Markdown may have it: nothing in it is markup. */
export function markdown(text: string): string {
  return safe(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+=-]+)(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}
