import { type Doer, doerOf, type Mention } from './doer.ts'
import { candidates, type Met, meetings } from './match.ts'
import type { Disclosed, Found, Reading, RuledOut, Trace } from './reading.ts'
import { type Aim, bareFact, moreThanFact, type Rulebook } from './rulebook.ts'
import { type Cue, cuesOf, cueText, takenBack } from './scope.ts'
import { type Sentence, textOf } from './sentence.ts'
import type { Entry, Table } from './table.ts'
import type { Unit } from './text.ts'
import type { Topic } from './topic.ts'

/** What the records say, compiled. */
export interface Rules {
  readonly table: Table<Aim>
  /** What excuses a claim or a disclosure, by its id, and what makes a claim a bare fact. */
  readonly unless: Table<string>
  readonly conceptNumber: (name: string) => number
  readonly whenDenied: ReadonlyMap<string, { readonly denied: readonly string[]; readonly unshown: readonly string[] }>
  readonly yieldsTo: ReadonlyMap<string, readonly string[]>
}

/** Where in a text a sentence stands. */
export interface Place {
  /** Whom the sentences before leave in mind. */
  readonly before: Doer | undefined
  /** Whom the sentence itself names. */
  readonly named: readonly Mention[]
  readonly topic: Topic
  readonly kind: Unit['kind']
}

export function readOne(
  sentence: Sentence,
  { table, unless, conceptNumber, whenDenied, yieldsTo }: Rules,
  place: Place
): Pick<Reading, 'claims' | 'ruledOut' | 'disclosures'> {
  const possible = candidates(table, sentence, conceptNumber)
  if (possible.length === 0) return nothing
  const excuseOf = excusesIn(sentence, unless, conceptNumber)
  let cues: readonly Cue[] | undefined
  const claims = new Map<string, Found>()
  const ruledOut = new Map<string, RuledOut>()
  const disclosures = new Map<string, Disclosed>()
  /** What was ruled out where it was said of another treatment than that on offer. */
  const othersOnly = new Set<string>()
  for (const [pattern, aim] of possible) {
    const id = aim.kind === 'claim' ? aim.claim.id : aim.disclosure.id
    const known = aim.kind === 'claim' ? claims.has(id) : disclosures.get(id)?.weak === false
    if (known) continue
    for (const met of meetings(sentence, pattern)) {
      cues ??= cuesOf(sentence)
      const trace: Trace = { id, pattern: pattern.text, words: met.map((span) => textOf(sentence, span)) }
      if (aim.kind === 'disclosure') {
        if (!disclosed(sentence, met, aim, cues, place, excuseOf)) continue
        disclosures.set(id, { ...trace, weak: aim.weak })
        break
      }
      const found = judge(sentence, met, aim, cues, place, excuseOf)
      if (!('because' in found)) {
        const told = excuseOf(bareFact(id)) !== undefined && excuseOf(moreThanFact(id)) === undefined
        claims.set(id, { ...trace, ...found, ...(told ? { asFact: true } : {}) })
        break
      }
      ruledOut.set(id, { ...trace, ...found })
      if (ofOthers(sentence, met, place)) othersOnly.add(id)
    }
  }
  for (const id of claims.keys()) ruledOut.delete(id)
  for (const { id, because, pattern, words } of ruledOut.values()) {
    const means = othersOnly.has(id) ? undefined : whenDenied.get(id)
    const said = because === 'denied' ? means?.denied : because === 'not shown' ? means?.unshown : undefined
    for (const disclosure of said ?? [])
      if (disclosures.get(disclosure)?.weak !== false) disclosures.set(disclosure, { id: disclosure, pattern, words, weak: false })
  }
  return {
    claims: [...claims.values()].filter(({ id }) => !yieldsTo.get(id)?.some((specific) => claims.has(specific))),
    ruledOut: [...ruledOut.values()],
    disclosures: [...disclosures.values()]
  }
}

