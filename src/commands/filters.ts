import type { Claim, Condition, Site, Therapy } from '../knowledge/schema.ts'

/*
 * All that the filters of a search may be. The compiler holds these to the
 * schema; the schema itself takes too long to load for a search.
 */

const sites: Readonly<Record<Site, true>> = {
  knee: true,
  hip: true,
  shoulder: true,
  elbow: true,
  wrist: true,
  hand: true,
  ankle: true,
  foot: true,
  neck: true,
  back: true,
  pelvis: true,
  thigh: true,
  'lower leg': true,
  'any joint': true,
  'whole body': true
}

const families: Readonly<Record<Condition['family'], true>> = {
  degenerative: true,
  inflammatory: true,
  overuse: true,
  injury: true,
  nerve: true,
  'pain syndrome': true
}

const categories: Readonly<Record<Therapy['category'] | Claim['category'], true>> = {
  'cell-based': true,
  'blood-derived': true,
  'birth-tissue and vesicles': true,
  injection: true,
  medicine: true,
  supplement: true,
  exercise: true,
  'hands-on': true,
  device: true,
  lifestyle: true,
  'mind and learning': true,
  surgery: true,
  procedure: true,
  waiting: true,
  mechanism: true,
  efficacy: true,
  comparison: true,
  safety: true,
  regulation: true,
  authority: true,
  hype: true,
  pressure: true,
  price: true,
  product: true
}

export const filters = {
  kind: ['condition', 'therapy', 'claim', 'term'],
  site: Object.keys(sites),
  family: Object.keys(families),
  category: Object.keys(categories)
} as const
