import { fileOf, type Records } from '../records.ts'
import type { Evidence, Finding, Recommendation, Statement } from '../schema.ts'

/** A piece of prose and where it stands. `sources` is undefined where the schema offers no place for them. */
export interface Prose {
  readonly file: string
  readonly path: string
  readonly text: string
  readonly sources: readonly string[] | undefined
}

/** Every piece of prose that a reader may see, except what the record reports as others' words (claims, mechanisms as told). */
export function* prose(records: Records): Generator<Prose> {
  for (const c of records.conditions) {
    const file = fileOf.condition(c)
    yield* statements(file, { summary: c.summary, diagnosis: c.diagnosis, naturalCourse: c.naturalCourse, living: c.living })
    yield* list(file, 'causes', c.causes)
    yield* list(file, 'burden', c.burden)
    for (const [i, text] of c.symptoms.entries()) yield { file, path: `symptoms[${i}]`, text, sources: undefined }
    for (const [i, { sign, why, sources }] of c.redFlags.entries()) {
      yield { file, path: `redFlags[${i}].sign`, text: sign, sources }
      if (why !== undefined) yield { file, path: `redFlags[${i}].why`, text: why, sources }
    }
  }
  for (const t of records.therapies) {
    const file = fileOf.therapy(t)
    yield* statements(file, { summary: t.summary, shown: t.shown, recovery: t.recovery, setting: t.setting })
    for (const [i, text] of t.steps.entries()) yield { file, path: `steps[${i}]`, text, sources: undefined }
    yield* list(file, 'harms', t.harms)
    for (const [i, { name, sources }] of t.harms.entries()) yield { file, path: `harms[${i}].name`, text: name, sources }
    yield* list(file, 'avoid', t.avoid)
    yield* list(file, 'regulation', t.regulation)
  }
  for (const { file, path, finding } of findings(records)) {
    for (const part of ['note', 'population'] as const)
      if (finding[part] !== undefined) yield { file, path: `${path}.${part}`, text: finding[part], sources: [finding.source] }
    yield { file, path: `${path}.comparator.text`, text: finding.comparator.text, sources: [finding.source] }
    if (finding.certainty.from === 'downgrades')
      for (const [i, { reason }] of finding.certainty.downgrades.entries())
        yield { file, path: `${path}.certainty.downgrades[${i}].reason`, text: reason, sources: [finding.source] }
  }
  for (const { file, path, recommendation } of recommendations(records))
    for (const part of ['text', 'population'] as const)
      if (recommendation[part] !== undefined)
        yield { file, path: `${path}.${part}`, text: recommendation[part], sources: [recommendation.source] }
  for (const pair of records.evidence)
    yield { file: fileOf.evidence(pair), path: 'searched.for', text: pair.searched.for, sources: pair.findings.map(({ source }) => source) }
  for (const c of records.claims)
    yield* statements(fileOf.claim(c), { why: c.why, ...(c.asFact === undefined ? {} : { 'asFact.why': c.asFact.why }) })
  for (const [i, t] of records.glossary.entries()) {
    yield { file: 'glossary.json', path: `[${i}].meaning`, text: t.meaning, sources: t.sources }
    yield { file: 'glossary.json', path: `[${i}].short`, text: t.short, sources: t.sources }
  }
}

function* statements(file: string, fields: Record<string, Statement>): Generator<Prose> {
  for (const [path, { text, sources }] of Object.entries(fields)) yield { file, path, text, sources }
}

function* list(file: string, name: string, items: readonly Statement[]): Generator<Prose> {
  for (const [i, { text, sources }] of items.entries()) yield { file, path: `${name}[${i}]`, text, sources }
}

export interface FindingPlace {
  readonly file: string
  readonly path: string
  readonly pair: Evidence
  readonly finding: Finding
}

export function* findings(records: Records): Generator<FindingPlace> {
  for (const pair of records.evidence)
    for (const [i, finding] of pair.findings.entries()) yield { file: fileOf.evidence(pair), path: `findings[${i}]`, pair, finding }
}

export interface RecommendationPlace {
  readonly file: string
  readonly path: string
  readonly pair: Evidence
  readonly recommendation: Recommendation
}

export function* recommendations(records: Records): Generator<RecommendationPlace> {
  for (const pair of records.evidence)
    for (const [i, recommendation] of pair.recommendations.entries())
      yield { file: fileOf.evidence(pair), path: `recommendations[${i}]`, pair, recommendation }
}
