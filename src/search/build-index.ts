import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Therapy } from '../knowledge/schema.ts'
import type { HitKind, IndexedDoc, IndexedPhrase, PhraseField, SearchIndex, Told } from './index-types.ts'
import { lexicon } from './lexicon.ts'
import { soundsOf } from './sound.ts'
import { type IndexParts, storedIndex, storeIndex } from './stored-index.ts'
import { keywords, words } from './words.ts'

interface Entry {
  readonly doc: IndexedDoc & Told
  readonly names: readonly (readonly [field: PhraseField, text: string, at: number])[]
  /** What people notice of it, and what it is in a sentence: closer to what they type than the rest. */
  readonly close: string
  readonly description: string
}

/** The search index of a knowledge base, as it would be read from its compiled file. */
export function buildIndex(knowledge: Knowledge): SearchIndex {
  const stored = storeIndex(indexParts(knowledge))
  return storedIndex((start, length) => stored.subarray(start, start + length))
}

/** Compiles the search index of a knowledge base. Pure; the same knowledge gives the same parts. */
export function indexParts(knowledge: Knowledge): IndexParts {
  const entries = entriesOf(knowledge)
  const named = entries.flatMap(({ names }, doc) =>
    names.flatMap(([field, text, at]) => {
      const tokens = tokensOf(field, text)
      return tokens.length === 0 ? [] : [{ doc, field, at, tokens }]
    })
  )
  const close = entries.map((entry) => described(entry.close))
  const further = entries.map((entry, doc) => new Set([...described(entry.description)].filter((word) => !close[doc]?.has(word))))
  const inRecords = new Set([
    ...named.flatMap(({ tokens }) => tokens),
    ...close.flatMap((set) => [...set]),
    ...further.flatMap((set) => [...set])
  ])
  const signs = knowledge.redFlags().map(({ id, act, sign, typed }) => ({ id, act, sign, typed: typed.map(words) }))
  // Danger signs are met as records are: misspelt, and in other words.
  const known = new Set([...inRecords, ...signs.flatMap(({ typed }) => typed.flat())])
  const { alike, places, elsewhere } = lexicon(words)
  const likes = [...alike].filter(([word, others]) => known.has(word) || others.some((other) => known.has(other)))
  const terms = [...new Set([...known, ...likes.map(([word]) => word), ...places.keys()])].sort()
  const position = new Map(terms.map((term, i) => [term, i]))
  const at = (term: string): number => position.get(term) as number

  const inPhrases: number[][] = terms.map(() => [])
  const namedIn: Set<number>[] = terms.map(() => new Set())
  const describedIn: Set<number>[] = terms.map(() => new Set())
  const phrases: IndexedPhrase[] = named.map(({ doc, field, at: place, tokens }, i) => {
    for (const token of tokens) {
      inPhrases[at(token)]?.push(i)
      namedIn[at(token)]?.add(doc)
    }
    return { doc, field, synonym: place, terms: Uint32Array.from(tokens, at) }
  })
  const postings = (sets: readonly Set<string>[]): number[][] => {
    const lists: number[][] = terms.map(() => [])
    for (const [doc, set] of sets.entries())
      for (const token of set) {
        lists[at(token)]?.push(doc)
        describedIn[at(token)]?.add(doc)
      }
    return lists
  }
  const sounding = new Map<string, number[]>()
  for (const [i, term] of terms.entries()) for (const key of soundsOf(term)) sounding.set(key, [...(sounding.get(key) ?? []), i])
  const sounds = [...sounding.keys()].sort()
  const inGist = postings(close)
  const inText = postings(further)
  return {
    docs: entries.map(({ doc }) => doc),
    terms,
    spread: terms.map((_, i) => namedIn[i]?.size || describedIn[i]?.size || 0),
    inPhrases,
    inGist,
    inText,
    phrases,
    alike: terms.map((term) => (alike.get(term) ?? []).filter((other) => known.has(other)).map(at)),
    sounds,
    sounding: sounds.map((key) => sounding.get(key) as number[]),
    places: terms.map((term) => places.get(term) ?? ''),
    elsewhere: [...elsewhere].sort(),
    signs
  }
}

/** The words of a name that say something; all of them where that would leave one of several: “did my back in” is not “back”. */
function tokensOf(field: PhraseField, text: string): string[] {
  const all = [...new Set(words(text))]
  const telling = [...new Set(keywords(text))]
  return field === 'code' || (telling.length === 1 && all.length > 1) ? all : telling
}

