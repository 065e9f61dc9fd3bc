import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { regen, regenJson } from '../support/fake-terminal.ts'
import { edited, filesOf } from '../support/records.ts'

const folder = mkdtempSync(join(tmpdir(), 'regen-walk-'))

function answersFile(answers: unknown): string {
  const file = join(folder, `${Math.random()}.json`)
  writeFileSync(file, JSON.stringify(answers))
  return file
}

const whole = {
  version: 2,
  answers: {
    'red-flags': [],
    site: ['knee'],
    diagnosis: ['knee-osteoarthritis'],
    options: ['exercise-therapy', 'platelet-rich-plasma'],
    weights: { 'less-pain': 3, 'avoid-surgery': 2, own: 1 },
    concern: 'I care for my mother',
    'check-silence': ['not-known'],
    sure: ['sure', 'encouragement']
  }
}

describe('regen walk', () => {
  it('off a terminal leaves with 2 and names --answers', async () => {
    const { code, err } = await regen(['walk'])
    expect(code).toBe(2)
    expect(err).toContain('--answers')
  })

  it('replays answers to a page with waiting among the options', async () => {
    const view = await regenJson(['walk', '--answers', answersFile(whole)])
    expect(view['outcome']).toBe('options')
    expect((view['options'] as { therapy: string }[]).map(({ therapy }) => therapy).sort()).toEqual([
      'exercise-therapy',
      'platelet-rich-plasma',
      'wait-and-see'
    ])
    expect((view['options'] as { fits: unknown[] }[]).every(({ fits }) => fits.length === 3)).toBe(true)
    expect(await regenJson(['walk', '--answers', answersFile(view['answers'])])).toEqual(view)
  })

  it('stops kindly at a danger sign, whatever else was answered', async () => {
    const { out } = await regen([
      'walk',
      '--answers',
      answersFile({ ...whole, answers: { ...whole.answers, 'red-flags': ['cauda-equina'] } })
    ])
    expect(out).toContain('Please get help first')
    // What to do stands at the end as well: a short screen shows the end.
    expect(out.trim().split('\n').at(-1)?.trim()).toBe('Go to an emergency department or call an ambulance now.')
    expect(out).not.toContain('Platelet-rich plasma')
  })

  it('without a diagnosis lists what to ask about, and never names one', async () => {
    const { out } = await regen([
      'walk',
      '--answers',
      answersFile({
        version: 2,
        answers: { 'red-flags': [], site: ['shoulder'], diagnosis: [], began: ['injury'], pattern: ['locks-or-gives'] }
      })
    ])
    expect(out).toContain('NO DIAGNOSIS YET')
    expect(out).toContain('QUESTIONS TO ASK')
    expect(out.replace(/\s+/g, ' ')).toContain('Could something be torn or broken, and would a scan change what we do?')
    expect(out.replace(/\s+/g, ' ')).toContain('Is something loose or torn in there?')
  })

  it('never says what to choose', async () => {
    const { out } = await regen(['walk', '--answers', answersFile(whole)])
    expect(out).not.toMatch(/\b(you should|we recommend|best option|choose this)\b/i)
    expect(out).toContain('does not say what to choose')
  })

  it.each([
    ['no JSON', 'unreadable-answers', undefined],
    ['a wrong version', 'bad-answers', { ...whole, version: 9 }],
    ['an unknown choice', 'bad-answers', { version: 2, answers: { 'red-flags': ['nope'] } }],
    ['a missing step', 'bad-answers', { version: 2, answers: {} }],
    ['an older version', 'bad-answers', { version: 1, answers: whole.answers }]
  ])('refuses %s with a clear error', async (_, errorCode, json) => {
    const file = json === undefined ? join(folder, 'absent.json') : answersFile(json)
    const { code, err } = await regen(['walk', '--answers', file, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(err).error.code).toBe(errorCode)
  })

  it('prints all the questions with their ids and choices, and the first that is open', async () => {
    const first = await regenJson(['walk', '--questions'])
    const questions = first['questions'] as { step: string; choices: { id: string }[] | null }[]
    expect(first['next']).toMatchObject({ step: 'start', at: 1 })
    expect(questions.map(({ step }) => step)).toEqual(
      'red-flags site diagnosis began how-long pattern options weights concern check-certainty check-number check-silence sure'.split(' ')
    )
    expect(questions.find(({ step }) => step === 'weights')?.choices?.map(({ id }) => id)).toEqual(
      'less-pain do-more avoid-harm avoid-surgery avoid-needles cost time certainty own'.split(' ')
    )
    const known = { version: 2, answers: { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'] } }
    const later = await regenJson(['walk', '--questions', '--answers', answersFile(known)])
    expect(later['next']).toMatchObject({ step: 'decision' })
    expect((later['questions'] as typeof questions).find(({ step }) => step === 'options')?.choices?.length).toBeGreaterThan(20)
    expect((await regen(['walk', '--questions'])).out).toContain('cauda-equina')
  })

  it.each(['text', 'plain', 'json', 'markdown', 'html'])('hands out the page as %s', async (form) => {
    const { code, out } = await regen(['walk', '--answers', answersFile(whole), '--format', form])
    expect(code).toBe(0)
    for (const words of ['Knee osteoarthritis', 'Wait and see', 'I care for my mother']) expect(out).toContain(words)
  })

  it('sets the options against the weights, and says what would change their order', async () => {
    const { out } = await regen(['walk', '--answers', answersFile(whole), '--plain'])
    expect(out).toMatch(/How they meet what matters to you: Exercise therapy: \d+ of 12 points/)
    expect(out).toContain('arithmetic on your answers, not advice')
    expect(out).toMatch(/If “.*” had the weight “.*” \(now: “.*”\), .* would/)
    expect(out).toContain('SURE score: 2 of 4. Three or fewer mean that you are not sure yet.')
    expect(out).toContain('Checks of understanding: 1 of 1 right.')
  })

  it.each([
    ['a choice that is no list', { version: 2, answers: { 'red-flags': 5 } }],
    ['a wrong version', { version: 9, answers: {} }],
    ['no version', { answers: {} }],
    ['an unknown step', { version: 2, answers: { mood: [] } }],
    ['null', null],
    ['null as answers', { version: 2, answers: null }]
  ])('refuses %s before it prints the next question', async (_, json) => {
    const { code, out, err } = await regen(['walk', '--questions', '--answers', answersFile(json), '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err).error.code).toBe('bad-answers')
  })

  it('reads answers from standard input', async () => {
    const view = await regenJson(['walk', '--answers', '-'], { stdin: JSON.stringify(whole) })
    expect(view['outcome']).toBe('options')
    const { code, err } = await regen(['walk', '--answers', '-', '--json'], { stdin: 'no JSON' })
    expect({ code, error: JSON.parse(err).error.code }).toEqual({ code: 1, error: 'unreadable-answers' })
  })

  it('says so where a knowledge folder has no walkthrough', async () => {
    const own = mkdtempSync(join(tmpdir(), 'regen-own-'))
    for (const { file, text } of filesOf(edited((d) => Object.assign(d, { walkthrough: undefined })))) {
      mkdirSync(dirname(join(own, file)), { recursive: true })
      writeFileSync(join(own, file), text)
    }
    for (const args of [['--questions'], ['--answers', answersFile(whole)]]) {
      const { code, err } = await regen(['walk', ...args, '--knowledge', own, '--json'])
      expect(code).toBe(1)
      expect(JSON.parse(err).error).toMatchObject({
        code: 'no-walkthrough',
        message: expect.stringContaining('this knowledge folder has no walkthrough.json'),
        hint: expect.stringContaining('regen schema walkthrough')
      })
    }
  })

  it('repeats on the page what needs care now, with its source', async () => {
    const { out } = await regen(['walk', '--answers', answersFile(whole)])
    const [, after = ''] = out.split('GET HELP IF')
    expect(after).toMatch(/See a doctor|emergency department/)
    expect(after.indexOf('QUESTIONS TO ASK')).toBeGreaterThan(0)
  })

  it.each([
    ['cannot be written', join('absent', 'mine.json'), 'mine.json: there is no such folder.'],
    ['cannot be there', join('whole.txt', 'mine.json'), 'is a file.'],
    ['is there already', '.', 'nothing was overwritten']
  ])('refuses a file that %s before anything is asked or printed', async (_, file, message) => {
    writeFileSync(join(folder, 'whole.txt'), 'a file')
    const ran = await regen(['walk', '--save', file], { cwd: folder })
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) })
  })

  it('saves answers for the person alone, and overwrites nothing', async () => {
    const file = join(folder, 'mine.json')
    expect((await regen(['walk', '--answers', answersFile(whole), '--save', file])).code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(whole)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const again = await regen(['walk', '--answers', answersFile(whole), '--save', file])
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('nothing was overwritten') })
  })

  it.each([
    ['a device that never ends', '/dev/zero', 'larger than any file of answers'],
    ['a folder', '.', 'Cannot read answers from .: it is a folder, not a file.'],
    ['what is not there', 'nowhere', 'Cannot read answers from nowhere: there is no such file.'],
    ['no text at all', 'bytes', 'Cannot read answers from bytes: it is not text.'],
    ['half a file', 'half', 'Cannot read answers from half: it is not JSON'],
    ['an empty file', 'empty', 'Cannot read answers from empty: it is not JSON']
  ])('refuses %s, and loses nothing', async (_, file, message) => {
    const cwd = mkdtempSync(join(tmpdir(), 'regen-hostile-'))
    writeFileSync(join(cwd, 'bytes'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
    writeFileSync(join(cwd, 'half'), JSON.stringify(whole).slice(0, 40))
    writeFileSync(join(cwd, 'empty'), '')
    const before = readFileSync(join(cwd, 'half'), 'utf8')
    for (const option of ['--answers', '--resume']) {
      const { code, err, out } = await regen(['walk', option, file, '--questions'], { cwd })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(message)
      expect(err).toContain('Nothing in it was changed.')
    }
    expect(readFileSync(join(cwd, 'half'), 'utf8')).toBe(before)
  })

  it('shows no escape that an answer holds, and saves it as data', async () => {
    const hostile = { ...whole, answers: { ...whole.answers, concern: 'a\u001b[2Jb\u202ec' } }
    const file = join(folder, 'hostile.json')
    const { out, err } = await regen(['walk', '--answers', answersFile(hostile), '--save', file])
    for (const hidden of ['\u001b', '\u202e']) expect(out + err).not.toContain(hidden)
    expect(out).toContain('“a[2Jbc”')
    expect(readFileSync(file, 'utf8')).toContain(String.raw`a\u001b[2Jb\u202ec`)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(hostile)
  })

  it('does not take --answers and --resume together', async () => {
    const { code, err } = await regen(['walk', '--answers', answersFile(whole), '--resume', answersFile(whole)])
    expect(code).toBe(2)
    expect(err).toContain('two ways to begin')
  })
})

describe('regen about --ipdas', () => {
  it('prints all 44 criteria, and what only people can show as not yet done', async () => {
    const { out } = await regen(['about', '--ipdas', '--plain'])
    for (let number = 1; number <= 44; number++) expect(out).toMatch(new RegExp(`: ${number}: `))
    for (const number of [28, 29, 30, 31, 32, 33, 38, 39]) expect(out).toMatch(new RegExp(`: ${number}: .*: not yet done`))
    for (const number of [13, 16, 40, 44]) expect(out).toMatch(new RegExp(`: ${number}: .*: not applicable`))
    expect(out).toContain('School grade')
  }, 60_000)
})
