import type { CommandSpec } from '../commands/command.ts'
import { searchCommand } from '../commands/search.ts'

/** Every command by name, in the order of the help. Each but the one that is typed most is loaded only when it is typed. */
export const commands: ReadonlyMap<string, () => Promise<CommandSpec>> = new Map([
  ['search', async () => searchCommand],
  ['show', async () => (await import('../commands/show.ts')).showCommand],
  ['compare', async () => (await import('../commands/compare.ts')).compareCommand],
  ['evidence', async () => (await import('../commands/evidence.ts')).evidenceCommand],
  ['walk', async () => (await import('../commands/walk.ts')).walkCommand],
  ['check', async () => (await import('../commands/check.ts')).checkCommand],
  ['list', async () => (await import('../commands/list.ts')).listCommand],
  ['about', async () => (await import('../commands/about.ts')).aboutCommand],
  ['schema', async () => (await import('../commands/schema.ts')).schemaCommand]
])

/** Only the command that was typed where it is known; all of them otherwise, for help and suggestions. */
export async function load(args: readonly string[]): Promise<CommandSpec[]> {
  const one = commands.get(typedVerb(args) ?? '')
  return one === undefined ? Promise.all([...commands.values()].map((open) => open())) : [await one()]
}

/** The first word that is neither an option nor the folder of `--knowledge`. */
export function typedVerb(args: readonly string[]): string | undefined {
  return args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--knowledge')
}
