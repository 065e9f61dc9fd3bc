import type { IndexedDoc, SearchIndex } from '../search/index-types.ts'
import type { Hit, SearchResult } from '../search/search.ts'

/** The contract of `regen search --json`. */
export interface SearchView {
  readonly schema: 'regen/search@1'
  readonly query: string
  /** True: nothing fits well, and `results` are suggestions, not answers. */
  readonly lowConfidence: boolean
  readonly results: readonly SearchHit[]
  /** What the search was narrowed to, where it was. */
  readonly only?: Narrowing
}

export interface Narrowing {
  readonly kind?: SearchHit['kind']
  readonly site?: string
  readonly limit?: number
}

export interface SearchHit extends Hit {
  /** First sentence of the description. */
  readonly gist: string
}

export function searchView(index: SearchIndex, query: string, { results, lowConfidence }: SearchResult, only: Narrowing = {}): SearchView {
  const docs = new Map(index.docs.map((doc) => [key(doc), doc]))
  return {
    schema: 'regen/search@1',
    query,
    lowConfidence,
    results: results.map((hit) => ({ ...hit, gist: (docs.get(key(hit)) as IndexedDoc).gist })),
    ...(Object.keys(only).length === 0 ? {} : { only })
  }
}

function key({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`
}
