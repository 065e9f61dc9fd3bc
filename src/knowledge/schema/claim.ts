import { z } from 'zod'
import { day, id, pattern, sourceIds, statement, synonym, text } from './common.ts'

/** How `regen check` finds a claim in a text. */
export const detect = z.strictObject({
  patterns: z.array(pattern).min(1),
  /** Who must be doing what the pattern says, where anybody is named. */
  by: z.enum(['treatment', 'exercise', 'ordinary']).optional(),
  /** A sentence that meets one of these does not make the claim. */
  unless: z.array(pattern).default([]),
  /** More specific claims that say this one already. */
  yieldsTo: z.array(id).default([]),
  /** What does not take this claim back: a slogan is one even as a question. */
  evenIf: z
    .array(z.enum(['denied', 'not shown', 'told by others', 'asked', 'open', 'measured', 'of the illness', 'a fair text']))
    .default([]),
  /** What to ask the one who makes it. */
  ask: z.array(text).default([]),
  /** Sentences in which it must be found, and others in which it must not: the build holds the patterns to them. */
  examples: z.strictObject({ found: z.array(text).min(1), notFound: z.array(text).min(1) })
})

/**
 * The same told as a bare fact, which is true as far as it goes: that drugs have
 * side effects is no scare, and that stem cells become other cells stands in
 * textbooks. Where a sentence that makes the claim meets one of `patterns` and
 * none of `unless`, this is said of it instead.
 */
const asFact = z.strictObject({
  name: text,
  verdict: z.enum(['supported', 'partly']),
  why: statement,
  patterns: z.array(pattern).min(1),
  unless: z.array(pattern).default([]),
  examples: z.strictObject({ found: z.array(text).min(1), notFound: z.array(text).min(1) })
})

export const claim = z.strictObject({
  id,
  name: text,
  category: z.enum(['mechanism', 'efficacy', 'comparison', 'safety', 'regulation', 'authority', 'hype', 'pressure', 'price', 'product']),
  synonyms: z.array(synonym).default([]),
  therapies: z.array(id).default([]),
  conditions: z.array(id).default([]),
  verdict: z.enum(['supported', 'partly', 'unproven', 'misleading', 'false']),
  why: statement,
  asFact: asFact.optional(),
  /** `<condition>/<therapy>#<finding>` */
  findings: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'use condition/therapy#finding')).default([]),
  /** `<therapy>#<jurisdiction>` */
  regulation: z.array(z.string().regex(/^[a-z0-9-]+#[A-Za-z]+$/, 'use therapy#US')).default([]),
  sources: sourceIds.default([]),
  checked: day,
  detect: detect.optional()
})

export type Claim = z.infer<typeof claim>
