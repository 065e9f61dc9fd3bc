import { isReadOnce, type Sourced } from '../../knowledge/stated-figures.ts'
import type { FindingView } from '../../view/parts.ts'
import { type Block, list, type Span, warn } from '../document.ts'
import type { Citations } from './citations.ts'

/** The marks of what a text rests on; with them that its figures were read once, where that is so. */
export function restsOn(said: Sourced, cite: Citations): Span[] {
  return [...(isReadOnce(said) ? [warn(' Read once so far.')] : []), cite.mark(said.sources)]
}

export function bullets(items: readonly (Sourced & { readonly text: string })[], cite: Citations): Block {
  return list(items.map((item) => [item.text, ...restsOn(item, cite)]))
}

const doubts: { readonly [D in NonNullable<FindingView['doubt']>]: string } = {
  'seen in part': 'its source was seen only in part',
  'read once': 'its source was read once so far'
}

/** Why a finding may not be relied on yet. */
export function unverified({ doubt }: Pick<FindingView, 'doubt'>): Span[] {
  return doubt === undefined ? [] : [warn(` Not verified: ${doubts[doubt]}.`)]
}
