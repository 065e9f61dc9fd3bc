import { glanceRule } from '../evidence/glance.ts'
import { type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import { read } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Claim, Condition, Source, Term, Therapy } from '../knowledge/schema.ts'
import { type FindingView, findingView, type Link, type SourceRef, sourceIdsIn, sourceRef, sourceRefs } from './parts.ts'

export interface ConditionView {
  readonly schema: 'regen/condition@2'
  readonly kind: 'condition'
  readonly record: Condition
  readonly broader?: Link
  readonly narrower: readonly Link[]
  /** Waiting first, then by certainty; never by what to choose. */
  readonly options: readonly OptionRow[]
  /** Present with `--why`: the rule that the labels follow. */
  readonly glanceRule?: readonly string[]
  readonly claims: readonly (Link & { verdict: string })[]
  readonly sources: readonly SourceRef[]
}

export interface TherapyView {
  readonly schema: 'regen/therapy@2'
  readonly kind: 'therapy'
  readonly record: Therapy
  readonly broader?: Link
  readonly narrower: readonly Link[]
  /** What is known of it, condition by condition. */
  readonly uses: readonly (OptionRow & { condition: string; conditionName: string })[]
  /** Present with `--why`: the rule that the labels follow. */
  readonly glanceRule?: readonly string[]
  readonly claims: readonly (Link & { verdict: string })[]
  readonly sources: readonly SourceRef[]
}

export interface ClaimView {
  readonly schema: 'regen/claim@1'
  readonly kind: 'claim'
  readonly record: Claim
  readonly therapies: readonly Link[]
  readonly conditions: readonly Link[]
  readonly findings: readonly FindingView[]
  readonly regulation: readonly (Therapy['regulation'][number] & { therapy: string; therapyName: string })[]
  readonly sources: readonly SourceRef[]
}

export interface TermView {
  readonly schema: 'regen/term@1'
  readonly kind: 'term'
  readonly record: Term
  readonly sources: readonly SourceRef[]
}

export interface SourceView {
  readonly schema: 'regen/source@1'
  readonly kind: 'source'
  /** A CSL-JSON item. */
  readonly record: Source
  /** The findings and recommendations that cite it: `<condition>/<therapy>#<finding>`. */
  readonly citedBy: readonly string[]
  /** What else rests on it, each record once. */
  readonly alsoCitedBy: readonly (Link & { readonly noun: CitingNoun })[]
  /** The source that took its place, and those whose place it took. */
  readonly supersededBy?: SourceRef
  readonly supersedes: readonly SourceRef[]
}

/** What may cite a source beside findings and recommendations. An outcome does so for its smallest important difference. */
export type CitingNoun = 'condition' | 'therapy' | 'claim' | 'term' | 'outcome' | 'danger sign'

export type ShowView = ConditionView | TherapyView | ClaimView | TermView | SourceView

export function conditionView(knowledge: Knowledge, id: string, why: boolean): ConditionView {
  const record = knowledge.condition(id)
  return {
    schema: 'regen/condition@2',
    kind: 'condition',
    record,
    ...broaderOf(knowledge, 'condition', record.broader),
    narrower: links(knowledge, 'condition', knowledge.narrower('condition', id)),
    options: optionRows(knowledge, id),
    ...(why ? { glanceRule } : {}),
    claims: claimsAbout(knowledge, 'condition', id),
    sources: sourceRefs(knowledge, sourceIdsIn(record))
  }
}

export function therapyView(knowledge: Knowledge, id: string, why: boolean): TherapyView {
  const record = knowledge.therapy(id)
  return {
    schema: 'regen/therapy@2',
    kind: 'therapy',
    record,
    ...broaderOf(knowledge, 'therapy', record.broader),
    narrower: links(knowledge, 'therapy', knowledge.narrower('therapy', id)),
    uses: knowledge
      .conditionsFor(id)
      .map((condition) => ({ ...optionRow(knowledge, condition, id), condition, conditionName: knowledge.condition(condition).name })),
    ...(why ? { glanceRule } : {}),
    claims: claimsAbout(knowledge, 'therapy', id),
    sources: sourceRefs(knowledge, sourceIdsIn(record))
  }
}

export function claimView(knowledge: Knowledge, id: string): ClaimView {
  const record = knowledge.claim(id)
  const findings = record.findings.flatMap((full) => {
    const held = knowledge.finding(full)
    return held === undefined ? [] : [findingView(read(knowledge, held.pair, held.finding))]
  })
  const regulation = record.regulation.flatMap((full) => {
    const held = knowledge.regulation(full)
    return held === undefined ? [] : [{ ...held.rule, therapy: held.therapy.id, therapyName: held.therapy.name }]
  })
  return {
    schema: 'regen/claim@1',
    kind: 'claim',
    record,
    therapies: links(knowledge, 'therapy', record.therapies),
    conditions: links(knowledge, 'condition', record.conditions),
    findings,
    regulation,
    sources: sourceRefs(knowledge, [
      ...sourceIdsIn(record),
      ...findings.map(({ source }) => source),
      ...regulation.flatMap(({ sources }) => sources)
    ])
  }
}

export function termView(knowledge: Knowledge, id: string): TermView {
  const record = knowledge.find('term', id)
  if (record === undefined) throw new Error(`there is no term "${id}"`)
  return { schema: 'regen/term@1', kind: 'term', record, sources: sourceRefs(knowledge, record.sources) }
}

export function sourceView(knowledge: Knowledge, id: string): SourceView {
  const citedBy = knowledge
    .all('pair')
    .flatMap((pair) =>
      [...pair.findings, ...pair.recommendations]
        .filter(({ source }) => source === id)
        .map((f) => `${pair.condition}/${pair.therapy}#${f.id}`)
    )
  const record = knowledge.source(id)
  const { supersededBy } = record.custom
  return {
    schema: 'regen/source@1',
    kind: 'source',
    record,
    citedBy,
    alsoCitedBy: alsoCiting(knowledge, id),
    ...(supersededBy === undefined ? {} : { supersededBy: sourceRef(knowledge.source(supersededBy)) }),
    supersedes: knowledge
      .all('source')
      .filter(({ custom }) => custom.supersededBy === id)
      .map(sourceRef)
  }
}

function alsoCiting(knowledge: Knowledge, id: string): SourceView['alsoCitedBy'] {
  const cites = (record: unknown): boolean => sourceIdsIn(record).includes(id)
  const records = (['condition', 'therapy', 'claim', 'term', 'outcome'] as const).flatMap((noun) =>
    knowledge
      .all(noun)
      .filter(cites)
      .map((record) => ({ noun, id: record.id, name: record.name }))
  )
  const signs = knowledge.redFlags().filter(cites)
  return [...records, ...signs.map(({ id: flag, sign }) => ({ noun: 'danger sign' as const, id: flag, name: sign }))]
}

function broaderOf(knowledge: Knowledge, noun: 'condition' | 'therapy', id: string | undefined): { broader?: Link } {
  return id === undefined ? {} : { broader: links(knowledge, noun, [id])[0] as Link }
}

function links(knowledge: Knowledge, noun: 'condition' | 'therapy', ids: readonly string[]): Link[] {
  return ids.map((id) => ({ id, name: knowledge.find(noun, id)?.name ?? id }))
}

function claimsAbout(knowledge: Knowledge, noun: 'condition' | 'therapy', id: string): (Link & { verdict: string })[] {
  return knowledge.claimsAbout(noun, id).map((claim) => {
    const { name, verdict } = knowledge.claim(claim)
    return { id: claim, name, verdict }
  })
}
