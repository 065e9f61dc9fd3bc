import type { IndexedSign, SearchIndex } from '../search/index-types.ts'
import type { Hit, SearchResult } from '../search/search.ts'
import { signsIn } from '../search/signs.ts'

/** The contract of `regen search --json`. */
export interface SearchView {
  readonly schema: 'regen/search@1'
  readonly query: string
  /** True: nothing fits well, and `results` are suggestions, not answers. */
  readonly lowConfidence: boolean
  readonly results: readonly SearchHit[]
  /** Red flags that the query names, where it names any: what cannot wait first. */
  readonly getHelp?: readonly Pick<IndexedSign, 'id' | 'act' | 'sign'>[]
  /** What the search was narrowed to, where it was. */
  readonly only?: Narrowing
}

export interface Narrowing {
  readonly kind?: SearchHit['kind']
  readonly site?: string
  /** Of conditions. */
  readonly family?: string
  /** Of therapies and claims. */
  readonly category?: string
  readonly limit?: number
}

export type SearchHit = Hit

export function searchView(
  index: SearchIndex,
  query: string,
  { results, lowConfidence, readAs }: SearchResult,
  only: Narrowing = {}
): SearchView {
  const signs = signsIn(index, query, readAs)
  return {
    schema: 'regen/search@1',
    query,
    lowConfidence,
    results,
    ...(signs.length === 0 ? {} : { getHelp: signs.map(({ id, act, sign }) => ({ id, act, sign })) }),
    ...(Object.keys(only).length === 0 ? {} : { only })
  }
}
