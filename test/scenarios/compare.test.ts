import { describe, expect, it } from 'vitest'
import { regen, regenJson } from '../support/fake-terminal.ts'

describe('regen compare', () => {
  it('compares options for a condition, cell by cell', async () => {
    const view = await regenJson(['compare', 'PRP', 'exercise therapy', 'wait-and-see', '--for', 'knee-osteoarthritis'])
    expect((view['options'] as { therapy: string }[]).map(({ therapy }) => therapy)).toEqual([
      'platelet-rich-plasma',
      'exercise-therapy',
      'wait-and-see'
    ])
    const aspects = view['aspects'] as { cells: unknown[] }[]
    expect(aspects.length).toBeGreaterThan(1)
    expect(aspects.every(({ cells }) => cells.length === 3)).toBe(true)
  })

  it('compares every option with --for alone, waiting first', async () => {
    const view = await regenJson(['compare', '--for', 'tennis elbow'])
    const options = view['options'] as { therapy: string }[]
    expect(options.length).toBeGreaterThan(4)
    expect(options[0]?.therapy).toBe('wait-and-see')
  })

  it('compares conditions', async () => {
    const { code, out } = await regen(['compare', 'achilles tendinopathy', 'plantar fasciitis'])
    expect(code).toBe(0)
    expect(out).toContain('This is no diagnosis')
  })

  it('puts what tells the options apart first, each silence in its own words', async () => {
    const { out } = await regen(['compare', 'PRP', 'exercise therapy', 'wait-and-see', '--for', 'knee-osteoarthritis', '--plain'])
    const apart = out.indexOf('Where they differ: Pain')
    expect(apart).toBeGreaterThan(0)
    expect(out.indexOf('What each is like: ')).toBeGreaterThan(apart)
    expect(out).toContain('Not studied, as far as recorded here.')
    const held = await regen(['compare', 'discectomy', 'wait-and-see', '--for', 'gout', '--plain'])
    expect(held.out).toContain('Not in this knowledge base.')
  })

  it('says what was measured between the options themselves, and in what rows are unlike', async () => {
    const view = await regenJson(['compare', 'corticosteroid-injection', 'wait-and-see', '--for', 'tennis-elbow'])
    const direct = view['headToHead'] as { therapy: string; comparator: { therapy: string } }[]
    expect(direct.length).toBeGreaterThan(0)
    for (const { comparator } of direct) expect(comparator.therapy).toBe('wait-and-see')
    const rows = view['aspects'] as { unlike: boolean; unlikeIn: string[]; cells: unknown[]; silences: unknown[] }[]
    for (const { unlike, unlikeIn, cells, silences } of rows) {
      expect(unlike).toBe(unlikeIn.length > 0)
      expect(silences.map((silence) => silence === null)).toEqual(cells.map((cell) => cell !== null))
    }
  })

  it('counts of one denominator within a row', async () => {
    const view = await regenJson(['compare', 'corticosteroid-injection', 'physical-therapy', 'wait-and-see', '--for', 'tennis-elbow'])
    const rows = view['aspects'] as { cells: ({ difference?: { risks?: { of: number } } } | null)[] }[]
    const bases = rows.map(({ cells }) => new Set(cells.flatMap((cell) => cell?.difference?.risks?.of ?? [])))
    expect(bases.some(({ size }) => size === 1)).toBe(true)
    for (const { size } of bases) expect(size).toBeLessThan(2)
  })

  it('says once what is the same in all conditions, and danger signs before anything else', async () => {
    const { out } = await regen(['compare', 'sciatica', 'lumbar-spinal-stenosis', '--plain'])
    const [, , third] = out.split('\n')
    expect(third).toMatch(/^Get help if: Go to an emergency/)
    expect(out.match(/numb between the legs/g)).toHaveLength(1)
    expect(out).toContain('The same in all: Where: Back, thigh, lower leg, nerve.')
  })

  it('stacks its table where the screen is narrow', async () => {
    const names = ['compare', 'PRP', 'wait-and-see', '--for', 'tennis-elbow']
    expect((await regen(names, { tty: true, columns: 80, env: { NO_COLOR: '1' } })).out).toMatch(
      /^ {2} +Platelet-rich plasma +Wait and see$/m
    )
    expect((await regen(names, { tty: true, columns: 40, env: { NO_COLOR: '1' } })).out).toMatch(/^ {4}Platelet-rich plasma: The leading/m)
  })

  it('refuses what cannot be compared, with the reason', async () => {
    expect((await regen(['compare'])).code).toBe(2)
    expect((await regen(['compare', 'PRP'])).code).toBe(2)
    expect((await regen(['compare', 'PRP', 'tennis elbow'])).code).toBe(2)
  })
})
