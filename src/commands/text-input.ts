import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { RegenError } from '../base/errors.ts'
import { fileTrouble } from '../base/file-error.ts'
import type { Terminal } from '../base/terminal.ts'

/** A text and how it is called in messages. */
export interface TextInput {
  readonly name: string
  readonly text: string
}

/** No advert is longer; a whole site saved in one file may be. */
const most = 5_000_000

/** Reads a text file, or standard input for `-`. Throws with what is wrong and what to do. */
export function readText({ cwd, readStdin }: Terminal, file: string): TextInput {
  if (file === '-') {
    const text = readStdin()
    needFit('standard input', text.length)
    return { name: 'standard input', text: needText('standard input', text) }
  }
  return { name: file, text: needText(file, decoded(file, bytesOf(resolve(cwd, file), file))) }
}

function bytesOf(path: string, name: string): Buffer {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new RegenError('unreadable-text', `${name} is a folder.`, 'Name one file.')
    needFit(name, stat.size)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof RegenError) throw error
    const why = fileTrouble(error as NodeJS.ErrnoException) ?? (error as Error).message
    throw new RegenError('unreadable-text', `Cannot read ${name}: ${why}.`, 'To check words instead of a file: regen check --text "…"')
  }
}

function needFit(name: string, size: number): void {
  if (size > most)
    throw new RegenError(
      'text-too-large',
      `${name} is too large: ${Math.ceil(size / 1e6)} MB. regen check reads up to ${most / 1e6} MB of text.`,
      'Save the page that you want to check in a file of its own.'
    )
}

/** UTF-8, UTF-16 where its mark says so, else the old Western encoding of many saved pages. */
function decoded(name: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw notText(name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Documents of word processors and readers, pictures and programs are no text, whatever they hold. */
function needText(name: string, text: string): string {
  const start = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program or a picture from a text
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  if (['%PDF-', 'PK\u0003\u0004', '{\\rtf'].some((mark) => start.startsWith(mark)) || odd > start.length / 50) throw notText(name)
  if (!/\p{L}/u.test(text))
    throw new RegenError('no-text', `There are no words in ${name}.`, 'Give it the words of an advert: regen check --text "…"')
  return text
}

function notText(name: string): RegenError {
  return new RegenError(
    'not-text',
    `${name} is no text: it looks like a document, a picture or a program.`,
    'Copy the words out of it, and paste them: regen check -\nText, Markdown and saved web pages can be read as they are.'
  )
}
