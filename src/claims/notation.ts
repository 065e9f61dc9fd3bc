import type { Vocabulary } from './vocabulary.ts'
import { stemOf } from './words.ts'

/**
 * How the records write a pattern, the same in the lexicon and in the claims:
 *
 *   game changer          these words, in any of their forms, one behind the other
 *   improve|raise pain    either of these words
 *   =lasting              exactly this form
 *   {cartilage}           whatever the lexicon lists under "cartilage"
 *   {surgery|drug}|knife  either of these concepts, or the word
 *   avoid .. {surgery}    up to three words between; ... up to ten
 *   with? less            a word that may be missing
 *   {repair} & {tissue}   near each other, in either order; &3 with at most three words between
 */
export type Item = One | { readonly kind: 'gap'; readonly most: number }

/** One word or concept, any of these. */
export interface One {
  readonly kind: 'one'
  /** The vocabulary's numbers of its stems and forms, and of all that would do, concepts too. */
  readonly words: ReadonlySet<number>
  readonly any: readonly number[]
  readonly concepts: readonly string[]
  readonly optional: boolean
}

/** Sequences that must stand near each other. Nearly always there is one. */
export interface Pattern {
  readonly text: string
  readonly parts: readonly (readonly Item[])[]
  /** How many words may stand between neighbouring parts. */
  readonly gaps: readonly number[]
  /** Every item that must be there; once compiled, those first that a sentence most seldom has. */
  readonly needed: readonly One[]
}

const usualGap = 7

/** Throws with what is wrong about it. */
export function parsePattern(text: string, vocabulary: Vocabulary): Pattern {
  const parts: Item[][] = [[]]
  const gaps: number[] = []
  for (const written of text.trim().split(/\s+/)) {
    const near = /^&(\d*)$/.exec(written)
    if (near !== null) {
      gaps.push(near[1] === '' ? usualGap : Number(near[1]))
      parts.push([])
    } else parts.at(-1)?.push(...itemsOf(written, text, vocabulary))
  }
  for (const part of parts) {
    const first = part[0]
    if (first === undefined || first.kind === 'gap' || first.optional)
      throw new Error(`“${text}” has a part that does not begin with a word or a concept`)
  }
  return { text, parts, gaps, needed: neededOf(parts) }
}

/** What must be there of the items of a pattern. */
export function neededOf(parts: Pattern['parts']): One[] {
  return parts.flat().filter((item): item is One => item.kind === 'one' && !item.optional)
}

function itemsOf(written: string, text: string, vocabulary: Vocabulary): Item[] {
  if (written === '..') return [{ kind: 'gap', most: 3 }]
  if (written === '...') return [{ kind: 'gap', most: 10 }]
  const optional = written.endsWith('?')
  const alternatives = (optional ? written.slice(0, -1) : written).match(/\{[a-z|-]+\}|[^|]+/g) ?? []
  const stems: string[] = []
  const forms: string[] = []
  const concepts: string[] = []
  if (alternatives.length === 0) throw new Error(`“${text}” has a place with nothing to look for`)
  for (const one of alternatives) {
    if (/^\{[a-z|-]+\}$/.test(one)) concepts.push(...one.slice(1, -1).split('|'))
    else if (/^=[\p{L}']+$/u.test(one)) forms.push(one.slice(1).toLowerCase())
    else if (/^[\p{L}\p{N}%']+$/u.test(one)) stems.push(stemOf(one.toLowerCase()))
    else if (/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)+$/u.test(one) && alternatives.length === 1)
      return one.split('-').flatMap((word) => itemsOf(word, text, vocabulary))
    else throw new Error(`“${text}” has “${one}”, which is no word and no concept`)
  }
  const words = new Set([...stems, ...forms.map((form) => `=${form}`)].map(vocabulary.number))
  const any = [...words, ...concepts.map((name) => vocabulary.number(`{${name}}`))]
  return [{ kind: 'one', words, any, concepts, optional }]
}

/** Every concept that a pattern names. */
export function conceptsIn(pattern: Pattern): string[] {
  return pattern.parts.flat().flatMap((item) => (item.kind === 'one' ? item.concepts : []))
}
