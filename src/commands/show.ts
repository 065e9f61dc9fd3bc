import { type RegenError, usageError } from '../base/errors.ts'
import { claimView, conditionView, sourceView, termView, therapyView } from '../view/show-view.ts'
import { type CommandSpec, formatOption } from './command.ts'
import { named } from './names.ts'

export const showCommand: CommandSpec = {
  name: 'show',
  args: '<name...>',
  summary: 'one condition, therapy, claim, term or source in full',
  text: 'Shows one record in full. A condition shows its options at a glance, waiting among them.',
  options: [{ flags: '--why', text: 'how each at-a-glance label came about' }, formatOption],
  examples: ['regen show knee osteoarthritis', 'regen show PRP', 'regen show regrows-cartilage'],
  async run(args, options, context) {
    const knowledge = await context.knowledge()
    const name = args.join(' ')
    const why = options['why'] === true
    if (knowledge.find('source', name) !== undefined) {
      if (why) throw noLabels('source')
      return sourceView(knowledge, name)
    }
    const { kind, id } = await named(context, name, ['condition', 'therapy', 'claim', 'term'])
    switch (kind) {
      case 'condition':
        return conditionView(knowledge, id, why)
      case 'therapy':
        return therapyView(knowledge, id, why)
      case 'claim':
        if (why) throw noLabels(kind)
        return claimView(knowledge, id)
      case 'term':
        if (why) throw noLabels(kind)
        return termView(knowledge, id)
    }
  }
}

function noLabels(kind: string): RegenError {
  return usageError(`--why shows how labels came about, and a ${kind} has none.`, 'Leave it out.')
}
