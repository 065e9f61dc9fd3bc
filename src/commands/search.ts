import { usageError } from '../base/errors.ts'
import type { Site } from '../knowledge/schema.ts'
import { search } from '../search/search.ts'
import { searchView } from '../view/search-view.ts'
import type { CommandSpec } from './command.ts'
import { repairFor } from './names.ts'

const kinds = ['condition', 'therapy', 'claim', 'term'] as const

/** Every site of the schema, which the compiler checks: the schema itself takes too long to load for a search. */
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

export const searchCommand: CommandSpec = {
  name: 'search',
  args: '<words...>',
  summary: 'find conditions, therapies and claims, best first',
  text: 'Finds what fits the words, best first. Forgives typos, everyday words, abbreviations and codes, and says so when nothing fits.',
  options: [
    { flags: '--kind <kind>', text: 'only one kind', choices: kinds },
    {
      flags: '--site <site>',
      text: 'only what belongs to a place: conditions, therapies for them, claims about them',
      choices: Object.keys(sites)
    },
    { flags: '--limit <n>', text: 'at most so many results (20; 40 for a place; all with --kind)' }
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
    const site = typeof options['site'] === 'string' ? options['site'] : undefined
    const only = {
      ...(kind === undefined ? {} : { kind }),
      ...(site === undefined ? {} : { site }),
      ...(limit === undefined ? {} : { limit })
    }
    const result = search(index, query, {
      ...(limit !== undefined ? { limit } : kind !== undefined ? { limit: Number.POSITIVE_INFINITY } : {}),
      ...(kind === undefined ? {} : { kinds: [kind] }),
      ...(site === undefined ? {} : { site }),
      ...(repair === undefined ? {} : { repair })
    })
    return searchView(index, query, result, only)
  }
}
