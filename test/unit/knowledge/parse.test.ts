import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../../src/knowledge/load-folder.ts'
import { memoryStore } from '../../../src/knowledge/memory-store.ts'
import { parse, pathOf } from '../../../src/knowledge/parse.ts'
import type { RawFile } from '../../../src/knowledge/read-folder.ts'
import { filesOf, recordsWith } from '../../support/records.ts'

const files = (): RawFile[] => filesOf(recordsWith())

/** The example's files with the JSON of one of them changed. */
function filesWith(file: string, change: (json: Record<string, unknown>) => unknown): RawFile[] {
  const all = files()
  if (!all.some((raw) => raw.file === file)) throw new Error(`the example has no file ${file}`)
  return all.map((raw) => (raw.file === file ? { file, text: JSON.stringify(change(JSON.parse(raw.text))) } : raw))
}

test('the example comes back from its files as it was', () => {
  expect(parse(files())).toEqual({ records: recordsWith(), problems: [] })
})

describe('the schema rejects', () => {
  const trial = 'sources/trial.json'
  const knee = 'conditions/knee-osteoarthritis.json'
  test.each([
    ['an unknown key', trial, { doi: '10.5555/x' }, '', 'Unrecognized key: "doi"'],
    ['an unknown key deep inside', knee, { living: { text: 'Well.', source: [] } }, 'living', 'Unrecognized key: "source"'],
    ['an id with capitals', trial, { id: 'Trial' }, 'id', 'use lower-case words joined by hyphens'],
    ['an id with a path', knee, { id: '../gout' }, 'id', 'use lower-case words joined by hyphens'],
    [
      'a bad id of a source',
      knee,
      { burden: [{ text: 'Many.', sources: ['a b'] }] },
      'burden[0].sources[0]',
      'use lower-case words joined by hyphens'
    ],
    ['a DOI as an address', trial, { DOI: 'https://doi.org/10.5555/x' }, 'DOI', 'use the bare DOI, such as 10.1001/jama.2021.19415'],
    ['a DOI with a space', trial, { DOI: '10.5555/x y' }, 'DOI', 'use the bare DOI, such as 10.1001/jama.2021.19415'],
    ['a date in words', knee, { checked: 'November 2026' }, 'checked', 'use a day such as 2026-11-21'],
    ['a fact without its source', knee, { naturalCourse: { text: 'It eases.', sources: [] } }, 'naturalCourse.sources', /at least|>=1/i],
    ['empty text', knee, { name: '  ' }, 'name', /at least|>=1/i],
    [
      'unseen authors in other words',
      trial,
      { author: [{ literal: 'Authors as listed at the journal' }] },
      'author[0]',
      'write “Authors not seen” where the copy that was read did not show them'
    ],
    ['an address without https', trial, { URL: 'http://a.example/' }, 'URL', 'Invalid URL'],
    ['another family', knee, { family: 'unknown' }, 'family', /^Invalid option/]
  ])('%s', (_what, file, over, path, message) => {
    const { problems } = parse(filesWith(file, (json) => ({ ...json, ...over })))
    const fix = `\`regen schema ${file === trial ? 'source' : 'condition'}\` shows what it may hold`
    expect(problems).toEqual([
      { file, path, rule: 'schema', message: typeof message === 'string' ? message : expect.stringMatching(message), fix }
    ])
  })

  test.each(['2026-13-01', '2026-02-30', '2026-00-10'])('%s, which is no day', (checked) => {
    expect(parse(filesWith(knee, (json) => ({ ...json, checked }))).problems.map(({ path }) => path)).toEqual(['checked'])
  })
})

test('a file in the wrong place, a wrong name and broken JSON are reported, each with what to do', () => {
  const [condition] = files()
  const { problems } = parse([
    ...files().slice(1),
    { file: 'conditions/gout.json', text: condition?.text ?? '' },
    { file: 'conditions/broken.json', text: '{"id": ' },
    { file: 'notes/a.json', text: '{}' },
    { file: '__proto__/a.json', text: '{}' },
    { file: 'constructor', text: '{}' }
  ])
  expect(problems.map(({ file, rule, path }) => [file, rule, path])).toEqual([
    ['conditions/gout.json', 'file-name', 'id'],
    ['conditions/broken.json', 'json', ''],
    ['notes/a.json', 'layout', ''],
    ['__proto__/a.json', 'layout', ''],
    ['constructor', 'layout', '']
  ])
  expect(problems[0]).toMatchObject({
    message: 'the record belongs in conditions/knee-osteoarthritis.json',
    fix: 'rename the file or correct the id'
  })
  expect(problems[2]?.fix).toMatch(/^move it below one of: conditions, therapies, /)
})

