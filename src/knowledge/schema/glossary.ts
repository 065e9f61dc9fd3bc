import { z } from 'zod'
import { id, sourceIds, text } from './common.ts'

export const term = z.strictObject({
  id,
  name: text,
  synonyms: z.array(text).default([]),
  meaning: text,
  /** The meaning in a few plain words, to stand in brackets behind the word where a page first has it. */
  short: text.max(70),
  sources: sourceIds.default([])
})

export const glossary = z.array(term)

export type Term = z.infer<typeof term>
