import { inSentence } from '../base/words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RedFlag, Statement, Walkthrough } from '../knowledge/schema.ts'
import { type AnswersFile, toFile } from '../walkthrough/answers.ts'
import { conditionsAt, contentOf } from '../walkthrough/content.ts'
import { fitsOf, judges } from '../walkthrough/fit.ts'
import { preview, type Question, question } from '../walkthrough/machine.ts'
import { type Flip, type Order, orderOf } from '../walkthrough/order.ts'
import { shownOptions, waiting } from '../walkthrough/shown.ts'
import { chosen, concernOf, conditionOf, type State, weightsOf } from '../walkthrough/state.ts'
import { type OptionQuestions, questionsAbout } from './option-questions.ts'
import { type Link, midSources, type SourceRef, sourceIdsIn, sourceRefs } from './parts.ts'
import { type WalkOption, walkOption } from './walk-option.ts'

/** The contract of `regen walk --json`: the summary at the end. */
export interface WalkView {
  readonly schema: 'regen/walk@2'
  /** `stopped`: a red flag fits, and nothing else matters now. `no diagnosis`: nothing to compare yet. */
  readonly outcome: 'stopped' | 'no diagnosis' | 'options'
  readonly redFlags: readonly RedFlag[]
  readonly site?: string
  readonly condition?: Link
  /** What the condition is, what is to be decided, what happens with time, and what living with it means. */
  readonly decision?: { readonly what: Statement; readonly text: string; readonly course: Statement; readonly living: Statement }
  /** What matters to the person, the heaviest first. */
  readonly values: readonly (Link & { readonly weight: number; readonly words: string })[]
  /** A concern of their own, in their words. */
  readonly concern?: string
  /** Waiting first. In an order by what is known, never by what to choose. */
  readonly options: readonly WalkOption[]
  /** How the options meet the weights, and what would put others first. Absent without weights. */
  readonly order?: OrderView
  /** Where there is no diagnosis: what is known at this place, to ask a clinician about. Empty where no place was named. */
  readonly possible: readonly Link[]
  /** Signs that need care now, of the condition or of the place: people keep the page, and signs can come later. */
  readonly watchFor: readonly RedFlag[]
  /** Checks of understanding: how many were answered, and how many rightly. */
  readonly understanding?: { readonly right: number; readonly of: number }
  /** The four SURE items: how many yes, and which not. Three or fewer: not yet ready. */
  readonly sure?: { readonly yes: number; readonly of: number; readonly open: readonly string[] }
  readonly ask: readonly string[]
  readonly askAbout: readonly OptionQuestions[]
  readonly about: Walkthrough['about'] & { readonly knowledge: string }
  readonly sources: readonly SourceRef[]
  /** The answers, for `--answers`. */
  readonly answers: AnswersFile
}

/** The order with its changes in the words of the walkthrough. */
export interface OrderView extends Omit<Order, 'flips'> {
  readonly flips: readonly (Flip & {
    readonly name: string
    /** Of a changed weight: what it is, and what it would be. */
    readonly words?: { readonly from: string; readonly to: string }
  })[]
}

/** The contract of `regen walk --questions --json`: every question, and the first that the answers leave open. */
export interface QuestionsView {
  readonly schema: 'regen/questions@2'
  readonly next: Question | null
  readonly questions: readonly AskedQuestion[]
  readonly answers: AnswersFile
}

/** A question of the flow. Its choices are null where they depend on an answer that is not there yet. */
export interface AskedQuestion extends Omit<Partial<Question>, 'choices'> {
  readonly step: string
  readonly kind: Question['kind']
  readonly title: string
  readonly choices: Question['choices'] | null
  /** Asked only where this holds of an earlier answer. */
  readonly when?: { readonly step: string; readonly answered?: boolean | undefined; readonly has?: string | undefined }
}

export function walkView(knowledge: Knowledge, state: State): WalkView {
  const walkthrough = knowledge.walkthrough()
  const flags = walkthrough.redFlags.filter(({ id }) => chosen(state, 'red-flags')?.includes(id))
  const condition = flags.length > 0 ? undefined : conditionOf(state)
  const place = chosen(state, 'site')?.[0]
  const site = walkthrough.sites.find(({ id }) => id === place)
  const weights = weightsOf(state)
  const concern = concernOf(state)
  const rows = condition === undefined ? [] : shownOptions(knowledge, state)
  const options = rows.map((row) =>
    walkOption(
      knowledge,
      condition ?? '',
      row,
      weights.map(([value]) => value)
    )
  )
  const watchFor = flags.length > 0 ? [] : condition === undefined ? flagsAt(walkthrough, site) : knowledge.condition(condition).redFlags
  const decision = condition === undefined ? undefined : decisionOf(knowledge, condition)
  return {
    schema: 'regen/walk@2',
    outcome: flags.length > 0 ? 'stopped' : condition === undefined ? 'no diagnosis' : 'options',
    redFlags: flags,
    ...(site === undefined ? {} : { site: site.label }),
    ...(condition === undefined ? {} : { condition: { id: condition, name: knowledge.condition(condition).name } }),
    ...(decision === undefined ? {} : { decision }),
    values: weights.map(([id, weight]) => ({
      id,
      name: walkthrough.values.find((v) => v.id === id)?.label ?? id,
      weight,
      words: walkthrough.weights[weight] ?? String(weight)
    })),
    ...(concern === undefined ? {} : { concern }),
    options,
    ...(condition === undefined || weights.length === 0 ? {} : { order: orderFor(knowledge, condition, options, weights) }),
    possible:
      condition === undefined && flags.length === 0 && place !== undefined && site?.sites?.length !== 0
        ? conditionsAt(knowledge, place).map((id) => ({ id, name: knowledge.condition(id).name }))
        : [],
    watchFor,
    ...understandingOf(knowledge, state),
    ...sureOf(knowledge, state),
    ask: flags.length > 0 ? [] : [...signQuestions(knowledge, state), ...concernQuestion(concern), ...walkthrough.ask],
    askAbout: questionsAbout(options),
    about: { ...walkthrough.about, knowledge: knowledge.date },
    sources: sourceRefs(knowledge, [
      ...flags.flatMap(({ sources }) => sources),
      ...sourceIdsIn(decision?.course),
      ...options.flatMap((o) => [
        ...o.benefits.map(({ source }) => source),
        ...o.harmFindings.map(({ source }) => source),
        // Where people can be counted, no axis is drawn.
        ...(o.chances.benefit === undefined ? midSources(o.benefits) : [])
      ]),
      ...options.flatMap((o) => sourceIdsIn([o.harms, o.prices])),
      ...watchFor.flatMap(({ sources }) => sources),
      ...sourceIdsIn([decision?.what, decision?.living])
    ]),
    answers: toFile(knowledge, state)
  }
}

