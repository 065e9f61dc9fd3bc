import { type Aspect, type AspectRow, compareTherapies, headToHead, type Unlike } from '../compare/compare.ts'
import { sharedBase } from '../evidence/figures.ts'
import { type Glance, glanceAt } from '../evidence/glance.ts'
import { glanceWords } from '../evidence/glance-words.ts'
import { harmsIn } from '../evidence/known-harms.ts'
import { type Beside, type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Condition, Therapy } from '../knowledge/schema.ts'
import { type OptionQuestions, questionsAbout } from './option-questions.ts'
import {
  type FindingView,
  findingView,
  type Link,
  midSources,
  type RecommendationView,
  recommendationViews,
  type SourceRef,
  sourceIdsIn,
  sourceRefs
} from './parts.ts'
import { proseOf, type TherapyProse } from './therapy-prose.ts'

/** The contract of `regen compare --json`: chosen therapies, every option for a condition, or conditions. */
export type CompareView = CompareTherapiesView | CompareOptionsView | CompareConditionsView

/** Every option for a condition, each with its leading benefit and harm. */
export interface CompareOptionsView {
  readonly schema: 'regen/compare-options@2'
  readonly condition: Link
  readonly options: readonly OptionRow[]
  readonly sources: readonly SourceRef[]
}

export interface CompareTherapiesView {
  readonly schema: 'regen/compare-therapies@1'
  /** The condition that the evidence is about. Absent: the therapies in general. */
  readonly condition?: Link
  readonly options: readonly ComparedTherapy[]
  /** What was measured between the options themselves. Empty without a condition. */
  readonly headToHead: readonly FindingView[]
  /** What to ask about each option. Empty without a condition. */
  readonly askAbout: readonly OptionQuestions[]
  readonly aspects: readonly ComparedAspect[]
  readonly sources: readonly SourceRef[]
}

/** One question put to every option: the finding that leads on it, in the order of the options. */
export interface ComparedAspect {
  readonly aspect: Aspect
  /** Whether the cells must not be read across, and why: other scales, other comparisons, other times. */
  readonly unlike: boolean
  readonly unlikeIn: readonly Unlike[]
  /** Whether what is known of the options differs. */
  readonly tellsApart: boolean
  readonly cells: readonly (ComparedCell | null)[]
  /** Where a cell is null, why. Not one silence is like another. */
  readonly silences: readonly (Silence | null)[]
}

/** A finding with what it says at a glance. Its counts are of the denominator that all cells of its row share. */
export type ComparedCell = FindingView & { readonly label: string; readonly glance: Glance }

export type Silence = 'not held' | 'none found' | 'not studied'

export interface ComparedTherapy extends TherapyProse {
  readonly therapy: string
  readonly name: string
  readonly category: string
  /** Present with a condition. */
  readonly label?: string
  readonly glance?: OptionRow['glance']
  readonly beside?: Beside
  readonly recommendations: readonly RecommendationView[]
  readonly harms: Therapy['harms']
  readonly avoid: Therapy['avoid']
  readonly regulation: Therapy['regulation']
  readonly prices: Therapy['prices']
}

export interface CompareConditionsView {
  readonly schema: 'regen/compare-conditions@1'
  readonly conditions: readonly (Pick<
    Condition,
    'id' | 'name' | 'summary' | 'sites' | 'tissues' | 'family' | 'symptoms' | 'causes' | 'diagnosis' | 'naturalCourse' | 'redFlags'
  > & { readonly options: number })[]
  readonly sources: readonly SourceRef[]
}

