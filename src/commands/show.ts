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
    if (knowledge.find('source', name) !== undefined) return sourceView(knowledge, name)
    const { kind, id } = await named(context, name, ['condition', 'therapy', 'claim', 'term'])
    switch (kind) {
      case 'condition':
        return conditionView(knowledge, id, options['why'] === true)
      case 'therapy':
        return therapyView(knowledge, id)
      case 'claim':
        return claimView(knowledge, id)
      case 'term':
        return termView(knowledge, id)
    }
  }
}
