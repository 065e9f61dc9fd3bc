import { z } from 'zod'
import { codes, day, id, readAgain, sourceIds, statement, synonym, text } from './common.ts'

export const category = z.enum([
  'cell-based',
  'blood-derived',
  'birth-tissue and vesicles',
  'injection',
  'medicine',
  'supplement',
  'exercise',
  'hands-on',
  'device',
  'lifestyle',
  'mind and learning',
  'surgery',
  'procedure',
  'waiting'
])

export const harm = z.strictObject({
  name: text,
  serious: z.boolean(),
  /** The only conditions in which it can happen. Absent: whatever the treatment is for. */
  conditions: z.array(id).min(1).optional(),
  /** Of `of` people, `n` had it; `period` says over what time. */
  frequency: z
    .strictObject({
      n: z.number().nonnegative(),
      of: z.number().positive(),
      low: z.number().nonnegative().optional(),
      high: z.number().nonnegative().optional(),
      period: text.optional()
    })
    .optional(),
  text,
  sources: sourceIds.min(1),
  second: readAgain
})

export const regulation = z.strictObject({
  jurisdiction: z.enum(['US', 'EU', 'UK', 'AU', 'CA', 'JP', 'other']),
  body: text,
  status: z.enum([
    'approved',
    'approved for something else',
    'not approved',
    'device cleared, use not approved',
    'allowed as medical practice',
    'trials only',
    'hospital exemption only',
    'unclear'
  ]),
  text,
  asOf: day,
  sources: sourceIds.min(1),
  second: readAgain
})

export const price = z.strictObject({
  place: text,
  year: z.int().min(1990).max(2100),
  currency: z.string().length(3),
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  typical: z.number().nonnegative().optional(),
  per: text,
  sources: sourceIds.min(1),
  second: readAgain
})

export const therapy = z.strictObject({
  id,
  name: text,
  synonyms: z.array(synonym).default([]),
  category,
  /** The name is a plural: "opioids reduce", not "opioids reduces". */
  plural: z.boolean().default(false),
  /** What a person has to accept to have it. */
  needs: z.array(z.enum(['needle', 'operation', 'own blood', 'own tissue'])).default([]),
  broader: id.optional(),
  summary: statement,
  /** The mechanism as its sellers and supporters tell it. */
  saidToWork: statement,
  /** What has been shown of that mechanism, in people where possible. */
  shown: statement,
  steps: z.array(text).min(1),
  recovery: statement,
  setting: statement,
  harms: z.array(harm).default([]),
  /** Who should not have it. */
  avoid: z.array(statement).default([]),
  regulation: z.array(regulation).default([]),
  prices: z.array(price).default([]),
  codes: codes.default({}),
  checked: day
})

export type Therapy = z.infer<typeof therapy>
export type Harm = z.infer<typeof harm>
export type Regulation = z.infer<typeof regulation>
export type Price = z.infer<typeof price>
