import { type Doer, doerOf, type Mention, mentions, spokenOf } from './doer.ts'
import { type Concepts, conceptsOf } from './lexicon.ts'
import { candidates, type Met, meetings } from './match.ts'
import { type Aim, aimsOf, type Rulebook } from './rulebook.ts'
import { type Because, type Cue, cuesOf, cueText, takenBack } from './scope.ts'
import { type Sentence, textOf } from './sentence.ts'
import { type Entry, openTable, type Table } from './table.ts'
import type { Unit } from './text.ts'
import { newVocabulary } from './vocabulary.ts'

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

export interface Detector {
  /** Reads a text, unit by unit. */
  read(units: readonly Unit[]): Reading[]
}

/** Opens the compiled rules: what no sentence asks for is not decoded. */
export function detectorOf(rulebook: Rulebook): Detector {
  const vocabulary = newVocabulary(rulebook.keys.split('\n'))
  const concepts = conceptsOf(rulebook.lexicon, vocabulary)
  const { claims, disclosures } = rulebook
  const rules: Rules = {
    table: openTable(rulebook.table, aimsOf(rulebook), vocabulary.keys()),
    unless: openTable(
      rulebook.unless,
      [...claims, ...disclosures].map(({ id }) => id),
      vocabulary.keys()
    ),
    conceptNumber: concepts.number,
    whenDenied: deniedMeans(disclosures),
    yieldsTo: new Map(claims.map(({ id, yieldsTo }) => [id, yieldsTo]))
  }
  return {
    read(units) {
      const sentenceOf = remembering(concepts)
      const topic = topicOf(concepts, units)
      // Pages repeat themselves, in menus, footers and slogans: what was judged once in the same place of a thought is not judged again.
      const about = new Map<string, boolean>()
      const judged = new Map<string, Judgement>()
      const near = nearTopic(units, ({ text }) => {
        const known = about.get(text) ?? isAbout(sentenceOf(text))
        about.set(text, known)
        return known
      })
      let inMind: Doer | undefined
      let ofList: Doer | undefined
      return units.map((unit, i) => {
        if (unit.kind === 'heading') inMind = undefined
        const before = unit.kind === 'item' ? ofList : inMind
        const here = topic === 'short' ? 'treatment' : near(i) ? topic : 'else'
        const key = `${before} ${here} ${unit.kind} ${unit.text}`
        let judgement = judged.get(key)
        if (judgement === undefined) {
          const sentence = sentenceOf(unit.text)
          const named = mentions(sentence)
          judgement = { met: readOne(sentence, rules, { before, named, topic: here, kind: unit.kind }), leaves: spokenOf(named, before) }
          judged.set(key, judgement)
        }
        if (unit.kind !== 'item') ofList = judgement.leaves
        inMind = judgement.leaves
        return { ...unit, ...judgement.met }
      })
    }
  }
}

interface Judgement {
  readonly met: ReturnType<typeof readOne>
  /** Whom the sentence leaves in mind. */
  readonly leaves: Doer | undefined
}

/** Reads sentences and keeps the last few, for each is looked at ahead of its turn, and once more then. */
function remembering(concepts: Concepts): (text: string) => Sentence {
  const kept = new Map<string, Sentence>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const sentence = concepts.read(text)
    kept.set(text, sentence)
    if (kept.size > 3 * nearby) kept.delete(kept.keys().next().value as string)
    return sentence
  }
}

/** What a place in a text is about decides whether words without a subject can be about a treatment. */
type Topic = 'treatment' | 'joints' | 'else'

/** A text of fewer words has no room to say what it is about. */
const shortest = 60
/** So many units before and behind are looked at for what a unit is about. */
const nearby = 8

/** What a whole text is about: read only as far as needed to know. */
function topicOf(concepts: Concepts, units: readonly Unit[]): 'treatment' | 'joints' | 'short' {
  let words = 0
  let sold = false
  for (const { text } of units) {
    const sentence = concepts.read(text)
    words += sentence.words.length
    sold ||= sentence.concepts.has('product')
    if (sold && words >= shortest) break
  }
  return words < shortest ? 'short' : sold ? 'treatment' : 'joints'
}

