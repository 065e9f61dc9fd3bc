import { z } from 'zod'
import { id, readAgain, sourceIds, text } from './common.ts'

export const outcome = z.strictObject({
  id,
  /** To stand in a sentence: "pain", "ability to do daily things". */
  name: text,
  scale: text.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  /** What is counted, where the outcome is a count: people, knees, hips, joints. Its name then begins with who they are. */
  counts: z.enum(['people', 'knees', 'hips', 'joints']).optional(),
  domain: z.enum([
    'pain',
    'function',
    'quality of life',
    'recovery',
    'structure',
    'further treatment',
    'harm',
    'serious harm',
    'death',
    'disease activity',
    'other'
  ]),
  better: z.enum(['lower', 'higher']),
  /** Minimal important difference, in units of the scale; for risks, people in 1,000. */
  mid: z.strictObject({ value: z.number().positive(), sources: sourceIds.min(1), text: text.optional(), second: readAgain }).optional()
})

export const outcomes = z.array(outcome)

export type Outcome = z.infer<typeof outcome>
