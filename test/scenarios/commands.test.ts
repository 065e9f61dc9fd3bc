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
    for (const noun of ['CONDITIONS', 'THERAPIES', 'PAIRS', 'FINDINGS', 'RECOMMENDATIONS', 'SOURCES', 'CLAIMS', 'OUTCOMES'])
      expect(out).toMatch(new RegExp(`^${noun}: [\\d,]+ HELD$`, 'm'))
    const view = await regenJson(['about', '--gaps'])
    const nouns = view['nouns'] as { noun: string; held: number; gaps: { kind: string; what: string; ids: string[] }[] }[]
    const unread = nouns.find(({ noun }) => noun === 'findings')?.gaps.find(({ what }) => what.includes('second time'))
    const counts = (await regenJson(['about']))['counts'] as { findings: number; secondReadings: number }
    expect(unread?.ids).toHaveLength(counts.findings - counts.secondReadings)
  })

  it('counts from the day', async () => {
    const nouns = (await regenJson(['about', '--gaps'], { today: '2031-01-01' }))['nouns'] as { gaps: { kind: string; ids: string[] }[] }[]
    expect(nouns.flatMap(({ gaps }) => gaps).some(({ kind, ids }) => kind === 'stale' && ids.length > 0)).toBe(true)
  })
})
