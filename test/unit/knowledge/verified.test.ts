import { expect, test } from 'vitest'
import { doubtOf, isReadTwice, isVerified } from '../../../src/knowledge/verified.ts'
import { finding } from '../../support/findings.ts'

test.each([
  ['seen whole and read twice', finding(), undefined],
  ['read by one person', finding({ second: undefined }), 'read once'],
  ['seen in part, however often', finding({ verified: false }), 'seen in part'],
  ['seen in part by one', finding({ verified: false, second: undefined }), 'seen in part']
] as const)('%s', (_name, of, doubt) => {
  expect(doubtOf(of)).toBe(doubt)
  expect(isVerified(of)).toBe(doubt === undefined)
})

test('advice needs a second reading too', () => {
  expect(isReadTwice({ second: { on: '2026-11-26', against: 'abstract' } })).toBe(true)
  expect(isReadTwice({})).toBe(false)
})
