import { harmDomains } from '../evidence/domains.ts'
import { harmsIn } from '../evidence/harms.ts'
import { type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Harm, RedFlag } from '../knowledge/schema.ts'
import { type AnswersFile, toFile } from '../walkthrough/answers.ts'
import { type Fit, fitsOf } from '../walkthrough/fit.ts'
import { chosen, conditionOf, conditionsAt, type Question, type State } from '../walkthrough/machine.ts'
import { pairView } from './evidence-view.ts'
import { type FindingView, type SourceRef, sourceRefs } from './parts.ts'
import { type Link, sourceIdsIn } from './show-view.ts'

/** The contract of `regen walk --json`: the summary at the end. */
export interface WalkView {
  readonly schema: 'regen/walk@1'
  /** `stopped`: a red flag fits, and nothing else matters now. `no diagnosis`: nothing to compare yet. */
  readonly outcome: 'stopped' | 'no diagnosis' | 'options'
  readonly redFlags: readonly RedFlag[]
  readonly site?: string
  readonly condition?: Link
  readonly values: readonly Link[]
  /** Waiting first. In an order by what is known, never by what to choose. */
  readonly options: readonly WalkOption[]
  /** Where there is no diagnosis: what is known at this place, to ask a clinician about. */
  readonly possible: readonly Link[]
  /** The red flags of the condition itself: people keep the page, and signs can come later. */
  readonly watchFor: readonly RedFlag[]
  readonly ask: readonly string[]
  readonly sources: readonly SourceRef[]
  /** The answers, for `--answers`. */
  readonly answers: AnswersFile
}

export interface WalkOption extends OptionRow {
  readonly summary: string
  readonly benefits: readonly FindingView[]
  readonly harmFindings: readonly FindingView[]
  readonly harms: readonly Pick<Harm, 'name' | 'serious' | 'frequency' | 'sources'>[]
  readonly recovery: string
  readonly fits: readonly Fit[]
}

/** The contract of `regen walk --questions --json`: the questions on the path of the answers so far. */
export interface QuestionsView {
  readonly schema: 'regen/questions@1'
  readonly next: Question | null
  readonly answers: AnswersFile
}

/** Most findings of one option to show: the leading one on each of the first aspects. */
const most = 2

export function walkView(knowledge: Knowledge, state: State): WalkView {
  const walkthrough = knowledge.walkthrough()
  const flags = walkthrough.redFlags.filter(({ id }) => chosen(state, 'red-flags')?.includes(id))
  const condition = conditionOf(state)
  const site = walkthrough.sites.find(({ id }) => id === chosen(state, 'site')?.[0])
  const values = chosen(state, 'values') ?? []
  const options = condition === undefined || flags.length > 0 ? [] : optionsOf(knowledge, state, condition, values)
  const possible = condition === undefined && flags.length === 0 ? conditionsAt(knowledge, chosen(state, 'site')?.[0]) : []
  const watchFor = options.length === 0 || condition === undefined ? [] : knowledge.condition(condition).redFlags
  return {
    schema: 'regen/walk@1',
    outcome: flags.length > 0 ? 'stopped' : condition === undefined ? 'no diagnosis' : 'options',
    redFlags: flags,
    ...(site === undefined ? {} : { site: site.label }),
    ...(condition === undefined ? {} : { condition: { id: condition, name: knowledge.condition(condition).name } }),
    values: values.map((id) => ({ id, name: walkthrough.values.find((v) => v.id === id)?.label ?? id })),
    options,
    possible: possible.map((id) => ({ id, name: knowledge.condition(id).name })),
    watchFor,
    ask: flags.length > 0 ? [] : walkthrough.ask,
    sources: sourceRefs(knowledge, [
      ...flags.flatMap(({ sources }) => sources),
      ...options.flatMap((o) => [...o.benefits, ...o.harmFindings].map(({ source }) => source)),
      ...options.flatMap((o) => sourceIdsIn(o.harms)),
      ...watchFor.flatMap(({ sources }) => sources)
    ]),
    answers: toFile(state)
  }
}

function optionsOf(knowledge: Knowledge, state: State, condition: string, values: readonly string[]): WalkOption[] {
  const wanted = chosen(state, 'options') ?? []
  const rows = optionRows(knowledge, condition).filter(
    ({ therapy }) => wanted.length === 0 || wanted.includes(therapy) || therapy === 'wait-and-see'
  )
  const waiting =
    rows.some(({ therapy }) => therapy === 'wait-and-see') || knowledge.find('therapy', 'wait-and-see') === undefined
      ? []
      : [optionRow(knowledge, condition, 'wait-and-see')]
  return [...waiting, ...rows].map((row) => {
    const therapy = knowledge.therapy(row.therapy)
    const { summary, recovery } = therapy
    const pair = pairView(knowledge, condition, row.therapy)
    return {
      ...row,
      summary: summary.text,
      benefits: leading(pair.benefits, row),
      harmFindings: graveFirst(pair.harms).slice(0, most),
      harms: harmsIn(therapy, condition).map(({ name, serious, frequency, sources }) => ({
        name,
        serious,
        ...(frequency === undefined ? {} : { frequency }),
        sources
      })),
      recovery: recovery.text,
      fits: fitsOf(knowledge, condition, row.therapy, values)
    }
  })
}

/** Deaths, then serious harm, then the rest; what is not verified last. */
function graveFirst(findings: readonly FindingView[]): FindingView[] {
  const gravity = ({ verified, outcome }: FindingView): number =>
    (verified ? 0 : 9) + (harmDomains as readonly string[]).indexOf(outcome.domain)
  return [...findings].sort((a, b) => gravity(a) - gravity(b))
}

/** The finding that the label rests on, then the next on another outcome. */
function leading(findings: readonly FindingView[], { glance }: OptionRow): FindingView[] {
  const basis = 'basis' in glance ? glance.basis : undefined
  const first = findings.find(({ id }) => id === basis) ?? findings[0]
  if (first === undefined) return []
  const second = findings.find((f) => f !== first && f.outcome.domain !== first.outcome.domain)
  return [first, ...(second === undefined ? [] : [second])].slice(0, most)
}
