import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { CheckView } from '../../src/view/check-view.ts'
import { regen, regenJson, type World } from '../support/fake-terminal.ts'

const cwd = mkdtempSync(join(tmpdir(), 'regen-check-'))
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content)
  return name
}
const advert =
  'New hope for painful knees\n\nOur stem cell injections regrow cartilage and relieve pain for good. They are FDA approved and completely safe. Call now for your free consultation!\n'

async function check(args: readonly string[], world: World = {}): Promise<CheckView> {
  return (await regenJson(['check', ...args], { cwd, ...world })) as unknown as CheckView
}

const ids = ({ claims }: CheckView): string[] => claims.map(({ id }) => id)

describe('regen check', () => {
  it('shows each claim with its verdict, why, what is known, and how to see more', async () => {
    const { code, out, err } = await regen(['check', put('advert.txt', advert)], { cwd })
    expect(out).toMatch(/^advert\.txt {2}/)
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('“Our stem cell injections regrow cartilage and relieve pain for good.”')
    expect(out).toMatch(/Not shown +“It makes worn cartilage grow back\.”/)
    expect(out).toMatch(/False +“It is approved or cleared by the FDA, or follows its rules\.”/)
    expect(out).toContain('more: regen show regrows-cartilage')
    for (const section of ['IN SHORT', 'SENTENCE BY SENTENCE', 'WHAT IT LEAVES OUT', 'QUESTIONS TO ASK THE SELLER', 'SOURCES'])
      expect(out).toContain(section)
  })

  it('reads a file, standard input with and without a hyphen, and words', async () => {
    const file = await check([put('advert.txt', advert)])
    expect(ids(file)).toEqual(expect.arrayContaining(['regrows-cartilage', 'fda-approved', 'safe-no-side-effects', 'urgency-offer']))
    for (const view of [await check(['-'], { stdin: advert }), await check([], { stdin: advert }), await check(['--text', advert])])
      expect(view.sentences).toEqual(file.sentences)
  })

  it('reads a saved page as its reader sees it', async () => {
    const page = `<!doctype html><html><head><title>x</title></head><body><script>var a = "cures arthritis"</script><h2>New hope</h2><p>Stem cells <b>regrow</b> cartilage.</p></body></html>`
    const view = await check([put('page.html', page)])
    expect(view.sentences.map(({ text }) => text)).toContain('Stem cells regrow cartilage.')
    expect(JSON.stringify(view)).not.toContain('var a')
  })

  it('keeps its JSON contract', async () => {
    const view = await check([put('advert.txt', advert)])
    expect(Object.keys(view)).toEqual(['schema', 'source', 'read', 'known', 'sentences', 'claims', 'disclosures', 'questions', 'sources'])
    expect(view).toMatchObject({ schema: 'regen/check@1', source: 'advert.txt', read: 4, known: 45 })
    const [first] = view.sentences
    expect(Object.keys(first ?? {})).toEqual(['place', 'text', 'kind', 'claims'])
    const cited = view.claims.flatMap(({ why, findings }) => [...why.sources, ...findings.map(({ source }) => source)])
    expect(view.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(cited))
  })

  it('narrows to one verdict', async () => {
    const view = await check([put('advert.txt', advert), '--only', 'false'])
    expect(ids(view)).toEqual(['fda-approved'])
    expect((await regen(['check', 'advert.txt', '--only', 'wrong'], { cwd })).code).toBe(2)
  })

  it('names the words and the pattern, and what was ruled out, when asked why', async () => {
    const { out } = await regen(['check', '--text', 'PRP regrows cartilage. It does not relieve pain.', '--why', '--plain'], { cwd })
    expect(out).toMatch(/found by: .*cartilage.*, in: .*regrows/)
    expect(out).toMatch(/no claim: reduces-pain, denied \(“not”\)/)
    const view = await check(['--text', 'PRP does not regrow cartilage.', '--why'])
    expect(view.claims).toEqual([])
    expect(view.sentences[0]?.ruledOut).toMatchObject([{ id: 'regrows-cartilage', because: 'denied', by: '“not”' }])
  })

  it('says of a bare fact that it is one, beside the claim that is made of it', async () => {
    const fact = 'Drugs may have side effects, and surgery involves recovery time and risks.'
    const scare = 'Opioids are addictive, and surgery leaves you worse than before.'
    const text = `${advert}\n${fact}\n\n${scare}\n`
    const view = await check([put('fact.txt', text)])
    const about = view.claims.filter(({ id }) => id === 'scare-surgery-drugs')
    expect(about.map(({ verdict, asFact, findings }) => [verdict, asFact ?? false, findings.length > 0])).toEqual([
      ['supported', true, false],
      ['misleading', false, true]
    ])
    const of = (words: string) =>
      view.sentences.find(({ text: read }) => read === words)?.claims.find(({ id }) => id === 'scare-surgery-drugs')
    expect(of(fact)).toMatchObject({
      asFact: true,
      verdict: 'supported',
      name: 'Drugs and operations have risks, and recovery takes time.'
    })
    expect(of(scare)).toMatchObject({ verdict: 'misleading', name: 'Surgery and drugs are dangerous or mostly fail.' })
    expect(ids(await check(['fact.txt', '--only', 'misleading']))).toContain('scare-surgery-drugs')
    const { out } = await regen(['check', 'fact.txt', '--plain'], { cwd })
    expect(out).toMatch(/Supported; “Drugs and operations have risks, and recovery takes time\.” That is so/)
    expect((await regen(['show', 'scare-surgery-drugs', '--plain'], { cwd })).out).toMatch(/Told as a bare fact \(“Drugs and .*Supported/)
  })

  it('points to what was told above of an earlier claim', async () => {
    const text =
      'Stem cells regrow cartilage in the knee.\n\nStem cells repair torn cartilage and relieve knee pain.\n\nStem cells switch on your own healing.\n'
    const { out } = await regen(['check', put('above.txt', text), '--plain'], { cwd })
    expect(out).toMatch(/as above: Knee osteoarthritis, \S.*stem cell.*, \S/)
  })

  it('takes no word on what regulators do for word on what they allow', async () => {
    const text = `${advert}\nRegulatory bodies go on monitoring the safety of these treatments.\n`
    const { out } = await regen(['check', put('watched.txt', text), '--plain'], { cwd })
    expect(out).toMatch(/What it says openly: What the regulator allows; .* \(only in passing\)/)
    expect(out).toMatch(/What it leaves out: .*no regulator has approved/)
  })

  it('lists every claim that it knows', async () => {
    const view = (await regenJson(['check', '--list'])) as { items: unknown[] }
    expect(view.items).toHaveLength(45)
    const some = (await regenJson(['check', '--list', '--only', 'supported'])) as { items: { verdict: string }[] }
    expect(some.items.map(({ verdict }) => verdict)).toEqual(['supported', 'supported'])
  })

  it.each(['html', 'markdown'])('makes a page to keep: %s', async (format) => {
    const { code, out } = await regen(['check', put('advert.txt', advert), '--format', format], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('regrow cartilage and relieve pain for good')
    expect(out).toContain('https://doi.org/')
  })
})

test.each([
  'There is no evidence that PRP regrows cartilage.',
  'Clinics claim that stem cells cure arthritis.',
  'The FDA has not approved any exosome product.',
  'Can stem cells help?',
  'Talk to your doctor about exercise, medicine and surgery before you decide.',
  'It is not known whether stem cells slow arthritis.'
])('a fair sentence makes no claim: %s', async (text) => {
  const view = await check(['--text', text])
  expect(ids(view)).toEqual([])
})

test('a text about something else is told that this is no sign of truth', async () => {
  const bread =
    'Feed the starter in the evening. In the morning it should float in water. Mix it with flour, water and salt, and let the dough rest for an hour. Fold it four times. Shape it gently, and let it rise overnight in a cool place. Bake it in a hot pot until the crust is dark. This new method gives amazing results, and many people now swear by it.'
  const { code, out } = await regen(['check', '--text', bread], { cwd })
  expect(code).toBe(0)
  expect(out).toContain('No known claim found. That is not a sign that it is true')
  expect(out).not.toContain('WHAT IT LEAVES OUT')
})

describe('what cannot be checked', () => {
  const big = 'PRP helps. '.repeat(500_000)
  const refused: readonly [name: string, content: string | Uint8Array, code: string, message: RegExp][] = [
    ['large.txt', big, 'text-too-large', /5\.5 MB|6 MB/],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]), 'not-text', /is no text/],
    ['paper.txt', '%PDF-1.7 knee', 'not-text', /is no text/],
    ['empty.txt', ' \n 12 \n', 'no-text', /no words/]
  ]
  it.each(refused)('%s is refused with what to do', async (name, content, code, message) => {
    const { code: exit, err, out } = await regen(['check', put(name, content), '--json'], { cwd })
    expect(exit).toBe(1)
    expect(out).toBe('')
    const { error } = JSON.parse(err) as { error: { code: string; message: string; hint: string } }
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.hint).not.toBe('')
  })

  it('is refused from standard input too', async () => {
    expect((await regen(['check', '-'], { cwd, stdin: big })).err).toContain('too large')
    expect((await regen(['check'], { cwd, stdin: '\u0000\u0001\u0002\u0003' })).err).toContain('is no text')
  })

  it('may be missing, a folder, or two things at once', async () => {
    expect((await regen(['check', 'nowhere.txt'], { cwd })).err).toContain('there is no such file')
    expect((await regen(['check', '.'], { cwd })).err).toContain('is a folder')
    expect((await regen(['check', 'advert.txt', '--text', 'PRP helps.'], { cwd })).code).toBe(2)
    expect((await regen(['check', '--text', ' '], { cwd })).code).toBe(2)
  })
})

