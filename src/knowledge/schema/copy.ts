/** How texts about treatments speak: the words that claims are found by, and what an honest text discloses. */
import { z } from 'zod'
import { id, pattern, text } from './common.ts'

/** Concepts by group; each lists the words and phrases that stand for it. */
const concepts = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens'), z.array(pattern).min(1))
/** The words with which texts about treatments speak, shared by all claims. */
export const lexicon = z.strictObject({ subjects: concepts, actions: concepts, objects: concepts, qualities: concepts, hedges: concepts })

/** Something that an honest text about a treatment says. */
export const disclosure = z.strictObject({
  id,
  name: text,
  /** Why it matters, when it is missing. */
  missing: text,
  /** What to ask the seller then. */
  ask: z.array(text).min(1),
  patterns: z.array(pattern).min(1),
  /** Too vague to inform: counts as said only in part. */
  weak: z.array(pattern).default([]),
  unless: z.array(pattern).default([]),
  /** Where it must be said of the treatment on offer: what surgery risks is no risk of another treatment. */
  by: z.literal('treatment').optional(),
  /** Whether it counts only where its sentence claims nothing: what is named beside a claim ("without drugs or surgery") is named to be run down. */
  alone: z.boolean().default(false),
  /** Claims whose denial says it ("it does not regrow cartilage"), and claims of which saying that they are not shown does. */
  whenDenied: z.array(id).default([]),
  whenNotShown: z.array(id).default([]),
  examples: z.strictObject({ found: z.array(text).min(1), notFound: z.array(text).min(1) })
})
export const disclosures = z.array(disclosure)

export type Disclosure = z.infer<typeof disclosure>
export type Lexicon = z.infer<typeof lexicon>
