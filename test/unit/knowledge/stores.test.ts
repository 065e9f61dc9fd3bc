import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiledStore, compileStore } from '../../../src/knowledge/compiled-store.ts'
import { knowledgeOf } from '../../../src/knowledge/knowledge.ts'
import { memoryStore } from '../../../src/knowledge/memory-store.ts'
import type { Records } from '../../../src/knowledge/records.ts'
import type { Noun, Store } from '../../../src/knowledge/store.ts'
import { edited, knowledgeFrom, recordsWith, the } from '../../support/records.ts'

const nouns: readonly Noun[] = ['condition', 'therapy', 'pair', 'claim', 'source', 'outcome', 'term']
const ids: Readonly<Record<Noun, readonly string[]>> = {
  condition: ['knee-osteoarthritis', 'tennis-elbow'],
  therapy: ['wait-and-see', 'exercise-therapy', 'platelet-rich-plasma'],
  pair: ['knee-osteoarthritis/platelet-rich-plasma', 'tennis-elbow/wait-and-see'],
  claim: ['regrows-cartilage'],
  source: ['trial', 'review', 'guideline'],
  outcome: ['pain', 'function', 'recovered'],
  term: ['placebo']
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regen-stores-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The records after a way through the two compiled files; `cut` bytes of the body get lost on it. */
function compiledOf(records: Records, cut = 0): Store {
  const { contents, body } = compileStore(memoryStore(records))
  const [contentsFile, bodyFile] = [join(folder, 'contents.json'), join(folder, 'body.json')]
  writeFileSync(contentsFile, JSON.stringify(contents))
  const bytes = Buffer.from(body)
  writeFileSync(bodyFile, bytes.subarray(0, bytes.length - cut))
  return compiledStore(contentsFile, bodyFile)
}

describe.each([
  ['in memory', memoryStore],
  ['compiled', compiledOf]
])('a store %s', (_where, storeOf) => {
  test.each(nouns)('lists every %s in the order of the records', (noun) => {
    expect(storeOf(recordsWith()).ids(noun)).toEqual(ids[noun])
  })

  test('holds what the records hold', () => {
    const records = recordsWith()
    const store = storeOf(records)
    const all = (noun: Noun): unknown[] => ids[noun].map((id) => store.get(noun, id))
    expect(all('condition')).toEqual(records.conditions)
    expect(all('therapy')).toEqual(records.therapies)
    expect(all('pair')).toEqual(records.evidence)
    expect(all('claim')).toEqual(records.claims)
    expect(all('source')).toEqual(records.sources)
    expect(all('outcome')).toEqual(records.outcomes)
    expect(all('term')).toEqual(records.glossary)
    expect(store.walkthrough()).toEqual(records.walkthrough)
    expect(store.redirects()).toEqual({ 'knee-wear': 'knee-osteoarthritis' })
  })

  test('dates itself by its newest fact, second readings included', () => {
    expect(storeOf(recordsWith()).date).toBe('2026-11-20')
    const later = edited((d) => {
      the(d.therapies, 'wait-and-see').checked = '2026-12-24'
    })
    expect(storeOf(later).date).toBe('2026-12-24')
  })

  test.each([...nouns])('knows no %s by a name that every object has', (noun) => {
    for (const id of ['__proto__', 'constructor', 'toString', '']) expect(storeOf(recordsWith()).get(noun, id)).toBeUndefined()
  })

  test('knows no id that is only the beginning of one, or has more behind it', () => {
    const store = storeOf(recordsWith())
    for (const id of ['knee', 'knee-osteoarthritis ', 'knee-osteoarthritis 0', 'osteoarthritis', 'knee-osteoarthritis\ntennis-elbow'])
      expect(store.get('condition', id)).toBeUndefined()
  })

  test('leads from a full name to a finding with its pair, and to what a place says of a therapy', () => {
    const knowledge = knowledgeOf(storeOf(recordsWith()))
    const [pair] = knowledge.all('pair')
    const [finding] = pair?.findings ?? []
    expect(finding).toBeDefined()
    expect(knowledge.finding(`${pair?.condition}/${pair?.therapy}#${finding?.id}`)).toEqual({ pair, finding })
    const therapy = knowledge.all('therapy').find(({ regulation }) => regulation.length > 0)
    const [rule] = therapy?.regulation ?? []
    expect(rule).toBeDefined()
    expect(knowledge.regulation(`${therapy?.id}#${rule?.jurisdiction}`)).toEqual({ therapy, rule })
    for (const id of ['', '#', 'nowhere#US', `${therapy?.id}`, `${therapy?.id}#Atlantis`, `${pair?.condition}/${pair?.therapy}#none`]) {
      expect(knowledge.finding(id)).toBeUndefined()
      expect(knowledge.regulation(id)).toBeUndefined()
    }
  })

  test('may have no walkthrough', () => {
    const store = storeOf(recordsWith({ walkthrough: undefined }))
    expect(store.walkthrough()).toBeUndefined()
    expect(() => knowledgeOf(store).walkthrough()).toThrow('this knowledge base has no walkthrough.json')
  })

  test('keeps every letter of every script', () => {
    const strange = 'Köhler “≥ 2” – 関節炎 👩🏽‍⚕️ \u0000 \u2028 \ud800'
    const records = edited((d) => {
      the(d.conditions, 'knee-osteoarthritis').living.text = strange
    })
    const store = storeOf(records)
    expect(store.get('condition', 'knee-osteoarthritis')?.living.text).toBe(strange)
    // What stands behind the long letters is still found at its place.
    expect(store.get('condition', 'tennis-elbow')?.summary.text).toContain('“épicondylite”')
    expect(store.get('term', 'placebo')?.name).toBe('Placebo')
  })
})

describe('a compiled body that was cut short', () => {
  test('says so, and that it is to be built again', () => {
    const store = compiledOf(recordsWith({ walkthrough: undefined }), 1)
    expect(() => store.get('term', 'placebo')).toThrow(
      `${join(folder, 'body.json')} is shorter than its table of contents says; build it again`
    )
  })

  test('says so for the walkthrough too', () => {
    expect(() => compiledOf(recordsWith(), 5).walkthrough()).toThrow('is shorter than its table of contents says; build it again')
  })

  test('still gives what stands before the cut', () => {
    expect(compiledOf(recordsWith(), 5).get('condition', 'knee-osteoarthritis')?.name).toBe('Knee osteoarthritis')
  })
})

test('what was worked out ahead of time is found by name and id, and only there', () => {
  const options = { 'knee-osteoarthritis': [{ therapy: 'plasma', label: 'Köhler' }], 'tennis-elbow': [] }
  const { contents, body } = compileStore(memoryStore(recordsWith()), { options })
  const [contentsFile, bodyFile] = [join(folder, 'contents.json'), join(folder, 'body.json')]
  writeFileSync(contentsFile, JSON.stringify(contents))
  writeFileSync(bodyFile, body)
  const store = compiledStore(contentsFile, bodyFile)
  expect(store.derived('options', 'knee-osteoarthritis')).toEqual([{ therapy: 'plasma', label: 'Köhler' }])
  expect(store.derived('options', 'tennis-elbow')).toEqual([])
  expect(store.derived('options', 'gout')).toBeUndefined()
  expect(store.derived('constructor', 'name')).toBeUndefined()
  expect(store.ids('condition')).toEqual(ids.condition)
  expect(memoryStore(recordsWith()).derived('options', 'knee-osteoarthritis')).toBeUndefined()
})

test('a record in memory cannot be changed, however deep', () => {
  const pair = memoryStore(recordsWith()).get('pair', 'knee-osteoarthritis/platelet-rich-plasma')
  const finding = pair?.findings[0]
  expect(() => Object.assign(finding?.effect ?? {}, { value: 0 })).toThrow(TypeError)
  expect(() => pair?.findings.pop()).toThrow(TypeError)
})

describe('knowledge', () => {
  const knowledge = knowledgeFrom()

  test('derives the links that are stored on one side', () => {
    const ringless = edited((d) => {
      the(d.therapies, 'exercise-therapy').broader = 'wait-and-see'
    })
    expect(knowledge.therapiesFor('knee-osteoarthritis')).toEqual(['platelet-rich-plasma'])
    expect(knowledge.conditionsFor('wait-and-see')).toEqual(['tennis-elbow'])
    expect(knowledge.therapiesFor('gone')).toEqual([])
    expect(knowledgeFrom(ringless).narrower('therapy', 'wait-and-see')).toEqual(['exercise-therapy'])
  })

  test('follows a retired id, and leaves any other as it is', () => {
    expect(knowledge.current('knee-wear')).toBe('knee-osteoarthritis')
    expect(knowledge.current('gout')).toBe('gout')
  })

  test('says what it does not hold', () => {
    expect(knowledge.find('condition', 'gout')).toBeUndefined()
    expect(() => knowledge.condition('gout')).toThrow('the knowledge base names the condition "gout" but does not hold it')
  })
})
