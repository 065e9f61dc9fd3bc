import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readings } from '../../src/evidence/reading.ts'
import { knowledgeOf } from '../../src/knowledge/knowledge.ts'
import { loadFolder } from '../../src/knowledge/load-folder.ts'

/** What a Cochrane review itself concluded, read on its own pages, apart from the records. */
interface Conclusion {
  readonly finding: string
  readonly source: string
  readonly direction: 'better' | 'worse' | 'same'
  readonly certainty: string
  /** Absent where the review gives no word for it. */
  readonly size?: string
  readonly words: string
  /** Why what is derived here differs. A reason that no longer fits is an error. */
  readonly differs?: string
}

const conclusions = JSON.parse(readFileSync(join(import.meta.dirname, 'cochrane-conclusions.json'), 'utf8')) as Conclusion[]
const loaded = loadFolder(join(import.meta.dirname, '../../data'))
if (!('store' in loaded)) throw new Error('data/ does not load')
const knowledge = knowledgeOf(loaded.store)

/** What the engine makes of the recorded numbers, in the same three words. */
function derived({ finding }: Conclusion): { source: string; direction: string; certainty: string; size: string } {
  const pair = knowledge.find('pair', finding.split('#')[0] as string)
  const reading = pair && readings(knowledge, pair).find(({ id }) => id === finding)
  if (reading?.judgement === undefined) throw new Error(`no figures for ${finding}`)
  const { direction, size, crossesNull } = reading.judgement
  return {
    source: reading.source,
    direction: size === undefined && crossesNull === true ? 'same' : direction,
    certainty: reading.certainty.level,
    size: size ?? 'not rated'
  }
}

describe('published Cochrane conclusions and what is derived from the recorded numbers', () => {
  it('holds at least twelve, most of them alike', () => {
    expect(conclusions.length).toBeGreaterThanOrEqual(12)
    expect(conclusions.filter(({ differs }) => differs === undefined).length).toBeGreaterThan(conclusions.length / 2)
  })

  it.each(conclusions.filter(({ differs }) => differs === undefined))('$finding: $words', (conclusion) => {
    const { source, direction, certainty, size } = derived(conclusion)
    expect({ source, direction, certainty }).toEqual({
      source: conclusion.source,
      direction: conclusion.direction,
      certainty: conclusion.certainty
    })
    if (conclusion.size !== undefined) expect(size).toBe(conclusion.size)
  })

  it.each(conclusions.filter(({ differs }) => differs !== undefined))('$finding differs: $differs', (conclusion) => {
    const { source, direction, certainty, size } = derived(conclusion)
    expect(source).toBe(conclusion.source)
    expect({ direction, certainty, size }).not.toEqual({
      direction: conclusion.direction,
      certainty: conclusion.certainty,
      size: conclusion.size ?? size
    })
  })
})
