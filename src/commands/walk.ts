import { accessSync, constants, lstatSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RegenError, usageError } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Prompter, Savable } from '../prompt/prompter.ts'
import { type WalkView, walkView } from '../view/walk-view.ts'
import { replay, toFile } from '../walkthrough/answers.ts'
import { answer, back, question, type State, start } from '../walkthrough/machine.ts'
import type { CommandSpec, Context } from './command.ts'

export const walkCommand: CommandSpec = {
  name: 'walk',
  args: '',
  summary: 'a walk through a decision, step by step',
  text: 'Asks about danger signs first, then where it hurts, what it is called, what matters to you, and puts the options side by side, waiting among them. It never says which to choose. Nothing you answer leaves this machine or is kept, unless you save it.',
  options: [
    { flags: '--answers <file>', text: 'answer from a JSON file instead of asking; - reads standard input' },
    { flags: '--save <file>', text: 'write the answers to a file, for --answers (only you can read it)' },
    { flags: '--questions', text: 'print the next question with its choices, after --answers' }
  ],
  examples: ['regen walk', 'regen walk --answers my-answers.json', 'regen walk --questions --json'],
  async run(_args, options, context) {
    const { answers: given, save } = options
    if (typeof save === 'string') refuseEarly(context, save)
    const knowledge = await context.knowledge()
    needWalkthrough(knowledge)
    if (options['questions'] === true) {
      const state = typeof given === 'string' ? replayed(knowledge, context, given, 'as far as it goes') : start
      return { schema: 'regen/questions@1', next: question(knowledge, state) ?? null, answers: toFile(state) }
    }
    const state = typeof given === 'string' ? replayed(knowledge, context, given, 'the end') : await asked(knowledge, context)
    const view = walkView(knowledge, state)
    const prompter = typeof given === 'string' ? undefined : await prompterOf(context)
    // The page comes first: nothing that goes wrong with a file may cost the person the walk.
    if (typeof save === 'string') context.afterwards(() => saveAnswers(context, prompter, save, state))
    if (prompter !== undefined && view.outcome !== 'stopped') context.afterwards(() => offerToSave(context, prompter, view))
    return view
  }
}

/** A folder of one's own may lack the walkthrough. */
function needWalkthrough(knowledge: Knowledge): void {
  try {
    knowledge.walkthrough()
  } catch {
    throw new RegenError(
      'no-walkthrough',
      'this knowledge folder has no walkthrough.json, so there is nothing to ask.',
      'Add one, laid out as data/README.md says, or run without --knowledge.'
    )
  }
}

async function prompterOf({ terminal }: Context): Promise<Prompter> {
  const { inquirerPrompter } = await import('../prompt/inquirer.ts')
  return inquirerPrompter(terminal)
}

async function asked(knowledge: Knowledge, context: Context): Promise<State> {
  const { terminal } = context
  if (!terminal.stdinIsTTY || !terminal.stderr.isTTY)
    throw usageError(
      'regen walk asks questions, and this is not a terminal.',
      'Answer from a file: regen walk --answers <file>\nSee the questions: regen walk --questions --json'
    )
  return converse(knowledge, await prompterOf(context))
}

/** Asks until nothing is left to ask. Going back drops the last answer. */
export async function converse(knowledge: Knowledge, prompter: Prompter): Promise<State> {
  let state = start
  for (let next = question(knowledge, state); next !== undefined; next = question(knowledge, state)) {
    const reply = await prompter.ask(next, state.length > 0)
    state = reply.did === 'back' ? back(state) : answer(knowledge, state, reply.ids)
  }
  return state
}

/** After the page, so that the person has seen what there is to save. */
async function offerToSave(context: Context, prompter: Prompter, view: WalkView): Promise<void> {
  const [{ pageOf }, { renderPlain }] = await Promise.all([import('../render/page-of.ts'), import('../render/plain.ts')])
  await askToSave(context, prompter, 'this page', renderPlain(await pageOf(view)))
}

/** The name was free before the first question. Where it no longer is, whoever is there is asked for another. */
async function saveAnswers(context: Context, prompter: Prompter | undefined, file: string, state: State): Promise<void> {
  const text = `${JSON.stringify(toFile(state), null, 2)}\n`
  const trouble = save(context, file, text)
  if (trouble === undefined) return
  if (prompter === undefined) throw trouble
  context.note(trouble.message)
  await askToSave(context, prompter, 'your answers', text)
}

/** Asks for a name until one can be written or the person wants none. */
export async function askToSave(
  context: Pick<Context, 'terminal' | 'note'>,
  prompter: Prompter,
  what: Savable,
  text: string
): Promise<void> {
  for (let file = await prompter.saveTo(what); file !== undefined; file = await prompter.saveTo(what)) {
    const trouble = save(context, fromHome(context.terminal, file), text)
    if (trouble === undefined) return
    context.note(trouble.message)
  }
}

/** No shell stands between a prompt and the program to say what `~` is. */
function fromHome({ env }: Terminal, file: string): string {
  const home = env['HOME'] ?? env['USERPROFILE']
  return home !== undefined && /^~[/\\]/.test(file) ? join(home, file.slice(2)) : file
}

/** Saves, or says why it could not. Only the person's own account can read what was saved; nothing is overwritten. */
function save({ terminal, note }: Pick<Context, 'terminal' | 'note'>, file: string, text: string): RegenError | undefined {
  try {
    terminal.saveNew(resolve(terminal.cwd, file), text)
  } catch (error) {
    return cannotSave(file, error as NodeJS.ErrnoException)
  }
  note(`Saved to ${file}.`)
  return undefined
}

/** Better before the first question than after the last. */
function refuseEarly({ terminal }: Context, file: string): void {
  const path = resolve(terminal.cwd, file)
  let there: boolean
  try {
    there = lstatSync(path, { throwIfNoEntry: false }) !== undefined
    accessSync(`${dirname(path)}/.`, constants.W_OK)
  } catch (error) {
    throw cannotSave(file, error as NodeJS.ErrnoException)
  }
  if (there) throw cannotSave(file, { code: 'EEXIST', message: '' })
}

function cannotSave(file: string, { code, message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>): RegenError {
  return code === 'EEXIST'
    ? new RegenError('cannot-save', `${file} is there already; nothing was overwritten.`, 'Choose another name.')
    : new RegenError('cannot-save', `Cannot save to ${file}: ${message}`)
}

function replayed(knowledge: Knowledge, { terminal }: Context, file: string, upTo: 'the end' | 'as far as it goes'): State {
  const json = read(terminal, file)
  try {
    return replay(knowledge, json, { upTo })
  } catch (error) {
    throw new RegenError(
      'bad-answers',
      `${nameOf(file)}: ${(error as Error).message}.`,
      'See the questions and their choices: regen walk --questions --json'
    )
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

function read(terminal: Terminal, file: string): unknown {
  try {
    return JSON.parse(file === '-' ? terminal.readStdin() : readFileSync(resolve(terminal.cwd, file), 'utf8'))
  } catch (error) {
    throw new RegenError(
      'unreadable-answers',
      `Cannot read answers from ${nameOf(file)}: ${(error as Error).message}`,
      'It must be a JSON file such as {"version": 1, "answers": {"red-flags": []}}. See: regen walk --questions --json'
    )
  }
}
