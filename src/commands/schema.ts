import { usageError } from '../base/errors.ts'
import type { CommandSpec } from './command.ts'

const nouns = [
  'condition',
  'therapy',
  'evidence',
  'claim',
  'source',
  'outcomes',
  'glossary',
  'walkthrough',
  'lexicon',
  'disclosures',
  'redirects'
] as const
type SchemaNoun = (typeof nouns)[number]

/** What `regen list` calls them, and other plain forms. Pairs, findings and recommendations stand in the evidence. */
const alsoCalled: ReadonlyMap<string, SchemaNoun> = new Map([
  ['conditions', 'condition'],
  ['therapies', 'therapy'],
  ['claims', 'claim'],
  ['sources', 'source'],
  ['pair', 'evidence'],
  ['pairs', 'evidence'],
  ['finding', 'evidence'],
  ['findings', 'evidence'],
  ['recommendation', 'evidence'],
  ['recommendations', 'evidence'],
  ['outcome', 'outcomes'],
  ['term', 'glossary'],
  ['terms', 'glossary'],
  ['disclosure', 'disclosures'],
  ['redirect', 'redirects']
])

export const schemaCommand: CommandSpec = {
  name: 'schema',
  args: '<noun>',
  summary: 'the JSON Schema of a record',
  text: `Prints the JSON Schema that a record is held to. Nouns: ${nouns.join(', ')}.`,
  options: [],
  examples: ['regen schema condition', 'regen schema evidence'],
  async run([asked = '']) {
    const wanted = asked.trim().toLowerCase()
    const noun = nouns.find((n) => n === wanted) ?? alsoCalled.get(wanted)
    if (noun === undefined) throw usageError(`There is no schema of “${asked}”.`, `Schemas: ${nouns.join(', ')}`)
    const [schema, { z }] = await Promise.all([import('../knowledge/schema.ts'), import('zod')])
    return { schema: 'regen/json-schema@1', noun, jsonSchema: z.toJSONSchema(schema[noun], { io: 'input' }) }
  }
}
