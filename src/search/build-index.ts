import type { Knowledge } from '../knowledge/knowledge.ts'
import { type HitKind, type IndexedDoc, type IndexedPhrase, type PhraseField, phraseFields, type SearchIndex } from './index-types.ts'
import { keywords, words } from './words.ts'

interface Entry {
  readonly doc: IndexedDoc
  readonly names: readonly (readonly [field: PhraseField, text: string, at: number])[]
  readonly description: string
}

/** Compiles the search index of a knowledge base. Pure; the same knowledge gives the same index. */
export function buildIndex(knowledge: Knowledge): SearchIndex {
  const entries = entriesOf(knowledge)
  const vocabulary = new Set<string>()
  const phraseWords: { doc: number; field: PhraseField; at: number; tokens: string[] }[] = []
  const textWords: Set<string>[] = []
  for (const [doc, entry] of entries.entries()) {
    for (const [field, text, at] of entry.names) {
      const tokens = [...new Set(field === 'code' ? words(text) : keywords(text))]
      if (tokens.length > 0) phraseWords.push({ doc, field, at, tokens })
      for (const token of tokens) vocabulary.add(token)
    }
    const described = new Set(keywords(entry.description).filter((word) => word.length > 2))
    for (const token of described) vocabulary.add(token)
    textWords.push(described)
  }
  const terms = [...vocabulary].sort()
  const position = new Map(terms.map((term, i) => [term, i]))
  const at = (term: string): number => position.get(term) as number
  const inPhrases: number[][] = terms.map(() => [])
  const inText: number[][] = terms.map(() => [])
  const docsOf: Set<number>[] = terms.map(() => new Set())
  const phrases: IndexedPhrase[] = phraseWords.map(({ doc, field, at: place, tokens }, i) => {
    for (const token of tokens) {
      inPhrases[at(token)]?.push(i)
      docsOf[at(token)]?.add(doc)
    }
    return [doc, phraseFields.indexOf(field) as 0 | 1 | 2, place, ...tokens.map(at)]
  })
  for (const [doc, described] of textWords.entries()) {
    for (const token of described) {
      inText[at(token)]?.push(doc)
      docsOf[at(token)]?.add(doc)
    }
  }
  const signs = knowledge.redFlags().map(({ id, act, sign, typed }) => ({ id, act, sign, typed: typed.map(words) }))
  return { docs: entries.map(({ doc }) => doc), terms, spread: docsOf.map(({ size }) => size), inPhrases, inText, phrases, signs }
}

function entriesOf(knowledge: Knowledge): Entry[] {
  const findings = (pairs: readonly [string, string][]): number =>
    pairs.reduce((sum, [c, t]) => sum + (knowledge.pair(c, t)?.findings.length ?? 0), 0)
  const entry = (
    kind: HitKind,
    record: { id: string; name: string },
    synonyms: readonly string[],
    more: {
      gist: string
      sites?: readonly string[]
      group: string
      weight: number
      codes?: Record<string, readonly string[]>
      description: string
    }
  ): Entry => ({
    doc: {
      kind,
      id: record.id,
      name: record.name,
      synonyms,
      gist: firstSentence(more.gist),
      sites: more.sites ?? [],
      group: more.group,
      weight: more.weight
    },
    names: [
      ['name', record.name, -1],
      ['name', record.id, -1],
      ...synonyms.map((text, i) => ['synonym', text, i] as const),
      ...Object.values(more.codes ?? {}).flatMap((codes) => codes.map((code) => ['code', code, -1] as const))
    ],
    description: more.description
  })
  return [
    ...knowledge.all('condition').map((c) =>
      entry(
        'condition',
        c,
        c.synonyms.map(({ text }) => text),
        {
          gist: c.summary.text,
          sites: c.sites,
          group: c.family,
          weight: findings(knowledge.therapiesFor(c.id).map((t) => [c.id, t])),
          codes: c.codes,
          description: [c.summary.text, ...c.symptoms, ...c.causes.map(({ text }) => text), ...c.tissues].join(' ')
        }
      )
    ),
    ...knowledge.all('therapy').map((t) =>
      entry(
        'therapy',
        t,
        t.synonyms.map(({ text }) => text),
        {
          gist: t.summary.text,
          sites: sitesOf(knowledge, knowledge.conditionsFor(t.id)),
          group: t.category,
          weight: findings(knowledge.conditionsFor(t.id).map((c) => [c, t.id])),
          codes: t.codes,
          description: [t.summary.text, t.saidToWork.text, t.category].join(' ')
        }
      )
    ),
    ...knowledge.all('claim').map((c) =>
      entry(
        'claim',
        c,
        c.synonyms.map(({ text }) => text),
        {
          gist: c.why.text,
          sites: sitesOf(knowledge, c.conditions),
          group: c.category,
          weight: c.findings.length,
          description: [c.name, ...c.therapies, ...c.conditions].join(' ')
        }
      )
    ),
    ...knowledge.all('term').map((t) => entry('term', t, t.synonyms, { gist: t.meaning, group: 'glossary', weight: 0, description: '' }))
  ]
}

/** Where the conditions of a therapy or a claim are. */
function sitesOf(knowledge: Knowledge, conditions: readonly string[]): string[] {
  return [...new Set(conditions.flatMap((id) => knowledge.find('condition', id)?.sites ?? []))]
}

export function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}
