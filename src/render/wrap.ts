import type { Line, Span, Tone } from './document.ts'
import { widthOf } from './width.ts'

interface Word {
  readonly text: string
  readonly tone: Tone | undefined
}

/**
 * Breaks a line into lines of at most `width` columns, at spaces; a longer
 * word (an address) is left whole. Tones survive the breaks.
 */
export function wrap(line: Line, width: number): Line[] {
  const lines: Span[][] = []
  let current: Span[] = []
  let used = 0
  for (const { text, tone } of wordsOf(line)) {
    const columns = widthOf(text)
    if (used > 0 && used + widthOf(text.trimEnd()) > width) {
      lines.push(trimEnd(current))
      current = []
      used = 0
    }
    const shown = used === 0 ? text.trimStart() : text
    if (shown === '') continue
    append(current, shown, tone)
    used += used === 0 ? widthOf(shown) : columns
  }
  if (current.length > 0 || lines.length === 0) lines.push(trimEnd(current))
  return lines
}

/** Words with the space that follows them, so that breaks never split `(see` from what it belongs to. */
function* wordsOf(line: Line): Generator<Word> {
  for (const span of line) {
    const { text, tone } = typeof span === 'string' ? { text: span, tone: undefined } : span
    for (const part of text.match(/\S+\s*|\s+/g) ?? []) yield { text: part, tone }
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
