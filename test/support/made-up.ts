import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Condition } from '../../src/knowledge/schema.ts'
import { knowledgeFrom, recordsWith } from './records.ts'

/** Numbers from 0 to 1 that a seed decides (mulberry32): the same made-up records on every machine. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const onsets = 'b c d f g h l m n p r s t v br cr dr fl gl pl pr sc sp st tr ch ph th'.split(' ')
const vowels = 'a e i o u ae ea io ou'.split(' ')
const endings = ['itis', 'osis', 'algia', 'opathy', 'oma', 'al', 'ic', 'um', 'us', 'ar', 'en', 'or']
const places = ['knee', 'hip', 'shoulder', 'elbow', 'ankle', 'foot', 'neck', 'back', 'hand', 'wrist'] as const

export interface MadeUp {
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly text: string
  readonly site: (typeof places)[number]
}

/** Made-up conditions: names of two or three words, six synonyms, a description; the vocabulary grows with the records, slower than they do, as a language's does. */
export function madeUpRecords(count: number, seed = 7): MadeUp[] {
  const random = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(onsets) + pick(vowels)).join('') + pick(endings)
  const vocabulary = [...new Set(Array.from({ length: Math.round(60 * Math.sqrt(count)) }, word))]
  // Few words are common and most are rare.
  const spoken = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 2)] as string
  const taken = new Set<string>()
  const fresh = (make: () => string[]): string => {
    for (;;) {
      const words = make()
      const key = [...new Set(words)].sort().join(' ')
      if (new Set(words).size < words.length || taken.has(key)) continue
      taken.add(key)
      return words.join(' ')
    }
  }
  return Array.from({ length: count }, (_, i) => {
    const site = pick(places)
    return {
      id: `made-up-${i}`,
      name: fresh(() => [spoken(), spoken()]),
      synonyms: Array.from({ length: 6 }, () => fresh(() => (random() < 0.5 ? [site, spoken(), spoken()] : [spoken(), spoken()]))),
      text: Array.from({ length: 25 }, spoken).join(' '),
      site
    }
  })
}

/** A knowledge base of such records. */
export function madeUpKnowledge(records: readonly MadeUp[]): Knowledge {
  const [like] = recordsWith().conditions
  if (like === undefined) throw new Error('the example has no condition')
  return knowledgeFrom(
    recordsWith({
      conditions: records.map(
        ({ id, name, synonyms, text, site }): Condition => ({
          ...like,
          id,
          name,
          synonyms: synonyms.map((synonym) => ({ text: synonym, register: 'everyday' })),
          sites: [site],
          summary: { text: `${text}.`, sources: [] },
          symptoms: [text.split(' ').slice(0, 6).join(' ')],
          causes: [],
          codes: {},
          broader: undefined
        })
      ),
      therapies: [],
      evidence: [],
      claims: [],
      glossary: []
    })
  )
}

/** One slip in a word of six letters or more: a letter dropped, doubled or swapped with the next. */
export function misspelt(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => {
      if (word.length < 6) return word
      const at = 1 + Math.floor(random() * (word.length - 2))
      const slip = random()
      if (slip < 0.34) return word.slice(0, at) + word.slice(at + 1)
      if (slip < 0.67) return word.slice(0, at) + word[at] + word.slice(at)
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    })
    .join(' ')
}
