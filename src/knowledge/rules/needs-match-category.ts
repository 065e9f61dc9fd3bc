import { fileOf } from '../records.ts'
import type { Therapy } from '../schema.ts'
import type { Rule } from './rule.ts'

/** What every therapy of a category asks of a person. */
const asked: Readonly<Partial<Record<Therapy['category'], Therapy['needs'][number]>>> = {
  surgery: 'operation',
  injection: 'needle',
  'cell-based': 'needle',
  'blood-derived': 'needle'
}

/** A therapy does not hide what it asks of a person. */
export const needsMatchCategory: Rule = {
  name: 'needs-match-category',
  description: 'an operation needs an operation, an injection a needle',
  check: (records) =>
    records.therapies.flatMap((therapy) => {
      const need = asked[therapy.category]
      return need === undefined || therapy.needs.includes(need)
        ? []
        : [
            {
              file: fileOf.therapy(therapy),
              path: 'needs',
              message: `a therapy of the category "${therapy.category}" needs "${need}"`,
              fix: 'add it'
            }
          ]
    })
}
