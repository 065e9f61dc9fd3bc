import type { Met } from './match.ts'
import { type Sentence, type Span, textOf } from './sentence.ts'

/** Why a pattern that met makes no claim. */
export type Because = 'denied' | 'set aside' | 'not shown' | 'told by others' | 'asked' | 'open' | 'measured' | 'of the illness'

/** A word or phrase that takes back, or tells from a distance, what stands within its reach. */
export interface Cue {
  readonly because: Because
  readonly at: Span
  readonly reach: Span
}

/** The cues of a sentence, from the hedges of the lexicon. */
export function cuesOf(sentence: Sentence): Cue[] {
  const spans = (name: string): readonly Span[] => sentence.concepts.get(name) ?? []
  const whole = { from: 0, to: sentence.words.length }
  const sham = spans('not-really')
  const real = (span: Span): boolean => !sham.some(({ from, to }) => span.from < to && from < span.to)
  return [
    ...spans('unshown')
      .filter(real)
      .map((at): Cue => ({ because: 'not shown', at, reach: sidesOf(sentence, at) })),
    ...spans('not')
      .filter(real)
      .map((at): Cue => ({ because: 'denied', at, reach: { from: at.to, to: endOfDenial(sentence, at) } })),
    ...spans('set-aside').map((at): Cue => ({ because: 'set aside', at, reach: { from: at.to, to: endOfDenial(sentence, at) } })),
    ...spans('distance').map((at): Cue => ({ because: 'told by others', at, reach: { from: at.from, to: whole.to } })),
    ...spans('warning')
      .filter(real)
      .map((at): Cue => ({ because: 'told by others', at, reach: whole })),
    ...spans('open').map((at): Cue => ({ because: 'open', at, reach: { from: at.to, to: endOfThought(sentence, at.to) } })),
    ...spans('ailing').map(
      (at): Cue => ({
        because: 'of the illness',
        at: { from: at.from, to: at.from + 1 },
        reach: { from: at.from, to: endOfThought(sentence, at.from) }
      })
    ),
    ...quoted(sentence).map((at): Cue => ({ because: 'told by others', at: { from: at.from, to: at.from }, reach: at })),
    ...spans('measured').map((at): Cue => ({ because: 'measured', at, reach: whole })),
    ...(sentence.question && spans('presupposing').length === 0
      ? [{ because: 'asked', at: { from: whole.to, to: whole.to }, reach: whole } as const]
      : [])
  ]
}

/**
 * The cue within whose reach a pattern met, unless the pattern itself asked for
 * the cue. One that asked for a denial ("no scars") is not denied by another
 * before it ("no cuts, no scars").
 */
export function takenBack(met: Met, cues: readonly Cue[]): Cue | undefined {
  const asked = met.flatMap((run) => run.asked)
  const own = ({ at }: Cue): boolean => asked.some((word) => word >= at.from && word < at.to)
  const denies = cues.some((cue) => cue.because === 'denied' && own(cue))
  return cues.find(
    (cue) => !own(cue) && !(denies && cue.because === 'denied') && asked.some((word) => word >= cue.reach.from && word < cue.reach.to)
  )
}

/** How a cue reads in `--why`. */
export function cueText(sentence: Sentence, { because, at }: Cue): string {
  return because === 'asked' ? 'a question' : `“${textOf(sentence, at)}”`
}

/** A sentence in quotation marks is somebody's own; a few words in them are words that the writer holds at arm's length. */
const fewWords = 6

function quoted({ text, words }: Sentence): Span[] {
  if (!/["“]/.test(text)) return []
  return [...text.matchAll(/["“]([^"“”]+)["”]/g)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const from = words.findIndex((word) => word.from > start)
    const behind = words.findIndex((word) => word.from >= end)
    const to = behind < 0 ? words.length : behind
    const whole = from === 0 && (to === words.length || /[.!?,]$/.test(match[1] as string))
    return from < 0 || to - from > fewWords || whole ? [] : [{ from, to }]
  })
}

/** A denial reaches so many words. */
const longest = 14

/** How far a denial reaches: to the end of its thought, or to a comma behind which no further part of a list stands. */
function endOfDenial(sentence: Sentence, at: Span): number {
  const { words, thought } = sentence
  let i = at.to
  for (; i < words.length && i < at.to + longest; i++) {
    const word = words[i]
    if (word === undefined || thought[i] !== thought[at.to - 1]) break
    if (i > at.to && word.pause !== 'none' && !listGoesOn(sentence, i)) break
  }
  return i
}

/** Behind these another thought begins. */
const fresh = new Set('it they you we he she i this these that the our your my there so just only and which instead'.split(' '))

function listGoesOn({ words }: Sentence, from: number): boolean {
  const first = words[from]
  if (first === undefined || (fresh.has(first.form) && words[from + 1]?.form !== 'or') || first.form.endsWith('ing')) return false
  return words.slice(from, from + 6).some(({ form }) => form === 'or' || form === 'and' || form === 'nor')
}

function endOfThought({ words, thought }: Sentence, from: number): number {
  let i = from
  while (i < words.length && thought[i] === thought[from]) i++
  return i
}

/** The whole thought in which a cue stands, and what follows "that" or a list behind it. */
function sidesOf({ words, thought }: Sentence, at: Span): Span {
  const own = thought[at.from]
  let from = at.from
  while (from > 0 && thought[from - 1] === own) from--
  let to = at.to
  while (to < words.length && thought[to] === own) to++
  return { from, to }
}
