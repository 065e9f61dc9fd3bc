import { fileTrouble } from '../base/file-error.ts'
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
    return { problems: [unusable(inWords(error as NodeJS.ErrnoException, folder))] }
  }
  if (files.length === 0) return { problems: [unusable('no records here')] }
  const { records, problems } = parse(files)
  const all = [...problems, ...checkRules(records)]
  return all.length === 0 ? { store: memoryStore(records) } : { problems: all.sort(byPlace) }
}

/** The folder as a whole cannot be used. */
function unusable(message: string): Problem {
  return {
    file: '.',
    path: '',
    rule: 'folder',
    message,
    fix: 'name a folder with conditions/, therapies/, evidence/, claims/, sources/ and their like; `regen schema condition` shows what a record holds'
  }
}

function inWords(error: NodeJS.ErrnoException, folder: string): string {
  const { path } = error
  const inside = path !== undefined && path !== folder
  const why = fileTrouble(error, inside ? 'file' : 'folder') ?? error.message
  return inside ? `${path}: ${why}` : why
}
