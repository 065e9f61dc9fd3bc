import { holdsFigure } from '../stated-figures.ts'
import { prose } from './places.ts'
import type { Rule } from './rule.ts'

/** What somebody looked for is told by the one who looked: its years and counts are no findings. */
const ownAccount = 'searched.for'

/** No figure without a source. */
export const figuresHaveSources: Rule = {
  name: 'figures-have-sources',
  description: 'prose that holds a figure names the source of it',
  check: (records) =>
    [...prose(records)]
      .filter(({ path, text, sources }) => holdsFigure(text) && (sources ?? []).length === 0 && path !== ownAccount)
      .map(({ file, path, sources }) => ({
        file,
        path,
        message: 'a figure stands here without a source',
        fix:
          sources === undefined
            ? 'say it without the figure, or move it to a field with sources'
            : 'name the source in "sources", or say it without the figure'
      }))
}
