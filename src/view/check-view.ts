import { namesFor } from '../claims/check.ts'
import type { Disclosed, Found, Reading, RuledOut } from '../claims/reading.ts'
import { bareFact } from '../claims/rulebook.ts'
import { spokenOf } from '../claims/spoken-of.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Claim, Therapy } from '../knowledge/schema.ts'
import { type CheckedFinding, strongest } from './check-findings.ts'
import { type SourceRef, sourceRefs } from './parts.ts'

export type Verdict = Claim['verdict']

/** A sentence that makes a claim, or with `--why` one in which something was ruled out. */
export interface CheckedSentence {
  /** Counted from 1, in the order of the text. */
  readonly place: number
  readonly text: string
  readonly kind: Reading['kind']
  readonly claims: readonly (Found & { readonly name: string; readonly verdict: Verdict })[]
  /** With `--why`: what met and makes no claim. */
  readonly ruledOut?: readonly RuledOut[]
}

/** A claim that the text makes, with what is known: each once, in the order of the text, and once more where it is told as a bare fact. */
export interface CheckedClaim {
  readonly id: string
  readonly name: string
  readonly category: Claim['category']
  readonly verdict: Verdict
  readonly why: Claim['why']
  /** The text tells it as a bare fact: then name, verdict and why are those of the fact. */
  readonly asFact?: true
  /** The places of the sentences that make it. */
  readonly places: readonly number[]
  /** The strongest findings under it, closest comparison first. */
  readonly findings: readonly CheckedFinding[]
  readonly regulation: readonly (Therapy['regulation'][number] & { readonly therapy: string; readonly therapyName: string })[]
}

/** Something that an honest text says. */
export interface CheckedDisclosure {
  readonly id: string
  readonly name: string
  /** The sentence that says it, where one does. */
  readonly place?: number
  readonly text?: string
  /** Said so vaguely that it informs nobody. */
  readonly weak?: true
  /** What the text does not tell, where no sentence does. */
  readonly missing?: string
}

/** The contract of `regen check --json`. */
export interface CheckView {
  readonly schema: 'regen/check@1'
  /** What was read: a file's name, `standard input` or `your words` (those of `--text`). */
  readonly source: string
  /** How many sentences, items and headings it has, and how many claims regen knows. */
  readonly read: number
  readonly known: number
  readonly only?: Verdict
  readonly sentences: readonly CheckedSentence[]
  readonly claims: readonly CheckedClaim[]
  /** Empty where the text makes no claim about a treatment. */
  readonly disclosures: readonly CheckedDisclosure[]
  readonly questions: readonly string[]
  readonly sources: readonly SourceRef[]
}

interface Asked {
  readonly source: string
  readonly only?: Verdict
  readonly why: boolean
}

export function checkView(knowledge: Knowledge, readings: readonly Reading[], { source, only, why }: Asked): CheckView {
  const sentences = readings.flatMap((reading, i) => sentenceOf(knowledge, reading, i + 1, only, why))
  const claims = claimsOf(knowledge, sentences, readings)
  const disclosures = readings.some(({ claims: found }) => found.length > 0) ? disclosuresOf(knowledge, readings) : []
  return {
    schema: 'regen/check@1',
    source,
    read: readings.length,
    known: knowledge.ids('claim').length,
    ...(only === undefined ? {} : { only }),
    sentences,
    claims,
    disclosures,
    questions: questionsOf(knowledge, claims, disclosures),
    sources: sourceRefs(
      knowledge,
      claims.flatMap(({ why: { sources }, findings, regulation }) => [
        ...sources,
        ...findings.map((finding) => finding.source),
        ...regulation.flatMap((rule) => rule.sources)
      ])
    )
  }
}

function sentenceOf(
  knowledge: Knowledge,
  { text, kind, claims, ruledOut }: Reading,
  place: number,
  only: Verdict | undefined,
  why: boolean
): CheckedSentence[] {
  const wanted = claims
    .map((found) => {
      const { name, verdict } = toldAs(knowledge, found)
      return { ...found, name, verdict }
    })
    .filter(({ verdict }) => only === undefined || verdict === only)
  const out = why ? ruledOut.filter(({ id }) => only === undefined || knowledge.claim(id).verdict === only) : []
  return wanted.length + out.length === 0 ? [] : [{ place, text, kind, claims: wanted, ...(why ? { ruledOut: out } : {}) }]
}

