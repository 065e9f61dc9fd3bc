import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Walkthrough } from '../../src/knowledge/schema.ts'
import { keys, PtyScreen, type Size } from '../support/pty-screen.ts'

const { redFlags, sites, values } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/walkthrough.json'), 'utf8')
) as Walkthrough

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'regen-pty-'))
const sizes: readonly Size[] = [
  { cols: 80, rows: 24 },
  { cols: 40, rows: 15 }
]

/** An item of a list: its words, and its number where it is taken by number. */
interface Item {
  readonly label: string
  readonly number: number
}
const item = (label: string, number: number): Item => ({ label, number })
const elbow = item('Elbow', sites.findIndex(({ id }) => id === 'elbow') + 1)
const noFlag = item('None of these', redFlags.length + 1)

/** Who drives a walk: by arrows, or by numbers. */
abstract class Driver {
  constructor(readonly screen: PtyScreen) {}
  abstract take(wanted: Item): Promise<void>

  /** The step that is on the screen; its first line and its last must both be there, or it would not fit. */
  async step(): Promise<number> {
    await this.screen.until((text) => /^Step \d+ of \d+/m.test(text) && /Ctrl-C/.test(text), 'showed a whole step')
    return Number(/^Step (\d+) of/m.exec(this.screen.text)?.[1])
  }

  /** Whether the screen has a page to read, with the ways on in one row. */
  get isPage(): boolean {
    return / ?[> ]1 Go on/.test(this.screen.text)
  }

  /** Reads on until that step is on the screen; every page on the way has to fit. */
  async readTo(step: number): Promise<void> {
    for (let now = await this.step(), page = 0; now !== step || this.isPage; now = await this.step(), page++) {
      if (now > step || page > 60) throw new Error(`at step ${now} instead of ${step}:\n${this.screen.text}`)
      if (!this.isPage) throw new Error(`a question stands before step ${step}:\n${this.screen.text}`)
      await this.turn()
      if (now === step && !this.isPage) return
    }
  }

  /** Goes on from a page, and waits for the next screen. */
  async turn(): Promise<void> {
    const before = this.screen.text
    this.goOn()
    await this.screen.until((text) => text !== before, 'turned the page')
  }

  protected abstract goOn(): void

  /** Jumps to going on. */
  async tab(): Promise<void> {
    const before = this.screen.text
    this.screen.type(keys.tab)
    await this.screen.until((text) => text !== before, 'jumped')
  }

  /** Takes an item and waits for the screen to change. */
  async choose(wanted: Item): Promise<void> {
    await this.take(wanted)
    const before = this.screen.text
    this.screen.type(keys.enter)
    await this.screen.until((text) => text !== before, `took “${wanted.label}”`)
  }
}

class ByArrows extends Driver {
  protected goOn(): void {
    this.screen.type(keys.enter)
  }

  async take({ label }: Item): Promise<void> {
    const pointed = (text: string): string => /^> *\d+ (.*)$/m.exec(text)?.[1] ?? ''
    for (let i = 0; i < 100; i++) {
      if (pointed(this.screen.text).startsWith(label.slice(0, 20))) return
      const before = this.screen.text
      this.screen.type(keys.down)
      await this.screen.until((text) => text !== before, `moved down to “${label}”`)
    }
    throw new Error(`never pointed at ${label}:\n${this.screen.text}`)
  }
}

class ByNumbers extends Driver {
  protected goOn(): void {
    this.screen.type(`1${keys.enter}`)
  }

  async take({ label, number }: Item): Promise<void> {
    this.screen.type(String(number))
    await this.screen.until((text) => new RegExp(`^> *${number} `, 'm').test(text), `pointed at number ${number}, “${label}”`)
  }
}

