import { usageError } from '../base/errors.ts'
import type { CommandSpec } from './command.ts'

const nouns = ['condition', 'therapy', 'evidence', 'claim', 'source', 'outcomes', 'glossary', 'walkthrough'] as const

export const schemaCommand: CommandSpec = {
  name: 'schema',
  args: '<noun>',
  summary: 'the JSON Schema of a record',
  text: `Prints the JSON Schema that a record is held to. Nouns: ${nouns.join(', ')}.`,
  options: [],
  examples: ['regen schema condition'],
  async run([asked = ''], _options, context) {
    const noun = nouns.find((n) => n === asked)
    if (noun === undefined) throw usageError(`There is no schema of “${asked}”.`, `Schemas: ${nouns.join(', ')}`)
    const [schema, { z }] = await Promise.all([import('../knowledge/schema.ts'), import('zod')])
    context.terminal.stdout.write(`${JSON.stringify(z.toJSONSchema(schema[noun], { io: 'input' }), null, 2)}\n`)
    return undefined
  }
}
