import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { RegenError, usageError } from '../base/errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Prompter } from '../prompt/prompter.ts'
import { walkView } from '../view/walk-view.ts'
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
    const knowledge = await context.knowledge()
    const given = options['answers']
    if (options['questions'] === true) {
      const state = typeof given === 'string' ? partly(knowledge, read(context, given), given) : start
      return { schema: 'regen/questions@1', next: question(knowledge, state) ?? null, answers: toFile(state) }
    }
    const state = typeof given === 'string' ? whole(knowledge, read(context, given), given) : await asked(knowledge, context)
    const view = walkView(knowledge, state)
    if (typeof options['save'] === 'string') save(context, options['save'], `${JSON.stringify(toFile(state), null, 2)}\n`)
    if (typeof given !== 'string' && view.outcome !== 'stopped') context.afterwards(() => offerToSave(context, view))
    return view
  }
}

async function asked(knowledge: Knowledge, context: Context): Promise<State> {
  const { terminal } = context
  if (!terminal.stdinIsTTY || !terminal.stderr.isTTY)
    throw usageError(
      'regen walk asks questions, and this is not a terminal.',
      'Answer from a file: regen walk --answers <file>\nSee the questions: regen walk --questions --json'
    )
  const { inquirerPrompter } = await import('../prompt/inquirer.ts')
  return converse(knowledge, inquirerPrompter(terminal))
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
async function offerToSave(context: Context, view: ReturnType<typeof walkView>): Promise<void> {
  const [{ pageOf }, { renderPlain }, { inquirerPrompter }] = await Promise.all([
    import('../render/page-of.ts'),
    import('../render/plain.ts'),
    import('../prompt/inquirer.ts')
  ])
  const file = await inquirerPrompter(context.terminal).saveTo()
  if (file !== undefined) save(context, file, renderPlain(await pageOf(view)))
}

function read({ terminal }: Context, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : resolve(terminal.cwd, file), 'utf8'))
  } catch (error) {
    throw new RegenError(
      'unreadable-answers',
      `Cannot read answers from ${file}: ${(error as Error).message}`,
      'It must be a JSON file such as {"version": 1, "answers": {"red-flags": []}}. See: regen walk --questions --json'
    )
  }
}

function whole(knowledge: Knowledge, json: unknown, file: string): State {
  try {
    return replay(knowledge, json)
  } catch (error) {
    throw new RegenError(
      'bad-answers',
      `${file}: ${(error as Error).message}.`,
      'See the questions and their choices: regen walk --questions --json'
    )
  }
}

/** As far as the file goes. */
function partly(knowledge: Knowledge, json: unknown, file: string): State {
  const answers = (json as { answers?: Record<string, readonly string[]> } | null)?.answers ?? {}
  let state = start
  try {
    for (let next = question(knowledge, state); next !== undefined && Object.hasOwn(answers, next.step); next = question(knowledge, state))
      state = answer(knowledge, state, answers[next.step] ?? [])
  } catch (error) {
    throw new RegenError('bad-answers', `${file}: ${(error as Error).message}.`)
  }
  return state
}

/** Only the person's own account can read what was saved. A file that is there already is not overwritten. */
function save(context: Context, file: string, text: string): void {
  try {
    writeFileSync(resolve(context.terminal.cwd, file), text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new RegenError(
      'cannot-save',
      exists ? `${file} is there already; nothing was overwritten.` : `Cannot save to ${file}: ${(error as Error).message}`,
      exists ? 'Choose another name.' : undefined
    )
  }
  context.note(`Saved to ${file}.`)
}
