import { fileOf } from '../records.ts'
import type { Report, Rule } from './rule.ts'

/** An id that is typed means one thing: `regen show sciatica` cannot be a condition and a word. */
export const idsMeanOneNoun: Rule = {
  name: 'ids-mean-one-noun',
  description: 'no two of a condition, a therapy, a claim and a term share an id',
  check(records) {
    const nouns = [
      ['condition', records.conditions, fileOf.condition],
      ['therapy', records.therapies, fileOf.therapy],
      ['claim', records.claims, fileOf.claim],
      ['term', records.glossary, () => 'glossary.json']
    ] as const
    const owner = new Map<string, string>()
    const reports: Report[] = []
    for (const [noun, items, file] of nouns)
      for (const { id } of items) {
        const other = owner.get(id) ?? noun
        if (other !== noun)
          reports.push({
            file: file({ id }),
            path: noun === 'term' ? id : 'id',
            message: `"${id}" is also the id of a ${other}`,
            fix: noun === 'term' ? `rename the term, such as to "${id}-word"` : 'rename one of them'
          })
        owner.set(id, other)
      }
    return reports
  }
}
