import { accessSync, closeSync, constants, lstatSync, openSync, readSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RegenError } from '../base/errors.ts'
import { fileTrouble } from '../base/file-error.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Prompter, Savable } from '../prompt/prompter.ts'
import { safeJson } from '../render/safe.ts'
import { type Replayed, replay, toFile } from '../walkthrough/answers.ts'
import type { State } from '../walkthrough/machine.ts'
import type { Context } from './command.ts'

/** More is no file of answers, whatever it is. */
const mostBytes = 1_000_000

/** A file of answers, replayed. Nothing is written, so nothing is lost where it cannot be. */
export function replayed(knowledge: Knowledge, { terminal }: Context, file: string, upTo: 'the end' | 'as far as it goes'): Replayed {
  const json = read(terminal, file)
  try {
    return replay(knowledge, json, { upTo })
  } catch (error) {
    throw new RegenError(
      'bad-answers',
      `${nameOf(file)}: ${(error as Error).message}.`,
      'Nothing in it was changed. See the questions and their choices: regen walk --questions --json'
    )
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

function read(terminal: Terminal, file: string): unknown {
  try {
    return JSON.parse(file === '-' ? terminal.readStdin() : readText(resolve(terminal.cwd, file)))
  } catch (error) {
    throw new RegenError(
      'unreadable-answers',
      `Cannot read answers from ${nameOf(file)}: ${whyUnread(error as Error)}.`,
      'Nothing in it was changed. It must be a JSON file such as {"version": 2, "answers": {"red-flags": []}}. See: regen walk --questions --json'
    )
  }
}

function whyUnread(error: Error): string {
  if (error instanceof SyntaxError) return `it is not JSON (${error.message})`
  return fileTrouble(error as NodeJS.ErrnoException) ?? (error instanceof TypeError ? 'it is not text' : error.message)
}

/** All of a small file; a pipe and a device that never ends among them, as far as they are small. */
function readText(path: string): string {
  const file = openSync(path, 'r')
  try {
    const parts: Buffer[] = []
    for (let size = 0; ; ) {
      const part = Buffer.alloc(64 * 1024)
      const count = readSync(file, part, 0, part.length, null)
      if (count === 0) break
      size += count
      if (size > mostBytes) throw new Error('it is larger than any file of answers')
      parts.push(part.subarray(0, count))
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } finally {
    closeSync(file)
  }
}

/** Where answers go: a new file, or the one that they were read from. */
export interface Target {
  readonly file: string
  readonly over: boolean
}

/** The target of `--save`. Better refused before the first question than after the last. */
export function targetOf({ terminal }: Context, file: string, resumed: string | undefined): Target {
  const path = resolve(terminal.cwd, file)
  const over = resumed !== undefined && resolve(terminal.cwd, resumed) === path
  let there: boolean
  try {
    there = lstatSync(path, { throwIfNoEntry: false }) !== undefined
    accessSync(`${dirname(path)}/.`, constants.W_OK)
  } catch (error) {
    throw cannotSave(file, error as NodeJS.ErrnoException)
  }
  if (there && !over) throw cannotSave(file, { code: 'EEXIST', message: '' })
  return { file, over: over && there }
}

/** The name was free before the first question. Where it no longer is, whoever is there is asked for another. Returns where the answers are now. */
export async function saveAnswers(
  context: Context,
  prompter: Prompter | undefined,
  target: Target | undefined,
  knowledge: Knowledge,
  state: State
): Promise<string | undefined> {
  const text = `${safeJson(toFile(knowledge, state))}\n`
  if (target !== undefined) {
    const trouble = save(context, target, text)
    if (trouble === undefined) return target.file
    if (prompter === undefined) throw trouble
    context.note(trouble.message)
  }
  return prompter === undefined ? undefined : askToSave(context, prompter, 'your answers', () => text)
}

/** Asks for a name until one can be written or the person wants none. What is written may depend on the name. */
export async function askToSave(
  context: Pick<Context, 'terminal' | 'note'>,
  prompter: Prompter,
  what: Savable,
  textFor: (file: string) => string | Promise<string>
): Promise<string | undefined> {
  for (let file = await prompter.saveTo(what); file !== undefined; file = await prompter.saveTo(what)) {
    const trouble = save(context, { file: fromHome(context.terminal, file), over: false }, await textFor(file))
    if (trouble === undefined) return file
    context.note(trouble.message)
  }
  return undefined
}

/** No shell stands between a prompt and the program to say what `~` is. */
function fromHome({ env }: Terminal, file: string): string {
  const home = env['HOME'] ?? env['USERPROFILE']
  return home !== undefined && /^~[/\\]/.test(file) ? join(home, file.slice(2)) : file
}

/** Saves, or says why it could not. Only the person's own account can read what was saved; nothing that is there is overwritten but what was resumed. */
function save({ terminal, note }: Pick<Context, 'terminal' | 'note'>, { file, over }: Target, text: string): RegenError | undefined {
  try {
    const path = resolve(terminal.cwd, file)
    if (over) terminal.saveOver(path, text)
    else terminal.saveNew(path, text)
  } catch (error) {
    return cannotSave(file, error as NodeJS.ErrnoException)
  }
  note(`Saved to ${file}.`)
  return undefined
}

function cannotSave(file: string, error: Pick<NodeJS.ErrnoException, 'code' | 'message'>): RegenError {
  if (error.code === 'EEXIST')
    return new RegenError('cannot-save', `${file} is there already; nothing was overwritten.`, 'Choose another name.')
  // A file that is to be made cannot be missing; the folder for it can.
  const why = fileTrouble(error, error.code === 'ENOENT' ? 'folder' : 'file') ?? error.message
  return new RegenError('cannot-save', `Cannot save to ${file}: ${why}.`, 'Choose another name.')
}
