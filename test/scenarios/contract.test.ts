import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { regen, type World } from '../support/fake-terminal.ts'

describe('help and usage', () => {
  it('prints short help when bare, to stdout, and succeeds', async () => {
    const { code, out, err } = await regen([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('regen search knee')
    expect(out).toContain('not medical advice')
  })

  it.each([...commands.keys()])('%s --help shows its examples', async (name) => {
    const { code, out } = await regen([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain('Examples:')
    expect(out).toContain(`regen ${name}`)
  })

  it('shows the shared options and REGEN_KNOWLEDGE in the help of the whole', async () => {
    const { out } = await regen(['--help'])
    for (const shown of ['--json', '--plain', '--no-color', '--knowledge', 'REGEN_KNOWLEDGE']) expect(out).toContain(shown)
  })

  it('takes the shared options before the command too', async () => {
    const after = await regen(['search', 'M17', '--json'])
    expect(await regen(['--json', 'search', 'M17'])).toEqual(after)
    expect(JSON.parse(after.out).schema).toBe('regen/search@1')
    expect((await regen(['--knowledge', '/no/such/folder', 'about'])).err).toContain('/no/such/folder')
    expect((await regen(['--knowledge', 'search', 'about'])).err).toContain('there is no such folder')
    const coloured = await regen(['--no-color', 'search', 'knee'], { tty: true })
    expect(coloured.out).not.toContain(String.fromCharCode(27))
  })

  it.each([
    [['--'], 'regen: No command was named.\nSee: regen --help\n'],
    [['--plain'], 'regen: No command was named.\nSee: regen --help\n'],
    [['help', 'foo'], 'regen: There is no command “foo” to help with.\nSee: regen --help\n'],
    [['serch', 'knee'], 'regen: There is no command “serch”.\nDid you mean search?\nSee: regen --help\n'],
    [['search'], 'regen: regen search needs <words...>.\nSuch as: regen search knee\nSee: regen search --help\n'],
    [['list', '--jsn', 'conditions'], 'regen: Unknown option “--jsn”.\nDid you mean --json?\nSee: regen list --help\n'],
    [['about', 'it'], 'regen: regen about takes no more words.\nSee: regen about --help\n'],
    [['about', '--knowledge'], 'regen: --knowledge <folder> needs something behind it.\nSee: regen about --help\n'],
    [
      ['search', 'knee', '--kind', 'joint'],
      'regen: --kind <kind> needs one of: condition, therapy, claim, term; it is not “joint”.\nSee: regen search --help\n'
    ]
  ])('says what is wrong with `regen %j` first, and what to do after it', async (args, err) => {
    expect(await regen(args)).toEqual({ code: 2, out: '', err })
  })

  const examples = [...commands].flatMap(([name, open]) => [[name, open] as const])
  it.each(examples)('every example of %s does what it shows', { timeout: 30_000 }, async (_name, open) => {
    const { examples: lines } = await open()
    expect(lines.length).toBeGreaterThan(0)
    const folder = mkdtempSync(join(tmpdir(), 'regen-examples-'))
    writeFileSync(join(folder, 'mine.json'), '{"version": 2, "answers": {"red-flags": [], "site": ["knee"], "diagnosis": []}}')
    writeFileSync(join(folder, 'advert.txt'), 'Our PRP injections regrow cartilage and are FDA approved.')
    writeFileSync(join(folder, 'page.html'), '<p>Our PRP injections regrow cartilage and are FDA approved.</p>')
    for (const line of lines) {
      // It asks at a terminal, and is tried in one elsewhere.
      if (line.startsWith('regen walk') && !/--answers|--questions/.test(line)) continue
      const typed = line.replace(/ > \S+$/, '')
      const [program, ...args] = typed.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, '')) ?? []
      expect(program).toBe('regen')
      const { code, out, err } = await regen(args, { cwd: folder })
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' })
      expect(out.length, line).toBeGreaterThan(20)
      expect(out, line).not.toContain('Nothing found')
    }
  })

  it('takes help and version for done, and unknown commands and options for usage errors with a suggestion', async () => {
    expect((await regen(['--version'])).out).toBe('0.0.0-test\n')
    expect((await regen(['help'])).code).toBe(0)
    expect(await regen(['serch', 'knee'])).toMatchObject({ code: 2, err: expect.stringContaining('search') })
    expect(await regen(['list', '--jsn', 'conditions'])).toMatchObject({ code: 2, err: expect.stringContaining('--json') })
    expect((await regen(['list', 'nonsense'])).code).toBe(2)
  })

  it('keeps stdout empty and gives the error as JSON on stderr with --json', async () => {
    const { code, out, err } = await regen(['show', 'no such thing at all', '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const { error } = JSON.parse(err)
    expect(error.code).toBe('unknown-name')
    expect(Array.isArray(error.suggestions)).toBe(true)
  })
})

describe('--format', () => {
  const args = ['compare', 'PRP', 'wait-and-see', '--for', 'tennis elbow']
  const printed = async (...form: string[]): Promise<string> => (await regen([...args, ...form])).out

  it('has the names of what --json and --plain print, and text for what is printed without it', async () => {
    expect(await printed('--format', 'json')).toBe(await printed('--json'))
    expect(await printed('--format', 'plain')).toBe(await printed('--plain'))
    expect(await printed('--format', 'text')).toBe(await printed())
    expect(await printed('--format', 'HTML')).toMatch(/^<!doctype html>/)
    expect(await printed('--format', 'markdown')).toMatch(/^# Tennis elbow: /)
  })

  it('takes one form only, and no other', async () => {
    expect(await regen([...args, '--json', '--format', 'html'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('json or as html')
    })
    expect(await regen([...args, '--format', 'json', '--json'])).toMatchObject({ code: 0 })
    expect(await regen([...args, '--format', 'pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('text, plain, json, markdown, html')
    })
  })

  it('gives errors as JSON where the form is JSON', async () => {
    for (const form of [['--format', 'json'], ['--format=JSON']]) {
      const { out, err } = await regen(['show', 'no such thing at all', ...form])
      expect({ out, code: JSON.parse(err).error.code }).toEqual({ out: '', code: 'unknown-name' })
    }
  })

  it('says at a terminal how to keep a page, and nothing elsewhere', async () => {
    expect((await regen([...args, '--format', 'html'], { tty: true })).err).toContain('> page.html')
    expect((await regen([...args, '--format', 'html'])).err).toBe('')
  })
})

describe('colour, width and safety', () => {
  const esc = String.fromCharCode(27)

  it('colours only a terminal that wants it', async () => {
    expect((await regen(['search', 'knee'])).out).not.toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true })).out).toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { NO_COLOR: '' } })).out).toContain(esc)
    expect((await regen(['search', 'knee'], { tty: true, env: { TERM: 'dumb' } })).out).not.toContain(esc)
    expect((await regen(['search', 'knee', '--no-color'], { tty: true })).out).not.toContain(esc)
  })

  it.each([40, 60, 80, 120])('stays within %i columns', async (columns) => {
    for (const args of [
      ['search', 'knee'],
      ['show', 'tennis elbow'],
      ['evidence', 'tennis elbow', 'PRP'],
      ['compare', 'PRP', 'wait-and-see', '--for', 'tennis elbow']
    ]) {
      const { out } = await regen([...args, '--no-color'], { tty: true, columns })
      const long = out.split('\n').filter((line) => line.length > columns && !/\S{30}/.test(line))
      expect(long).toEqual([])
    }
  })

  it.each([40, 50, 80])('tears no word of any help within %i columns', async (columns) => {
    for (const args of [[], ['--help'], ...[...commands.keys()].map((name) => [name, '--help'])]) {
      const { out } = await regen(args, { tty: true, columns })
      // An example is one command, to be copied as it is; a word alone on its line is whole.
      const torn = out.split('\n').filter((line) => line.length > columns && !/^ {2}regen |^ *\S+$/.test(line))
      expect(torn, args.join(' ')).toEqual([])
    }
  })

  it('is as wide behind a pipe as the terminal, unless COLUMNS says otherwise', async () => {
    const widest = async (world: World): Promise<number> => {
      const { out } = await regen(['show', 'tennis elbow'], { piped: true, tty: true, columns: 50, ...world })
      return Math.max(
        ...out
          .split('\n')
          .filter((line) => !line.includes('https://'))
          .map(({ length }) => length)
      )
    }
    const narrow = await widest({})
    expect(narrow).toBeGreaterThan(44)
    expect(narrow).toBeLessThanOrEqual(50)
    expect(await widest({ env: { COLUMNS: '70' } })).toBeGreaterThan(60)
    expect(await widest({ tty: false })).toBeGreaterThan(70)
    expect((await regen(['search', 'knee'], { piped: true, tty: true })).err).toBe('')
  })

  it('uses ASCII where the locale has nothing else', async () => {
    for (const therapy of ['platelet-rich-plasma', 'knee-replacement']) {
      const { out } = await regen(['evidence', 'knee-osteoarthritis', therapy], { env: { LANG: 'C' } })
      expect(out).not.toMatch(/[•●○◐■□◧├┤┼│░−–“”]/)
    }
  })

  it('never echoes an escape sequence that was typed', async () => {
    const typed = `${esc}]0;owned${String.fromCharCode(7)}${esc}[31mknee\u202e\u009b31m`
    for (const args of [
      ['search', typed],
      ['show', typed],
      ['list', typed],
      ['compare', typed, typed],
      ['walk', '--answers', typed]
    ]) {
      const { out, err } = await regen(args, { tty: true, env: { NO_COLOR: '1' } })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })

  it('hints on stderr, only at a terminal', async () => {
    expect((await regen(['search', 'knee'], { tty: true })).err).toContain('Next: regen show')
    expect((await regen(['search', 'knee'])).err).toBe('')
  })

  it('prints one fact a line with --plain, without pictures', async () => {
    const { out } = await regen(['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma', '--plain'])
    expect(out).not.toMatch(/[●├░]/)
    expect(out.split('\n').every((line) => !line.startsWith(' '))).toBe(true)
  })
})

