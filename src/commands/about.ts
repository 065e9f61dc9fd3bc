import { aboutView } from '../view/about-view.ts'
import type { CommandSpec } from './command.ts'

export const aboutCommand: CommandSpec = {
  name: 'about',
  args: '',
  summary: 'version, knowledge date, what is held, what it is not',
  text: 'Says which version this is, how new its knowledge is, how much it holds and what it holds itself to.',
  options: [{ flags: '--ipdas', text: 'the walkthrough held against the standard for decision aids, all 44 criteria' }],
  examples: ['regen about', 'regen about --ipdas', 'regen about --json'],
  async run(_args, options, context) {
    if (options['ipdas'] === true) return (await import('../ipdas/audit.ts')).audit(await context.knowledge())
    return aboutView(await context.knowledge(), context.terminal.version, context.from)
  }
}