/** A whole walk for tennis elbow, with two options, two weights and a concern. */
async function walkThrough(driver: Driver): Promise<void> {
  const { screen } = driver
  await driver.readTo(2)
  await driver.choose(noFlag)
  await driver.readTo(3)
  await driver.choose(elbow)
  await driver.readTo(4)
  await driver.choose(item('Tennis elbow', 1))
  await driver.readTo(6)
  const options = await offered('options')
  for (const [i, label] of options.slice(0, 2).entries()) await driver.choose(item(`[ ] ${label}`, i + 1))
  await driver.choose(item('Go on with 2', options.length + 1))
  await driver.readTo(8)
  await driver.choose(item(`[ ] ${values[0]?.label}`, 1))
  await driver.choose(item(`[1] ${values[0]?.label}`, 1))
  await driver.choose(item('[ ] A concern', values.length))
  await driver.choose(item('Go on', values.length + 1))
  await driver.readTo(9)
  await driver.choose(item('Write it down', 1))
  await screen.see('In your own words:')
  screen.type(`I care for my mother${keys.enter}`)
  await screen.see('“I care for my mother”')
  await driver.readTo(11)
  await driver.choose(item('Sure, or fairly sure', 1))
  await driver.readTo(12)
  await driver.choose(item('About', 1))
  await driver.readTo(13)
  await driver.choose(item('Nobody knows yet', 2))
  await driver.readTo(14)
  await driver.choose(item('[ ] I feel sure', 1))
  await driver.choose(item('Go on with 1', 5))
  await screen.see('Save this page?')
}

const answered = {
  'red-flags': [],
  site: ['elbow'],
  diagnosis: ['tennis-elbow'],
  options: ['corticosteroid-injection', 'exercise-therapy'],
  weights: { 'less-pain': 2, own: 1 },
  concern: 'my mother',
  'check-certainty': ['sure'],
  'check-number': [],
  'check-silence': ['not-known']
}

/** The labels that a step offers, as `--questions` prints them. */
async function offered(step: string): Promise<string[]> {
  const { regenJson } = await import('../support/fake-terminal.ts')
  const stdin = JSON.stringify({ version: 2, answers: { 'red-flags': [], site: ['elbow'], diagnosis: ['tennis-elbow'] } })
  const { questions } = await regenJson(['walk', '--questions', '--answers', '-'], { stdin })
  return (
    (questions as { step: string; choices: { label: string }[] }[]).find((q) => q.step === step)?.choices.map(({ label }) => label) ?? []
  )
}

describe.each(sizes)('a whole walk on a screen of $cols × $rows', (size) => {
  it.each([
    ['arrows', ByArrows],
    ['numbers', ByNumbers]
  ])(
    'is driven by %s, every step on the screen, to a page that is saved',
    async (_, By) => {
      const cwd = newFolder()
      const screen = new PtyScreen(['walk', '--save', 'mine.json'], cwd, size)
      await walkThrough(new By(screen))
      writeFileSync(join(cwd, 'taken.txt'), 'mine')
      screen.type(`taken.txt${keys.enter}`)
      await screen.see('taken.txt is there already')
      screen.type(`~/page.html${keys.enter}`)
      expect(await screen.left).toBe(0)
      expect(screen.written).toContain('Your page: Tennis elbow')
      expect(readFileSync(join(cwd, 'taken.txt'), 'utf8')).toBe('mine')
      expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('“I care for my mother”')
      expect(statSync(join(cwd, 'page.html')).mode & 0o777).toBe(0o600)
      const { answers } = JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8'))
      expect(answers).toMatchObject({
        site: ['elbow'],
        diagnosis: ['tennis-elbow'],
        weights: { 'less-pain': 2, own: 1 },
        concern: 'I care for my mother',
        'check-silence': ['not-known'],
        sure: ['sure']
      })
    },
    120_000
  )
})

/** The answers up to a question, so that a walk can be taken up there. */
const upTo = (step: string): object => {
  const entries = Object.entries(answered)
  const at = entries.findIndex(([id]) => id === step)
  return Object.fromEntries(at < 0 ? entries : entries.slice(0, at))
}

