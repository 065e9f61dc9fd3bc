import { createInterface } from 'node:readline'
import type { Terminal } from '../base/terminal.ts'

/** The lines that a person types, one at a time; what was typed ahead waits its turn. */
export interface TypedLines {
  /** The next line; undefined where there will be none. */
  next(): Promise<string | undefined>
  close(): void
}

export function typedLines(terminal: Terminal): TypedLines {
  const { input, output } = terminal.streams()
  const reader = createInterface({ input, output, terminal: false })
  const ahead: string[] = []
  let waiting: ((line: string | undefined) => void) | undefined
  let closed = false
  const stopListening = terminal.onInterrupt(() => reader.close())
  reader.on('line', (line) => {
    if (waiting === undefined) ahead.push(line)
    else waiting(line)
  })
  reader.on('close', () => {
    closed = true
    waiting?.(undefined)
  })
  return {
    next() {
      const line = ahead.shift()
      if (line !== undefined) return Promise.resolve(line)
      if (closed) return Promise.resolve(undefined)
      return new Promise((resolve) => {
        waiting = (typed) => {
          waiting = undefined
          resolve(typed)
        }
      })
    },
    close() {
      stopListening()
      reader.close()
    }
  }
}
