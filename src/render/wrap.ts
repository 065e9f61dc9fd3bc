import { type Line, type Span, type Tone, textOf } from './document.ts'
import { isSimple, widthOf } from './width.ts'

interface Piece {
  readonly text: string
  readonly tone: Tone | undefined
}

/**
 * Breaks a line into lines of at most `width` columns, at spaces; a longer
 * word (an address) is left whole. Tones survive the breaks.
 */
export function wrap(line: Line, width: number): Line[] {
  const whole = textOf(line)
  const columnsOf = isSimple(whole) ? (text: string) => text.length : widthOf
  if (columnsOf(whole) <= width) return [trimEnd([...line])]
  const lines: Span[][] = []
  let current: Span[] = []
  let used = 0
  for (const { text, tone } of pieces(line)) {
    if (used > 0 && used + columnsOf(text.trimEnd()) > width) {
      lines.push(trimEnd(current))
      current = []
      used = 0
    }
    const shown = used === 0 ? text.trimStart() : text
    if (shown === '') continue
    append(current, shown, tone)
    used += columnsOf(shown)
  }
  if (current.length > 0 || lines.length === 0) lines.push(trimEnd(current))
  return lines
}

/** Words, each with the spaces that follow it, span by span. */
function* pieces(line: Line): Generator<Piece> {
  for (const span of line) {
    const { text, tone } = typeof span === 'string' ? { text: span, tone: undefined } : span
    for (let from = 0; from < text.length; ) {
      let to = text.indexOf(' ', from)
      if (to < 0) to = text.length
      while (text[to] === ' ') to++
      yield { text: text.slice(from, to), tone }
      from = to
    }
  }
}

function append(line: Span[], text: string, tone: Tone | undefined): void {
  const last = line.at(-1)
  const lastTone = typeof last === 'object' ? last.tone : undefined
  if (last !== undefined && lastTone === tone)
    line[line.length - 1] = tone === undefined ? `${last as string}${text}` : { text: `${(last as { text: string }).text}${text}`, tone }
  else line.push(tone === undefined ? text : { text, tone })
}

function trimEnd(line: Span[]): Span[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const trimmed = typeof last === 'string' ? last.trimEnd() : { ...last, text: last.text.trimEnd() }
  return [...line.slice(0, -1), trimmed]
}
