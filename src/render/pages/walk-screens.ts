import type { WalkView } from '../../view/walk-view.ts'
import { type Block, para, strong } from '../document.ts'
import { citations } from './citations.ts'
import { fitBlocks } from './walk-fit.ts'
import { optionBlocks } from './walk-option.ts'
import { decisionBlocks } from './walk-page.ts'

/** What a step of the walkthrough shows besides its own text. */
export function screenBlocks(view: WalkView, shows: 'course' | 'effects' | 'fit'): Block[] {
  const cite = citations(view.sources)
  switch (shows) {
    case 'course':
      return decisionBlocks(view, cite).slice(1)
    case 'effects':
      return [
        para(
          'Every option comes in the same order: how it is done, what it may bring, what it may cost. Numbers in brackets are sources; the page at the end lists them.'
        ),
        ...view.options.flatMap((option) => optionBlocks(option, cite))
      ]
    case 'fit':
      return fitBlocks(view)
  }
}

/** The answers so far, one a line. */
export function answersBlocks(answers: readonly { readonly title: string; readonly answer: string }[]): Block[] {
  if (answers.length === 0) return [para('Nothing is answered yet.')]
  return answers.map(({ title, answer }) => para(strong(title), ` ${answer}`))
}
