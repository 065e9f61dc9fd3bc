/**
 * The search engine beside raw Fuse.js and MiniSearch, over the same made-up
 * records in one process: build, load, and per query the median and the 95th
 * percentile, with the share of queries whose record comes first. Bundled and run by `bench.mjs`.
 */
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { indexParts } from '../../src/search/build-index.ts'
import { repair } from '../../src/search/repair.ts'
import { search } from '../../src/search/search.ts'
import { storedIndex, storeIndex } from '../../src/search/stored-index.ts'
import { chance, type MadeUp, madeUpKnowledge, madeUpRecords, misspelt } from '../support/made-up.ts'

interface Query {
  readonly text: string
  readonly id: string
}

interface Engine {
  readonly name: string
  readonly build: number
  readonly load: number
  readonly first: (text: string) => string | undefined
  /** Of each kind of query, so many are asked: raw Fuse.js takes a second for one. */
  readonly asks: number
}

const kinds = ['exact', 'misspelt', 'two-word', 'sentence'] as const

/** Queries made from the records: a synonym; the same misspelt; two words of it swapped; a sentence around it. */
function queriesOf(records: readonly MadeUp[], kind: (typeof kinds)[number], count: number, use: 'timed' | 'warm-up' = 'timed'): Query[] {
  const random = chance(kinds.indexOf(kind) + (use === 'timed' ? 1 : 101))
  return Array.from({ length: count }, () => {
    const { id, synonyms } = records[Math.floor(random() * records.length)] as MadeUp
    const synonym = synonyms[Math.floor(random() * synonyms.length)] as string
    const swapped = synonym.split(' ').slice(-2).reverse().join(' ')
    const text = {
      exact: synonym,
      misspelt: misspelt(synonym, random),
      'two-word': swapped,
      sentence: `what can I do about my ${synonym} when I walk`
    }[kind]
    return { text, id }
  })
}

function timed<T>(make: () => T): readonly [T, number] {
  const start = performance.now()
  const made = make()
  return [made, performance.now() - start]
}

function regenOver(records: readonly MadeUp[]): Engine {
  const knowledge = madeUpKnowledge(records)
  const [stored, build] = timed(() => storeIndex(indexParts(knowledge)))
  const [index, load] = timed(() => {
    const read = storedIndex((start, length) => stored.subarray(start, start + length))
    search(read, (records[0] as MadeUp).name, { repair })
    return read
  })
  return { name: 'regen', build, load, asks: 300, first: (query) => search(index, query, { repair }).results[0]?.id }
}

function fuseOver(records: readonly MadeUp[]): Engine {
  const [fuse, build] = timed(() => new Fuse(records, { keys: ['name', 'synonyms', 'text'] }))
  return { name: 'Fuse.js', build, load: build, asks: records.length > 2000 ? 8 : 40, first: (query) => fuse.search(query)[0]?.item.id }
}

function miniOver(records: readonly MadeUp[]): Engine {
  const options = { fields: ['name', 'names', 'text'], storeFields: ['id'], searchOptions: { prefix: true, fuzzy: 0.2 } }
  const [mini, build] = timed(() => {
    const made = new MiniSearch(options)
    made.addAll(records.map((record) => ({ ...record, names: record.synonyms.join(' ; ') })))
    return made
  })
  const stored = JSON.stringify(mini)
  const [loaded, load] = timed(() => MiniSearch.loadJSON(stored, options))
  return { name: 'MiniSearch', build, load, asks: 100, first: (query) => loaded.search(query)[0]?.id }
}

export function benchSearch(sizes: readonly number[]): void {
  for (const size of sizes) {
    const records = madeUpRecords(size)
    const engines = [regenOver, fuseOver, miniOver].map((over) => over(records))
    console.log(`\n${size} made-up records; milliseconds; first: share of queries whose record comes first`)
    for (const { name, build, load } of engines) console.log(`  ${name.padEnd(10)} build ${build.toFixed(1)}  load ${load.toFixed(1)}`)
    console.log(`  ${'query'.padEnd(10)} ${'engine'.padEnd(10)} ${'p50'.padStart(9)} ${'p95'.padStart(9)} first   p50 to regen's`)
    for (const kind of kinds) report(engines, kind, records)
  }
}

/** At 10,000 records: the most that 95 of 100 queries may take in milliseconds, and how much slower raw Fuse.js must be at least. */
const targets: Readonly<Partial<Record<(typeof kinds)[number], number>>> = { exact: 0.2, misspelt: 6 }
const timesFaster = 200

/** The engines take turns on the same queries, so that a machine that slows down slows all. */
function report(engines: readonly Engine[], kind: (typeof kinds)[number], records: readonly MadeUp[]): void {
  const queries = queriesOf(records, kind, 300)
  const times = engines.map((): number[] => [])
  const firsts = engines.map(() => 0)
  for (const { first } of engines) warmUp(first, queriesOf(records, kind, 300, 'warm-up'))
  for (const [turn, { text, id }] of queries.entries())
    for (const [at, { first, asks }] of engines.entries()) {
      if (turn >= asks) continue
      const [found, time] = timed(() => first(text))
      times[at]?.push(time)
      if (found === id) firsts[at] = (firsts[at] as number) + 1
    }
  const median = quantile(times[0] as number[], 0.5)
  const target = records.length >= 10_000 ? targets[kind] : undefined
  for (const [at, { name, asks }] of engines.entries()) {
    const own = times[at] as number[]
    const p50 = quantile(own, 0.5)
    const share = (firsts[at] as number) / Math.min(asks, queries.length)
    console.log(
      `  ${kind.padEnd(10)} ${name.padEnd(10)} ${p50.toFixed(3).padStart(9)} ${quantile(own, 0.95).toFixed(3).padStart(9)} ${share.toFixed(2)}   ${verdictOn(at, quantile(own, 0.95), p50 / median, target)}`
    )
  }
}

/** What stands behind a row: how far another engine is behind, and whether a target was missed. */
function verdictOn(at: number, p95: number, times: number, target: number | undefined): string {
  if (at === 0) return target === undefined ? '' : `p95 at most ${target}${p95 <= target ? '' : '  missed'}`
  return `${times.toFixed(0)} ×${at === 1 && target !== undefined && times < timesFaster ? `  missed: at least ${timesFaster} ×` : ''}`
}

/** As benchmarks do: each engine runs for a while on queries of the same kind that are not timed, so that its code is compiled. */
function warmUp(first: Engine['first'], queries: readonly Query[]): void {
  const end = performance.now() + 300
  for (const { text } of queries) {
    if (performance.now() > end) return
    first(text)
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
}
