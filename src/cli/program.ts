import { Command, CommanderError, type HelpConfiguration, InvalidArgumentError, Option } from 'commander'
import { type RegenError, usageError } from '../base/errors.ts'
import { capital } from '../base/words.ts'
import type { CommandSpec, OptionSpec } from '../commands/command.ts'
import { textOf } from '../render/document.ts'
import { wrap } from '../render/wrap.ts'
import { typedVerb } from './commands.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

/** What was typed, understood. */
export interface Parsed {
  readonly command: CommandSpec
  readonly args: readonly string[]
  readonly options: Options
}

/** Options that every command takes, before the verb and after it. */
const shared: readonly OptionSpec[] = [
  { flags: '--json', text: 'print the data as JSON' },
  { flags: '--plain', text: 'print one fact a line, without layout or pictures' },
  { flags: '--no-color', text: 'print without colour' },
  {
    flags: '--knowledge <folder>',
    text: 'use the records of a folder (or set REGEN_KNOWLEDGE)'
  }
]

interface Io {
  readonly out: (text: string) => void
  /** How wide help may be. Asked only where help is printed. */
  readonly width: () => number
  readonly version: string
}

/** Turns argv into one command, or prints the help or the version that was asked for. Throws a usage error for what cannot be followed. */
export function parseArgs(specs: readonly CommandSpec[], args: readonly string[], io: Io): Parsed | undefined {
  let parsed: Parsed | undefined
  const program = programOf(io, args.length === 0)
  for (const spec of specs) {
    addCommand(program, spec, io, (given, options) => {
      const before: Options = program.opts()
      parsed = {
        command: spec,
        args: given,
        options: { ...before, ...options, color: before['color'] !== false && options['color'] !== false }
      }
    })
  }
  try {
    if (args.length === 0) program.outputHelp()
    else program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw inOurWords(error, args, specs)
  }
  return parsed
}

function programOf(io: Io, bare: boolean): Command {
  const program = new Command('regen')
    .description('Joint, spine and tendon conditions, and everything people do about them, with a source behind every figure.')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help, of a command too')
    .enablePositionalOptions()
    .showSuggestionAfterError(true)
    .addHelpText('after', () =>
      [
        '\nStart with:\n  regen search knee\n  regen show knee osteoarthritis\n  regen walk\n  regen check advert.txt\n',
        ...(bare ? [] : [`${wrapped('The options may stand before the command or after it.', io.width())}\n`]),
        wrapped('This is not medical advice and makes no diagnosis.', io.width())
      ].join('\n')
    )
  return quiet(addOptions(program, shared), io)
}

function addCommand(program: Command, spec: CommandSpec, io: Io, run: (args: readonly string[], options: Options) => void): void {
  const command = program.command(`${spec.name} ${spec.args}`.trim()).summary(spec.summary).description(spec.text)
  quiet(addOptions(command, [...spec.options, ...shared]), io)
    .addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`)
    .action((...received: unknown[]) => {
      const given = received.slice(0, -2).flat() as (string | undefined)[]
      run(
        given.filter((arg) => arg !== undefined),
        received.at(-2) as Options
      )
    })
}

/** Commands by their names alone, so that what they do has room beside them; no word is torn, however narrow the terminal. */
const help: HelpConfiguration = {
  minWidthToWrap: 12,
  subcommandTerm: (command) => command.name(),
  commandUsage(command) {
    const before = 'Usage: '
    const words = [command.parent?.name() ?? [], command.name(), command.usage()].flat().join(' ')
    return wrapped(words, (this.helpWidth ?? 80) - before.length).replaceAll('\n', `\n${' '.repeat(before.length)}`)
  }
}

function wrapped(text: string, width: number): string {
  return wrap([text], width).map(textOf).join('\n')
}

/** Help goes to stdout; errors are thrown and worded here, and commander prints none. */
function quiet(command: Command, { out, width }: Io): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => {}, getOutHelpWidth: width })
    .configureHelp(help)
}

function addOptions(command: Command, options: readonly OptionSpec[]): Command {
  for (const { flags, text, choices } of options) {
    const option = new Option(flags, text)
    if (choices !== undefined) option.choices([...choices]).argParser((typed: string) => choiceOf(typed, choices))
    command.addOption(option)
  }
  return command
}

function choiceOf(typed: string, choices: readonly string[]): string {
  const choice = choices.find((known) => known === typed.trim().toLowerCase())
  if (choice === undefined) throw new InvalidArgumentError(`one of: ${choices.join(', ')}`)
  return choice
}

/** Commander's errors are terse and name no command; some have no words at all. */
function inOurWords({ code, message }: CommanderError, args: readonly string[], specs: readonly CommandSpec[]): RegenError {
  const verb = typedVerb(args)
  const spec = specs.find(({ name }) => name === verb)
  const see = `See: regen ${spec === undefined ? '' : `${spec.name} `}--help`
  const example = spec === undefined ? see : `Such as: ${spec.examples[0]}\n${see}`
  switch (code) {
    case 'commander.help': {
      const asked = args[args.indexOf('help') + 1]
      return verb === 'help' ? usageError(`There is no command “${asked}” to help with.`, see) : usageError('No command was named.', see)
    }
    case 'commander.unknownCommand':
      return withGuess(`There is no command “${verb}”.`, message, see)
    case 'commander.missingArgument':
      return usageError(`regen ${spec?.name} needs ${spec?.args.split(' ')[0]}.`, example)
    case 'commander.excessArguments':
      return usageError(`regen ${spec?.name} takes ${spec?.args === '' ? 'no more words' : `only ${spec?.args}`}.`, see)
    case 'commander.optionMissingArgument':
    case 'commander.invalidArgument': {
      const { option, typed, known } =
        /'.*?(?<option>--[^']+)' argument (?:'(?<typed>[^']*)' is invalid\. (?<known>.*)|missing)/s.exec(message)?.groups ?? {}
      return usageError(`${option} needs ${known ?? 'something behind it'}${typed === undefined ? '' : `; it is not “${typed}”`}.`, see)
    }
    default:
      return withGuess(sentence(message), message, see)
  }
}

/** Commander puts its guess on a line of its own: `(Did you mean search?)`. */
function withGuess(text: string, message: string, see: string): RegenError {
  const guess = /\((Did you mean .*\?)\)/.exec(message)?.[1]
  return usageError(text, guess === undefined ? see : `${guess}\n${see}`)
}

/** `error: unknown option '--jsn'` → `Unknown option “--jsn”.` */
function sentence(message: string): string {
  const [first = ''] = message.replace(/^error: /, '').split('\n')
  const quoted = first.replace(/'([^']*)'/g, '“$1”')
  return capital(quoted).replace(/\.?$/, '.')
}
