import { capital } from '../../base/words.ts'
import { isReadOnce, type Sourced } from '../../knowledge/stated-figures.ts'
import { readOnceSoFar } from '../../knowledge/verified.ts'
import type { FindingView, RecommendationView } from '../../view/parts.ts'
import type { TherapyProse } from '../../view/therapy-prose.ts'
import { type Block, list, type Span, warn } from '../document.ts'
import type { Citations } from './citations.ts'

/** A sentence after what it is said of; brackets where that goes on. */
const marks = { after: warn(` ${capital(readOnceSoFar)}.`), within: warn(` (${readOnceSoFar})`) }
type Where = keyof typeof marks

/** The marks of what is said; with them that its figures were read once, where that is so. Whatever may bear a figure is marked by this. */
export function restsOn(said: Sourced, cite: Citations, where: Where = 'after'): Span[] {
  return [...readOnce(said, where), cite.mark(said.sources)]
}

/** That alone, where the sources stand elsewhere. */
export function readOnce(said: Sourced, where: Where): Span[] {
  return isReadOnce(said) ? [marks[where]] : []
}

/** The same of prose that stands without its sources. */
export function proseReadOnce({ readOnce: parts = [] }: TherapyProse, part: (typeof parts)[number]): Span[] {
  return parts.includes(part) ? [marks.after] : []
}

/** The same of advice. */
export function adviceRestsOn({ source, secondReading }: RecommendationView, cite: Citations, where: Where = 'after'): Span[] {
  return [...(secondReading === undefined ? [marks[where]] : []), cite.mark(source)]
}

export function bullets(items: readonly (Sourced & { readonly text: string })[], cite: Citations): Block {
  return list(items.map((item) => [item.text, ...restsOn(item, cite)]))
}

const doubts: { readonly [D in NonNullable<FindingView['doubt']>]: string } = {
  'seen in part': 'its source was seen only in part',
  'read once': `its source was ${readOnceSoFar}`
}

/** Why a finding may not be relied on yet. */
export function unverified({ doubt }: Pick<FindingView, 'doubt'>): Span[] {
  return doubt === undefined ? [] : [warn(` ${capital(doubtWords(doubt))}.`)]
}

/** `not verified: its source was read once so far` */
export function doubtWords(doubt: NonNullable<FindingView['doubt']>): string {
  return `not verified: ${doubts[doubt]}`
}
