import { RegenError } from '../base/errors.ts'
import { searchWords } from '../base/shell.ts'
import { brief, isLong } from '../base/words.ts'
import { needsRepair } from '../search/asked.ts'
import type { HitKind } from '../search/index-types.ts'
import { type Found, type Resolved, resolve, resolveExactly, resolveId } from '../search/resolve.ts'
import type { SearchOptions } from '../search/search.ts'
import type { Context } from './command.ts'

export interface Named {
  readonly kind: HitKind
  readonly id: string
}

/** Loads the repair of misspelt words only where a word of the query meets nothing. */
export async function repairFor(context: Context, query: string): Promise<SearchOptions['repair']> {
  return needsRepair(await context.index(), query) ? (await import('../search/repair.ts')).repair : undefined
}

/** The record that a person means. Says on stderr what was understood where that was not what they typed; throws with the nearest where it is unclear. */
export async function named(context: Context, name: string, kinds: readonly HitKind[]): Promise<Named> {
  const resolved = await tryName(context, name, kinds)
  if (resolved.found) {
    noteReading(context, name, resolved)
    return { kind: resolved.kind, id: resolved.id }
  }
  throw notOne(name, kinds, resolved)
}

export function noteReading(context: Context, name: string, { readAs }: Found): void {
  if (readAs !== undefined) context.note(`Showing “${readAs}” for “${brief(name)}”.`)
}

/** The record that a name means to the letter. Cheap, so that many readings of a text can be tried. */
export async function exactly(context: Context, name: string, kinds: readonly HitKind[]): Promise<Found | undefined> {
  return resolveId(await context.knowledge(), name, kinds) ?? resolveExactly(await context.index(), name, kinds)
}

async function tryName(context: Context, name: string, kinds: readonly HitKind[]): Promise<Resolved> {
  const byId = resolveId(await context.knowledge(), name, kinds)
  if (byId !== undefined) return byId
  return resolve(await context.index(), name, kinds, await repairFor(context, name))
}

/** What to say where a name means none, or several. `unknown` says so in other words. */
export function notOne(
  name: string,
  kinds: readonly HitKind[],
  { reason, nearest }: Extract<Resolved, { found: false }>,
  unknown = `No ${kinds.length > 2 ? 'record' : kinds.join(' or ')} is called “${brief(name)}”.`
): RegenError {
  const suggestions = nearest.slice(0, 5).map(({ kind, id, name: known }) => ({ kind, id, name: known }))
  const listed = suggestions.map(({ id, name: known }) => `  ${known}  (${id})`).join('\n')
  const message = reason === 'ambiguous' ? `“${brief(name)}” could mean several things.` : unknown
  const hint =
    suggestions.length === 0
      ? `See all: regen list ${kinds[0] === 'therapy' ? 'therapies' : 'conditions'}`
      : `${reason === 'ambiguous' ? 'Which one' : 'Nearest'}:\n${listed}${isLong(name) ? '' : `\nMore: regen search ${searchWords(name)}`}`
  return new RegenError(reason === 'ambiguous' ? 'ambiguous-name' : 'unknown-name', message, hint, 1, { name, suggestions })
}
