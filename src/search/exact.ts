import type { IndexedPhrase, Numbers, SearchIndex } from './index-types.ts'
import { findTerm } from './terms.ts'
import { keywordsOf } from './words.ts'

/** Scores of a query that is a name (an id, a code) or a synonym to the letter. The word explained comes after the thing itself. */
export const exactly = { name: 1, synonym: 0.99, term: 0.97 } as const
/** The same where only the words that say something are it: `is PRP any good` for `PRP`. */
export const inShort = 0.02

/** The records of which the query is a name, synonym, id or code to the letter, with their scores; `asked` are the words of it that say something. */
export function exactScores(index: SearchIndex, all: string[], asked: readonly string[]): Map<number, number> {
  const scores = new Map<number, number>()
  const seen = new Set<string>()
  for (const [form, less] of [
    [all, 0],
    [keywordsOf(all), 0],
    [asked, inShort]
  ] as const) {
    const key = form.join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    for (const { doc, field } of exactPhrases(index, form)) {
      const kind = index.docs[doc]?.kind === 'term' ? 'term' : field === 'synonym' ? 'synonym' : 'name'
      scores.set(doc, Math.max(exactly[kind] - less, scores.get(doc) ?? 0))
    }
  }
  return scores
}

/** The names, synonyms, ids and codes that hold these words and no others, in any order. */
function exactPhrases(index: SearchIndex, form: readonly string[]): IndexedPhrase[] {
  const terms = [...new Set(form)].map((word) => findTerm(index, word))
  if (terms.length === 0 || terms.includes(-1)) return []
  if (terms.length === 1) return Array.from(index.alone(terms[0] as number), (at) => index.phrase(at))
  const lists = terms.map((term) => index.inPhrases(term))
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a))
  return Array.from(
    shortest.filter((at) => holdsJust(index.termsOf(at), terms)),
    (at) => index.phrase(at)
  )
}

function holdsJust(held: Numbers, terms: readonly number[]): boolean {
  return held.length === terms.length && terms.every((term) => held.includes(term))
}
