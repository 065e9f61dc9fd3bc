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
    const place = raw.file.split('/')[0] as string
    if (!Object.hasOwn(add, place)) {
      problems.push({
        file: raw.file,
        path: '',
        rule: 'layout',
        message: 'no such place in a knowledge folder',
        fix: `move it below one of: ${Object.keys(add).join(', ')}`
      })
      continue
    }
    let json: unknown
    try {
      json = JSON.parse(raw.text)
    } catch (error) {
      problems.push({ file: raw.file, path: '', rule: 'json', message: (error as Error).message, fix: 'write valid JSON' })
      continue
    }
    add[place]?.(raw, json)
  }
  return { records, problems }

  function checkedBy<T extends z.ZodType>(shape: T, raw: RawFile, json: unknown): z.infer<T> | undefined {
    const result = shape.safeParse(json)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      problems.push({
        file: raw.file,
        path: pathOf(issue.path),
        rule: 'schema',
        message: issue.message,
        fix: `\`regen schema ${nounOf(raw.file)}\` shows what it may hold`
      })
    }
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

/** The noun of `regen schema` that says what a file may hold. */
function nounOf(file: string): string {
  const place = file.split('/')[0] as string
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
