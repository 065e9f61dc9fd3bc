import { RegenError, usageError } from '../base/errors.ts'
import { detectorFor, readBlocks } from '../claims/check.ts'
import type { Block } from '../claims/text.ts'
import { checkView, type Verdict } from '../view/check-view.ts'
import { listView } from '../view/list-view.ts'
import { type CommandSpec, type Context, formatOption } from './command.ts'
import { readText, type TextInput } from './text-input.ts'

const verdicts: readonly Verdict[] = ['supported', 'partly', 'unproven', 'misleading', 'false']

export const checkCommand: CommandSpec = {
  name: 'check',
  args: '[file]',
  summary: 'marketing claims in a text, and what is known of each',
  text: 'Finds the claims that adverts for treatments of joints, spine and tendons are known to make, and shows for each its verdict and what that rests on; then what an honest text would say and this one leaves out, and what to ask the seller. Reads text, Markdown and saved web pages, in English, from a file or from a pipe (pbpaste | regen check). The text stays on this machine.',
  options: [
    { flags: '--text <words>', text: 'check these words instead of a file' },
    { flags: '--only <verdict>', text: 'only claims with this verdict', choices: verdicts },
    { flags: '--why', text: 'which words and pattern made each claim, and what was ruled out' },
    { flags: '--list', text: 'every claim that is known, with its verdict' },
    formatOption
  ],
  examples: [
    'regen check advert.txt',
    'regen check page.html --only false',
    'regen check --text "PRP regrows cartilage." --why',
    'regen check --list'
  ],
  async run([file], options, context) {
    const knowledge = await context.knowledge()
    const only = verdicts.find((verdict) => verdict === options['only'])
    if (options['list'] === true) {
      const idle = [
        file === undefined ? [] : 'a file',
        options['text'] === undefined ? [] : '--text',
        options['why'] === true ? '--why' : []
      ].flat()
      if (idle.length > 0)
        throw usageError(`--list checks no text, so ${idle.join(' and ')} would do nothing.`, 'Such as: regen check --list --only false')
      const view = listView(knowledge, 'claims')
      return only === undefined ? view : { ...view, items: view.items.filter(({ verdict }) => verdict === only) }
    }
    const { name, text } = inputOf(context, file, options['text'])
    const detector = detectorFor(knowledge)
    if (detector === undefined)
      throw new RegenError(
        'no-lexicon',
        'this knowledge folder has no lexicon.json, so there are no words to look for.',
        'Add one (its shape: regen schema lexicon), or run without --knowledge.'
      )
    const readings = readBlocks(detector, await blocksOf(text))
    return checkView(knowledge, readings, { source: name, why: options['why'] === true, ...(only === undefined ? {} : { only }) })
  }
}

/** A saved page is read as its reader sees it. The parser is loaded only for one. */
async function blocksOf(text: string): Promise<string | Block[]> {
  if (!text.includes('<')) return text
  const { looksLikeHtml, blocksOfHtml } = await import('../claims/html.ts')
  return looksLikeHtml(text) ? blocksOfHtml(text) : text
}

function inputOf({ terminal }: Context, file: string | undefined, words: string | boolean | undefined): TextInput {
  if (typeof words === 'string') {
    if (file !== undefined) throw usageError('There are both a file and --text.', 'Check one at a time.')
    if (!/\p{L}/u.test(words)) throw usageError('There are no words in --text.', 'Such as: regen check --text "PRP regrows cartilage."')
    return { name: 'your words', text: words }
  }
  if (file === undefined && terminal.stdinIsTTY)
    throw usageError(
      'There is nothing to check.',
      'Such as: regen check advert.txt\nOr paste: regen check -   (and end with Ctrl-D)\nOr: regen check --text "…"'
    )
  return readText(terminal, file ?? '-')
}