test('paths are written as in JavaScript', () => {
  expect(pathOf(['findings', 2, 'effect', 'low'])).toBe('findings[2].effect.low')
  expect(pathOf([0, 'mid'])).toBe('[0].mid')
  expect(pathOf([])).toBe('')
})

describe('names that JavaScript objects have', () => {
  const own = (text: string): unknown => JSON.parse(text)

  test('are ids like any other, of records that are not there', () => {
    const { records } = parse(filesWith('redirects.json', () => own('{"__proto__": "gout", "constructor": "knee-osteoarthritis"}')))
    const store = memoryStore(records)
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(store.get('condition', id)).toBeUndefined()
    const knowledge = knowledgeOf(store)
    expect(knowledge.current('constructor')).toBe('knee-osteoarthritis')
    expect(knowledge.current('toString')).toBe('toString')
    expect(knowledge.pair('__proto__', 'constructor')).toBeUndefined()
  })

  test.each(['__proto__', 'constructor', 'prototype'])('never reach another object: %s', (key) => {
    const text = files()[0]?.text.replace('{', `{"${key}": {"polluted": true}, `) ?? ''
    const { records, problems } = parse([{ file: 'conditions/knee-osteoarthritis.json', text }, ...files().slice(1)])
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['schema', `Unrecognized key: "${key}"`]])
    expect(records.conditions.map(({ id }) => id)).toEqual(['tennis-elbow'])
    expect('polluted' in {}).toBe(false)
  })

  test('as a code system are kept or left out, and change no prototype', () => {
    const { records } = parse(
      filesWith('conditions/tennis-elbow.json', (json) => ({ ...json, codes: own('{"__proto__": ["M1"], "icd10": ["M77"]}') }))
    )
    const codes = records.conditions.find(({ id }) => id === 'tennis-elbow')?.codes
    expect(Object.getPrototypeOf(codes)).toBe(Object.prototype)
    expect(codes?.['icd10']).toEqual(['M77'])
  })
})

describe('a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regen-parse-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (raws: readonly RawFile[]): void => {
    for (const { file, text } of raws) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
  }

  test('of sound records is a store', () => {
    write(files())
    const loaded = loadFolder(folder)
    if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
    expect(loaded.store.ids('condition')).toEqual(['knee-osteoarthritis', 'tennis-elbow'])
    expect(loaded.store.date).toBe('2026-11-20')
  })

  test('of several broken records reports all at once, in the order of files', () => {
    write(filesWith('therapies/exercise-therapy.json', (json) => ({ ...json, broader: 'gone', extra: 1, checked: 'today' })))
    write(filesWith('conditions/knee-osteoarthritis.json', (json) => ({ ...json, symptoms: ['Pain for 3 months'] })).slice(0, 1))
    write([{ file: 'claims/broken.json', text: 'no' }])
    const loaded = loadFolder(folder)
    if ('store' in loaded) throw new Error('a broken folder was loaded')
    expect(loaded.problems.map(({ file, path, rule }) => `${file} ${path} [${rule}]`)).toEqual([
      'claims/broken.json  [json]',
      'conditions/knee-osteoarthritis.json symptoms[0] [figures-have-sources]',
      'therapies/exercise-therapy.json  [schema]',
      'therapies/exercise-therapy.json checked [schema]'
    ])
    expect(loaded.problems.filter(({ message, fix }) => message === '' || fix === '')).toEqual([])
  })

  test('that is empty, not there or a file is one problem, in our own words', () => {
    write([{ file: 'file.txt', text: '' }])
    const problem = (message: string) => ({
      problems: [{ file: '.', path: '', rule: 'folder', message, fix: expect.stringContaining('regen schema condition') }]
    })
    expect(loadFolder(folder)).toEqual(problem('no records here'))
    expect(loadFolder(join(folder, 'none'))).toEqual(problem('there is no such folder'))
    expect(loadFolder(join(folder, 'file.txt'))).toEqual(problem('this is a file, not a folder'))
  })

  test('never sends anyone to a file that the package does not hold', () => {
    const broken = files().map(({ file }) => ({ file, text: '7' }))
    const { problems } = parse(broken)
    expect(problems.length).toBe(broken.length)
    for (const { fix } of problems) {
      expect(fix).not.toContain('README')
      expect(fix).toMatch(
        /^`regen schema (condition|therapy|evidence|claim|source|outcomes|glossary|walkthrough|lexicon|disclosures|redirects)` /
      )
    }
  })
})
