import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file as it was found: its path below the folder and its text. */
export interface RawFile {
  readonly file: string
  readonly text: string
}

/**
 * Every `.json` file below `folder`, sorted by path, with forward slashes.
 * Throws the platform's own error when the folder cannot be read.
 */
export function readFolder(folder: string): RawFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: path.slice(join(folder, '/').length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}
