/** The program's end of the start: it hands the world to `run` and sets the exit code. Nothing outside `bin/` touches `process`. */
import { fstatSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Out, Terminal } from '../src/base/terminal.ts'
import { run } from '../src/cli/run.ts'

declare const REGEN_VERSION: string

/**
 * Writes at once and whole: `process.exit` would cut a pipe at 64 KiB, and the
 * stream object costs time to build. A reader that has gone (`| head -1`) is
 * no failure: the rest is dropped.
 */
function out(fd: 1 | 2): Out {
  let gone = false
  let tty: boolean | undefined
  return {
    write(text) {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length && !gone; ) {
        try {
          at += writeSync(fd, bytes, at)
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
          else if (code === 'EPIPE' || code === 'EOF') gone = true
          else throw error
        }
      }
    },
    get isTTY() {
      tty ??= isTerminal(fd)
      return tty
    },
    get isPipe() {
      try {
        return fstatSync(fd).isFIFO()
      } catch {
        return false
      }
    },
    get columns() {
      return this.isTTY ? (fd === 1 ? process.stdout : process.stderr).columns : undefined
    }
  }
}

/** Cheap first: what is no character device is no terminal, and the stream object need not be built to know. */
function isTerminal(fd: 0 | 1 | 2): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false
  } catch {
    return false
  }
  return (fd === 0 ? process.stdin : fd === 1 ? process.stdout : process.stderr).isTTY === true
}

function saveNew(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
}

const terminal: Terminal = {
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: out(1),
  stderr: out(2),
  get stdinIsTTY() {
    return isTerminal(0)
  },
  readStdin: () => readFileSync(0, 'utf8'),
  today: () => new Date().toISOString().slice(0, 10),
  saveNew,
  saveOver(path, text) {
    const beside = `${path}.${process.pid}.new`
    saveNew(beside, text)
    try {
      renameSync(beside, path)
    } catch (error) {
      rmSync(beside)
      throw error
    }
  },
  home: join(__dirname, '../knowledge'),
  version: REGEN_VERSION,
  streams: () => ({ input: process.stdin, output: process.stderr }),
  onInterrupt(leave) {
    process.on('SIGINT', leave)
    return () => process.off('SIGINT', leave)
  }
}

run(terminal).then((code) => {
  process.exitCode = code
})
