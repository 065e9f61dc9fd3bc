import { z } from 'zod'
import { checked, day, id, text } from './common.ts'

/** Time from treatment (or start of waiting) to measurement. `to` closes a range. */
export const followUp = z.strictObject({
  at: z.number().nonnegative(),
  to: z.number().positive().optional(),
  unit: z.enum(['hours', 'days', 'weeks', 'months', 'years'])
})

export const design = z.enum(['systematic review', 'randomised trial', 'non-randomised study', 'cohort', 'registry', 'case series'])

export const comparator = z.strictObject({
  kind: z.enum(['placebo', 'sham', 'no treatment', 'usual care', 'active', 'mixed', 'none']),
  /** In plain words, to stand after "compared with". */
  text,
  therapy: id.optional()
})

/** Whether the source says that chance was ruled out (p below 0.05). Only where its interval was not seen. */
const significant = z.boolean().optional()

/**
 * MD: mean difference on the outcome's own scale; leave `value` out where only
 * the two means were seen, and code subtracts. SMD: standardised mean
 * difference. risk: people with the outcome per `of`. RR, OR, HR: ratios, shown
 * as absolute numbers only when `baseline` gives the comparator's risk.
 * proportion: one group, no comparison. narrative: the source states a
 * direction and no figure could be seen.
 */
export const effect = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.literal('MD'),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    therapyMean: z.number().optional(),
    comparatorMean: z.number().optional(),
    significant
  }),
  z.strictObject({ measure: z.literal('SMD'), value: z.number(), low: z.number().optional(), high: z.number().optional(), significant }),
  z.strictObject({
    measure: z.literal('risk'),
    therapy: z.number().nonnegative(),
    comparator: z.number().nonnegative(),
    of: z.number().positive(),
    therapyLow: z.number().nonnegative().optional(),
    therapyHigh: z.number().nonnegative().optional(),
    significant
  }),
  z.strictObject({
    measure: z.enum(['RR', 'OR', 'HR']),
    value: z.number().positive(),
    low: z.number().nonnegative().optional(),
    high: z.number().positive().optional(),
    baseline: z.strictObject({ n: z.number().nonnegative(), of: z.number().positive() }).optional()
  }),
  z.strictObject({
    measure: z.literal('proportion'),
    n: z.number().nonnegative(),
    of: z.number().positive(),
    low: z.number().nonnegative().optional(),
    high: z.number().nonnegative().optional()
  }),
  z.strictObject({ measure: z.literal('narrative'), direction: z.enum(['benefit', 'no difference', 'harm', 'unclear']) })
])

export const domain = z.enum(['risk of bias', 'inconsistency', 'indirectness', 'imprecision', 'publication bias'])

/** Either the level its source states, or the reasons for which code takes levels off. */
export const certainty = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('source'), level: z.enum(['high', 'moderate', 'low', 'very low']) }),
  z.strictObject({
    from: z.literal('downgrades'),
    downgrades: z.array(z.strictObject({ domain, levels: z.union([z.literal(1), z.literal(2)]), reason: text }))
  })
])

export const finding = z.strictObject({
  /** Unique within its pair; `<condition>/<therapy>#<id>` is its full name. */
  id,
  source: id,
  population: text.optional(),
  comparator,
  outcome: id,
  followUp: followUp.optional(),
  design,
  trials: z.int().positive().optional(),
  participants: z.int().positive().optional(),
  /** True when those who had the treatment could not tell which they had. */
  blinded: z.boolean().optional(),
  effect,
  certainty,
  /** What limits this finding or sets it in its place, in a sentence. */
  note: text.optional(),
  /** false: seen only in part or second hand. Such a finding, and one without a second reading, is shown as not verified and never used to derive anything. */
  verified: z.boolean().default(true),
  checked,
  /** A second reading from the source, by someone who had not seen the record. */
  second: checked.optional()
})

export const recommendation = z.strictObject({
  id,
  source: id,
  body: text,
  year: z.int().min(1990).max(2100),
  direction: z.enum(['for', 'against', 'neither']),
  strength: z.enum(['strong', 'conditional', 'consensus', 'not stated']),
  /** In our own words. */
  text,
  population: text.optional(),
  checked,
  second: checked.optional()
})

/** Everything known about one therapy for one condition. */
export const evidence = z.strictObject({
  condition: id,
  therapy: id,
  /** The last time somebody looked for evidence, what for, and whether there was any. */
  searched: z.strictObject({ on: day, for: text, found: z.boolean() }),
  findings: z.array(finding).default([]),
  recommendations: z.array(recommendation).default([])
})

export type Evidence = z.infer<typeof evidence>
export type Finding = z.infer<typeof finding>
export type FollowUp = z.infer<typeof followUp>
export type Comparator = z.infer<typeof comparator>
export type Effect = z.infer<typeof effect>
export type Certainty = z.infer<typeof certainty>
export type Recommendation = z.infer<typeof recommendation>
