import { z } from 'zod'
import { steps as names } from '../fixed-ids.ts'
import { id, text } from './common.ts'
import { redFlag, site } from './condition.ts'

const choice = z.strictObject({ id, label: text, help: text.optional(), sites: z.array(site).optional() })

/** A choice that is no answer about a disease: it leads to a question for a clinician. */
const lead = choice.extend({ ask: text.optional() })

const stepBase = {
  id,
  title: text,
  text: z.array(text).default([]),
  /** Asked only where an earlier step has an answer, has none, or has this choice among its own. */
  when: z
    .strictObject({ step: id, answered: z.boolean().optional(), has: id.optional() })
    .refine(({ answered, has }) => (answered === undefined) !== (has === undefined), 'use either answered or has')
    .optional()
}

/** One step of the walkthrough. Its `kind` says what is done there, `from` where its choices come from. */
export const walkStep = z.discriminatedUnion('kind', [
  /** Something to read. `shows`: what stands there besides the text. */
  z.strictObject({ ...stepBase, kind: z.literal('read'), shows: z.enum(['course', 'effects', 'fit']).optional() }),
  /** Choices to take. */
  z.strictObject({
    ...stepBase,
    kind: z.literal('choose'),
    from: z.enum(['red flags', 'sites', 'conditions', 'options']).optional(),
    choices: z.array(lead).default([]),
    min: z.int().nonnegative(),
    max: z.int().positive(),
    /** What taking none of them means. */
    none: text.optional(),
    /** Any choice taken ends the walk. */
    ends: z.boolean().default(false),
    /** May be left out of a file of answers. */
    optional: z.boolean().default(false)
  }),
  /** A weight for each thing that may matter. */
  z.strictObject({ ...stepBase, kind: z.literal('weigh'), optional: z.boolean().default(true) }),
  /** Words of one's own. */
  z.strictObject({ ...stepBase, kind: z.literal('write'), most: z.int().positive(), optional: z.boolean().default(true) }),
  /** A check of understanding: either one that stands here, or one made from the records. */
  z.strictObject({
    ...stepBase,
    kind: z.literal('check'),
    from: z.enum(['certainty', 'number']).optional(),
    choices: z.array(choice).default([]),
    right: id.optional(),
    because: text.optional(),
    none: text
  })
])

export const walkthrough = z
  .strictObject({
    /** Of the flow and of the answers to it: a file of answers names the version it is for. */
    version: z.int().positive(),
    redFlags: z
      .array(
        redFlag.extend({
          id,
          label: text,
          sites: z.array(site).optional(),
          /** What people type when it fits: sets of words, one of which stands whole in the text, in any order. */
          typed: z.array(text).default([])
        })
      )
      .min(1),
    sites: z.array(choice).min(2),
    /** What may matter to a person. `own` stands for a concern of their own. */
    values: z.array(z.strictObject({ id, label: text, help: text })).min(2),
    /** The words of the weights, from none up. */
    weights: z.array(text).min(2),
    /** The flow, in its order. */
    steps: z.array(walkStep).min(1),
    /** Questions to take to a clinician. */
    ask: z.array(text).min(1),
    /** What a decision aid has to say of itself. */
    about: z.strictObject({ update: text, funding: text, authors: text, method: text })
  })
  .superRefine(({ steps }, ctx) => {
    for (const [i, message] of flowProblems(steps)) ctx.addIssue({ code: 'custom', message, path: ['steps', i] })
  })

/** What a flow must keep, whatever it asks: red flags before any other question, and no step that looks ahead. */
function* flowProblems(steps: readonly z.infer<typeof walkStep>[]): Generator<[step: number, message: string]> {
  const seen = new Set<string>()
  const first = steps.findIndex(({ kind }) => kind !== 'read')
  const flags = steps[first]
  if (flags === undefined || flags.kind !== 'choose' || flags.from !== 'red flags' || !flags.ends || flags.when !== undefined)
    yield [Math.max(0, first), 'the first question must be the red flags, asked of everybody, and end the walk']
  for (const [i, step] of steps.entries()) {
    if (seen.has(step.id)) yield [i, `a step "${step.id}" stands there already`]
    if (step.when !== undefined && !seen.has(step.when.step)) yield [i, `"when" names "${step.when.step}", which is not asked before`]
    if (i < first && step.kind === 'read' && step.shows !== undefined) yield [i, `"${step.shows}" cannot be shown before the red flags`]
    if ((step.kind === 'choose' || step.kind === 'check') && (step.from === undefined) === (step.choices.length === 0))
      yield [i, 'give either choices or where they come from']
    if (step.kind === 'check' && step.from === undefined && !step.choices.some(({ id }) => id === step.right))
      yield [i, '"right" must be one of the choices']
    if (step.kind === 'choose' && step.min === 0 && step.none === undefined) yield [i, 'say what taking none of the choices means']
    const name = nameFor(step)
    if (name !== undefined && step.id !== name)
      yield [i, `a step ${askedBy(step)} must have the id "${name}": its answer is looked up by that`]
    if (step.id === names.sure && (step.kind !== 'choose' || step.from !== undefined))
      yield [i, `"${names.sure}" must hold choices of its own: its answer is counted`]
    seen.add(step.id)
  }
  for (const name of [names.redFlags, names.site, names.diagnosis, names.options, names.weights])
    if (!seen.has(name)) yield [steps.length - 1, `there is no step "${name}", without which no page can be made`]
}

type Step = z.infer<typeof walkStep>

/** The id that a step must have, because its answer is part of the page. */
function nameFor(step: Step): string | undefined {
  if (step.kind === 'weigh') return names.weights
  if (step.kind === 'write') return names.concern
  if (step.kind !== 'choose' || step.from === undefined) return undefined
  return { 'red flags': names.redFlags, sites: names.site, conditions: names.diagnosis, options: names.options }[step.from]
}

function askedBy(step: Step): string {
  return step.kind === 'choose' ? `with choices from "${step.from}"` : `of the kind "${step.kind}"`
}

export type Walkthrough = z.infer<typeof walkthrough>
export type WalkStep = z.infer<typeof walkStep>
