import { type Line, type Span, textOf } from './document.ts'
import { isSimple, widthOf } from './width.ts'

/**
 * Breaks a line into lines of at most `width` columns, at spaces; a longer
 * word (an address) is left whole. Tones survive the breaks.
 */
export function wrap(line: Line, width: number): Line[] {
  const whole = textOf(line)
  const simple = isSimple(whole)
  if ((simple ? whole.length : widthOf(whole)) <= width) return [cut(line, 0, whole.trimEnd().length)]
  const lines: Line[] = []
  for (let from = whole.length - whole.trimStart().length; from < whole.length; ) {
    const to = simple ? breakAt(whole, from, width) : breakAtWide(whole, from, width)
    let end = to
    while (end > from && whole[end - 1] === ' ') end--
    lines.push(cut(line, from, end))
    from = to
    while (whole[from] === ' ') from++
  }
  return lines.length === 0 ? [[]] : lines
}

/** Where the line that starts at `from` ends, one column a character: the last space that fits, or the end of a word too long to fit. */
function breakAt(text: string, from: number, width: number): number {
  if (text.length - from <= width) return text.length
  const space = text.lastIndexOf(' ', from + width)
  if (space > from) return space
  const next = text.indexOf(' ', from)
  return next < 0 ? text.length : next
}

/** The same where characters differ in width: word by word. */
function breakAtWide(text: string, from: number, width: number): number {
  let end = from
  for (let next = from; next < text.length; ) {
    const space = text.indexOf(' ', next + 1)
    next = space < 0 ? text.length : space
    if (end > from && widthOf(text.slice(from, next)) > width) return end
    end = next
  }
  return end
}

/** The part of a line between two positions of its text. */
function cut(line: Line, from: number, to: number): Line {
  const [only] = line
  if (line.length === 1 && typeof only === 'string') return from < to ? [only.slice(from, to)] : []
  const parts: Span[] = []
  let at = 0
  for (const span of line) {
    const text = typeof span === 'string' ? span : span.text
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    if (part !== '') parts.push(typeof span === 'string' ? part : { ...span, text: part })
    if (at >= to) break
  }
  return parts
}
