import { fileOf } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** One side may take so many times the words of the other for a thing that it tells. */
const most = 3

/** What speaks for a treatment and what speaks against it are told at like length: a long tale beside a bare word tips the scale. */
export const equalRoom: Rule = {
  name: 'equal-room',
  description: `a harm of a therapy takes about as many words as what is said and shown of its benefit, within a factor of ${most}`,
  check: (records) =>
    records.therapies.flatMap((therapy): Report[] => {
      const benefit = mean([therapy.saidToWork.text, therapy.shown.text])
      const harm = mean(therapy.harms.map(({ name, text }) => `${name} ${text}`))
      if (therapy.harms.length === 0 || Math.max(benefit, harm) <= most * Math.min(benefit, harm)) return []
      return [
        {
          file: fileOf.therapy(therapy),
          path: benefit > harm ? 'harms' : 'saidToWork',
          message: `a harm is told in ${Math.round(harm)} words on average, the benefit in ${Math.round(benefit)}`,
          fix: `tell the ${benefit > harm ? 'harms' : 'benefit'} more fully, or the other more briefly`
        }
      ]
    })
}

function mean(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / (texts.length || 1)
}
