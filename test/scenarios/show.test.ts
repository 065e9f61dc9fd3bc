import { describe, expect, it } from 'vitest'
import { regen, regenJson } from '../support/fake-terminal.ts'

describe('regen show', () => {
  it('puts danger signs before options, and waiting before other options', async () => {
    const { code, out } = await regen(['show', 'knee', 'osteoarthritis'])
    expect(code).toBe(0)
    const at = (text: string): number => out.indexOf(text)
    expect(at('GET HELP IF')).toBeGreaterThan(0)
    expect(at('GET HELP IF')).toBeLessThan(at('WHAT PEOPLE DO ABOUT IT'))
    expect(at('Wait and see')).toBeLessThan(at('Platelet-rich plasma'))
    expect(at('SOURCES')).toBeGreaterThan(at('LIVING WITH IT'))
  })

  it.each(['knee-osteoarthritis', 'Knee osteoarthritis', 'knee arthritis', 'KNEE OSTEOARTHRITIS', 'M17'])(
    'finds one record by %s',
    async (name) => {
      const view = await regenJson(['show', name])
      expect((view['record'] as { id: string }).id).toBe('knee-osteoarthritis')
    }
  )

  it('says what it understood for a near miss', async () => {
    const { code, err } = await regen(['show', 'knee osteoarthritus'])
    expect(code).toBe(0)
    expect(err).toContain('Showing “Knee osteoarthritis”')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s as just an unknown name', async (name) => {
    const { code, err, out } = await regen(['show', name, '--json'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'unknown-name', name } })
  })

  it('lists the nearest for an ambiguous name and says how to see more', async () => {
    const { code, err } = await regen(['show', 'stem'])
    expect(code).toBe(1)
    expect(err).toContain('regen search stem')
  })

  it('shows a therapy, a claim, a term and a source', async () => {
    expect((await regen(['show', 'PRP'])).out).toContain('Platelet-rich plasma')
    const claims = (await regenJson(['list', 'claims']))['items'] as { id: string }[]
    expect((await regen(['show', claims[0]?.id ?? ''])).out).toContain('Verdict:')
    expect((await regen(['show', 'effusion'])).out).toMatch(/^Effusion {2}a word explained\n {2}Extra fluid inside a joint\./i)
    expect((await regen(['show', 'bennell-2021-restore'])).out).toContain('https://doi.org/10.1001/jama.2021.19415')
  })
})

describe('the page of a source', () => {
  it('tells what took its place, whether it was read again, and all that rests on it', async () => {
    const old = (await regen(['show', 'marrow-cuff-2020'])).out.replace(/\s+/g, ' ')
    expect(old).toContain('Status superseded by Centeno 2024, BMC Musculoskeletal Disorders (centeno-2024-rotator-cuff)')
    expect(old).toMatch(/Read again \d{4}-\d\d-\d\d against abstract/)
    expect((await regen(['show', 'centeno-2024-rotator-cuff'])).out).toMatch(/Replaces +Stem Cells International 2020 \(marrow-cuff-2020\)/)
    const { alsoCitedBy } = (await regenJson(['show', 'ostelo-2008-change-scores'])) as { alsoCitedBy: unknown[] }
    expect(alsoCitedBy).toContainEqual({ noun: 'outcome', id: 'odi', name: 'disability from back pain' })
  })

  it('goes by where it stands when nobody saw who wrote it', async () => {
    const { sources } = (await regenJson(['evidence', 'knee-osteoarthritis'])) as { sources: { cite: string }[] }
    expect(sources.map(({ cite }) => cite)).toContain('Annals of the Rheumatic Diseases 2022')
    expect(sources.filter(({ cite }) => /not seen .*,/.test(cite))).toEqual([])
  })
})

describe('an option that would do nothing', () => {
  it.each([
    [['show', 'regrows-cartilage', '--why'], '--why shows how labels came about, and a claim has none.'],
    [['show', 'effusion', '--why'], 'a term has none'],
    [['show', 'bennell-2021-restore', '--why'], 'a source has none'],
    [['walk', '--questions', '--save', 'x.json'], '--questions asks nothing, so there are no answers to --save.'],
    [['check', '--list', '--why'], '--list checks no text, so --why would do nothing.'],
    [['check', '--list', '--text', 'x'], '--list checks no text, so --text would do nothing.'],
    [['check', 'advert.txt', '--list'], '--list checks no text, so a file would do nothing.']
  ])('is refused: %j', async (args, why) => {
    expect(await regen(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) })
  })

  it('but shows the rule of a treatment', async () => {
    const { out } = await regen(['show', 'PRP', '--why'])
    expect(out).toContain('THE RULE OF THE LABELS')
    expect(out.replace(/\s+/g, ' ')).toContain('Leads: achilles-tendinopathy/platelet-rich-plasma#atm-visa-a')
  })
})