test('an old encoding is read, and a marked one', async () => {
  const latin = Uint8Array.from('PRP regrows cartilage – it’s caf\u00e9'.replace('–', '-').replace('’', "'"), (c) => c.charCodeAt(0))
  expect((await check([put('latin.txt', latin)])).sentences[0]?.text).toContain('café')
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('PRP regrows cartilage.', 'utf16le')])
  expect(ids(await check([put('wide.txt', wide)]))).toContain('regrows-cartilage')
})

test('nothing of the text reaches the terminal as an escape', async () => {
  const text = 'PRP regrows \u001b[31mcartilage\u001b]8;;http://x\u0007 \u202eand\u009b relieves pain.'
  for (const form of [[], ['--plain'], ['--why'], ['--format', 'html'], ['--format', 'markdown'], ['--json']]) {
    const { code, out } = await regen(['check', '--text', text, ...form], { cwd })
    expect(code).toBe(0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  }
})

describe('a fair review', () => {
  it('puts what is known of the treatment that the text names before what is known of others', async () => {
    const view = await check(['--text', 'A breakthrough for knees: mesenchymal stem cell injections.'])
    const first = view.claims.find(({ id }) => id === 'breakthrough')?.findings[0]
    expect(first?.sentence.toLowerCase()).toContain('stem cell')
  })

  it('tells a claim once, and names it again in one line', async () => {
    const text = 'PRP relieves knee pain and repairs torn tendons. Our PRP relieves shoulder pain and repairs torn tendons.'
    const { out } = await regen(['check', '--text', text, '--plain'], { cwd })
    expect(out.match(/Many people feel better after an injection/g)).toHaveLength(1)
    expect(out.match(/\(as above\)/g)?.length).toBeLessThanOrEqual(2)
  })

  it('lets a sentence about another trade be, though knees are near', async () => {
    const view = await check(['--text', 'Our clinic treats sore knees with PRP injections. The bank calls its mortgage a breakthrough.'])
    expect(ids(view)).not.toContain('breakthrough')
  })
})