function isAbout({ concepts }: Sentence): boolean {
  return concepts.has('product') || concepts.has('domain')
}

/** Whether anything near a unit has to do with joints and their treatments: on a page of mixed news much has not. */
function nearTopic(units: readonly Unit[], about: (unit: Unit) => boolean): (i: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (i) => {
    for (let k = Math.min(units.length - 1, i + nearby); k >= Math.max(0, i - nearby, last); k--)
      if (about(units[k] as Unit)) {
        last = k
        break
      }
    return i - last <= nearby
  }
}

/** What the records say, compiled. */
interface Rules {
  readonly table: Table<Aim>
  /** What excuses a claim or a disclosure, by its id. */
  readonly unless: Table<string>
  readonly conceptNumber: (name: string) => number
  readonly whenDenied: ReadonlyMap<string, { readonly denied: readonly string[]; readonly unshown: readonly string[] }>
  readonly yieldsTo: ReadonlyMap<string, readonly string[]>
}

/** Where in a text a sentence stands. */
interface Place {
  /** Whom the sentences before leave in mind. */
  readonly before: Doer | undefined
  /** Whom the sentence itself names. */
  readonly named: readonly Mention[]
  readonly topic: Topic
  readonly kind: Unit['kind']
}

function readOne(
  sentence: Sentence,
  { table, unless, conceptNumber, whenDenied, yieldsTo }: Rules,
  place: Place
): Pick<Reading, 'claims' | 'ruledOut' | 'disclosures'> {
  let cues: readonly Cue[] | undefined
  const claims = new Map<string, Found>()
  const ruledOut = new Map<string, RuledOut>()
  const disclosures = new Map<string, Disclosed>()
  let excuses: readonly Entry<string>[] | undefined
  const excuseOf = (id: string): Met | undefined => {
    excuses ??= candidates(unless, sentence, conceptNumber)
    for (const [pattern, owner] of excuses) {
      const met = owner === id ? meetings(sentence, pattern)[0] : undefined
      if (met !== undefined) return met
    }
    return undefined
  }
  for (const [pattern, aim] of candidates(table, sentence, conceptNumber)) {
    const id = aim.kind === 'claim' ? aim.claim.id : aim.disclosure.id
    const known = aim.kind === 'claim' ? claims.has(id) : disclosures.get(id)?.weak === false
    if (known) continue
    for (const met of meetings(sentence, pattern)) {
      cues ??= cuesOf(sentence)
      const trace: Trace = { id, pattern: pattern.text, words: met.map((span) => textOf(sentence, span)) }
      if (aim.kind === 'claim') {
        const found = judge(sentence, met, aim, cues, place, excuseOf)
        if ('because' in found) ruledOut.set(id, { ...trace, ...found })
        else {
          claims.set(id, { ...trace, ...found })
          break
        }
      } else if (!disclosed(met, aim, cues, excuseOf)) continue
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
  return {
    claims: [...claims.values()].filter(({ id }) => !yieldsTo.get(id)?.some((specific) => claims.has(specific))),
    ruledOut: [...ruledOut.values()],
    disclosures: [...disclosures.values()]
  }
}

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
    ofNature(sentence)
  )
    return { because: 'another’s doing', by: 'no treatment named' }
  const off = topic === 'else' || ofAnotherTrade(sentence) || (topic === 'joints' && by === 'treatment' && doer === undefined)
  if (off) return { because: 'another’s doing', by: 'a text about something else' }
  return doer === undefined ? {} : { doer }
}

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
  met: Met,
  { disclosure }: Extract<Aim, { kind: 'disclosure' }>,
  cues: readonly Cue[],
  excuseOf: (id: string) => Met | undefined
): boolean {
  const denied = takenBack(
    met,
    cues.filter(({ because }) => because === 'denied' || because === 'asked' || because === 'of the illness')
  )
  return denied === undefined && excuseOf(disclosure.id) === undefined
}

function deniedMeans(disclosures: Rulebook['disclosures']): Map<string, { denied: string[]; unshown: string[] }> {
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
