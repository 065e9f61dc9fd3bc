import { expect, test } from 'vitest'
import { buildIndex } from '../../../src/search/build-index.ts'
import { repair } from '../../../src/search/repair.ts'
import { search } from '../../../src/search/search.ts'
import { signsIn } from '../../../src/search/signs.ts'
import { searchView } from '../../../src/view/search-view.ts'
import { edited, knowledgeFrom } from '../../support/records.ts'

const index = buildIndex(knowledgeFrom())
const helpFor = (query: string, where = index): string[] | undefined =>
  searchView(where, query, search(where, query, { repair })).getHelp?.map(({ id }) => id)

test.each([
  ['numb between legs', ['numb']],
  ['my legs are NUMB, also between', ['numb']],
  ['hot and swollen joints', ['fever']],
  ['fever, a hot joint, and numb between the legs', ['numb', 'fever']],
  ['nubm betwen legs', ['numb']],
  ['tingling between the legs', ['numb']],
  ['no fever, but hot swollen joint and numb between legs', ['numb', 'fever']]
])('%j is a red flag, what cannot wait first', (query, ids) => {
  expect(helpFor(query)).toEqual(ids)
})

test.each(['knee', 'numb hand', 'legs', 'hot bath', 'not numb between legs'])('%j is none, and the view has no word of it', (query) => {
  expect(helpFor(query)).toBeUndefined()
})

test('a knowledge base without a walkthrough has none', () => {
  const bare = buildIndex(knowledgeFrom(edited((d) => Object.assign(d, { walkthrough: undefined }))))
  expect(signsIn(bare, 'numb between legs')).toEqual([])
})
