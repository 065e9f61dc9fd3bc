import type { Claim, Disclosure, Lexicon } from '../knowledge/schema.ts'
import { type CompiledLexicon, compileLexicon, conceptsOf } from './lexicon.ts'
import { conceptsIn, type Pattern, parsePattern } from './notation.ts'
import { ownConcepts } from './own-concepts.ts'
import { type Chances, type CompiledTable, compileTable, type Entry } from './table.ts'
import { hasNumber, newVocabulary, type Vocabulary } from './vocabulary.ts'

/** All that a detector needs, compiled ahead of time: plain data. */
export interface Rulebook {
  /** The keys of the vocabulary, a line each, in the order of their numbers. */
  readonly keys: string
  readonly lexicon: CompiledLexicon
  /** The patterns of claims and disclosures. */
  readonly table: CompiledTable
  /** What excuses each, claims first; then by what each claim is told as a bare fact, and by what as more than that. */
  readonly unless: CompiledTable
  readonly claims: readonly DetectableClaim[]
  readonly disclosures: readonly Pick<Disclosure, 'id' | 'by' | 'alone' | 'whenDenied' | 'whenNotShown'>[]
}

/** What the judging of a claim asks of its record. */
export interface DetectableClaim extends Pick<Claim, 'id' | 'category'> {
  readonly by?: NonNullable<Claim['detect']>['by']
  readonly evenIf: readonly string[]
  readonly yieldsTo: readonly string[]
}

/** What a pattern is after. */
export type Aim =
  | { readonly kind: 'claim'; readonly claim: DetectableClaim }
  | { readonly kind: 'disclosure'; readonly disclosure: Rulebook['disclosures'][number]; readonly weak: boolean }

/** Every aim, in the order in which the table's owners are numbered. */
export function aimsOf({ claims, disclosures }: Pick<Rulebook, 'claims' | 'disclosures'>): Aim[] {
  const of = (weak: boolean) => disclosures.map((disclosure): Aim => ({ kind: 'disclosure', disclosure, weak }))
  return [...claims.map((claim): Aim => ({ kind: 'claim', claim })), ...of(false), ...of(true)]
}

/** What is excused, in the order in which the owners of the table are numbered. */
export function excusedOf({ claims, disclosures }: Pick<Rulebook, 'claims' | 'disclosures'>): string[] {
  const ids = claims.map(({ id }) => id)
  return [...ids, ...disclosures.map(({ id }) => id), ...ids.map(bareFact), ...ids.map(moreThanFact)]
}

/** Under what name it is looked up whether a sentence tells a claim as a bare fact, and whether as more than that. */
export const bareFact = (id: string): string => `${id} as a fact`
export const moreThanFact = (id: string): string => `${id} as more`

/** Compiles the patterns of the records. Throws, with the record, where one cannot be followed. */
export function rulebookOf(lexicon: Lexicon, claims: readonly Claim[], disclosures: readonly Disclosure[]): Rulebook {
  const detectable = claims.flatMap(({ id, category, detect, asFact }) =>
    detect === undefined ? [] : [{ id, category, asFact, ...detect }]
  )
  const records = [...detectable, ...disclosures]
  const vocabulary = newVocabulary()
  const names = new Set(Object.values(lexicon).flatMap((group) => Object.keys(group)))
  const rough = compileLexicon(lexicon, vocabulary)
  const compile = (texts: readonly string[], owner: number, id: string): Entry<number>[] =>
    texts.map((text) => [followed(text, id, vocabulary, names), owner])
  const patterns = records.flatMap(({ id, patterns }, owner) => compile(patterns, owner, id))
  const weak = disclosures.flatMap(({ id, weak }, i) => compile(weak, records.length + i, id))
  const facts = (key: 'patterns' | 'unless', first: number): Entry<number>[] =>
    detectable.flatMap(({ id, asFact }, i) => compile(asFact?.[key] ?? [], first + i, id))
  const unless = [
    ...records.flatMap(({ id, unless }, owner) => compile(unless, owner, id)),
    ...facts('patterns', records.length),
    ...facts('unless', records.length + detectable.length)
  ]
  const chances = countedIn(
    records.flatMap(({ examples }) => [...examples.found, ...examples.notFound]),
    rough,
    vocabulary
  )
  return {
    keys: vocabulary.keys().join('\n'),
    lexicon: compileLexicon(lexicon, vocabulary, chances),
    table: compileTable([...patterns, ...weak], vocabulary, chances),
    unless: compileTable(unless, vocabulary, chances),
    claims: detectable.map(({ id, category, by, evenIf, yieldsTo }) => ({
      id,
      category,
      evenIf,
      yieldsTo,
      ...(by === undefined ? {} : { by })
    })),
    disclosures: disclosures.map(({ id, by, alone, whenDenied, whenNotShown }) => ({
      id,
      alone,
      whenDenied,
      whenNotShown,
      ...(by === undefined ? {} : { by })
    }))
  }
}

/** How often the examples of the records hold each number: what they seldom hold, a text seldom holds. */
function countedIn(examples: readonly string[], lexicon: CompiledLexicon, vocabulary: Vocabulary): Chances {
  const concepts = conceptsOf(lexicon, vocabulary)
  const read = examples.map((text) => concepts.read(text).holds)
  const counts = Array.from({ length: vocabulary.size }, (_, number) => read.filter((holds) => hasNumber(holds, number)).length)
  // What no example holds may still be in a text.
  return (number) => (counts[number] ?? 0) + 0.5
}

function followed(text: string, id: string, vocabulary: Vocabulary, names: ReadonlySet<string>): Pattern {
  let pattern: Pattern
  try {
    pattern = parsePattern(text, vocabulary)
  } catch (error) {
    throw new Error(`${id}: ${(error as Error).message}`)
  }
  const strange = conceptsIn(pattern).find((name) => !names.has(name) && !ownConcepts.includes(name))
  if (strange !== undefined) throw new Error(`${id}: “${text}” names the concept “${strange}”, which lexicon.json does not hold`)
  return pattern
}
