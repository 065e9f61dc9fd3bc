import { describe, expect, it } from 'vitest'
import { regen, regenJson } from '../support/fake-terminal.ts'

describe('the smallest important difference', () => {
  it('has a source where it is drawn, in the list of the page', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'PRP'])
    expect(out.replace(/\s+/g, ' ')).toContain('the smallest difference that people call important [1, 2]')
    expect(out).toMatch(/^ {2}\[1\] +Lähdeoja 2020/m)
    const { pairs, sources } = (await regenJson(['evidence', 'knee-osteoarthritis', 'PRP'])) as {
      pairs: { benefits: { outcome: { id: string; midSources?: string[]; midText?: string } }[] }[]
      sources: { id: string }[]
    }
    const pain = pairs[0]?.benefits.find(({ outcome }) => outcome.id === 'pain-0-10')?.outcome
    expect(pain?.midText).toContain('BMJ Rapid Recommendation')
    expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(pain?.midSources ?? ['none']))
  })

  it('is a link on a page to keep', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'PRP', '--format', 'html'])
    expect(out).toMatch(/call important <sup><a href="#source-1"/)
  })

  it('and the direction of a scale stand in the list of outcomes', async () => {
    const { out } = await regen(['list', 'outcomes', '--plain'])
    expect(out).toMatch(/^odi.*lower is better; smallest important difference 10 \(ostelo-2008-change-scores\)$/m)
  })
})

describe('harms and the figures beside them', () => {
  const part = (page: string, heading: string): string =>
    page
      .split(`${heading}\n`)[1]
      ?.split(/\n\n[A-Z]/)[0]
      ?.replace(/\s+/g, ' ') ?? ''

  it('names the harms of the treatment itself for every option, with how often and in whom', async () => {
    const { out } = await regen(['compare', '--for', 'hip-osteoarthritis'])
    expect(out).not.toContain('see the therapy itself')
    expect(part(out, 'HIP REPLACEMENT')).toMatch(/Harms: .*Dislocation: about 3 of 100\. The ball/)
    const { options } = (await regenJson(['compare', '--for', 'hip-osteoarthritis'])) as { options: { knownHarms: unknown[] }[] }
    expect(options.every(({ knownHarms }) => Array.isArray(knownHarms))).toBe(true)
  })

  it('names them beside the evidence too', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'opioids'])
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Harms of the treatment itself, whatever it is used for: Any serious unwanted .*Addiction\. .*Overdose and death\./
    )
  })

  it('tells in whom, and what else happened to those who waited', async () => {
    const { out } = await regen(['compare', '--for', 'lumbar-disc-herniation'])
    expect(part(out, 'WAIT AND SEE')).toMatch(
      /People who recover: .* of 100; people who go on to have surgery: .*, at 12 months, in people with severe/
    )
  })

  it('marks in a picture of rows what is not verified', async () => {
    const { out } = await regen(['evidence', 'lumbar-disc-herniation', 'discectomy', '--format', 'html'])
    expect(out).toContain('<span>12 months, very low certainty, against treatment without surgery; not verified</span>')
  })
})

describe('regen evidence', () => {
  it('gives sentence, figures, interval row, recommendations and sources', async () => {
    const { code, out } = await regen(['evidence', 'knee', 'osteoarthritis', 'PRP'])
    expect(code).toBe(0)
    expect(out).toContain('At a glance:')
    expect(out).toContain('Bennell 2021')
    expect(out).toMatch(/░+●|●.*│/)
    expect(out).toContain('HARMS')
    expect(out).toContain('WHAT GUIDELINES SAY')
  })

  it.each([
    ['tenis elbow PRP', 'tennis-elbow', 'platelet-rich-plasma'],
    ['knee osteoarthritis cortisone shot', 'knee-osteoarthritis', 'corticosteroid-injection'],
    ['tennis elbow cortisone', 'tennis-elbow', 'corticosteroid-injection'],
    ['tenis elbow cortizone', 'tennis-elbow', 'corticosteroid-injection'],
    ['M17 wait and see', 'knee-osteoarthritis', 'wait-and-see'],
    ['knee osteoartritis', 'knee-osteoarthritis', undefined]
  ])('reads %s', async (text, condition, therapy) => {
    for (const args of [text.split(' '), [text]]) {
      const view = await regenJson(['evidence', ...args])
      expect(view['condition']).toMatchObject({ id: condition })
      if (therapy !== undefined) expect((view['pairs'] as unknown[]).map((pair) => JSON.stringify(pair)).join()).toContain(`"${therapy}"`)
    }
  })

  it('says what it read where that is not what was typed', async () => {
    const { err } = await regen(['evidence', 'tenis', 'elbow', 'PRP'])
    expect(err).toBe('Showing “Tennis elbow” for “tenis elbow”.\n')
  })

  it('names the whole text where it cannot be read', async () => {
    const half = await regen(['evidence', 'tennis', 'elbow', 'xyzzyplugh'])
    expect(half.code).toBe(1)
    expect(half.err).toContain('“tennis elbow xyzzyplugh”')
    expect(half.err).toContain('no therapy is called “xyzzyplugh”')
    const none = await regen(['evidence', 'xyzzyplugh', 'plughxyzzy'])
    expect(none).toMatchObject({ code: 1, err: expect.stringMatching(/^regen: No condition, .*“xyzzyplugh plughxyzzy”/) })
  })

  it('answers many unknown words at once, and refuses too many', async () => {
    const unknown = (count: number): string[] => Array.from({ length: count }, (_, i) => `xyzzy${i}plugh`)
    const started = performance.now()
    expect((await regen(['evidence', ...unknown(24)])).code).toBe(1)
    expect((await regen(['evidence', ...unknown(100)])).code).toBe(2)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('shows the rule at work with --why', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma', '--why'])
    expect(out).toContain('THE RULE OF THE LABEL')
    expect(out).toContain('Leads:')
  })

  it('words a pair that is not held unlike one that was searched in vain', async () => {
    const held = await regen(['evidence', 'gout', 'discectomy'])
    expect(held.out).toContain('not in this knowledge base')
    const pairs = (await regenJson(['list', 'pairs']))['items'] as { id: string; searched: { found: boolean } }[]
    const vain = pairs.find(({ searched }) => !searched.found)?.id.split('/') ?? []
    const { out } = await regen(['evidence', ...vain])
    expect(out).toMatch(/No evidence found \(looked on \d{4}-\d\d-\d\d\)/i)
    expect(out).not.toContain('not in this knowledge base')
  })
})
