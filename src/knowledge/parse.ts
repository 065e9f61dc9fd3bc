import type { z } from 'zod'
import type { Problem } from './problem.ts'
import type { RawFile } from './read-folder.ts'
import type { Records } from './records.ts'
import * as schema from './schema.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** Turns files into records. Every problem of every file is reported; what parsed is returned beside them. */
export function parse(files: readonly RawFile[]): { records: Records; problems: Problem[] } {
  const problems: Problem[] = []
  const records: Mutable<Records> = {
    conditions: [],
    therapies: [],
    evidence: [],
    claims: [],
    sources: [],
    outcomes: [],
    glossary: [],
    walkthrough: undefined,
    lexicon: undefined,
    disclosures: [],
    redirects: {}
  }
  const add: Record<string, (raw: RawFile, json: unknown) => void> = {
    conditions: one(schema.condition, records.conditions, ({ id }) => `conditions/${id}.json`),
    therapies: one(schema.therapy, records.therapies, ({ id }) => `therapies/${id}.json`),
    claims: one(schema.claim, records.claims, ({ id }) => `claims/${id}.json`),
    sources: one(schema.source, records.sources, ({ id }) => `sources/${id}.json`),
    evidence: one(schema.evidence, records.evidence, ({ condition, therapy }) => `evidence/${condition}/${therapy}.json`),
    'outcomes.json': (raw, json) => records.outcomes.push(...(checkedBy(schema.outcomes, raw, json) ?? [])),
    'glossary.json': (raw, json) => records.glossary.push(...(checkedBy(schema.glossary, raw, json) ?? [])),
    'lexicon.json': (raw, json) => {
      records.lexicon = checkedBy(schema.lexicon, raw, json)
    },
    'disclosures.json': (raw, json) => records.disclosures.push(...(checkedBy(schema.disclosures, raw, json) ?? [])),
    'redirects.json': (raw, json) => {
      records.redirects = checkedBy(schema.redirects, raw, json) ?? {}
    },
    'walkthrough.json': (raw, json) => {
      records.walkthrough = checkedBy(schema.walkthrough, raw, json)
    }
  }
  for (const raw of files) {
    const read = jsonOf(raw, Object.keys(add))
    if ('problem' in read) problems.push(read.problem)
    else add[placeOf(raw.file)]?.(raw, read.json)
  }
  return { records, problems }

  function checkedBy<T extends z.ZodType>(shape: T, raw: RawFile, json: unknown): z.infer<T> | undefined {
    const result = shape.safeParse(json)
    if (result.success) return result.data
    problems.push(...result.error.issues.map((issue) => problemOf(raw.file, issue)))
    return undefined
  }

  function one<T extends z.ZodType>(shape: T, into: z.infer<T>[], home: (record: z.infer<T>) => string) {
    return (raw: RawFile, json: unknown): void => {
      const record = checkedBy(shape, raw, json)
      if (record === undefined) return
      const expected = home(record)
      if (expected !== raw.file)
        problems.push({
          file: raw.file,
          path: 'id',
          rule: 'file-name',
          message: `the record belongs in ${expected}`,
          fix: 'rename the file or correct the id'
        })
      into.push(record)
    }
  }
}

/** What a file holds, where it stands at one of the places that a knowledge folder has. */
function jsonOf({ file, text }: RawFile, places: readonly string[]): { readonly json: unknown } | { readonly problem: Problem } {
  if (!places.includes(placeOf(file))) {
    const fix = `move it below one of: ${places.join(', ')}`
    return { problem: { file, path: '', rule: 'layout', message: 'no such place in a knowledge folder', fix } }
  }
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { problem: { file, path: '', rule: 'json', message: (error as Error).message, fix: 'write valid JSON' } }
  }
}

function placeOf(file: string): string {
  return file.split('/')[0] as string
}

function problemOf(file: string, { path, message }: z.core.$ZodIssue): Problem {
  return { file, path: pathOf(path), rule: 'schema', message, fix: `\`regen schema ${nounOf(file)}\` shows what it may hold` }
}

/** The noun of `regen schema` that says what a file may hold. */
function nounOf(file: string): string {
  const place = placeOf(file)
  return folderNouns.get(place) ?? place.replace(/\.json$/, '')
}

const folderNouns: ReadonlyMap<string, string> = new Map([
  ['conditions', 'condition'],
  ['therapies', 'therapy'],
  ['claims', 'claim'],
  ['sources', 'source']
])

/** `['findings', 2, 'effect']` as `findings[2].effect`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`)).join('')
}
