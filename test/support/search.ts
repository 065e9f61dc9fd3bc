import type { Condition } from '../../src/knowledge/schema.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import type { SearchIndex } from '../../src/search/index-types.ts'
import { edited, knowledgeFrom, the } from './records.ts'

/** The example with osteoarthritis of another joint, so that a name can be ambiguous. */
export const searched = knowledgeFrom(
  edited((d) => {
    const hip: Condition = {
      ...the(d.conditions, 'knee-osteoarthritis'),
      id: 'hip-osteoarthritis',
      name: 'Hip osteoarthritis',
      synonyms: [
        { text: 'wear and tear of the hip', register: 'everyday' },
        { text: 'coxarthrosis', register: 'clinical' },
        { text: 'worn joint', register: 'everyday' }
      ],
      sites: ['hip'],
      summary: { text: 'Changes of the whole hip joint.', sources: [] },
      codes: { icd10: ['M16'] }
    }
    d.conditions.push(hip)
    the(d.conditions, 'knee-osteoarthritis').synonyms.push({ text: 'worn joint', register: 'everyday' })
  })
)

export const index: SearchIndex = buildIndex(searched)
