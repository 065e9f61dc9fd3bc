import { usageError } from '../base/errors.ts'
import { aboutView } from '../view/about-view.ts'
import type { CommandSpec } from './command.ts'

export const aboutCommand: CommandSpec = {
  name: 'about',
  args: '',
  summary: 'version, knowledge date, what is held, what it is not',
  text: 'Says which version this is, how new its knowledge is, how much it holds and what it holds itself to.',
  options: [
    { flags: '--gaps', text: 'what is missing, unverified or stale, by noun' },
    { flags: '--ipdas', text: 'the walkthrough held against the standard for decision aids, all 44 criteria' }
  ],
  examples: ['regen about', 'regen about --gaps', 'regen about --ipdas', 'regen about --json'],
  async run(_args, options, context) {
    if (options['gaps'] === true && options['ipdas'] === true) throw usageError('--gaps and --ipdas are two pages.', 'Ask for one of them.')
    if (options['gaps'] === true) {
      const { gapsView } = await import('../view/gaps-view.ts')
      return gapsView(await context.knowledge(), context.terminal.today())
    }
    if (options['ipdas'] === true) return (await import('../ipdas/audit.ts')).audit(await context.knowledge())
    return aboutView(await context.knowledge(), context.terminal.version, context.from)
  }
}