describe('--knowledge', () => {
  it('lists every problem of a bad folder, and loads nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regen-'))
    mkdirSync(join(folder, 'conditions'))
    writeFileSync(join(folder, 'conditions/a.json'), '{"id": "b"}')
    writeFileSync(join(folder, 'conditions/c.json'), 'no json')
    writeFileSync(join(folder, 'stray.json'), '{}')
    const { code, out, err } = await regen(['list', 'conditions', '--knowledge', folder])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const file of ['conditions/a.json', 'conditions/c.json', 'stray.json']) expect(err).toContain(file)
    const viaEnv = await regen(['list', 'conditions', '--json'], { env: { REGEN_KNOWLEDGE: folder } })
    expect(viaEnv.code).toBe(1)
    expect(JSON.parse(viaEnv.err).error.problems.length).toBeGreaterThan(3)
  })

  it('says so when the folder is not there', async () => {
    const { code, err } = await regen(['about', '--knowledge', '/no/such/folder'])
    expect(code).toBe(1)
    expect(err).toContain('/no/such/folder')
  })

  it('takes an empty name for a slip, and an empty variable for none', async () => {
    expect(await regen(['about', '--knowledge', ''])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--knowledge needs a folder')
    })
    expect((await regen(['about'], { env: { REGEN_KNOWLEDGE: '' } })).code).toBe(0)
  })

  it('shows a person twenty problems and the number of the rest, a script all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regen-'))
    mkdirSync(join(folder, 'claims'))
    for (let i = 10; i < 40; i++) writeFileSync(join(folder, `claims/c${i}.json`), 'no json')
    const { err } = await regen(['about', '--knowledge', folder])
    expect(err).toMatch(/^regen: .* has 30 problems; nothing was loaded\.\n/)
    expect(err.match(/claims\/c\d\d\.json/g)).toHaveLength(20)
    expect(err).toContain('and 10 more (all of them: --json)')
    const all = await regen(['about', '--knowledge', folder, '--json'])
    expect(JSON.parse(all.err).error.problems).toHaveLength(30)
  })

  it('says in its own words why a folder cannot be used', async () => {
    expect((await regen(['about', '--knowledge', '/no/such/folder'])).err).toMatch(
      /^regen: Cannot use \/no\/such\/folder: there is no such folder\./
    )
    const file = join(mkdtempSync(join(tmpdir(), 'regen-')), 'a.json')
    writeFileSync(file, '{}')
    const { err } = await regen(['about', '--knowledge', file])
    expect(err).toContain('this is a file, not a folder')
    expect(err).not.toMatch(/ENO|README/)
  })

  it('takes a good folder in place of the bundled records', async () => {
    const { code, out } = await regen(['about', '--knowledge', join(import.meta.dirname, '../../data'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).knowledge.from).toContain('data')
  })
})

describe('regen schema', () => {
  it('prints the JSON Schema itself in every form', async () => {
    const { code, out } = await regen(['schema', 'condition'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { naturalCourse: { type: 'object' } } })
    for (const form of ['--json', '--plain']) expect((await regen(['schema', 'condition', form])).out).toBe(out)
  })

  it('takes the plurals that list takes', async () => {
    for (const [plural, noun] of [
      ['conditions', 'condition'],
      ['therapies', 'therapy'],
      ['claims', 'claim'],
      ['sources', 'source'],
      ['pairs', 'evidence'],
      ['findings', 'evidence'],
      ['recommendations', 'evidence'],
      ['terms', 'glossary'],
      ['outcome', 'outcomes']
    ] as const)
      expect((await regen(['schema', plural])).out, plural).toBe((await regen(['schema', noun])).out)
    expect((await regen(['schema', 'joint'])).code).toBe(2)
  })
})
