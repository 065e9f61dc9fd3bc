/** What the words of a query that meet nothing may have been meant for, one by one and together. */
import type { SearchIndex } from './index-types.ts'
import { isElsewhere, isHeld, isShaky, type Met } from './meet.ts'
import { alikeTerms, type Match } from './terms.ts'
import { isIdle, plain, words } from './words.ts'

/** Finds terms that a misspelt word may have meant. `near` are terms that stand beside other words of the query in some name. */
export type Repair = (index: SearchIndex, word: string, near?: ReadonlySet<number>) => readonly Match[]

/** In so many names a met word is too common to tell what stands beside it. */
const common = 400

/** A repair this good tells what the words beside it may be. */
const plainly = 0.65

/** What was typed, where words meet nothing: each repaired, or run together with those beside it. */
export function mended(index: SearchIndex, query: string, typed: readonly Met[], repair: Repair): readonly Met[] {
  const unmet = new Map(typed.flatMap((one) => (one.matches.length === 0 && !isIdle(one.word) ? [[one.word, one]] : [])))
  const short = typed.filter(({ word, matches }) => matches.length > 0 && isShaky(index, word)).map(({ word }) => word)
  if (unmet.size === 0 && short.length === 0) return typed
  const near = neighbours(index, typed)
  const once = typed.map((one) =>
    unmet.has(one.word) ? repaired(index, one, repair, near) : short.includes(one.word) ? heardAlone(index, one, repair) : one
  )
  const each = unmet.size > 1 ? once.map((one) => (unmet.has(one.word) ? beside(index, one, once, repair) : one)) : once
  const alone = new Map(each.map((one) => [one.word, best(one)]))
  const heard = heardTogether(index, query, { alone, unmet, short }, repair)
  return heard.reduce((all, one) => inPlaceOf(one.word.split(' '), all, one), each)
}

/** `nee` begins *needle* and is heard as *knee*. */
function heardAlone(index: SearchIndex, one: Met, repair: Repair): Met {
  const { matches, readAs } = one.word.length === 3 ? repaired(index, one, repair, new Set()) : one
  return matches === one.matches || matches.length === 0 ? one : { ...one, matches: [...matches, ...one.matches], readAs: readAs ?? [] }
}

/** A word that no repair fits well, repaired once more beside words whose repair does. */
function beside(index: SearchIndex, one: Met, all: readonly Met[], repair: Repair): Met {
  const told = best(one) >= plainly ? [] : all.filter((other) => best(other) >= plainly)
  const again = told.length === 0 ? one : repaired(index, one, repair, neighbours(index, told))
  return best(again) > best(one) ? again : one
}

/** The words with one in place of several of them. */
function inPlaceOf(parts: readonly string[], all: readonly Met[], one: Met): Met[] {
  const at = all.findIndex(({ word }) => parts.includes(word))
  const rest = all.filter(({ word }) => !parts.includes(word))
  if (at < 0) return rest
  return [...rest.slice(0, at), one, ...rest.slice(at)]
}

/** So many words at most are run together: `parra seet a mol`. */
const together = 4
/** So many words of a text are looked at. */
const most = 48
/** A repair this good is not given up for one that is only likelier. */
const surely = 0.77
/** Words of four letters or more that each met something this well are not run together. */
const well = 0.72
/** What makes several words that sound like one likelier than a slip in one of them. */
const trusted = 0.15

interface Loose {
  /** Per word, how good what it met by itself is. */
  readonly alone: ReadonlyMap<string, number>
  /** Words that meet nothing as they are written. */
  readonly unmet: { has(word: string): boolean }
  /** Words that are no more than the beginning of a term. */
  readonly short: readonly string[]
}

/**
 * Words of the query that, taken together, sound like one: `room a toid`. One that meets nothing or hardly anything
 * is among them, and together they are nearer to the one than they are, each by itself, to any others.
 */
function heardTogether(index: SearchIndex, query: string, loose: Loose, repair: Repair): Met[] {
  const written = plain(query).split(' ').slice(0, most)
  const folded = written.map((word) => words(word).join(' '))
  const found: { readonly from: number; readonly to: number; readonly met: Met }[] = []
  for (let from = 0; from < written.length; from++)
    for (let to = from + 2; to <= Math.min(from + together, written.length); to++) {
      const parts = folded.slice(from, to)
      if (!parts.some((word) => loose.unmet.has(word) || loose.short.includes(word))) continue
      if (parts.every((word) => word.length > 3 && (loose.alone.get(word) ?? 0) >= well)) continue
      const met = repaired(index, { word: written.slice(from, to).join(' '), matches: [] }, repair, new Set())
      if (best(met) > toBeat(parts, loose)) found.push({ from, to, met: { ...met, word: parts.join(' ') } })
    }
  const taken = new Set<number>()
  return found
    .sort((a, b) => lengthOf(b.met) - lengthOf(a.met) || best(b.met) - best(a.met))
    .filter(({ from, to }) => {
      const places = Array.from({ length: to - from }, (_, i) => from + i)
      if (places.some((place) => taken.has(place))) return false
      for (const place of places) taken.add(place)
      return true
    })
    .map(({ met }) => met)
}

/** How good a repair of several words together has to be: better than the best of those that met nothing, or than all of them by and large. */
function toBeat(parts: readonly string[], { alone, unmet }: Loose): number {
  const each = parts.flatMap((word) => alone.get(word) ?? [])
  const repaired = parts.flatMap((word) => (unmet.has(word) ? (alone.get(word) ?? []) : []))
  const highest = repaired.length === 0 ? surely : Math.max(...repaired)
  const mean = each.reduce((sum, quality) => sum + quality, 0) / each.length
  return Math.max(0, Math.min(mean, highest < surely ? highest - trusted : highest))
}

/** Letters of the word that a repair took it for. */
function lengthOf({ readAs }: Met): number {
  return readAs?.[0]?.length ?? 0
}

function best(met: Met | undefined): number {
  return met?.matches[0]?.quality ?? 0
}

/** A word of another field, or one that everybody uses, is no slip for another. */
function repaired(index: SearchIndex, { word }: Met, repair: Repair, near: ReadonlySet<number>): Met {
  const all = isIdle(word) || isElsewhere(index, word) ? [] : repair(index, word, near)
  // What is a word of another field is no word of this one besides.
  const found = all[0] !== undefined && isElsewhere(index, index.terms[all[0].term] as string) ? all.slice(0, 1) : all
  const matches = found.flatMap((match) =>
    isHeld(index, match.term)
      ? [match]
      : alikeTerms(index, match.term).map((like) => ({ ...like, how: 'repaired' as const, quality: like.quality * match.quality }))
  )
  return { word, matches, readAs: found.map(({ term }) => index.terms[term] as string) }
}

/** Terms that stand beside a met word in some name: what a misspelt word next to it is likely to be. */
function neighbours(index: SearchIndex, met: readonly Met[]): Set<number> {
  const near = new Set<number>()
  for (const { matches } of met)
    for (const { term } of matches.filter(({ how }) => how === 'exact' || how === 'repaired')) {
      const phrases = index.inPhrases(term)
      if (phrases.length > common) continue
      for (const at of phrases) for (const other of index.termsOf(at)) near.add(other)
    }
  return near
}
