import { type IndexedDoc, type IndexedPhrase, type IndexedSign, phraseFields, type SearchIndex, type Told } from './index-types.ts'

/** What an index is made of, as plain lists. Numbers are positions in `docs`, `terms` and `phrases`. */
export interface IndexParts {
  readonly docs: readonly (IndexedDoc & Told)[]
  readonly terms: readonly string[]
  readonly spread: readonly number[]
  readonly inPhrases: readonly (readonly number[])[]
  readonly inGist: readonly (readonly number[])[]
  readonly inText: readonly (readonly number[])[]
  readonly phrases: readonly IndexedPhrase[]
  /** Per term; most have none. */
  readonly alike: readonly (readonly number[])[]
  /** Per term; `''` where it is at no place. */
  readonly places: readonly string[]
  readonly elsewhere: readonly string[]
  readonly signs: readonly IndexedSign[]
}

/** Numbers are written with digits and letters: a third shorter. */
const radix = 36

/**
 * An index as one text, a part a line. Lists of lists are kept so that a query
 * decodes only the ones it touches: `|` between the lists, spaces between numbers.
 * It is ASCII throughout, which is read fastest.
 */
export function storeIndex(parts: IndexParts): string {
  const lists = (of: readonly (readonly number[])[]): string => of.map((list) => list.map((n) => n.toString(radix)).join(' ')).join('|')
  return [
    ascii(parts.docs.map(({ synonyms, gist, ...head }) => head)),
    parts.docs.map(({ synonyms, gist }) => ascii({ synonyms, gist })).join('\t'),
    parts.terms.join(' '),
    parts.spread.join(' '),
    lists(parts.inPhrases),
    lists(parts.inGist),
    lists(parts.inText),
    lists(parts.phrases.map(({ doc, field, synonym, terms }) => [doc, phraseFields.indexOf(field), synonym, ...terms])),
    lists(parts.alike),
    lists(parts.inPhrases.map((list, term) => list.filter((at) => parts.phrases[at]?.terms.every((one) => one === term)))),
    parts.places.join('|'),
    parts.elsewhere.join(' '),
    ascii(parts.signs)
  ].join('\n')
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The index of such a text. */
export function storedIndex(text: string): SearchIndex {
  const [
    docs = '',
    told = '',
    terms = '',
    spread = '',
    inPhrases = '',
    inGist = '',
    inText = '',
    phrases = '',
    alike = '',
    alone = '',
    places = '',
    elsewhere = '',
    signs = ''
  ] = text.split('\n')
  const parsedDocs = once((): readonly IndexedDoc[] => JSON.parse(docs))
  const parsedSigns = once((): readonly IndexedSign[] => JSON.parse(signs))
  const allTerms = once(() => split(terms, ' '))
  const others = once(() => split(elsewhere, ' '))
  const spreads = once(() => split(spread, ' '))
  const placeNames = once(() => split(places, '|'))
  const sites = once(() => new Set(parsedDocs().flatMap((doc) => doc.sites)))
  return {
    get docs() {
      return parsedDocs()
    },
    get sites() {
      return sites()
    },
    get terms() {
      return allTerms()
    },
    get elsewhere() {
      return others()
    },
    get signs() {
      return parsedSigns()
    },
    spread: (term) => Number(spreads()[term]),
    inPhrases: decoded(inPhrases, '|', numbers),
    alone: decoded(alone, '|', numbers),
    inGist: decoded(inGist, '|', numbers),
    inText: decoded(inText, '|', numbers),
    phrase: decoded(phrases, '|', (one): IndexedPhrase => {
      const [doc = 0, field = 0, synonym = -1, ...held] = numbers(one)
      return { doc, field: phraseFields[field] ?? 'name', synonym, terms: held }
    }),
    told: decoded(told, '\t', (one): Told => JSON.parse(one)),
    alike: decoded(alike, '|', numbers),
    place: (term) => placeNames()[term] || undefined
  }
}

/** The part cut into its pieces when first asked for, each piece decoded when first asked for. */
function decoded<T>(part: string, between: string, decode: (piece: string) => T): (at: number) => T {
  const pieces = once(() => split(part, between))
  const known: T[] = []
  return (at) => {
    known[at] ??= decode(pieces()[at] ?? '')
    return known[at] as T
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Nothing is no piece. */
function split(text: string, between: string): string[] {
  return text === '' ? [] : text.split(between)
}

function numbers(text: string): number[] {
  return split(text, ' ').map((digits) => Number.parseInt(digits, radix))
}
