import { memoryStore } from './memory-store.ts'
import { parse } from './parse.ts'
import { byPlace, type Problem } from './problem.ts'
import { readFolder } from './read-folder.ts'
import { checkRules } from './rules/index.ts'
import type { Store } from './store.ts'

/** Reads, parses and checks a knowledge folder: a store, or every problem that it has. */
export function loadFolder(folder: string): { readonly store: Store } | { readonly problems: readonly Problem[] } {
  let files: ReturnType<typeof readFolder>
  try {
    files = readFolder(folder)
  } catch (error) {
    return {
      problems: [
        { file: '.', path: '', rule: 'folder', message: (error as Error).message, fix: 'name a folder laid out as data/README.md says' }
      ]
    }
  }
  if (files.length === 0)
    return {
      problems: [{ file: '.', path: '', rule: 'folder', message: 'no records here', fix: 'name a folder laid out as data/README.md says' }]
    }
  const { records, problems } = parse(files)
  const all = [...problems, ...checkRules(records)]
  return all.length === 0 ? { store: memoryStore(records) } : { problems: all.sort(byPlace) }
}
