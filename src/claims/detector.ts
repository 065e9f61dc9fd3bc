import type { Claim, Disclosure, Lexicon } from '../knowledge/schema.ts'
import { type Doer, doerOf, spokenOf } from './doer.ts'
import { type Concepts, conceptsOf, ownConcepts } from './lexicon.ts'
import { byFirstKey, candidates, type Met, meetings } from './match.ts'
import { conceptsIn, type Pattern, parsePattern } from './notation.ts'
import { type Because, cuesOf, cueText, takenBack } from './scope.ts'
import { type Sentence, textOf } from './sentence.ts'
import type { Unit } from './text.ts'

/** What met, for `--why`. */
export interface Trace {
  readonly id: string
  /** The pattern as the record writes it. */
  readonly pattern: string
  /** The words that met it. */
  readonly words: readonly string[]
}

export interface Found extends Trace {
  readonly doer?: Doer
}

/** A pattern that met, and why it makes no claim. */
export interface RuledOut extends Trace {
  readonly because: Because | 'another’s doing' | 'unless'
  readonly by: string
}

/** Something that an honest text says. */
export interface Disclosed extends Trace {
  /** Too vague to inform anybody: "there are risks". */
  readonly weak: boolean
}

export interface Reading extends Unit {
  readonly claims: readonly Found[]
  readonly ruledOut: readonly RuledOut[]
  readonly disclosures: readonly Disclosed[]
}

type Aim =
  | { readonly kind: 'claim'; readonly claim: Detectable; readonly unless: readonly Pattern[] }
  | { readonly kind: 'disclosure'; readonly disclosure: Disclosure; readonly weak: boolean; readonly unless: readonly Pattern[] }

type Detectable = Claim & { readonly detect: NonNullable<Claim['detect']> }

export interface Detector {
  /** Reads a text, unit by unit. */
  read(units: readonly Unit[]): Reading[]
}

/** Compiles the patterns of the records. Throws, with the record, where one cannot be followed. */
export function detectorOf(lexicon: Lexicon, claims: readonly Claim[], disclosures: readonly Disclosure[]): Detector {
  const concepts = conceptsOf(lexicon)
  const detectable = claims.filter((claim): claim is Detectable => claim.detect !== undefined)
  const index = byFirstKey([
    ...detectable.flatMap((claim) => {
      const unless = compile(concepts, claim.id, claim.detect.unless)
      return compile(concepts, claim.id, claim.detect.patterns).map((pattern): [Pattern, Aim] => [
        pattern,
        { kind: 'claim', claim, unless }
      ])
    }),
    ...disclosures.flatMap((disclosure) => {
      const unless = compile(concepts, disclosure.id, disclosure.unless)
      const aims = (texts: readonly string[], weak: boolean): [Pattern, Aim][] =>
        compile(concepts, disclosure.id, texts).map((pattern) => [pattern, { kind: 'disclosure', disclosure, weak, unless }])
      return [...aims(disclosure.patterns, false), ...aims(disclosure.weak, true)]
    })
  ])
  const whenDenied = deniedMeans(disclosures)
  return {
    read(units) {
      const readings: Reading[] = []
      let inMind: Doer | undefined
      let ofList: Doer | undefined
      const sentences = units.map(({ text }) => concepts.read(text))
      const topics = topicsOf(sentences)
      for (const [i, unit] of units.entries()) {
        const sentence = sentences[i] as Sentence
        if (unit.kind === 'heading') inMind = undefined
        const before = unit.kind === 'item' ? ofList : inMind
        readings.push({ ...unit, ...readOne(sentence, index, whenDenied, before, topics[i] as Topic) })
        const now = spokenOf(sentence, before)
        if (unit.kind !== 'item') ofList = now
        inMind = now
      }
      return readings
    }
  }
}

/** What a place in a text is about decides whether words without a subject can be about a treatment. */
type Topic = 'treatment' | 'joints' | 'else'

/** A text of fewer words has no room to say what it is about. */
const shortest = 60
/** So many units before and behind are looked at for what a unit is about. */
const nearby = 5

/** The topic of each unit: that of the text, unless nothing near the unit has to do with it, as on a page of mixed news. */
function topicsOf(sentences: readonly Sentence[]): Topic[] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  if (words < shortest) return sentences.map(() => 'treatment')
  const about = sentences.map(({ concepts }) => concepts.has('product') || concepts.has('domain'))
  const whole: Topic = sentences.some(({ concepts }) => concepts.has('product')) ? 'treatment' : 'joints'
  let last = Number.NEGATIVE_INFINITY
  const before = about.map((is, i) => {
    if (is) last = i
    return last
  })
  last = Number.POSITIVE_INFINITY
  const behind = about.map((_, i) => i)
  for (let i = about.length - 1; i >= 0; i--) {
    if (about[i]) last = i
    behind[i] = last
  }
  return about.map((_, i) => (i - (before[i] as number) <= nearby || (behind[i] as number) - i <= nearby ? whole : 'else'))
}

