import type { Resolved } from '../search/resolve.ts'
import { evidenceView } from '../view/evidence-view.ts'
import type { CommandSpec, Context } from './command.ts'
import { named, tryName } from './names.ts'

export const evidenceCommand: CommandSpec = {
  name: 'evidence',
  args: '<condition> [therapy...]',
  summary: 'findings with interval and certainty, recommendations, sources',
  text: 'Shows every finding of a condition, or of one therapy for it: the sentence that its certainty allows, the figures, a row with interval and smallest difference that matters, recommendations, sources.',
  options: [{ flags: '--why', text: 'how the at-a-glance label came about' }],
  examples: [
    'regen evidence knee-osteoarthritis',
    'regen evidence knee-osteoarthritis platelet-rich-plasma --why',
    'regen evidence tennis elbow cortisone'
  ],
  async run(args, options, context) {
    const { condition, therapy } = await pairOf(context, args)
    return evidenceView(await context.knowledge(), condition, therapy, options['why'] === true)
  }
}

/** Reads `tennis elbow cortisone` as a condition and a therapy: the first split whose both sides are names. */
async function pairOf(context: Context, args: readonly string[]): Promise<{ condition: string; therapy: string | undefined }> {
  const exactly = (resolved: Resolved): boolean => resolved.found && resolved.readAs === undefined
  const whole = await tryName(context, args.join(' '), ['condition'])
  if (whole.found && exactly(whole)) return { condition: whole.id, therapy: undefined }
  for (let at = args.length - 1; at > 0; at--) {
    const condition = await tryName(context, args.slice(0, at).join(' '), ['condition'])
    const therapy = await tryName(context, args.slice(at).join(' '), ['therapy'])
    if (condition.found && therapy.found && exactly(condition) && exactly(therapy)) return { condition: condition.id, therapy: therapy.id }
  }
  if (args.length === 1) return { condition: (await named(context, args[0] as string, ['condition'])).id, therapy: undefined }
  const [first = '', ...rest] = args
  return { condition: (await named(context, first, ['condition'])).id, therapy: (await named(context, rest.join(' '), ['therapy'])).id }
}
