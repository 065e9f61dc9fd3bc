import type { QuestionsView } from '../../view/walk-view.ts'
import { fields, list, muted, type Page, para, title } from '../document.ts'

/** The next question of the walkthrough, for somebody who writes an answers file. */
export function questionsPage({ next }: QuestionsView): Page {
  if (next === null) return { blocks: [title('Nothing left to ask.')], next: ['regen walk --answers <file>'] }
  return {
    blocks: [
      title(next.title, `"${next.step}", ${next.at} of ${next.of}`),
      ...(next.text.length === 0 ? [] : [list(next.text)]),
      fields(next.choices.map(({ id, label, help }) => [id, [label, ...(help === undefined ? [] : [muted(`  ${help}`)])]])),
      para(
        muted(
          `Take ${next.min === next.max ? next.min : `${next.min} to ${Math.min(next.max, next.choices.length)}`}${next.none === undefined ? '' : `; [] means: ${next.none}`}.`
        )
      )
    ],
    next: []
  }
}