function readOne(
  sentence: Sentence,
  index: ReadonlyMap<string, readonly (readonly [Pattern, Aim])[]>,
  whenDenied: ReadonlyMap<string, { readonly denied: readonly string[]; readonly unshown: readonly string[] }>,
  before: Doer | undefined,
  topic: Topic
): Pick<Reading, 'claims' | 'ruledOut' | 'disclosures'> {
  const cues = cuesOf(sentence)
  const claims = new Map<string, Found>()
  const ruledOut = new Map<string, RuledOut>()
  const disclosures = new Map<string, Disclosed>()
  for (const [pattern, aim] of candidates(index, sentence)) {
    const id = aim.kind === 'claim' ? aim.claim.id : aim.disclosure.id
    const known = aim.kind === 'claim' ? claims.has(id) : disclosures.get(id)?.weak === false
    if (known) continue
    for (const met of meetings(sentence, pattern)) {
      const trace: Trace = { id, pattern: pattern.text, words: met.map((span) => textOf(sentence, span)) }
      if (aim.kind === 'claim') {
        const found = judge(sentence, met, aim, cues, before, topic)
        if ('because' in found) ruledOut.set(id, { ...trace, ...found })
        else {
          claims.set(id, { ...trace, ...found })
          break
        }
      } else if (!disclosed(sentence, met, aim, cues)) continue
      else {
        disclosures.set(id, { ...trace, weak: aim.weak })
        break
      }
    }
  }
  for (const [id, { because, pattern, words }] of ruledOut) {
    if (claims.has(id)) {
      ruledOut.delete(id)
      continue
    }
    const means = whenDenied.get(id)
    const said = because === 'denied' ? means?.denied : because === 'not shown' ? means?.unshown : undefined
    for (const disclosure of said ?? [])
      if (disclosures.get(disclosure)?.weak !== false) disclosures.set(disclosure, { id: disclosure, pattern, words, weak: false })
  }
  return { claims: mostSpecific(claims, index), ruledOut: [...ruledOut.values()], disclosures: [...disclosures.values()] }
}

function judge(
  sentence: Sentence,
  met: Met,
  { claim, unless }: Extract<Aim, { kind: 'claim' }>,
  cues: ReturnType<typeof cuesOf>,
  before: Doer | undefined,
  topic: Topic
): Pick<Found, 'doer'> | Pick<RuledOut, 'because' | 'by'> {
  const { by, evenIf } = claim.detect
  const cue = takenBack(
    met,
    cues.filter(({ because }) => !evenIf.includes(because as (typeof evenIf)[number]))
  )
  if (cue !== undefined) return { because: cue.because, by: cueText(sentence, cue) }
  const excuse = unless.map((pattern) => [pattern, meetings(sentence, pattern)[0]] as const).find(([, where]) => where !== undefined)
  if (excuse?.[1] !== undefined) return { because: 'unless', by: `“${excuse[1].map((span) => textOf(sentence, span)).join(' … ')}”` }
  const doer = doerOf(sentence, met, before)
  if (by !== undefined && doer !== undefined && doer !== by) return { because: 'another’s doing', by: doer }
  if (by === 'exercise' && doer === undefined) return { because: 'another’s doing', by: 'nobody named' }
  const off = topic === 'else' || (topic === 'joints' && by === 'treatment' && doer === undefined)
  if (off) return { because: 'another’s doing', by: 'a text about something else' }
  return doer === undefined ? {} : { doer }
}

/** A disclosure that is denied is none; one that is asked about or told is one all the same. */
function disclosed(
  sentence: Sentence,
  met: Met,
  { unless }: Extract<Aim, { kind: 'disclosure' }>,
  cues: ReturnType<typeof cuesOf>
): boolean {
  const denied = takenBack(
    met,
    cues.filter(({ because }) => because === 'denied' || because === 'asked')
  )
  return denied === undefined && !unless.some((pattern) => meetings(sentence, pattern).length > 0)
}

/** A claim that a more specific one of the same sentence says already is left out. */
function mostSpecific(claims: ReadonlyMap<string, Found>, index: ReadonlyMap<string, readonly (readonly [Pattern, Aim])[]>): Found[] {
  const general = generalOf(index)
  return [...claims.values()].filter(({ id }) => !general.get(id)?.some((specific) => claims.has(specific)))
}

const generals = new WeakMap<object, Map<string, readonly string[]>>()

function generalOf(index: ReadonlyMap<string, readonly (readonly [Pattern, Aim])[]>): Map<string, readonly string[]> {
  let known = generals.get(index)
  if (known === undefined) {
    known = new Map(
      [...index.values()].flat().flatMap(([, aim]) => (aim.kind === 'claim' ? [[aim.claim.id, aim.claim.detect.yieldsTo] as const] : []))
    )
    generals.set(index, known)
  }
  return known
}

function deniedMeans(disclosures: readonly Disclosure[]): Map<string, { denied: string[]; unshown: string[] }> {
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

function compile(concepts: Concepts, id: string, texts: readonly string[]): Pattern[] {
  return texts.map((text) => {
    let pattern: Pattern
    try {
      pattern = parsePattern(text)
    } catch (error) {
      throw new Error(`${id}: ${(error as Error).message}`)
    }
    const strange = conceptsIn(pattern).find((name) => !concepts.names.has(name) && !ownConcepts.includes(name))
    if (strange !== undefined) throw new Error(`${id}: “${text}” names the concept “${strange}”, which lexicon.json does not hold`)
    return pattern
  })
}
