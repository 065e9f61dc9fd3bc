import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compiledStore } from '../../../src/knowledge/compiled-store.ts'
import { knowledgeOf } from '../../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../../src/knowledge/load-folder.ts'

const root = join(import.meta.dirname, '../../..')
const loaded = loadFolder(join(root, 'data'))
if (!('store' in loaded)) throw new Error('data/ has problems')
const home = join(root, 'dist/knowledge')

describe.each([
  ['read from records', knowledgeOf(loaded.store)],
  ['compiled ahead', knowledgeOf(compiledStore(join(home, 'knowledge-contents.json'), join(home, 'knowledge.json')))]
])('links %s', (_, knowledge) => {
  test.each(['condition', 'therapy'] as const)('lead from a %s to all that name it, and back', (noun) => {
    const side = noun === 'condition' ? 'conditions' : 'therapies'
    for (const id of knowledge.ids(noun)) {
      expect(knowledge.narrower(noun, id)).toEqual(knowledge.ids(noun).filter((other) => knowledge.find(noun, other)?.broader === id))
      expect(knowledge.claimsAbout(noun, id)).toEqual(knowledge.ids('claim').filter((claim) => knowledge.claim(claim)[side].includes(id)))
    }
    expect(knowledge.ids(noun).some((id) => knowledge.narrower(noun, id).length > 1)).toBe(true)
  })

  test('an id that is none leads nowhere', () => {
    for (const id of ['constructor', '__proto__', 'no-such-thing']) {
      expect(knowledge.narrower('condition', id)).toEqual([])
      expect(knowledge.claimsAbout('therapy', id)).toEqual([])
    }
  })
})
