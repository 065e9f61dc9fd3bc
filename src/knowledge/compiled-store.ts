import { readFileSync } from 'node:fs'
import { readerOf } from './read-at.ts'
import type { Disclosure, Lexicon, Walkthrough } from './schema.ts'
import type { Noun, NounMap, Store } from './store.ts'

type Place = readonly [start: number, length: number]

/** Things worked out ahead of time: name → id → value. */
export type Derived = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * The table of contents of a compiled knowledge file. Each table is one text,
 * `id start length` a line, in bytes, each behind a line break: quick to read over, and parsed only when asked for.
 */
export interface Contents {
  readonly format: 2
  readonly date: string
  readonly tables: { readonly [N in Noun]: string }
  readonly derived: Readonly<Record<string, string>>
  readonly walkthrough: Place | null
  readonly lexicon: Place | null
  readonly disclosures: Place
  readonly redirects: Readonly<Record<string, string>>
}

/** Writes every record of a store one after another, with a table of contents. Pure: text in, text out. */
export function compileStore(store: Store, derived: Derived = {}): { contents: Contents; body: string } {
  const nouns: readonly Noun[] = ['condition', 'therapy', 'pair', 'claim', 'source', 'outcome', 'term']
  const parts: string[] = []
  let at = 0
  const put = (record: unknown): Place => {
    const text = JSON.stringify(record)
    const length = Buffer.byteLength(text)
    parts.push(text)
    at += length
    return [at - length, length]
  }
  const table = (entries: Iterable<readonly [id: string, record: unknown]>): string =>
    Array.from(entries, ([id, record]) => `\n${id} ${put(record).join(' ')}`).join('')
  const lexicon = store.lexicon()
  const forCheck = { lexicon: lexicon === undefined ? null : put(lexicon), disclosures: put(store.disclosures()) }
  const tables = Object.fromEntries(
    nouns.map((noun) => [noun, table(store.ids(noun).map((id) => [id, store.get(noun, id)]))])
  ) as Contents['tables']
  const derivedTables = Object.fromEntries(Object.entries(derived).map(([name, values]) => [name, table(Object.entries(values))]))
  const walkthrough = store.walkthrough()
  return {
    contents: {
      format: 2,
      date: store.date,
      tables,
      derived: derivedTables,
      walkthrough: walkthrough === undefined ? null : put(walkthrough),
      ...forCheck,
      redirects: store.redirects()
    },
    body: parts.join('')
  }
}

/**
 * A store over the two compiled files. Records are read by offset when asked
 * for, so that showing one costs one. They were validated when compiled.
 */
export function compiledStore(contentsFile: string, bodyFile: string): Store {
  const contents = JSON.parse(readFileSync(contentsFile, 'utf8')) as Contents
  const cache = new Map<string, unknown>()
  let walkthrough: Walkthrough | undefined

  /** Looks a line up in the text itself: a command asks for a few ids, a table may have thousands. */
  const placeOf = (text: string, id: string): Place | undefined => {
    const key = `\n${id} `
    const at = text.indexOf(key)
    if (at < 0 || /\s/.test(id)) return undefined
    const from = at + key.length
    const end = text.indexOf('\n', from)
    const [start, length] = text.slice(from, end < 0 ? undefined : end).split(' ')
    return [Number(start), Number(length)]
  }
  const body = readerOf(bodyFile)
  const read = (place: Place): unknown => JSON.parse(body(...place).toString('utf8'))
  const find = (name: string, text: string, id: string): unknown => {
    const key = `${name} ${id}`
    if (cache.has(key)) return cache.get(key)
    const place = placeOf(text, id)
    const record = place === undefined ? undefined : read(place)
    cache.set(key, record)
    return record
  }
  return {
    ids: (noun) =>
      contents.tables[noun]
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, line.indexOf(' '))),
    get: <N extends Noun>(noun: N, id: string) => find(noun, contents.tables[noun], id) as NounMap[N] | undefined,
    lexicon: () => (contents.lexicon === null ? undefined : (read(contents.lexicon) as Lexicon)),
    disclosures: () => read(contents.disclosures) as Disclosure[],
    walkthrough() {
      if (contents.walkthrough !== null) walkthrough ??= read(contents.walkthrough) as Walkthrough
      return walkthrough
    },
    redirects: () => contents.redirects,
    derived: (name, id) =>
      Object.hasOwn(contents.derived, name) ? find(`derived ${name}`, contents.derived[name] as string, id) : undefined,
    date: contents.date
  }
}
