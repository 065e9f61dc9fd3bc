import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulebookFor } from '../claims/check.ts'
import { unkeptExamples } from '../claims/examples.ts'
import { namesHeld } from '../claims/spoken-of.ts'
import { compiled } from '../cli/context.ts'
import { workOutOptions } from '../evidence/options.ts'
import { backLinks } from '../knowledge/back-links.ts'
import { compileStore } from '../knowledge/compiled-store.ts'
import { knowledgeOf } from '../knowledge/knowledge.ts'
import { loadFolder } from '../knowledge/load-folder.ts'
import { bookOf } from '../render/explain.ts'
import { indexParts } from '../search/build-index.ts'
import { storeIndex } from '../search/stored-index.ts'

/** Checks the records of `from` and compiles them, with their search index, into `to`. Throws with every problem listed. */
export function compileKnowledge(from: string, to: string): void {
  const loaded = loadFolder(from)
  if ('problems' in loaded) {
    const listed = loaded.problems.map(({ file, path, rule, message, fix }) => `${file} ${path}\n  ${message} [${rule}]; ${fix}`)
    throw new Error(`${listed.length} problems in ${from}\n${listed.join('\n')}`)
  }
  const knowledge = knowledgeOf(loaded.store)
  const unkept = unkeptExamples(knowledge)
  if (unkept.length > 0)
    throw new Error(
      `${unkept.length} examples are not kept\n${unkept.map(({ id, example, problem }) => `  ${id}: “${example}” ${problem}`).join('\n')}`
    )
  const options = Object.fromEntries(knowledge.ids('condition').map((id) => [id, workOutOptions(knowledge, id)]))
  const { contents, body } = compileStore(loaded.store, {
    options,
    links: { back: backLinks(loaded.store) },
    explained: { book: bookOf(knowledge.all('term')) },
    check: { rulebook: rulebookFor(knowledge) ?? null, names: namesHeld(knowledge) }
  })
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, compiled.contents), JSON.stringify(contents))
  writeFileSync(join(to, compiled.body), body)
  writeFileSync(join(to, compiled.index), storeIndex(indexParts(knowledge)))
}
