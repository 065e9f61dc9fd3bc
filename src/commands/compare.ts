import { usageError } from '../base/errors.ts'
import { compareConditionsView, compareOptionsView, compareTherapiesView } from '../view/compare-view.ts'
import { type CommandSpec, formatOption } from './command.ts'
import { type Named, named } from './names.ts'

/** Side by side more cannot be read. */
const most = 6

export const compareCommand: CommandSpec = {
  name: 'compare',
  args: '[names...]',
  summary: 'options side by side; with --for alone, every option',
  text: 'Puts up to six therapies (or conditions) side by side, benefits and harms in the same order. With --for alone, every option in brief. Put a name of several words in quotes, or join it with hyphens.',
  options: [{ flags: '--for <condition>', text: 'the condition that the evidence is about' }, formatOption],
  examples: [
    'regen compare --for knee-osteoarthritis',
    'regen compare PRP exercise wait-and-see --for "knee osteoarthritis"',
    'regen compare sciatica lumbar-spinal-stenosis',
    'regen compare PRP wait-and-see --for tennis-elbow --format html'
  ],
  async run(args, options, context) {
    const knowledge = await context.knowledge()
    const names = args.flatMap((arg) => arg.split(',')).flatMap((name) => (isJoiner(name) ? [] : [name.trim()]))
    const condition = typeof options['for'] === 'string' ? (await named(context, options['for'], ['condition'])).id : undefined
    if (names.length > most)
      throw usageError(
        `${names.length} side by side are too many to read; at most ${most}.`,
        'For every option in brief: regen compare --for <condition>'
      )
    if (names.length === 0) {
      if (condition === undefined)
        throw usageError('Nothing to compare.', 'Name two options, or a condition: regen compare --for knee-osteoarthritis')
      return compareOptionsView(knowledge, condition)
    }
    const records: Named[] = []
    for (const name of names) records.push(await named(context, name, condition === undefined ? ['therapy', 'condition'] : ['therapy']))
    const ids = [...new Set(records.map(({ id }) => id))]
    if (records.every(({ kind }) => kind === 'therapy')) {
      if (ids.length < 2 && condition === undefined)
        throw usageError('One option alone cannot be compared.', `Name another, or see it whole: regen show ${ids[0]}`)
      return compareTherapiesView(knowledge, ids, condition)
    }
    if (records.some(({ kind }) => kind === 'therapy'))
      throw usageError('A condition cannot be compared with a therapy.', 'To compare therapies for a condition, name it with --for.')
    if (ids.length < 2) throw usageError('One condition alone cannot be compared.', `To compare its options: regen compare --for ${ids[0]}`)
    return compareConditionsView(knowledge, ids)
  }
}

/** `PRP vs exercise`, `PRP and exercise` and a stray comma name two options each. */
function isJoiner(name: string): boolean {
  return /^\s*(vs\.?|versus|and|or)?\s*$/i.test(name)
}
