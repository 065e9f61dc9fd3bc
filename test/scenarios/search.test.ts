import { describe, expect, it } from 'vitest'
import { site } from '../../src/knowledge/schema.ts'
import { regen, regenJson } from '../support/fake-terminal.ts'

describe('regen search', () => {
  it('answers a broad word with conditions and what people do about them', async () => {
    const { code, out, err } = await regen(['search', 'knee'])
    expect(code).toBe(0)
    expect(out).toMatch(/^CONDITIONS/m)
    expect(out).toMatch(/^WHAT PEOPLE DO ABOUT IT/m)
    expect(out).toContain('Knee osteoarthritis')
    expect(err).toBe('')
  })

  it('says what it repaired', async () => {
    const { out } = await regen(['search', 'tennis', 'elbwo'])
    expect(out).toContain('Tennis elbow')
    expect(out).toContain('“elbwo” read as “elbow”')
  })

  it('keeps its JSON contract', async () => {
    const view = await regenJson(['search', 'M17'])
    expect(Object.keys(view)).toEqual(['schema', 'query', 'lowConfidence', 'results'])
    const [first] = view['results'] as Record<string, unknown>[]
    expect(first).toMatchObject({ kind: 'condition', id: 'knee-osteoarthritis', name: 'Knee osteoarthritis', score: 1 })
    expect(Object.keys(first ?? {})).toEqual(expect.arrayContaining(['kind', 'id', 'name', 'synonyms', 'score', 'why']))
  })

  it('offers the nearest as suggestions, not answers, when nothing fits', async () => {
    const view = await regenJson(['search', 'breast cancer screening'])
    expect(view['lowConfidence']).toBe(true)
    const { code, out } = await regen(['search', 'qqzzxxww'])
    expect(code).toBe(0)
    expect(out).toContain('Nothing found')
  })

  it('takes a blank query as a usage error', async () => {
    expect((await regen(['search', '   '])).code).toBe(2)
    expect((await regen(['search'])).code).toBe(2)
    expect((await regen(['search', 'knee', '--limit', '0'])).code).toBe(2)
  })

  it('narrows by kind, site and number', async () => {
    const view = await regenJson(['search', 'tendon', '--kind', 'condition', '--site', 'ankle', '--limit', '2'])
    const results = view['results'] as { kind: string; id: string }[]
    expect(results.length).toBe(2)
    expect(results.every(({ kind }) => kind === 'condition')).toBe(true)
    const places = new Map(
      ((await regenJson(['list', 'conditions']))['items'] as { id: string; sites: string[] }[]).map((c) => [c.id, c.sites])
    )
    for (const { id } of results) expect(places.get(id), id).toContain('ankle')
    const anywhere = (await regenJson(['search', 'tendon', '--kind', 'condition']))['results'] as { id: string }[]
    expect(anywhere.some(({ id }) => places.get(id)?.includes('ankle') === false)).toBe(true)
  })

  it('takes a place of the schema only, however it is typed', async () => {
    const folded = await regenJson(['search', 'tendon', '--site', 'ANKLE'])
    expect(folded).toEqual(await regenJson(['search', 'tendon', '--site', 'ankle']))
    expect(folded['only']).toEqual({ site: 'ankle' })
    const { code, err } = await regen(['search', 'tendon', '--site', 'ankel'])
    expect(code).toBe(2)
    for (const place of site.options) expect(err).toContain(place)
  })

  it('names the filters when nothing is found with them', async () => {
    const { out } = await regen(['search', 'qqzzxxww', '--kind', 'claim', '--site', 'lower leg'])
    expect(out).toContain("Nothing found for “qqzzxxww” with --kind claim --site 'lower leg'.")
  })

  it('says how to see all of a kind, and then shows all', async () => {
    const { out } = await regen(['search', 'knee'])
    expect(out).toContain('all: regen search knee --kind therapy')
    const all = await regenJson(['search', 'knee', '--kind', 'therapy'])
    const names = (all['results'] as { name: string }[]).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(6)
    const page = await regen(['search', 'knee', '--kind', 'therapy', '--plain'])
    for (const name of names) expect(page.out).toContain(name)
    expect(page.out).not.toContain('the first')
    const some = await regen(['search', 'knee', '--kind', 'therapy', '--limit', '9', '--plain'])
    for (const name of names.slice(0, 9)) expect(some.out).toContain(name)
    expect(some.out).not.toContain(names[9])
  })

  it('answers a query of 5,000 characters, and never says it again', async () => {
    const long = 'knee pain '.repeat(500).trim()
    const { code, out } = await regen(['search', long])
    expect(code).toBe(0)
    expect(out).toContain('all: the same with --kind therapy')
    const shown = [
      out,
      (await regen(['search', long, '--kind', 'term'])).out,
      (await regen(['show', long])).err,
      (await regen(['search', `${'q'.repeat(5000)}`, '--kind', 'term'])).out
    ]
    for (const text of shown) expect(text.split('\n').every((line) => line.length < 120)).toBe(true)
  })
})
