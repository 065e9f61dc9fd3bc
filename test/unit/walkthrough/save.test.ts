import { describe, expect, test } from 'vitest'
import type { Terminal } from '../../../src/base/terminal.ts'
import { askToSave } from '../../../src/commands/walk-files.ts'
import type { Prompter } from '../../../src/prompt/prompter.ts'

/** Answers one prompt after another, then none. */
async function asked(...names: readonly string[]): Promise<{ files: Record<string, string>; notes: string[]; left: number }> {
  const waiting = [...names]
  const files: Record<string, string> = { '/there/old.txt': 'old' }
  const notes: string[] = []
  const prompter = {
    ask: () => Promise.reject(new Error('no question')),
    saveTo: async () => waiting.shift(),
    close: () => {}
  } satisfies Prompter
  const saveNew = (path: string, text: string): void => {
    if (Object.hasOwn(files, path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    if (path.startsWith('/locked/')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    files[path] = text
  }
  const terminal = { cwd: '/there', env: { HOME: '/home/me' }, saveNew } as unknown as Terminal
  await askToSave({ terminal, note: (text) => notes.push(text) }, prompter, 'this page', () => 'page')
  return { files, notes, left: waiting.length }
}

describe('saving at the end', () => {
  test('asks again after a name that is taken and one that cannot be written, and stops when saved', async () => {
    const { files, notes, left } = await asked('old.txt', '/locked/page.txt', 'new.txt', 'never.txt')
    expect(files).toEqual({ '/there/old.txt': 'old', '/there/new.txt': 'page' })
    expect(notes).toEqual([
      'old.txt is there already; nothing was overwritten.',
      'Cannot save to /locked/page.txt: this account has no right to it.',
      'Saved to new.txt.'
    ])
    expect(left).toBe(1)
  })

  test('knows the home folder', async () => {
    expect((await asked('~/page.txt')).files['/home/me/page.txt']).toBe('page')
    expect((await asked('a~/b')).files['/there/a~/b']).toBe('page')
  })

  test('saves nothing where nothing is wanted', async () => {
    expect(await asked()).toEqual({ files: { '/there/old.txt': 'old' }, notes: [], left: 0 })
  })
})
