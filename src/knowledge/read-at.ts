import { openSync, readSync } from 'node:fs'
import type { ReadAt } from '../base/bytes.ts'

/** Reads a file piece by piece, and opens it when first asked. Throws where it ends too early. */
export function readerOf(file: string): ReadAt {
  let open: number | undefined
  return (start, length) => {
    open ??= openSync(file, 'r')
    // A memory of its own, so that numbers of four bytes begin where a processor wants them.
    const bytes = Buffer.allocUnsafeSlow(length)
    for (let done = 0; done < length; ) {
      const count = readSync(open, bytes, done, length - done, start + done)
      if (count === 0) throw new Error(`${file} is shorter than its table of contents says; build it again`)
      done += count
    }
    return bytes
  }
}
