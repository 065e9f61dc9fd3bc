import { type BackLinks, backLinks } from './back-links.ts'
import type {
  Claim,
  Condition,
  Disclosure,
  Evidence,
  Finding,
  Lexicon,
  Outcome,
  Regulation,
  Source,
  Therapy,
  Walkthrough
} from './schema.ts'
import type { Noun, NounMap, Store } from './store.ts'

/** A trusted, read-only knowledge base: records by id, and the links that are stored on one side only. */
export interface Knowledge {
  readonly date: string
  ids(noun: Noun): readonly string[]
  find<N extends Noun>(noun: N, id: string): NounMap[N] | undefined
  all<N extends Noun>(noun: N): NounMap[N][]
  condition(id: string): Condition
  therapy(id: string): Therapy
  outcome(id: string): Outcome
  source(id: string): Source
  claim(id: string): Claim
  pair(condition: string, therapy: string): Evidence | undefined
  /** A finding by its full name, `<condition>/<therapy>#<finding>`, with the pair that holds it. */
  finding(fullId: string): { readonly pair: Evidence; readonly finding: Finding } | undefined
  /** What a place says of a therapy, by `<therapy>#<jurisdiction>`. */
  regulation(fullId: string): { readonly therapy: Therapy; readonly rule: Regulation } | undefined
  /** Ids of the therapies that have a pair with this condition. */
  therapiesFor(condition: string): string[]
  /** Ids of the conditions that have a pair with this therapy. */
  conditionsFor(therapy: string): string[]
  /** Ids of the records whose `broader` is this one. */
  narrower(noun: 'condition' | 'therapy', id: string): readonly string[]
  /** Ids of the claims that are about it. */
  claimsAbout(noun: 'condition' | 'therapy', id: string): readonly string[]
  walkthrough(): Walkthrough
  /** The words of `regen check`; undefined where there is no lexicon. */
  lexicon(): Lexicon | undefined
  disclosures(): readonly Disclosure[]
  /** The red flags of the walkthrough; none where there is no walkthrough. */
  redFlags(): Walkthrough['redFlags']
  /** What was worked out when the records were compiled; undefined where they were not. */
  derived(name: string, id: string): unknown
  /** The present id for a retired one; the id itself where it was never retired. */
  current(id: string): string
}

/** Builds the look-ups over a store. */
export function knowledgeOf(store: Store): Knowledge {
  const need = <N extends Noun>(noun: N, id: string): NounMap[N] => {
    const record = store.get(noun, id)
    if (record === undefined) throw new Error(`the knowledge base names the ${noun} "${id}" but does not hold it`)
    return record
  }
  const pairs = (): [condition: string, therapy: string][] => store.ids('pair').map((id) => id.split('/') as [string, string])
  let known: BackLinks | undefined
  const links = (): BackLinks => {
    known ??= (store.derived('links', 'back') as BackLinks | undefined) ?? backLinks(store)
    return known
  }
  const redirects = new Map(Object.entries(store.redirects()))
  return {
    date: store.date,
    ids: (noun) => store.ids(noun),
    find: (noun, id) => store.get(noun, id),
    all: <N extends Noun>(noun: N) => store.ids(noun).map((id) => need(noun, id)),
    condition: (id) => need('condition', id),
    therapy: (id) => need('therapy', id),
    outcome: (id) => need('outcome', id),
    source: (id) => need('source', id),
    claim: (id) => need('claim', id),
    pair: (condition, therapy) => store.get('pair', `${condition}/${therapy}`),
    finding(fullId) {
      const [owner, id] = fullId.split('#') as [string, string?]
      const pair = store.get('pair', owner)
      const finding = pair?.findings.find((one) => one.id === id)
      return pair && finding && { pair, finding }
    },
    regulation(fullId) {
      const [owner, place] = fullId.split('#') as [string, string?]
      const therapy = store.get('therapy', owner)
      const rule = therapy?.regulation.find(({ jurisdiction }) => jurisdiction === place)
      return therapy && rule && { therapy, rule }
    },
    therapiesFor: (condition) => pairs().flatMap(([c, t]) => (c === condition ? [t] : [])),
    conditionsFor: (therapy) => pairs().flatMap(([c, t]) => (t === therapy ? [c] : [])),
    narrower: (noun, id) => held(links().narrower[noun], id),
    claimsAbout: (noun, id) => held(links().claims[noun], id),
    redFlags: () => store.walkthrough()?.redFlags ?? [],
    walkthrough: () => {
      const walkthrough = store.walkthrough()
      if (walkthrough === undefined) throw new Error('this knowledge base has no walkthrough.json')
      return walkthrough
    },
    lexicon: () => store.lexicon(),
    disclosures: () => store.disclosures(),
    derived: (name, id) => store.derived(name, id),
    current: (id) => redirects.get(id) ?? id
  }
}

/** `<condition>/<therapy>#<finding>` */
export function findingId(pair: Evidence, finding: Finding): string {
  return `${pair.condition}/${pair.therapy}#${finding.id}`
}

/** An id may be any word: `constructor` is none that is held. */
function held(ids: Readonly<Record<string, readonly string[]>>, id: string): readonly string[] {
  return Object.hasOwn(ids, id) ? (ids[id] as readonly string[]) : []
}
