/** What several kinds of record hold. */
import { z } from 'zod'

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
export const day = z.iso.date('use a day such as 2026-11-21')
export const text = z.string().trim().min(1)
export const sourceIds = z.array(id)

/** The day on which its figures were read again at the sources, by someone who had not seen the record. */
export const readAgain = day.optional()

/** Prose. Any figure in it needs a source; prose without figures may stand without. */
export const statement = z.strictObject({ text, sources: sourceIds.default([]), second: readAgain })
export const sourced = z.strictObject({ text, sources: sourceIds.min(1), second: readAgain })

/** When a fact was looked at, and what was looked at. */
export const checked = z.strictObject({
  on: day,
  against: z.enum([
    'abstract',
    'full text',
    'summary-of-findings table',
    'key points',
    "regulator's page",
    "guideline's page",
    'registry',
    'official page'
  ]),
  /** What was seen, so that the next reader can find the place: the figures, not the sentences. */
  seen: text.optional()
})

export const synonym = z.strictObject({ text, register: z.enum(['clinical', 'everyday', 'abbreviation']) })

/** Code system → codes, e.g. `icd10: ['M17']`. */
export const codes = z.record(z.string(), z.array(text))

/** A pattern over words and concepts of the lexicon; `src/claims/notation.ts` says how it is written. */
export const pattern = z.string().trim().min(1)

export type Statement = z.infer<typeof statement>
export type Synonym = z.infer<typeof synonym>
export type Checked = z.infer<typeof checked>