/** What in a sentence excuses a claim or a disclosure, by its id; looked for once, when first asked. */
function excusesIn(sentence: Sentence, unless: Rules['unless'], conceptNumber: Rules['conceptNumber']): (id: string) => Met | undefined {
  let excuses: readonly Entry<string>[] | undefined
  const known = new Map<string, Met | undefined>()
  return (id) => {
    if (!known.has(id)) {
      excuses ??= candidates(unless, sentence, conceptNumber)
      const own = excuses.filter(([, owner]) => owner === id)
      known.set(
        id,
        firstOf(own, ([pattern]) => meetings(sentence, pattern)[0])
      )
    }
    return known.get(id)
  }
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** Most sentences of most texts. */
const nothing = { claims: [], ruledOut: [], disclosures: [] } as const

function judge(
  sentence: Sentence,
  met: Met,
  { claim }: Extract<Aim, { kind: 'claim' }>,
  cues: readonly Cue[],
  { before, named, topic, kind }: Place,
  excuseOf: (id: string) => Met | undefined
): Pick<Found, 'doer'> | Pick<RuledOut, 'because' | 'by'> {
  const { by, evenIf } = claim
  const cue = takenBack(
    met,
    cues.filter(({ because }) => !evenIf.includes(because) && !(because === 'of the illness' && by !== 'treatment'))
  )
  if (cue !== undefined) return { because: cue.because, by: cueText(sentence, cue) }
  const excuse = excuseOf(claim.id)
  if (excuse !== undefined) return { because: 'unless', by: `“${excuse.map((span) => textOf(sentence, span)).join(' … ')}”` }
  const doer = doerOf(sentence, named, met, before)
  if (by !== undefined && doer !== undefined && doer !== by) return { because: 'another’s doing', by: doer }
  if (
    by === 'treatment' &&
    doer === undefined &&
    (claim.category === 'mechanism' || claim.category === 'efficacy') &&
    kind === 'sentence' &&
    topic !== 'offer' &&
    ofNature(sentence)
  )
    return { because: 'another’s doing', by: noTreatment }
  if (topic === 'else' || ofAnotherTrade(sentence)) return { because: 'another’s doing', by: 'a text about something else' }
  if (topic === 'joints' && doer !== 'treatment' && !evenIf.includes('a fair text'))
    return { because: 'another’s doing', by: nothingOffered }
  return doer === undefined ? {} : { doer }
}

export const noTreatment = 'no treatment named'
/** Why a claim does not count in a text about joints that names no treatment which is for sale. */
export const nothingOffered = 'nothing on offer'

/** A whole sentence that speaks to nobody, tells nobody to do anything and points to nothing tells how bodies work: "bone heals faster in children". */
function ofNature({ concepts }: Sentence): boolean {
  const told = concepts.get('imperative')?.some(({ from }) => from === 0) ?? false
  return !told && !concepts.has('speaking') && !concepts.has('pointing')
}

/** On a page of mixed news, a sentence about mortgages stands next to one about knees. */
function ofAnotherTrade({ concepts }: Sentence): boolean {
  return concepts.has('elsewhere') && !concepts.has('domain') && !concepts.has('product')
}

/** A disclosure that is denied or asked about is none, and what an illness does is no risk of its treatment; what others tell is one all the same. */
function disclosed(
  sentence: Sentence,
  met: Met,
  { disclosure }: Extract<Aim, { kind: 'disclosure' }>,
  cues: readonly Cue[],
  place: Place,
  excuseOf: (id: string) => Met | undefined
): boolean {
  if (disclosure.by === 'treatment' && ofOthers(sentence, met, place)) return false
  const denied = takenBack(
    met,
    cues.filter(({ because }) => because === 'denied' || because === 'asked' || because === 'of the illness')
  )
  return denied === undefined && excuseOf(disclosure.id) === undefined
}

/** Whether what met is said of exercise or ordinary care: in a text that sells no treatment, of whatever it does not say otherwise. */
function ofOthers(sentence: Sentence, met: Met, { before, named }: Place): boolean {
  const doer = doerOf(sentence, named, met, before)
  return doer === 'exercise' || doer === 'ordinary'
}

export function deniedMeans(disclosures: Rulebook['disclosures']): Map<string, { denied: string[]; unshown: string[] }> {
  const means = new Map<string, { denied: string[]; unshown: string[] }>()
  const of = (claim: string) => {
    const there = means.get(claim) ?? { denied: [], unshown: [] }
    means.set(claim, there)
    return there
  }
  for (const { id, whenDenied, whenNotShown } of disclosures) {
    for (const claim of whenDenied) of(claim).denied.push(id)
    for (const claim of whenNotShown) of(claim).unshown.push(id)
  }
  return means
}
