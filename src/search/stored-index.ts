import type { ReadAt } from '../base/bytes.ts'
import {
  type IndexedDoc,
  type IndexedPhrase,
  type IndexedSign,
  type Numbers,
  phraseFields,
  type SearchIndex,
  type Told
} from './index-types.ts'
import { placeIn } from './terms.ts'

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
  /** Keys of how terms are said, distinct and sorted, and per key the terms that are said so. */
  readonly sounds: readonly string[]
  readonly sounding: readonly (readonly number[])[]
  /** Per term; `''` where it is at no place. */
  readonly places: readonly string[]
  readonly elsewhere: readonly string[]
  readonly signs: readonly IndexedSign[]
}

/** In this order the parts stand in the file, behind a table of where each ends. */
const order = [
  'docs',
  'toldAt',
  'told',
  'terms',
  'elsewhere',
  'signs',
  'spread',
  'sites',
  'places',
  'inPhrases',
  'alone',
  'phrases',
  'alike',
  'inGist',
  'inText',
  'sounds',
  'sounding'
] as const
type Part = (typeof order)[number]

/** Numbers have four bytes, the lowest first. */
const size = 4

/**
 * An index as one file: texts in ASCII, which is read fastest, and numbers as a
 * processor reads them, so that nothing has to be parsed but what a query touches.
 */
export function storeIndex(parts: IndexParts): Buffer {
  const told = parts.docs.map(({ synonyms, gist }) => ascii({ synonyms, gist }))
  const sites = [...new Set(['', ...parts.places])]
  const held: Readonly<Record<Part, Buffer>> = {
    docs: text(ascii(parts.docs.map(({ synonyms, gist, ...head }) => head))),
    toldAt: numbers([0, ...ends(told.map(({ length }) => length))]),
    told: text(told.join('')),
    terms: text(parts.terms.join(' ')),
    elsewhere: text(parts.elsewhere.join(' ')),
    signs: text(ascii(parts.signs)),
    spread: numbers(parts.spread),
    sites: text(sites.join('|')),
    places: numbers(parts.places.map((place) => sites.indexOf(place))),
    inPhrases: lists(parts.inPhrases),
    alone: lists(parts.inPhrases.map((list, term) => list.filter((at) => parts.phrases[at]?.terms.every((one) => one === term)))),
    // The position of a synonym is kept one higher: -1 is no position.
    phrases: lists(parts.phrases.map(({ doc, field, synonym, terms }) => [doc, phraseFields.indexOf(field), synonym + 1, ...terms])),
    alike: lists(parts.alike),
    inGist: lists(parts.inGist),
    inText: lists(parts.inText),
    sounds: text(parts.sounds.join(' ')),
    sounding: lists(parts.sounding)
  }
  const bodies = order.map((part) => held[part])
  // Each part begins where a number may.
  const padded = bodies.map((body) => Buffer.concat([body, Buffer.alloc(-body.length & (size - 1))]))
  const begins = [0, ...ends(padded.map(({ length }) => length))]
  return Buffer.concat([numbers(bodies.flatMap((body, i) => [begins[i] as number, body.length])), ...padded])
}

/** The index that `read` gives the bytes of. A part is read when it is first asked for. */
export function storedIndex(read: ReadAt): SearchIndex {
  const table = 2 * order.length * size
  const where = numbersIn(read(0, table))
  const bytes = (part: Part): Buffer => {
    const at = 2 * order.indexOf(part)
    return read(table + (where[at] as number), where[at + 1] as number)
  }
  const words = (part: Part, between: string) => once(() => split(bytes(part).toString('latin1'), between))
  const column = (part: Part) => once(() => numbersIn(bytes(part)))
  const docs = once((): readonly IndexedDoc[] => JSON.parse(bytes('docs').toString('latin1')))
  const signs = once((): readonly IndexedSign[] => JSON.parse(bytes('signs').toString('latin1')))
  const sites = once(() => new Set(docs().flatMap((doc) => doc.sites)))
  const [terms, elsewhere, placeNames] = [words('terms', ' '), words('elsewhere', ' '), words('sites', '|')]
  const [spread, places, toldAt, told] = [column('spread'), column('places'), column('toldAt'), once(() => bytes('told'))]
  const phrases = column('phrases')
  const sounds = words('sounds', ' ')
  const listOf = (part: Part): ((at: number) => Numbers) => {
    const all = column(part)
    return (at) => piece(all(), at)
  }
  const sounding = listOf('sounding')
  return {
    get docs() {
      return docs()
    },
    get sites() {
      return sites()
    },
    get terms() {
      return terms()
    },
    get elsewhere() {
      return elsewhere()
    },
    get signs() {
      return signs()
    },
    spread: (term) => spread()[term] as number,
    inPhrases: listOf('inPhrases'),
    alone: listOf('alone'),
    inGist: listOf('inGist'),
    inText: listOf('inText'),
    alike: listOf('alike'),
    soundingAs(key): Numbers {
      const at = placeIn(sounds(), key)
      return sounds()[at] === key ? sounding(at) : none
    },
    phrase(at): IndexedPhrase {
      const [all, from] = [phrases(), phrases()[at] as number]
      return {
        doc: all[from] as number,
        field: phraseFields[all[from + 1] as number] as IndexedPhrase['field'],
        synonym: (all[from + 2] as number) - 1,
        terms: all.subarray(from + 3, all[at + 1])
      }
    },
    docOf: (at) => phrases()[phrases()[at] as number] as number,
    fieldOf: (at) => phraseFields[phrases()[(phrases()[at] as number) + 1] as number] as IndexedPhrase['field'],
    termsOf: (at) => phrases().subarray((phrases()[at] as number) + 3, phrases()[at + 1]),
    told: (doc): Told => JSON.parse(told().toString('latin1', toldAt()[doc], toldAt()[doc + 1])),
    place: (term) => placeNames()[places()[term] as number] || undefined
  }
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function text(of: string): Buffer {
  return Buffer.from(of, 'latin1')
}

function numbers(of: readonly number[]): Buffer {
  const bytes = Buffer.alloc(of.length * size)
  for (const [i, n] of of.entries()) bytes.writeUInt32LE(n, i * size)
  return bytes
}

/** Lists of lists: where each begins, one more for the end, and then all of them in a row. */
function lists(of: readonly (readonly number[])[]): Buffer {
  const head = of.length + 1
  return numbers([head, ...ends(of.map(({ length }) => length)).map((end) => head + end), ...of.flat()])
}

function piece(all: Numbers, at: number): Numbers {
  return all.subarray(all[at], all[at + 1])
}

/** Where each of a row of things ends. */
function ends(lengths: readonly number[]): number[] {
  let end = 0
  return lengths.map((length) => (end += length))
}

function numbersIn(bytes: Buffer): Numbers {
  const own = lowFirst ? bytes : Buffer.from(bytes).swap32()
  return new Uint32Array(own.buffer, own.byteOffset, own.length / size)
}

const none = new Uint32Array()

const lowFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Nothing is no piece. */
function split(whole: string, between: string): string[] {
  return whole === '' ? [] : whole.split(between)
}
