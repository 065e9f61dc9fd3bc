import { usageError } from '../base/errors.ts'
import { search } from '../search/search.ts'
import { searchView } from '../view/search-view.ts'
import type { CommandSpec } from './command.ts'
import { repairFor } from './names.ts'

const kinds = ['condition', 'therapy', 'claim', 'term'] as const

export const searchCommand: CommandSpec = {
  name: 'search',
  args: '<words...>',
  summary: 'find conditions, therapies and claims, best first',
  text: 'Finds what fits the words, best first. Forgives typos, everyday words, abbreviations and codes, and says so when nothing fits.',
  options: [
    { flags: '--kind <kind>', text: 'only one kind', choices: kinds },
    { flags: '--site <site>', text: 'only conditions of a place, such as knee' },
    { flags: '--limit <n>', text: 'at most so many results (20; 40 for a place)' }
  ],
  examples: ['regen search knee', 'regen search bone on bone', 'regen search tenis elbo', 'regen search M17 --json'],
  async run(args, options, context) {
    const query = args.join(' ').trim()
    if (query === '') throw usageError('Nothing to search for.', 'Try: regen search knee')
    const limit = options['limit'] === undefined ? undefined : Number(options['limit'])
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
      throw usageError(`--limit takes a whole number from 1 on, not “${options['limit']}”.`)
    const index = await context.index()
    const kind = kinds.find((k) => k === options['kind'])
    const repair = await repairFor(context, query)
    const result = search(index, query, {
      ...(limit === undefined ? {} : { limit }),
      ...(kind === undefined ? {} : { kinds: [kind] }),
      ...(typeof options['site'] === 'string' ? { site: options['site'] } : {}),
      ...(repair === undefined ? {} : { repair })
    })
    return searchView(index, query, result)
  }
}
