import type { Met } from './match.ts'
import type { Sentence, Span } from './sentence.ts'

/** What does what a sentence says: the treatment that is sold, exercise and its like, or the rest of ordinary care. */
export type Doer = 'treatment' | 'exercise' | 'ordinary'

export interface Mention extends Span {
  readonly doer: Doer
}

/** Every treatment that a sentence names as doing something, not as the other side of a comparison. */
export function mentions({ concepts, words }: Sentence): Mention[] {
  const all: Mention[] = []
  for (const doer of doers) for (const { from, to } of concepts.get(doer) ?? none) all.push({ from, to, doer })
  if (all.length > 1) all.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Mention[] = []
  let end = 0
  let governed = -1
  for (const mention of all) {
    if (mention.from < end) continue
    end = mention.to
    const list = governed >= 0 && mention.from - governed <= 3 && words[mention.from]?.pause !== 'stop'
    const other = mention.doer !== 'treatment' && (list || follows(mention, concepts.get('governing'), words))
    if (other || follows(mention, concepts.get('contrast'), words)) governed = mention.to
    else kept.push(mention)
  }
  return kept
}

const none: readonly never[] = []

/** Of two that begin and end together the first counts. */
const doers: readonly Doer[] = ['exercise', 'treatment', 'ordinary']

/** Whether a mention stands shortly behind one of some cues, with no pause between. */
function follows({ from }: Mention, cues: readonly Span[] | undefined, words: Sentence['words']): boolean {
  for (const { to } of cues ?? none) {
    if (to > from || from - to > 3) continue
    let at = to + 1
    while (at <= from && words[at]?.pause === 'none') at++
    if (at > from) return true
  }
  return false
}

/**
 * Who does what met: what a clause with "that" or "which" is about;
 * else a treatment that the same thought names; else exercise or ordinary care
 * before it, or behind it after "with" or "by"; else what an earlier thought
 * named; else, where the sentence points back or is a list's item, what was
 * spoken of before. undefined: nobody is named.
 */
export function doerOf(sentence: Sentence, named: readonly Mention[], met: Met, before: Doer | undefined): Doer | undefined {
  const from = Math.min(...met.map((span) => span.from))
  const to = Math.max(...met.map((span) => span.to))
  const own = sentence.thought[from] as number
  const referred = antecedent(sentence, named, from)
  if (referred !== undefined) return referred
  const through = sentence.concepts.get('through') ?? []
  const doing = named.filter(
    (m) => m.doer === 'treatment' || m.from < to || through.some((cue) => cue.to <= m.from && m.from - cue.to <= 2 && cue.from >= from)
  )
  for (let thought = own; thought >= 0; thought--) {
    const here = doing.filter((m) => sentence.thought[m.from] === thought)
    if (here.some(({ doer }) => doer === 'treatment')) return 'treatment'
    const last = here.at(-1)
    if (last !== undefined) return last.doer
  }
  const pointing = (sentence.concepts.get('pointing') ?? []).some((span) => span.from <= from)
  return pointing ? before : undefined
}

/**
 * Whom a clause with "that" or "which" is about, up to the next pause: what
 * stands right before it ("we also teach exercises that ease pain"), and after
 * "unlike" what something is set against ("unlike pills that only ease pain").
 */
function antecedent({ words, concepts }: Sentence, named: readonly Mention[], at: number): Doer | undefined {
  let relative = at - 1
  while (relative > 0 && words[relative + 1]?.pause === 'none' && !relatives.has(words[relative]?.form ?? '')) relative--
  if (!relatives.has(words[relative]?.form ?? '')) return undefined
  const own = named.find(({ to }) => to === relative)?.doer
  if (own !== undefined) return own
  const setAgainst = ({ from, to }: Span): boolean => to === relative && opposing.has(words[from - 1]?.form ?? '')
  return doers.find((doer) => doer !== 'treatment' && concepts.get(doer)?.some(setAgainst))
}

const relatives = new Set(['that', 'which'])
const opposing = new Set(['unlike', 'than'])

/** Whom a sentence leaves in mind for the next. */
export function leftInMind(named: readonly Mention[], before: Doer | undefined): Doer | undefined {
  return named.find(({ doer }) => doer === 'treatment')?.doer ?? named[0]?.doer ?? before
}
