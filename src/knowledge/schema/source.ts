import { z } from 'zod'
import { authorsNotSeen } from '../authors.ts'
import { checked, id, text } from './common.ts'

const name = z
  .strictObject({ family: text, given: text.optional() })
  .or(z.strictObject({ literal: text }))
  .refine((who) => !('literal' in who) || who.literal === authorsNotSeen || !/\bauthors?\b.*\b(listed|shown|seen)\b/i.test(who.literal), {
    error: `write “${authorsNotSeen}” where the copy that was read did not show them`
  })

/** A CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); what is ours is under `custom`. */
export const source = z.strictObject({
  id,
  type: z.enum(['article-journal', 'report', 'webpage', 'legislation', 'book', 'dataset']),
  title: text,
  author: z.array(name).min(1),
  'container-title': text.optional(),
  publisher: text.optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  number: text.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'use the bare DOI, such as 10.1001/jama.2021.19415')
    .optional(),
  PMID: z.string().regex(/^\d+$/).optional(),
  PMCID: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  URL: z.url({ protocol: /^https$/ }).optional(),
  custom: z.strictObject({
    design: z.enum([
      'systematic review',
      'randomised trial',
      'guideline',
      'regulator',
      'non-randomised study',
      'cohort',
      'registry',
      'case series',
      'methods',
      'narrative review',
      'laboratory study',
      'survey',
      'patient information'
    ]),
    registration: text.optional(),
    funding: text.optional(),
    status: z.enum(['current', 'superseded', 'retracted']).default('current'),
    supersededBy: id.optional(),
    checked,
    second: checked.optional()
  })
})

export type Source = z.infer<typeof source>
