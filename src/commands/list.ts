import { usageError } from '../base/errors.ts'
import { listNouns, listView } from '../view/list-view.ts'
import type { CommandSpec } from './command.ts'

export const listCommand: CommandSpec = {
  name: 'list',
  args: '<noun>',
  summary: `all of a kind: ${listNouns.slice(0, 4).join(', ')} …`,
  text: `Lists every record of a kind. Kinds: ${listNouns.join(', ')}.`,
  options: [],
  examples: ['regen list conditions', 'regen list sources --json', 'regen list findings --json'],
  async run([asked = ''], _options, context) {
    const noun = listNouns.find((n) => n === asked || n === `${asked}s` || n === asked.replace(/y$/, 'ies'))
    if (noun === undefined) throw usageError(`There is no list of “${asked}”.`, `Lists: ${listNouns.join(', ')}`)
    return listView(await context.knowledge(), noun)
  }
}
