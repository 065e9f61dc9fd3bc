import { cancelled, RegenError, usageError } from '../base/errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Prompter, Screen } from '../prompt/prompter.ts'
import type { Block } from '../render/document.ts'
import type { Form } from '../render/form.ts'
import { pageOf } from '../render/page-of.ts'
import { questionsView, type WalkView, walkView } from '../view/walk-view.ts'
import type { Replayed } from '../walkthrough/answers.ts'
import { answer, back, type Given, type Question, question, type State, start } from '../walkthrough/machine.ts'
import { type CommandSpec, type Context, formatOption } from './command.ts'
import { askToSave, replayed, saveAnswers, type Target, targetOf } from './walk-files.ts'

export const walkCommand: CommandSpec = {
  name: 'walk',
  args: '',
  summary: 'a walk through a decision, step by step',
  text: 'A decision aid: danger signs first, then where it hurts, what it is called, all the options with what each may bring and cost, what matters to you, how each option meets that, and a page to take along. It never says which to choose. Go back at any step. Nothing you answer leaves this machine or is kept, unless you save it.',
  options: [
    { flags: '--answers <file>', text: 'answer from a JSON file instead of asking; - reads standard input' },
    { flags: '--save <file>', text: 'write the answers to a file (only you can read it)' },
    { flags: '--resume <file>', text: 'go on with saved answers' },
    { flags: '--questions', text: 'print the questions with their ids and choices, as far as --answers settles them' },
    { flags: '--accessible', text: 'ask with plain numbered lines, for screen readers (or set ACCESSIBLE)' },
    formatOption
  ],
  examples: [
    'regen walk',
    'regen walk --save mine.json',
    'regen walk --resume mine.json --save mine.json',
    'regen walk --answers mine.json',
    'regen walk --questions --json'
  ],
  async run(_args, options, context) {
    const { answers: given, save, resume } = options
    if (typeof given === 'string' && typeof resume === 'string')
      throw usageError(
        '--answers and --resume are two ways to begin.',
        'Take --answers to have the page at once, --resume to be asked the rest.'
      )
    if (resume === '-')
      throw usageError(
        '--resume asks the rest at the terminal, so its answers have to be in a file.',
        'Such as: regen walk --resume mine.json'
      )
    if (options['questions'] === true && save !== undefined)
      throw usageError('--questions asks nothing, so there are no answers to --save.', 'Leave out one of them.')
    const target = typeof save === 'string' ? targetOf(context, save, typeof resume === 'string' ? resume : undefined) : undefined
    const knowledge = await context.knowledge()
    needWalkthrough(knowledge)
    if (options['questions'] === true) {
      const from = typeof given === 'string' ? given : resume
      return questionsView(knowledge, typeof from === 'string' ? replayed(knowledge, context, from, 'as far as it goes').state : start)
    }
    if (typeof given === 'string') {
      const { state } = replayed(knowledge, context, given, 'the end')
      if (target !== undefined) context.afterwards(async () => void (await saveAnswers(context, undefined, target, knowledge, state)))
      return walkView(knowledge, state)
    }
    needTerminal(context)
    const begun = typeof resume === 'string' ? replayed(knowledge, context, resume, 'as far as it goes') : undefined
    return interview(knowledge, context, { begun, target, accessible: options['accessible'] === true, colour: options['color'] !== false })
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
      'Add one (its shape: regen schema walkthrough), or run without --knowledge.'
    )
  }
}

function needTerminal({ terminal }: Context): void {
  if (!terminal.stdinIsTTY || !terminal.stderr.isTTY)
    throw usageError(
      'regen walk asks questions, and this is not a terminal.',
      'Answer from a file: regen walk --answers <file>\nSee the questions: regen walk --questions --json'
    )
}

interface Interview {
  readonly begun: Replayed | undefined
  readonly target: Target | undefined
  readonly accessible: boolean
  readonly colour: boolean
}

/** Asks, then hands over the page; nothing that goes wrong with a file afterwards may cost the person the walk. */
async function interview(knowledge: Knowledge, context: Context, { begun, target, accessible, colour }: Interview): Promise<WalkView> {
  const prompter = await prompterOf(context, accessible, colour)
  const keep = (state: State): Promise<string | undefined> => saveAnswers(context, prompter, target, knowledge, state)
  try {
    const { state, left } = await converse(knowledge, prompter, begun)
    if (left) {
      const file = await keep(state)
      if (file !== undefined) context.note(`Go on later: regen walk --resume ${file}`)
      throw cancelled()
    }
    const view = walkView(knowledge, state)
    if (target !== undefined) context.afterwards(async () => void (await keep(state)))
    if (view.outcome !== 'stopped') context.afterwards(() => offerPage(context, prompter, view))
    context.afterwards(async () => prompter.close())
    return view
  } catch (error) {
    prompter.close()
    throw error
  }
}

async function prompterOf({ terminal }: Context, accessible: boolean, colour: boolean): Promise<Prompter> {
  if (accessible || terminal.env['ACCESSIBLE'] || terminal.env['TERM'] === 'dumb')
    return (await import('../prompt/lines.ts')).linePrompter(terminal)
  const [{ inquirerPrompter }, { lookOf }] = await Promise.all([import('../prompt/inquirer.ts'), import('../prompt/look.ts')])
  return inquirerPrompter(terminal, await lookOf(terminal, colour))
}

/**
 * Asks until nothing is left to ask, or the person leaves to go on later.
 * Going back drops the last answer, and offers it again where the question comes up once more.
 */
export async function converse(
  knowledge: Knowledge,
  prompter: Pick<Prompter, 'ask'>,
  begun?: Replayed
): Promise<{ readonly state: State; readonly left: boolean }> {
  const before = new Map<string, Given>(begun?.left)
  let state = begun?.state ?? start
  for (let next = question(knowledge, state); next !== undefined; next = question(knowledge, state)) {
    const reply = await prompter.ask(await screenOf(knowledge, state, next, before.get(next.step)))
    if (reply.did === 'leave') return { state, left: true }
    if (reply.did === 'back') {
      const last = state.at(-1)
      if (last?.given !== undefined && last.given !== null) before.set(last.step, last.given)
      state = back(state)
    } else state = answer(knowledge, state, reply.given)
  }
  return { state, left: false }
}

/** A question with what stands beside it. The pages are loaded only where a step shows one. */
async function screenOf(knowledge: Knowledge, state: State, next: Question, preset: Given | undefined): Promise<Screen> {
  const { answersBlocks, screenBlocks } = await import('../render/pages/walk-screens.ts')
  const { inWords } = await import('../prompt/answering.ts')
  const answers = (): Block[] =>
    answersBlocks(
      state.flatMap(({ given }, i) => {
        const asked = question(knowledge, state.slice(0, i))
        return asked === undefined || given === null || asked.kind === 'read' ? [] : [{ title: asked.title, answer: inWords(asked, given) }]
      })
    )
  return {
    question: next,
    blocks: next.shows === undefined ? [] : screenBlocks(walkView(knowledge, state), next.shows),
    canGoBack: state.length > 0,
    preset,
    answers
  }
}

/** After the page, so that the person has seen what there is to save. What the name ends in says the form. */
async function offerPage(context: Context, prompter: Prompter, view: WalkView): Promise<void> {
  const { renderAs } = await import('../render/form.ts')
  const page = await pageOf(view)
  const made = { version: context.terminal.version, knowledge: view.about.knowledge }
  await askToSave(context, prompter, 'this page', (file) => renderAs(formFor(file), page, made))
}

function formFor(file: string): Form {
  if (/\.html?$/i.test(file)) return 'html'
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'plain'
}
