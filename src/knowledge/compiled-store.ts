import { readFileSync } from 'node:fs'
import type { Walkthrough } from './schema.ts'
import type { Noun, NounMap, Store } from './store.ts'

/** The table of contents of a compiled knowledge file: where each record starts and how long it is, in bytes. */
export interface Contents {
  readonly format: 1
  readonly date: string
  readonly records: { readonly [N in Noun]: readonly (readonly [id: string, start: number, length: number])[] }
  readonly walkthrough: readonly [start: number, length: number] | null
  readonly redirects: Readonly<Record<string, string>>
}

/** Writes every record of a store one after another, with a table of contents. Pure: text in, text out. */
export function compileStore(store: Store): { contents: Contents; body: string } {
  const nouns: readonly Noun[] = ['condition', 'therapy', 'pair', 'claim', 'source', 'outcome', 'term']
  const parts: string[] = []
  let at = 0
  const put = (record: unknown): readonly [number, number] => {
    const text = JSON.stringify(record)
    const length = Buffer.byteLength(text)
    parts.push(text)
    at += length
    return [at - length, length]
  }
  const records = Object.fromEntries(
    nouns.map((noun) => [noun, store.ids(noun).map((id) => [id, ...put(store.get(noun, id))])])
  ) as unknown as Contents['records']
  const walkthrough = store.walkthrough()
  return {
    contents: {
      format: 1,
      date: store.date,
      records,
      walkthrough: walkthrough === undefined ? null : put(walkthrough),
      redirects: store.redirects()
    },
    body: parts.join('')
  }
}

/**
 * A store over the two compiled files. Records are parsed by offset when asked
 * for, so that showing one costs one. They were validated when compiled.
 */
export function compiledStore(contentsFile: string, bodyFile: string): Store {
  const contents = JSON.parse(readFileSync(contentsFile, 'utf8')) as Contents
  const tables = new Map<Noun, Map<string, readonly [number, number]>>()
  const cache = new Map<string, unknown>()
  let body: Buffer | undefined

  const table = (noun: Noun): Map<string, readonly [number, number]> => {
    let known = tables.get(noun)
    if (known === undefined) {
      known = new Map(contents.records[noun].map(([id, start, length]) => [id, [start, length]]))
      tables.set(noun, known)
    }
    return known
  }
  // Reading the file whole is cheaper than a hundred small reads; parsing it whole would not be.
  const read = ([start, length]: readonly [number, number]): unknown => {
    body ??= readFileSync(bodyFile)
    if (start + length > body.length) throw new Error(`${bodyFile} is shorter than its table of contents says; build it again`)
    return JSON.parse(body.toString('utf8', start, start + length))
  }
  return {
    ids: (noun) => contents.records[noun].map(([id]) => id),
    get<N extends Noun>(noun: N, id: string): NounMap[N] | undefined {
      const place = table(noun).get(id)
      if (place === undefined) return undefined
      const key = `${noun} ${id}`
      if (!cache.has(key)) cache.set(key, read(place))
      return cache.get(key) as NounMap[N]
    },
    walkthrough: () => (contents.walkthrough === null ? undefined : (read(contents.walkthrough) as Walkthrough)),
    redirects: () => contents.redirects,
    date: contents.date
  }
}
