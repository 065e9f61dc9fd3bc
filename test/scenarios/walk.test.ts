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
  version: 1,
  answers: {
    'red-flags': [],
    site: ['knee'],
    diagnosis: ['knee-osteoarthritis'],
    values: ['less-pain', 'avoid-surgery'],
    options: ['exercise-therapy', 'platelet-rich-plasma']
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
    expect((view['options'] as { fits: unknown[] }[]).every(({ fits }) => fits.length === 2)).toBe(true)
    expect(
      await regenJson(['walk', '--answers', answersFile({ version: 1, answers: (view['answers'] as { answers: unknown }).answers })])
    ).toEqual(view)
  })

  it('stops kindly at a danger sign, whatever else was answered', async () => {
    const { out } = await regen([
      'walk',
      '--answers',
      answersFile({ ...whole, answers: { ...whole.answers, 'red-flags': ['cauda-equina'] } })
    ])
    expect(out).toContain('Please get help first')
    expect(out).not.toContain('Platelet-rich plasma')
  })

  it('without a diagnosis lists what to ask about, and never names one', async () => {
    const { out } = await regen([
      'walk',
      '--answers',
      answersFile({ version: 1, answers: { 'red-flags': [], site: ['shoulder'], diagnosis: [], values: [] } })
    ])
    expect(out).toContain('NO DIAGNOSIS YET')
    expect(out).toContain('QUESTIONS TO ASK')
  })

  it('never says what to choose', async () => {
    const { out } = await regen(['walk', '--answers', answersFile(whole)])
    expect(out).not.toMatch(/\b(you should|we recommend|best option|choose this)\b/i)
    expect(out).toContain('does not say what to choose')
  })

  it.each([
    ['no JSON', 'unreadable-answers', undefined],
    ['a wrong version', 'bad-answers', { ...whole, version: 9 }],
    ['an unknown choice', 'bad-answers', { version: 1, answers: { 'red-flags': ['nope'] } }],
    ['a missing step', 'bad-answers', { version: 1, answers: {} }]
  ])('refuses %s with a clear error', async (_, errorCode, json) => {
    const file = json === undefined ? join(folder, 'absent.json') : answersFile(json)
    const { code, err } = await regen(['walk', '--answers', file, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(err).error.code).toBe(errorCode)
  })

  it('prints the questions, one after the other', async () => {
    const first = await regenJson(['walk', '--questions'])
    expect(first['next']).toMatchObject({ step: 'red-flags', at: 1 })
    const second = await regenJson(['walk', '--questions', '--answers', answersFile({ version: 1, answers: { 'red-flags': [] } })])
    expect(second['next']).toMatchObject({ step: 'site' })
    expect((await regen(['walk', '--questions'])).out).toContain('cauda-equina')
  })

  it.each([
    ['a choice that is no list', { version: 1, answers: { 'red-flags': 5 } }],
    ['a wrong version', { version: 9, answers: {} }],
    ['no version', { answers: {} }],
    ['an unknown step', { version: 1, answers: { mood: [] } }],
    ['null', null],
    ['null as answers', { version: 1, answers: null }]
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
        message: expect.stringContaining('this knowledge folder has no walkthrough.json')
      })
    }
  })

  it('repeats on the page what needs care now, with its source', async () => {
    const { out } = await regen(['walk', '--answers', answersFile(whole)])
    const [, after = ''] = out.split('GET HELP NOW IF')
    expect(after).toMatch(/See a doctor|emergency department/)
    expect(after.indexOf('QUESTIONS TO ASK')).toBeGreaterThan(0)
  })

  it.each([
    ['cannot be written', join('absent', 'mine.json'), 'Cannot save to absent'],
    ['is there already', '.', 'nothing was overwritten']
  ])('refuses a file that %s before anything is asked or printed', async (_, file, message) => {
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
})