/** What is said of a claim: that it is true as far as it goes where it is told as a bare fact. */
function toldAs(knowledge: Knowledge, { id, asFact }: Pick<Found, 'id' | 'asFact'>): Pick<Claim, 'name' | 'verdict' | 'why'> {
  const claim = knowledge.claim(id)
  return asFact === undefined ? claim : (claim.asFact ?? claim)
}

/** Two findings and one place say what there is; the rest is one command away. */
const most = { findings: 2, regulation: 1 } as const

function claimsOf(knowledge: Knowledge, sentences: readonly CheckedSentence[], readings: readonly Reading[]): CheckedClaim[] {
  const spoken = spokenOf(
    namesFor(knowledge),
    readings.map(({ text }) => text)
  )
  const made = new Map<string, { readonly found: Found; readonly places: number[] }>()
  for (const { place, claims } of sentences)
    for (const found of claims) {
      const key = claimKey(found)
      const there = made.get(key)
      if (there === undefined) made.set(key, { found, places: [place] })
      else there.places.push(place)
    }
  return [...made.values()].map(({ found, places }) => {
    const { id, category, findings, regulation } = knowledge.claim(found.id)
    const { name, verdict, why } = toldAs(knowledge, found)
    const one = { id, name, category, verdict, why, places }
    // A bare fact needs no findings against it.
    if (found.asFact) return { ...one, asFact: true, findings: [], regulation: [] }
    return {
      ...one,
      findings: strongest(knowledge, findings, spoken, most.findings),
      regulation: regulation.slice(0, most.regulation).flatMap((full) => regulationOf(knowledge, full))
    }
  })
}

/** A claim and the bare fact that it makes of something are two. */
export function claimKey({ id, asFact }: Pick<Found, 'id' | 'asFact'>): string {
  return asFact ? bareFact(id) : id
}

function regulationOf(knowledge: Knowledge, full: string): CheckedClaim['regulation'][number][] {
  const found = knowledge.regulation(full)
  return found === undefined ? [] : [{ ...found.rule, therapy: found.therapy.id, therapyName: found.therapy.name }]
}

/** Each disclosure with the first sentence that says it in full, else one that says it in passing, else what is missing. */
function disclosuresOf(knowledge: Knowledge, readings: readonly Reading[]): CheckedDisclosure[] {
  const said = new Map<string, Pick<Disclosed, 'weak'> & { readonly place: number; readonly text: string }>()
  for (const [i, { text, disclosures }] of readings.entries())
    for (const { id, weak } of disclosures) {
      const there = said.get(id)
      if (there === undefined || (there.weak && !weak)) said.set(id, { place: i + 1, text, weak })
    }
  return knowledge.disclosures().map(({ id, name, missing }) => {
    const best = said.get(id)
    if (best === undefined) return { id, name, missing }
    const { place, text, weak } = best
    return { id, name, place, text, ...(weak ? { weak: true as const, missing } : {}) }
  })
}

/** A list longer than this is not asked. */
const mostQuestions = 8

/** Questions about what was claimed, then about what was left out. */
function questionsOf(knowledge: Knowledge, claims: readonly CheckedClaim[], disclosures: readonly CheckedDisclosure[]): string[] {
  const claimed = claims.flatMap(({ id, asFact }) => (asFact ? [] : (knowledge.claim(id).detect?.ask ?? [])))
  const left = disclosures.filter(({ missing }) => missing !== undefined)
  const asks = left.map(({ id }) => knowledge.disclosures().find((disclosure) => disclosure.id === id)?.ask ?? [])
  const first = asks.flatMap((ask) => ask.slice(0, 1))
  const more = asks.flatMap((ask) => ask.slice(1))
  return [...new Set([...claimed.slice(0, 3), ...first, ...more])].slice(0, mostQuestions)
}
