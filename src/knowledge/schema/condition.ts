import { z } from 'zod'
import { codes, day, id, sourced, sourceIds, statement, synonym, text } from './common.ts'

export const site = z.enum([
  'knee',
  'hip',
  'shoulder',
  'elbow',
  'wrist',
  'hand',
  'ankle',
  'foot',
  'neck',
  'back',
  'pelvis',
  'thigh',
  'lower leg',
  'any joint',
  'whole body'
])
export const tissue = z.enum([
  'cartilage',
  'bone',
  'joint lining',
  'tendon',
  'ligament',
  'meniscus',
  'labrum',
  'disc',
  'nerve',
  'muscle',
  'bursa',
  'fascia',
  'capsule',
  'pain system'
])
export const family = z.enum(['degenerative', 'inflammatory', 'overuse', 'injury', 'nerve', 'pain syndrome'])

export const redFlag = z.strictObject({
  sign: text,
  /** emergency: now, by ambulance or emergency department. urgent: the same day. soon: within days. */
  act: z.enum(['emergency', 'urgent', 'soon']),
  why: text.optional(),
  sources: sourceIds.min(1)
})

export const condition = z.strictObject({
  id,
  name: text,
  synonyms: z.array(synonym).default([]),
  sites: z.array(site).min(1),
  tissues: z.array(tissue).default([]),
  family,
  broader: id.optional(),
  summary: statement,
  symptoms: z.array(text).min(1),
  causes: z.array(statement).min(1),
  diagnosis: statement,
  /** What happens with time and no specific treatment. */
  naturalCourse: sourced,
  redFlags: z.array(redFlag),
  living: statement,
  burden: z.array(sourced).default([]),
  codes: codes.default({}),
  checked: day
})

export type Condition = z.infer<typeof condition>
export type RedFlag = z.infer<typeof redFlag>
export type Site = z.infer<typeof site>