/** Therapies for a condition, or in general where there is none. */
export function compareTherapiesView(
  knowledge: Knowledge,
  therapies: readonly string[],
  condition: string | undefined
): CompareTherapiesView {
  const options = therapies.map((id) => compared(knowledge, id, condition))
  const aspects = condition === undefined ? [] : compareTherapies(knowledge, condition, therapies).map((row) => aspectView(row, options))
  const direct = condition === undefined ? [] : headToHead(knowledge, condition, therapies).map((reading) => findingView(reading))
  const cited = [
    ...direct.map(({ source }) => source),
    ...aspects.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.source]))),
    ...options.flatMap((o) => [
      ...o.recommendations.map(({ source }) => source),
      ...sourceIdsIn([o.harms, o.avoid, o.regulation, o.prices])
    ]),
    // Only a shared axis shows them, so they stand last: the page does without those that it does not draw.
    ...aspects.flatMap(({ cells }) => midSources(cells.filter((cell) => cell !== null)))
  ]
  return {
    schema: 'regen/compare-therapies@1',
    ...(condition === undefined ? {} : { condition: { id: condition, name: knowledge.condition(condition).name } }),
    options,
    headToHead: direct,
    askAbout: questionsAbout(options.flatMap((o) => (o.glance === undefined ? [] : [{ ...o, glance: o.glance }]))),
    aspects,
    sources: sourceRefs(knowledge, cited)
  }
}

function aspectView({ aspect, cells, unlike, tellsApart }: AspectRow, options: readonly ComparedTherapy[]): ComparedAspect {
  const base = sharedBase(cells.filter((cell) => cell !== undefined))
  return {
    aspect,
    unlike: unlike.length > 0,
    unlikeIn: unlike,
    tellsApart,
    cells: cells.map((cell) => {
      if (cell === undefined) return null
      const glance = glanceAt(cell)
      return { ...findingView(cell, base), glance, label: glanceWords(glance) }
    }),
    silences: cells.map((cell, i) => (cell === undefined ? silence(options[i]?.glance) : null))
  }
}

function silence(glance: Glance | undefined): Silence {
  return glance?.kind === 'not held' || glance?.kind === 'none found' ? glance.kind : 'not studied'
}

function compared(knowledge: Knowledge, id: string, condition: string | undefined): ComparedTherapy {
  const therapy = knowledge.therapy(id)
  const { name, category, avoid, regulation, prices } = therapy
  const row = condition === undefined ? undefined : optionRow(knowledge, condition, id)
  return {
    therapy: id,
    name,
    category,
    ...(row === undefined ? {} : { label: row.label, glance: row.glance, ...(row.beside === undefined ? {} : { beside: row.beside }) }),
    recommendations: condition === undefined ? [] : recommendationViews(knowledge.pair(condition, id)),
    ...proseOf(therapy),
    harms: harmsIn(therapy, condition),
    avoid,
    regulation,
    prices
  }
}

export function compareConditionsView(knowledge: Knowledge, conditions: readonly string[]): CompareConditionsView {
  const rows = conditions.map((id) => {
    const { name, summary, sites, tissues, family, symptoms, causes, diagnosis, naturalCourse, redFlags } = knowledge.condition(id)
    return {
      id,
      name,
      summary,
      sites,
      tissues,
      family,
      symptoms,
      causes,
      diagnosis,
      naturalCourse,
      redFlags,
      options: knowledge.therapiesFor(id).length
    }
  })
  return { schema: 'regen/compare-conditions@1', conditions: rows, sources: sourceRefs(knowledge, sourceIdsIn(rows)) }
}

export function compareOptionsView(knowledge: Knowledge, condition: string): CompareOptionsView {
  const options = optionRows(knowledge, condition)
  const cited = options.flatMap(({ benefit, beside, harm, harmCompared, harmBetterKnown, knownHarms }) => [
    ...[benefit, beside?.figure, harm, harmCompared, harmBetterKnown].flatMap((figure) => (figure === undefined ? [] : [figure.source])),
    ...knownHarms.flatMap(({ sources }) => sources)
  ])
  return {
    schema: 'regen/compare-options@2',
    condition: { id: condition, name: knowledge.condition(condition).name },
    options,
    sources: sourceRefs(knowledge, cited)
  }
}
