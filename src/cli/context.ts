import { join, resolve } from 'node:path'
import { RegenError } from '../base/errors.ts'
import type { Terminal } from '../base/terminal.ts'
import { capital } from '../base/words.ts'
import type { Context } from '../commands/command.ts'
import { compiledStore } from '../knowledge/compiled-store.ts'
import { type Knowledge, knowledgeOf } from '../knowledge/knowledge.ts'
import { readerOf } from '../knowledge/read-at.ts'
import type { SearchIndex } from '../search/index-types.ts'
import { storedIndex } from '../search/stored-index.ts'

/** Names of the compiled files below the program's home. */
export const compiled = { contents: 'knowledge-contents.json', body: 'knowledge.json', index: 'search-index.bin' } as const

/** Opens what a command asks for: the bundled knowledge, or a folder of one's own, held to the same rules. */
export function contextOf(
  terminal: Terminal,
  folder: string | undefined,
  { note, afterwards }: Pick<Context, 'note' | 'afterwards'>
): Context {
  let knowledge: Promise<Knowledge> | undefined
  let index: Promise<SearchIndex> | undefined
  const openKnowledge = (): Promise<Knowledge> => {
    knowledge ??=
      folder === undefined
        ? Promise.resolve(knowledgeOf(compiledStore(join(terminal.home, compiled.contents), join(terminal.home, compiled.body))))
        : fromFolder(resolve(terminal.cwd, folder))
    return knowledge
  }
  const openIndex = async (): Promise<SearchIndex> => {
    if (folder === undefined) return storedIndex(readerOf(join(terminal.home, compiled.index)))
    const { buildIndex } = await import('../search/build-index.ts')
    return buildIndex(await openKnowledge())
  }
  return {
    terminal,
    note,
    afterwards,
    from: folder === undefined ? 'the bundled records' : resolve(terminal.cwd, folder),
    knowledge: openKnowledge,
    index: () => {
      index ??= openIndex()
      return index
    }
  }
}

/** A person reads so many problems at once; a script gets all of them. */
const most = 20

/** Nothing is half-loaded: one problem, and all of them are listed and nothing is used. */
async function fromFolder(folder: string): Promise<Knowledge> {
  const { loadFolder } = await import('../knowledge/load-folder.ts')
  const loaded = loadFolder(folder)
  if ('store' in loaded) return knowledgeOf(loaded.store)
  const { problems } = loaded
  const [first] = problems
  if (first?.rule === 'folder')
    throw new RegenError('bad-knowledge', `Cannot use ${folder}: ${first.message}.`, `${capital(first.fix)}.`, 1, { folder, problems })
  const listed = problems
    .slice(0, most)
    .map(({ file, path, message, fix }) => `  ${file}${path === '' ? '' : ` ${path}`}\n    ${message}; ${fix}`)
  const rest = problems.length - listed.length
  if (rest > 0) listed.push(`  and ${rest} more (all of them: --json)`)
  throw new RegenError(
    'bad-knowledge',
    `${folder} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}; nothing was loaded.`,
    listed.join('\n'),
    1,
    { folder, problems }
  )
}
