import { describe, expect, it } from 'vitest'
import { regen, regenJson } from '../support/fake-terminal.ts'

describe('regen list and about', () => {
  it.each(['conditions', 'therapies', 'claims', 'sources', 'pairs', 'findings', 'recommendations', 'terms', 'outcomes'])(
    'lists %s with id and name (a source has a title)',
    async (noun) => {
      const view = await regenJson(['list', noun])
      expect(view['noun']).toBe(noun)
      const items = view['items'] as Record<string, unknown>[]
      expect(items.length).toBeGreaterThan(10)
      expect(items.every(({ id, name, title }) => typeof id === 'string' && typeof (name ?? title) === 'string')).toBe(true)
      const { code, out } = await regen(['list', noun, '--plain'])
      expect(code).toBe(0)
      expect(out.split('\n').length).toBeGreaterThan(items.length)
    }
  )

  it('lists sources as CSL-JSON with their DOI', async () => {
    const items = (await regenJson(['list', 'sources']))['items'] as { id: string; DOI?: string; type: string; issued: unknown }[]
    const restore = items.find(({ id }) => id === 'bennell-2021-restore')
    expect(restore).toMatchObject({ type: 'article-journal', DOI: '10.1001/jama.2021.19415', issued: { 'date-parts': [[2021, 11, 23]] } })
    // The fields of CSL-JSON: anything else is no such item.
    const fields = /^(?:id|type|title|author|container-title|publisher|issued|volume|issue|page|number|DOI|PMID|PMCID|URL|custom)$/
    expect(items.flatMap((item) => Object.keys(item).filter((name) => !fields.test(name)))).toEqual([])
  })

  it('says what it is not', async () => {
    const { out } = await regen(['about'])
    expect(out).toContain('not medical advice')
  })
})

describe('regen about --gaps', () => {
  it('lists what is missing, unverified or stale, by noun', async () => {
    const { code, out } = await regen(['about', '--gaps'])
    expect(code).toBe(0)
    for (const noun of ['CONDITIONS', 'THERAPIES', 'PAIRS', 'FINDINGS', 'RECOMMENDATIONS', 'SOURCES', 'CLAIMS', 'OUTCOMES', 'FIGURES'])
      expect(out).toMatch(new RegExp(`^${noun}: [\\d,]+ HELD$`, 'm'))
    const view = await regenJson(['about', '--gaps'])
    const nouns = view['nouns'] as { noun: string; held: number; gaps: { kind: string; what: string; ids: string[] }[] }[]
    const unverified = nouns.find(({ noun }) => noun === 'findings')?.gaps.filter(({ kind }) => kind === 'unverified') ?? []
    expect(unverified).toHaveLength(2)
    const counts = (await regenJson(['about']))['counts'] as { findings: number; verifiedFindings: number }
    const ids = unverified.flatMap((gap) => gap.ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(counts.findings - counts.verifiedFindings)
  })

  it('counts from the day', async () => {
    const nouns = (await regenJson(['about', '--gaps'], { today: '2031-01-01' }))['nouns'] as { gaps: { kind: string; ids: string[] }[] }[]
    expect(nouns.flatMap(({ gaps }) => gaps).some(({ kind, ids }) => kind === 'stale' && ids.length > 0)).toBe(true)
  })
})