/** The signs of danger that go with a place, and those that go with any. */
function flagsAt({ redFlags }: Walkthrough, site: Walkthrough['sites'][number] | undefined): RedFlag[] {
  const here = site?.sites ?? []
  return redFlags
    .filter(({ sites }) => sites === undefined || here.length === 0 || sites.some((at) => here.includes(at)))
    .map(({ sign, act, why, sources }) => ({ sign, act, ...(why === undefined ? {} : { why }), sources }))
}

function decisionOf(knowledge: Knowledge, condition: string): NonNullable<WalkView['decision']> {
  const { name, summary, naturalCourse, living } = knowledge.condition(condition)
  return {
    what: summary,
    text: `What to do about ${inSentence(name)} now: to wait and see, or ${others(knowledge.therapiesFor(condition).filter((id) => id !== waiting).length)}.`,
    course: naturalCourse,
    living
  }
}

function others(count: number): string {
  if (count <= 0) return 'to look further'
  return count === 1 ? 'the one other option that is known here' : `one or more of ${count} other options`
}

/** Flips may come from any value that could be weighed, so all are judged, whatever matters now. */
function orderFor(
  knowledge: Knowledge,
  condition: string,
  options: readonly WalkOption[],
  weights: readonly (readonly [string, number])[]
): OrderView {
  const { values, weights: words } = knowledge.walkthrough()
  const known = values.map(({ id }) => id).filter((id) => judges.has(id) || weights.some(([value]) => value === id))
  const fitted = options.map(({ therapy }) => ({ therapy, fits: fitsOf(knowledge, condition, therapy, known) }))
  const order = orderOf(fitted, Object.fromEntries(weights), words.length - 1)
  const flips = order.flips.map((flip) => ({
    ...flip,
    name: values.find(({ id }) => id === flip.value)?.label ?? flip.value,
    ...(flip.by === 'weight' ? { words: { from: words[flip.from] ?? '', to: words[flip.to] ?? '' } } : {})
  }))
  return { ...order, flips }
}

function understandingOf(knowledge: Knowledge, state: State): Pick<WalkView, 'understanding'> {
  const results = knowledge.walkthrough().steps.flatMap((step) => {
    const taken = step.kind === 'check' ? chosen(state, step.id)?.[0] : undefined
    if (taken === undefined) return []
    const before = state.slice(
      0,
      state.findIndex((a) => a.step === step.id)
    )
    return [contentOf(knowledge, before, step)?.right === taken]
  })
  return results.length === 0 ? {} : { understanding: { right: results.filter(Boolean).length, of: results.length } }
}

function sureOf(knowledge: Knowledge, state: State): Pick<WalkView, 'sure'> {
  const yes = chosen(state, 'sure')
  const step = knowledge.walkthrough().steps.find(({ id }) => id === 'sure')
  if (yes === undefined || step?.kind !== 'choose') return {}
  const open = step.choices.filter(({ id }) => !yes.includes(id)).map(({ label }) => label)
  return { sure: { yes: yes.length, of: step.choices.length, open } }
}

/** What the answers of somebody without a diagnosis lead to: things to ask about. */
function signQuestions(knowledge: Knowledge, state: State): string[] {
  return knowledge.walkthrough().steps.flatMap((step) => {
    if (step.kind !== 'choose') return []
    const taken = chosen(state, step.id) ?? []
    return step.choices.flatMap(({ id, ask }) => (ask !== undefined && taken.includes(id) ? [ask] : []))
  })
}

function concernQuestion(concern: string | undefined): string[] {
  return concern === undefined ? [] : [`My own concern is: “${concern}”. How does each option bear on it?`]
}

export function questionsView(knowledge: Knowledge, state: State): QuestionsView {
  const { steps } = knowledge.walkthrough()
  return {
    schema: 'regen/questions@2',
    next: question(knowledge, state) ?? null,
    questions: steps
      .filter(({ kind }) => kind !== 'read')
      .map((step) => ({
        ...(preview(knowledge, state, step) ?? { step: step.id, kind: step.kind, title: step.title, choices: null }),
        ...(step.when === undefined ? {} : { when: step.when })
      })),
    answers: toFile(knowledge, state)
  }
}
