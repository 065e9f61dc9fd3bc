import type { Terminal } from '../base/terminal.ts'
import { inSigns } from '../render/clean.ts'
import type { Given, Question } from '../walkthrough/machine.ts'
import { inWords } from './answering.ts'
import { folded, type Look, sizeOf } from './look.ts'

/** What stays on the screen above a question: the answers before it, a line each. */
export interface Said {
  add(question: Question, given: Given): void
  /** Takes away what was said to this question, if that is the last that was said: it is open again. */
  takeBack(question: Question): void
}

export function saidAbove({ stderr }: Pick<Terminal, 'stderr'>, output: Parameters<typeof sizeOf>[0], look: Look): Said {
  const said: { readonly step: string; readonly rows: number; readonly columns: number }[] = []
  return {
    add(question, given) {
      const { columns } = sizeOf(output)
      const lines = folded(`${question.title} ${inWords(question, given)}`, columns)
      stderr.write(`${inSigns(lines.join('\n'), look.unicode)}\n`)
      said.push({ step: question.step, rows: lines.length, columns })
    },
    takeBack({ step }) {
      const last = said.at(-1)
      if (last?.step !== step) return
      said.pop()
      // In a window of another width nobody knows how many lines it takes now.
      if (last.columns === sizeOf(output).columns) stderr.write(`\x1b[${last.rows}A\x1b[0J`)
    }
  }
}
