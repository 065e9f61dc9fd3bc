import { RegenError } from '../base/errors.ts'
import type { HitKind } from '../search/index-types.ts'
import { type Resolved, resolve, resolveId } from '../search/resolve.ts'
import { needsRepair, type SearchOptions } from '../search/search.ts'
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
    if (resolved.readAs !== undefined) context.note(`Showing “${resolved.readAs}” for “${name}”.`)
    return { kind: resolved.kind, id: resolved.id }
  }
  throw notOne(name, kinds, resolved)
}

export async function tryName(context: Context, name: string, kinds: readonly HitKind[]): Promise<Resolved> {
  const byId = resolveId(await context.knowledge(), name, kinds)
  if (byId !== undefined) return byId
  return resolve(await context.index(), name, kinds, await repairFor(context, name))
}

export function notOne(name: string, kinds: readonly HitKind[], { reason, nearest }: Extract<Resolved, { found: false }>): RegenError {
  const what = kinds.length > 2 ? 'record' : kinds.join(' or ')
  const suggestions = nearest.slice(0, 5).map(({ kind, id, name: known }) => ({ kind, id, name: known }))
  const listed = suggestions.map(({ id, name: known }) => `  ${known}  (${id})`).join('\n')
  const message = reason === 'ambiguous' ? `“${name}” could mean several things.` : `No ${what} is called “${name}”.`
  const hint =
    suggestions.length === 0
      ? `See all: regen list ${kinds[0] === 'therapy' ? 'therapies' : 'conditions'}`
      : `${reason === 'ambiguous' ? 'Which one' : 'Nearest'}:\n${listed}\nMore: regen search ${name}`
  return new RegenError(reason === 'ambiguous' ? 'ambiguous-name' : 'unknown-name', message, hint, 1, { name, suggestions })
}
