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
export type Item =
  | {
      readonly kind: 'one'
      readonly stems: readonly string[]
      readonly forms: readonly string[]
      readonly concepts: readonly string[]
      readonly optional: boolean
    }
  | { readonly kind: 'gap'; readonly most: number }

/** Sequences that must stand near each other. Nearly always there is one. */
export interface Pattern {
  readonly text: string
  readonly parts: readonly (readonly Item[])[]
  /** How many words may stand between neighbouring parts. */
  readonly gaps: readonly number[]
}

const usualGap = 7

/** Throws with what is wrong about it. */
export function parsePattern(text: string): Pattern {
  const parts: Item[][] = [[]]
  const gaps: number[] = []
  for (const written of text.trim().split(/\s+/)) {
    const near = /^&(\d*)$/.exec(written)
    if (near !== null) {
      gaps.push(near[1] === '' ? usualGap : Number(near[1]))
      parts.push([])
    } else parts.at(-1)?.push(...itemsOf(written, text))
  }
  for (const part of parts) {
    const first = part[0]
    if (first === undefined || first.kind === 'gap' || first.optional)
      throw new Error(`“${text}” has a part that does not begin with a word or a concept`)
  }
  return { text, parts, gaps }
}

function itemsOf(written: string, text: string): Item[] {
  if (written === '..') return [{ kind: 'gap', most: 3 }]
  if (written === '...') return [{ kind: 'gap', most: 10 }]
  const optional = written.endsWith('?')
  const alternatives = (optional ? written.slice(0, -1) : written).match(/\{[a-z|-]+\}|[^|]+/g) ?? []
  const stems: string[] = []
  const forms: string[] = []
  const concepts: string[] = []
  for (const one of alternatives) {
    if (/^\{[a-z|-]+\}$/.test(one)) concepts.push(...one.slice(1, -1).split('|'))
    else if (/^=[\p{L}']+$/u.test(one)) forms.push(one.slice(1).toLowerCase())
    else if (/^[\p{L}\p{N}%']+$/u.test(one)) stems.push(stemOf(one.toLowerCase()))
    else if (/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)+$/u.test(one) && alternatives.length === 1)
      return one.split('-').flatMap((word) => itemsOf(word, text))
    else throw new Error(`“${text}” has “${one}”, which is no word and no concept`)
  }
  return [{ kind: 'one', stems: [...new Set(stems)], forms, concepts, optional }]
}

/** Every concept that a pattern names. */
export function conceptsIn(pattern: Pattern): string[] {
  return pattern.parts.flat().flatMap((item) => (item.kind === 'one' ? item.concepts : []))
}

/** What a sentence must hold for a sequence to begin: `{concept}`, a stem, or `=form`. */
export function firstKeys([first]: readonly Item[]): string[] {
  if (first === undefined || first.kind === 'gap') return []
  return [...first.concepts.map((name) => `{${name}}`), ...first.stems, ...first.forms.map((form) => `=${form}`)]
}
