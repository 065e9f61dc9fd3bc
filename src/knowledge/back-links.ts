import type { Store } from './store.ts'

type Ids = Readonly<Record<string, readonly string[]>>

/**
 * Links that records store on one side only, from the other side: id → ids. Plain
 * data, compiled ahead of time, for to find one every record would have to be read.
 */
export interface BackLinks {
  /** The records whose `broader` it is. */
  readonly narrower: { readonly condition: Ids; readonly therapy: Ids }
  /** The claims that are about it. */
  readonly claims: { readonly condition: Ids; readonly therapy: Ids }
}

export function backLinks(store: Store): BackLinks {
  const claims = store.ids('claim').flatMap((id) => store.get('claim', id) ?? [])
  const narrower = (noun: 'condition' | 'therapy'): Ids =>
    grouped(
      store.ids(noun).flatMap((id): [string, string][] => {
        const broader = store.get(noun, id)?.broader
        return broader === undefined ? [] : [[broader, id]]
      })
    )
  return {
    narrower: { condition: narrower('condition'), therapy: narrower('therapy') },
    claims: {
      condition: grouped(claims.flatMap(({ id, conditions }) => conditions.map((about): [string, string] => [about, id]))),
      therapy: grouped(claims.flatMap(({ id, therapies }) => therapies.map((about): [string, string] => [about, id])))
    }
  }
}

/** In the order in which they come. */
function grouped(links: readonly (readonly [from: string, to: string])[]): Ids {
  const groups = new Map<string, string[]>()
  for (const [from, to] of links) groups.set(from, [...(groups.get(from) ?? []), to])
  return Object.fromEntries(groups)
}
