import { aboutView } from '../view/about-view.ts'
import type { CommandSpec } from './command.ts'

export const aboutCommand: CommandSpec = {
  name: 'about',
  args: '',
  summary: 'version, knowledge date, what is held, what it is not',
  text: 'Says which version this is, how new its knowledge is, how much it holds and what it holds itself to.',
  options: [],
  examples: ['regen about', 'regen about --json'],
  async run(_args, _options, context) {
    return aboutView(await context.knowledge(), context.terminal.version, context.from)
  }
}
