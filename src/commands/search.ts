import { usageError } from '../base/errors.ts'
import { search } from '../search/search.ts'
import { searchView } from '../view/search-view.ts'
import type { CommandSpec } from './command.ts'
import { filters } from './filters.ts'
import { repairFor } from './names.ts'

export const searchCommand: CommandSpec = {
  name: 'search',
  args: '<words...>',
  summary: 'find conditions, therapies and claims, best first',
  text: 'Finds what fits the words, best first. Forgives typos, everyday words, abbreviations and codes, and says so when nothing fits.',
  options: [
    { flags: '--kind <kind>', text: 'only one kind', choices: filters.kind },
    {
      flags: '--site <site>',
      text: 'only what belongs to a place: conditions, therapies for them, claims about them',
      choices: filters.site
    },
    { flags: '--family <family>', text: 'only conditions of a family', choices: filters.family },
    { flags: '--category <category>', text: 'only therapies or claims of a category', choices: filters.category },
    { flags: '--limit <n>', text: 'at most so many results (20; for a place 12 of each kind; all with --kind)' }
  ],
  examples: [
    'regen search knee',
    'regen search bone on bone',
    'regen search tenis elbo',
    'regen search heel pain --family overuse',
    'regen search back pain --category exercise',
    'regen search M17 --json'
  ],
  async run(args, options, context) {
    const query = args.join(' ').trim()
    if (query === '') throw usageError('Nothing to search for.', 'Try: regen search knee')
    const limit = options['limit'] === undefined ? undefined : Number(options['limit'])
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
      throw usageError(`--limit takes a whole number from 1 on, not “${options['limit']}”.`)
    const index = await context.index()
    const chosen = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)
    const kind = filters.kind.find((k) => k === chosen('kind'))
    const [site, family, category] = [chosen('site'), chosen('family'), chosen('category')]
    const only = {
      ...(kind === undefined ? {} : { kind }),
      ...(site === undefined ? {} : { site }),
      ...(family === undefined ? {} : { family }),
      ...(category === undefined ? {} : { category }),
      ...(limit === undefined ? {} : { limit })
    }
    const most = limit ?? (kind === undefined ? undefined : Number.POSITIVE_INFINITY)
    const repair = await repairFor(context, query)
    const result = search(index, query, { kinds: kind && [kind], site, family, category, limit: most, repair })
    return searchView(index, query, result, only)
  }
}
