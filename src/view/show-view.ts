import { glanceRule } from '../evidence/glance.ts'
import { type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import { read } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Claim, Condition, Source, Term, Therapy } from '../knowledge/schema.ts'
import { type FindingView, findingView, type SourceRef, sourceRefs } from './parts.ts'

/** A record linked by id, with its name. */
export interface Link {
  readonly id: string
  readonly name: string
}

export interface ConditionView {
  readonly schema: 'regen/condition@1'
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
  readonly schema: 'regen/therapy@1'
  readonly kind: 'therapy'
  readonly record: Therapy
  readonly broader?: Link
  readonly narrower: readonly Link[]
  /** What is known of it, condition by condition. */
  readonly uses: readonly (OptionRow & { condition: string; conditionName: string })[]
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
  /** Where it is cited: `<condition>/<therapy>#<finding>`. */
  readonly citedBy: readonly string[]
}

export type ShowView = ConditionView | TherapyView | ClaimView | TermView | SourceView

export function conditionView(knowledge: Knowledge, id: string, why: boolean): ConditionView {
  const record = knowledge.condition(id)
  return {
    schema: 'regen/condition@1',
    kind: 'condition',
    record,
    ...broaderOf(knowledge, 'condition', record.broader),
    narrower: links(knowledge, 'condition', knowledge.narrower('condition', id)),
    options: optionRows(knowledge, id),
    ...(why ? { glanceRule } : {}),
    claims: claimsAbout(knowledge, 'conditions', id),
    sources: sourceRefs(knowledge, sourceIdsIn(record))
  }
}

export function therapyView(knowledge: Knowledge, id: string): TherapyView {
  const record = knowledge.therapy(id)
  return {
    schema: 'regen/therapy@1',
    kind: 'therapy',
    record,
    ...broaderOf(knowledge, 'therapy', record.broader),
    narrower: links(knowledge, 'therapy', knowledge.narrower('therapy', id)),
    uses: knowledge
      .conditionsFor(id)
      .map((condition) => ({ ...optionRow(knowledge, condition, id), condition, conditionName: knowledge.condition(condition).name })),
    claims: claimsAbout(knowledge, 'therapies', id),
    sources: sourceRefs(knowledge, sourceIdsIn(record))
  }
}

export function claimView(knowledge: Knowledge, id: string): ClaimView {
  const record = knowledge.claim(id)
  const findings = record.findings.flatMap((full) => {
    const [pairId = '', name] = full.split('#')
    const pair = knowledge.find('pair', pairId)
    const finding = pair?.findings.find((f) => f.id === name)
    return pair && finding ? [findingView(read(knowledge, pair, finding))] : []
  })
  const regulation = record.regulation.flatMap((full) => {
    const [therapy = '', place] = full.split('#')
    const owner = knowledge.find('therapy', therapy)
    return (owner?.regulation ?? [])
      .filter((r) => r.jurisdiction === place)
      .map((r) => ({ ...r, therapy, therapyName: owner?.name ?? therapy }))
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
  return { schema: 'regen/source@1', kind: 'source', record: knowledge.source(id), citedBy }
}

function broaderOf(knowledge: Knowledge, noun: 'condition' | 'therapy', id: string | undefined): { broader?: Link } {
  return id === undefined ? {} : { broader: links(knowledge, noun, [id])[0] as Link }
}

function links(knowledge: Knowledge, noun: 'condition' | 'therapy', ids: readonly string[]): Link[] {
  return ids.map((id) => ({ id, name: knowledge.find(noun, id)?.name ?? id }))
}

function claimsAbout(knowledge: Knowledge, side: 'conditions' | 'therapies', id: string): (Link & { verdict: string })[] {
  return knowledge
    .all('claim')
    .filter((claim) => claim[side].includes(id))
    .map(({ id: claim, name, verdict }) => ({ id: claim, name, verdict }))
}

/** Every source id below any `sources` list of a record. */
export function sourceIdsIn(record: unknown): string[] {
  if (Array.isArray(record)) return record.flatMap(sourceIdsIn)
  if (typeof record !== 'object' || record === null) return []
  return Object.entries(record).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value) ? (value as string[]) : sourceIdsIn(value)
  )
}