describe('at every step', () => {
  const steps: readonly [step: string, number: number, resume: object][] = [
    ['start', 1, {}],
    ['site', 3, upTo('site')],
    ['diagnosis', 4, upTo('diagnosis')],
    ['decision', 5, upTo('options')],
    ['effects', 7, upTo('weights')],
    ['concern', 9, upTo('concern')],
    ['fit', 10, upTo('check-certainty')],
    ['check-number', 12, upTo('check-number')],
    ['check-silence', 13, upTo('check-silence')],
    ['sure', 14, upTo('sure')]
  ]

  it.each(steps)(
    'Ctrl-C at “%s” leaves with 130, no word of an error, and nothing written',
    async (_step, number, resume) => {
      const cwd = newFolder()
      const file = JSON.stringify({ version: 2, answers: resume })
      writeFileSync(join(cwd, 'mine.json'), file)
      const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'new.json'], cwd)
      expect(await new ByArrows(screen).step()).toBe(number)
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
      expect(existsSync(join(cwd, 'new.json'))).toBe(false)
      expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe(file)
    },
    30_000
  )

  it('Ctrl-C at red flags, options, weights and a check leaves as well', async () => {
    for (const [before, number] of [
      [{}, 2],
      [upTo('options'), 6],
      [upTo('weights'), 8],
      [upTo('check-certainty'), 11]
    ] as const) {
      const cwd = newFolder()
      writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: before }))
      const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
      await new ByArrows(screen).readTo(number)
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
    }
  }, 60_000)

  it('one can go back, to the very first, and forward again over what was answered', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('sure') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByArrows(screen)
    let step = await driver.step()
    expect(step).toBe(14)
    for (let i = 0; i < 80 && step > 1; i++) {
      const before = screen.text
      if (driver.isPage) screen.type(`${keys.right}${keys.enter}`)
      else {
        await driver.take(item('Back', 0))
        screen.type(keys.enter)
      }
      await screen.until((text) => text !== before, 'went back')
      const now = await driver.step()
      expect([step, step - 1]).toContain(now)
      step = now
    }
    expect(step).toBe(1)
    await driver.readTo(2)
    await driver.choose(noFlag)
    await driver.readTo(3)
    // What was answered before is pointed at.
    expect(screen.text).toMatch(/^> *6 Elbow/m)
    await driver.choose(elbow)
    await driver.readTo(4)
    expect(screen.text).toMatch(/^> *1 Tennis elbow/m)
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 60_000)

  it('one can look at the answers so far, and come back to the same place', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('check-certainty') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByArrows(screen)
    expect(await driver.step()).toBe(10)
    screen.type(`3${keys.enter}`)
    await screen.see('Your answers so far')
    await screen.see('Where does it hurt most? Elbow')
    await screen.see('What is your own concern? “my mother”')
    screen.type(`1${keys.enter}`)
    expect(await driver.step()).toBe(10)
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)
})

