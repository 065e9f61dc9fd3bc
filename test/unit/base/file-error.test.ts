import { describe, expect, test } from 'vitest'
import { fileTrouble } from '../../../src/base/file-error.ts'

describe('what went wrong with a file', () => {
  test.each([
    ['ENOENT', 'file', 'there is no such file'],
    ['ENOENT', 'folder', 'there is no such folder'],
    ['ENOTDIR', 'file', 'what should be a folder on the way to it is a file'],
    ['ENOTDIR', 'folder', 'this is a file, not a folder'],
    ['EACCES', 'file', 'this account has no right to it'],
    ['EPERM', 'folder', 'this account has no right to it'],
    ['ENOSPC', 'file', 'the disk is full'],
    ['EROFS', 'file', 'nothing can be written on that disk']
  ] as const)('is told in words: %s of a %s', (code, what, words) => {
    expect(fileTrouble({ code }, what)).toBe(words)
  })

  test('keeps the code of what has no words yet, for whoever looks it up', () => {
    expect(fileTrouble({ code: 'EXDEV' })).toBe('the system refused it (EXDEV)')
  })

  test.each([undefined, 'ERR_ENCODING_INVALID_ENCODED_DATA', 'ERR_INVALID_ARG_VALUE'])(
    'is nothing where the system said nothing: %s',
    (code) => {
      expect(fileTrouble(code === undefined ? {} : { code })).toBeUndefined()
    }
  )
})
