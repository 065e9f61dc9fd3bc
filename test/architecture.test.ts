import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/**
 * The one-way line: a room may import from itself and from the rooms that are
 * listed for it, and so from nothing that stands after it.
 */
const line: Readonly<Record<string, readonly string[]>> = {
  base: [],
  knowledge: ['base'],
  search: ['base', 'knowledge'],
  evidence: ['base', 'knowledge'],
  claims: ['base', 'knowledge'],
  compare: ['base', 'knowledge', 'evidence'],
  walkthrough: ['base', 'knowledge', 'evidence'],
  view: ['base', 'knowledge', 'search', 'evidence', 'claims', 'compare', 'walkthrough'],
  render: ['base', 'knowledge', 'evidence', 'view'],
  ipdas: ['base', 'knowledge', 'evidence', 'walkthrough', 'view', 'render'],
  prompt: ['base', 'walkthrough', 'render'],
  commands: ['base', 'knowledge', 'search', 'evidence', 'claims', 'compare', 'walkthrough', 'view', 'render', 'ipdas', 'prompt'],
  cli: ['base', 'knowledge', 'search', 'view', 'render', 'commands'],
  build: ['base', 'knowledge', 'search', 'evidence', 'claims', 'render', 'cli']
}

/** Packages, and the one place that may know each. */
const owners: Readonly<Record<string, RegExp>> = {
  'fuse.js': /^src\/search\/repair\.ts$/,
  'double-metaphone': /^src\/search\/sound\.ts$/,
  '@inquirer/core': /^src\/prompt\/prompts\.ts$/,
  '@inquirer/prompts': /^src\/prompt\/inquirer\.ts$/,
  chalk: /^src\/render\/theme\.ts$/,
  commander: /^src\/cli\/program\.ts$/,
  htmlparser2: /^src\/claims\/html\.ts$/,
  zod: /^src\/(knowledge\/(schema(\/\w+)?|parse)|commands\/schema)\.ts$/,
  syllable: /^src\/knowledge\/rules\/readable\.ts$/,
  'flesch-kincaid': /^src\/knowledge\/rules\/readable\.ts$/,
  rolldown: /^src\/build\/build\.mjs$/
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** The plugin writes import lines of its own; they are text there. */
const imports: Import[] = [...files('src'), ...files('bin')]
  .filter((file) => file !== 'src/build/commander-plugin.mjs')
  .flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8')
    const found = [...text.matchAll(/^(?:import|export|\})[^'\n]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
      ([, still, lazy]) => (still ?? lazy) as string
    )
    return found.map((to) => ({
      from,
      to: to.startsWith('.')
        ? relative(root, resolve(root, dirname(from), to))
            .split(sep)
            .join('/')
        : to
    }))
  })

const room = (file: string): string => file.split('/')[1] as string

describe('architecture', () => {
  it('sees the tree', () => {
    expect(imports.length).toBeGreaterThan(150)
    expect(new Set(files('src').map(room))).toEqual(new Set(Object.keys(line)))
  })

  it('imports run one way along the line', () => {
    const against = imports.filter(
      ({ from, to }) => from.startsWith('src/') && to.startsWith('src/') && room(from) !== room(to) && !line[room(from)]?.includes(room(to))
    )
    expect(against).toEqual([])
  })

  it('the line itself has no way back', () => {
    const order = Object.keys(line)
    for (const [name, before] of Object.entries(line))
      for (const other of before) expect(order.indexOf(other), `${name} after ${other}`).toBeLessThan(order.indexOf(name))
  })

  it('each package is known in one place', () => {
    const packages = imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'))
    const strangers = packages.filter(({ from, to }) => !owners[to]?.test(from))
    expect(strangers).toEqual([])
  })

  it('only bin touches process', () => {
    const touching = files('src').filter(
      (file) =>
        !file.startsWith('src/build/') &&
        /\bprocess\.(?!exit`)/.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
    )
    expect(touching).toEqual([])
    expect(imports.filter(({ from, to }) => to === 'node:process' && !from.startsWith('bin/'))).toEqual([])
  })

  it('pure rooms touch no files', () => {
    const pure = ['search', 'evidence', 'claims', 'compare', 'walkthrough', 'view', 'render', 'base']
    const rim = imports.filter(({ from, to }) => from.startsWith('src/') && pure.includes(room(from)) && to.startsWith('node:'))
    expect(rim).toEqual([])
  })
})
