import type { Knowledge } from '../knowledge/knowledge.ts'
import type { CriterionView, IpdasView } from '../view/ipdas-view.ts'
import { type CheckName, checks, gradeOf } from './checks.ts'
import { type Criterion, criteria, documented } from './criteria.ts'
import { carriesAid, type Sample, samplesOf } from './sample.ts'

/** Holds walks through every condition that carries an aid against every criterion. */
export function audit(knowledge: Knowledge): IpdasView {
  const ids = knowledge.ids('condition')
  const conditions = ids.filter((id) => carriesAid(knowledge, id))
  const samples = conditions.flatMap((condition) => samplesOf(knowledge, condition))
  const grades = samples.map(gradeOf).sort((a, b) => a - b)
  return {
    schema: 'regen/ipdas@1',
    standard: 'IPDASi v4.0, minimum standards for patient decision aids',
    url: 'https://doi.org/10.1177/0272989X13501721',
    criteria: criteria.map((criterion) => held(criterion, samples)),
    conditions,
    thin: ids.filter((id) => !conditions.includes(id)),
    readingGrade: { lowest: tenth(grades[0]), median: tenth(grades[Math.floor(grades.length / 2)]), highest: tenth(grades.at(-1)) }
  }
}

function held({ number, stage, text, where, by }: Criterion, samples: readonly Sample[]): CriterionView {
  const base = { number, stage, text, where }
  if (by === 'does not apply') return { ...base, status: 'not applicable', shownBy: 'document', problems: [] }
  if (by === 'nobody yet') return { ...base, status: 'not yet done', shownBy: 'people', problems: [] }
  const problems = problemsOf(samples, by)
  const holds = samples.length > 0 && problems.length === 0
  return { ...base, status: holds ? 'met' : 'not met', shownBy: documented.has(number) ? 'document' : 'check', problems }
}

/** What every walk must hold, and what one walk through a condition must hold where its options differ in what is known. */
function problemsOf(samples: readonly Sample[], by: CheckName): string[] {
  const found = samples.map((sample) => ({ condition: sample.condition, problems: checks[by](sample) }))
  const relevant = once.has(by)
    ? found.filter(({ condition }) => found.every((other) => other.condition !== condition || other.problems.length > 0))
    : found
  return [...new Set(relevant.flatMap(({ condition, problems }) => problems.map((problem) => `${condition}: ${problem}`)))]
}

/** Of some options nobody has counted anything. */
const once: ReadonlySet<CheckName> = new Set(['tellsChances', 'tellsRates'])

function tenth(grade: number | undefined): number {
  return Math.round((grade ?? 0) * 10) / 10
}