function described(text: string): Set<string> {
  return new Set(keywords(text).filter((word) => word.length > 2))
}

interface More {
  readonly gist: string
  readonly sites?: readonly string[]
  readonly findings?: readonly number[]
  readonly options?: readonly string[]
  readonly group: string
  readonly broader?: string | undefined
  readonly weight: number
  readonly codes?: Readonly<Record<string, readonly string[]>>
  readonly close?: readonly string[]
  readonly description: readonly string[]
}

function entry(kind: HitKind, { id, name }: { id: string; name: string }, synonyms: readonly string[], told: More): Entry {
  const gist = firstSentence(told.gist)
  return {
    doc: {
      kind,
      id,
      name,
      synonyms,
      gist,
      sites: told.sites ?? [],
      findings: told.findings ?? [],
      options: told.options,
      group: told.group,
      broader: told.broader,
      weight: told.weight
    },
    names: [
      ['name', name, -1],
      ['name', id, -1],
      ...synonyms.map((text, i) => ['synonym', text, i] as const),
      ...Object.values(told.codes ?? {}).flatMap((codes) => codes.map((code) => ['code', code, -1] as const))
    ],
    close: [gist, ...(told.close ?? [])].join(' '),
    description: told.description.join(' ')
  }
}

function entriesOf(knowledge: Knowledge): Entry[] {
  const findings = (pairs: readonly [string, string][]): number =>
    pairs.reduce((sum, [c, t]) => sum + (knowledge.pair(c, t)?.findings.length ?? 0), 0)
  const synonymsOf = ({ synonyms }: { synonyms: readonly { text: string }[] }): string[] => synonyms.map(({ text }) => text)
  return [
    ...knowledge.all('condition').map((c) =>
      entry('condition', c, synonymsOf(c), {
        gist: c.summary.text,
        sites: c.sites,
        group: c.family,
        options: optionsOf(knowledge, c.id),
        broader: c.broader,
        weight: findings(knowledge.therapiesFor(c.id).map((t) => [c.id, t])),
        codes: c.codes,
        close: c.symptoms,
        description: [c.summary.text, ...c.causes.map(({ text }) => text), c.living.text, ...c.tissues]
      })
    ),
    ...knowledge.all('therapy').map((t) => {
      const treated = knowledge.conditionsFor(t.id)
      const sites = sitesOf(knowledge, treated)
      const at = (site: string): readonly [string, string][] =>
        treated.filter((c) => knowledge.find('condition', c)?.sites.some((one) => one === site)).map((c) => [c, t.id])
      return entry('therapy', t, synonymsOf(t), {
        gist: t.summary.text,
        sites,
        findings: sites.map((site) => findings(at(site))),
        group: t.category,
        broader: t.broader,
        weight: findings(treated.map((c) => [c, t.id])),
        codes: t.codes,
        description: [t.summary.text, t.saidToWork.text, t.category]
      })
    }),
    ...knowledge.all('claim').map((c) =>
      entry('claim', c, synonymsOf(c), {
        gist: c.why.text,
        sites: sitesOf(knowledge, c.conditions),
        group: c.category,
        weight: c.findings.length,
        description: [c.name, ...c.therapies, ...c.conditions]
      })
    ),
    ...knowledge.all('term').map((t) => entry('term', t, t.synonyms, { gist: t.meaning, group: 'glossary', weight: 0, description: [] }))
  ]
}

/** From the least to the most that is done to a person: an order that says nothing of what to choose. */
const steps: readonly Therapy['category'][] = [
  'waiting',
  'mind and learning',
  'exercise',
  'lifestyle',
  'hands-on',
  'device',
  'medicine',
  'supplement',
  'injection',
  'blood-derived',
  'birth-tissue and vesicles',
  'cell-based',
  'procedure',
  'surgery'
]

/** Ids of what people do about a condition: waiting first, as everywhere, then step by step; within a step what most is known about first. */
function optionsOf(knowledge: Knowledge, condition: string): string[] {
  const step = (therapy: string): number => steps.indexOf(knowledge.therapy(therapy).category)
  const known = (therapy: string): number => knowledge.pair(condition, therapy)?.findings.length ?? 0
  return knowledge.therapiesFor(condition).sort((a, b) => step(a) - step(b) || known(b) - known(a) || (a < b ? -1 : 1))
}

/** Where the conditions of a therapy or a claim are. */
function sitesOf(knowledge: Knowledge, conditions: readonly string[]): string[] {
  return [...new Set(conditions.flatMap((id) => knowledge.find('condition', id)?.sites ?? []))]
}

export function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}
