import { Command, CommanderError, Option } from 'commander'
import type { CommandSpec } from '../commands/command.ts'

export { CommanderError }

/** What was typed, understood. */
export interface Parsed {
  readonly command: CommandSpec
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** Options that every command takes. */
const shared: readonly (readonly [string, string])[] = [
  ['--json', 'print the data as JSON'],
  ['--plain', 'print one fact a line, without layout or pictures'],
  ['--no-color', 'print without colour'],
  ['--knowledge <folder>', 'use the records of a folder in place of the bundled ones']
]

interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly version: string
}

/** Turns argv into one command. Throws a CommanderError for help, the version and everything that cannot be followed. */
export function parseArgs(specs: readonly CommandSpec[], args: readonly string[], io: Io): Parsed {
  let parsed: Parsed | undefined
  const program = new Command('regen')
    .description('Joint, spine and tendon conditions, and everything people do about them, with a source behind every figure.')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureOutput({ writeOut: io.out, writeErr: () => {} })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText(
      'after',
      '\nStart with:\n  regen search knee\n  regen show knee osteoarthritis\n  regen walk\n\nThis is not medical advice and makes no diagnosis.'
    )
  for (const spec of specs) {
    const command = program
      .command(`${spec.name} ${spec.args}`.trim())
      .summary(spec.summary)
      .description(spec.text)
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: () => {} })
    for (const { flags, text, choices } of spec.options)
      command.addOption(choices === undefined ? new Option(flags, text) : new Option(flags, text).choices([...choices]))
    for (const [flags, text] of shared) command.option(flags, text)
    command.addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`)
    command.action((...received: unknown[]) => {
      const options = received.at(-2) as Parsed['options']
      parsed = {
        command: spec,
        args: received
          .slice(0, -2)
          .flat()
          .filter((arg) => arg !== undefined) as string[],
        options
      }
    })
  }
  if (args.length === 0) {
    program.outputHelp()
    throw new CommanderError(0, 'commander.help', '')
  }
  program.parse(args, { from: 'user' })
  if (parsed === undefined) throw new CommanderError(0, 'commander.help', '')
  return parsed
}
