import type { SearchIndex } from './index-types.ts'

const parts = ['docs', 'terms', 'spread', 'inPhrases', 'inGist', 'inText', 'phrases', 'alike', 'places', 'elsewhere', 'signs'] as const

/** An index as one text, a part a line, so that a query reads only the parts it needs. */
export function storeIndex(index: SearchIndex): string {
  return parts.map((part) => JSON.stringify(index[part])).join('\n')
}

/** The index of such a text. Each part is parsed when first asked for. */
export function storedIndex(text: string): SearchIndex {
  const lines = text.split('\n')
  const index = {}
  for (const [at, part] of parts.entries()) {
    let parsed: unknown
    Object.defineProperty(index, part, { enumerable: true, get: () => (parsed ??= JSON.parse(lines[at] as string)) })
  }
  return index as SearchIndex
}