describe('regen walk in a pseudo-terminal', () => {
  it('saves and leaves at any step, for the person alone, and takes up there', async () => {
    const cwd = newFolder()
    const first = new PtyScreen(['walk', '--save', 'mine.json'], cwd)
    const driver = new ByNumbers(first)
    await driver.readTo(2)
    await driver.choose(noFlag)
    await driver.readTo(3)
    await driver.choose(elbow)
    await driver.readTo(4)
    await driver.tab()
    await new ByArrows(first).choose(item('Save and leave', 0))
    expect(await first.left).toBe(130)
    expect(first.written).toContain('Saved to mine.json.')
    expect(statSync(join(cwd, 'mine.json')).mode & 0o777).toBe(0o600)

    const again = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'mine.json'], cwd)
    expect(await new ByNumbers(again).step()).toBe(4)
    await new ByNumbers(again).choose(item('Tennis elbow', 1))
    expect(await new ByNumbers(again).step()).toBe(5)
    again.type(`4${keys.enter}`)
    expect(await again.left).toBe(130)
    expect(JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8')).answers).toEqual({
      'red-flags': [],
      site: ['elbow'],
      diagnosis: ['tennis-elbow']
    })
    expect(statSync(join(cwd, 'mine.json')).mode & 0o777).toBe(0o600)
  }, 60_000)

  it('takes at most five options, and says so', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('options') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByNumbers(screen)
    await driver.readTo(6)
    const count = (await offered('options')).length
    await driver.tab()
    screen.type(keys.enter)
    await screen.see('Mark at least one first.')
    for (const number of [1, 2, 3, 4, 5]) await driver.choose(item('', number))
    await driver.choose(item('', 6))
    await screen.see('At most five. To take another, take one away first.')
    await driver.choose(item('', 5))
    await driver.choose(item('', 6))
    await driver.take(item('', count + 1))
    await screen.see('Go on with 5 marked')
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)

  it('stops kindly at a danger sign', async () => {
    const screen = new PtyScreen(['walk'], newFolder())
    const driver = new ByNumbers(screen)
    await driver.readTo(2)
    await driver.choose(item('', 1))
    await driver.choose(item('', noFlag.number))
    await screen.see('Come back to this when it is sorted out')
    expect(await screen.left).toBe(0)
  }, 30_000)

  it('asks somebody without a diagnosis what to ask about', async () => {
    const screen = new PtyScreen(['walk'], newFolder())
    const driver = new ByNumbers(screen)
    await driver.readTo(2)
    await driver.choose(noFlag)
    await driver.readTo(3)
    await driver.choose(elbow)
    await driver.readTo(4)
    await driver.tab()
    await new ByArrows(screen).choose(item('No, or none of these', 0))
    await driver.readTo(5)
    await screen.see('How did it begin?')
    await driver.choose(item('', 1))
    await driver.readTo(6)
    await driver.choose(item('', 3))
    await driver.readTo(7)
    await driver.choose(item('', 1))
    await driver.tab()
    await new ByArrows(screen).choose(item('Go on with 1', 0))
    await driver.readTo(8)
    await driver.tab()
    screen.type(keys.enter)
    await screen.see('Save this page?')
    expect(screen.written).toContain('It began with an injury.')
    screen.type(keys.enter)
    expect(await screen.left).toBe(0)
  }, 30_000)

  it('takes Ctrl-C at the offer to save as no, after the page and the saved answers', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('sure') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'new.json'], cwd)
    const driver = new ByNumbers(screen)
    await driver.readTo(14)
    writeFileSync(join(cwd, 'new.json'), 'theirs')
    await driver.take(item('None of these yet', 5))
    screen.type(keys.enter)
    // The name was taken meanwhile: the walk is kept, and another name asked for.
    await screen.see('new.json is there already')
    await screen.see('Save your answers?')
    screen.type(`other.json${keys.enter}`)
    await screen.see('Saved to other.json')
    await screen.see('Save this page?')
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(0)
    expect(screen.written).not.toContain('Error')
    expect(readFileSync(join(cwd, 'new.json'), 'utf8')).toBe('theirs')
    expect(JSON.parse(readFileSync(join(cwd, 'other.json'), 'utf8')).answers.sure).toEqual([])
  }, 30_000)

  it('refuses a file that is there before the first question', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), 'mine')
    const screen = new PtyScreen(['walk', '--save', 'mine.json'], cwd)
    await screen.see('mine.json is there already')
    expect(await screen.left).toBe(1)
  }, 30_000)

  it.each([
    ['damaged', '{"version": 2, "answ', 'Cannot read answers from mine.json'],
    ['from another version', '{"version": 7, "answers": {}}', '"version" is 7; this walkthrough reads answers of version 2'],
    ['hostile', '{"version": 2, "answers": {"__proto__": {"site": ["knee"]}}}', 'there is no step "__proto__"']
  ])(
    'does not take up a file that is %s, and leaves it as it is',
    async (_, text, message) => {
      const cwd = newFolder()
      writeFileSync(join(cwd, 'mine.json'), text)
      const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'mine.json'], cwd)
      await screen.see(message)
      expect(await screen.left).toBe(1)
      expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe(text)
    },
    30_000
  )
})

describe('plain numbered lines', () => {
  it.each([
    ['--accessible', ['--accessible'], {}],
    ['ACCESSIBLE', [], { ACCESSIBLE: '1' }],
    ['a terminal that cannot move its cursor', [], { TERM: 'dumb' }]
  ])(
    'ask with %s, without an escape, and leave with 130 at Ctrl-C',
    async (_, args, env) => {
      const screen = new PtyScreen(['walk', ...args], newFolder(), { cols: 40, rows: 15 }, env)
      const hears = (words: string): Promise<void> => screen.until(() => screen.written.includes(words), `heard “${words}”`)
      await hears('Press Enter to go on.')
      screen.type('\r')
      await hears('Type one or more numbers')
      screen.type('0\r')
      await hears('9. Several places, or somewhere else.')
      screen.type('6\r')
      await hears('Has a clinician given it a name?')
      expect(screen.written).not.toContain('\u001b')
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
    },
    30_000
  )
})
