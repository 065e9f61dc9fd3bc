import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Walkthrough } from '../../src/knowledge/schema.ts'
import { regenJson } from './fake-terminal.ts'
import { keys, type PtyScreen } from './pty-screen.ts'

const { redFlags, sites, values } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/walkthrough.json'), 'utf8')
) as Walkthrough

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'regen-pty-'))

/** An item of a list: its words, and its number where it is taken by number. */
export interface Item {
  readonly label: string
  readonly number: number
}
export const item = (label: string, number: number): Item => ({ label, number })
export const elbow = item('Elbow', sites.findIndex(({ id }) => id === 'elbow') + 1)
export const noFlag = item('None of these', redFlags.length + 1)

/** Who drives a walk: by arrows, or by numbers. */
export abstract class Driver {
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

  /** From the start to where it hurts, with no danger sign. */
  async toSites(): Promise<void> {
    await this.readTo(2)
    await this.choose(noFlag)
    await this.readTo(3)
  }

  /** On to what an elbow's pain is called. */
  async toDiagnosis(): Promise<void> {
    await this.toSites()
    await this.choose(elbow)
    await this.readTo(4)
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

export class ByArrows extends Driver {
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

export class ByNumbers extends Driver {
  protected goOn(): void {
    this.screen.type(`1${keys.enter}`)
  }

  async take({ label, number }: Item): Promise<void> {
    this.screen.type(String(number))
    await this.screen.until((text) => new RegExp(`^> *${number} `, 'm').test(text), `pointed at number ${number}, “${label}”`)
  }
}

/** A whole walk for tennis elbow, with two options, two weights and a concern. */
export async function walkThrough(driver: Driver): Promise<void> {
  const { screen } = driver
  await driver.toDiagnosis()
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
export async function offered(step: string): Promise<string[]> {
  const stdin = JSON.stringify({ version: 2, answers: { 'red-flags': [], site: ['elbow'], diagnosis: ['tennis-elbow'] } })
  const { questions } = await regenJson(['walk', '--questions', '--answers', '-'], { stdin })
  return (
    (questions as { step: string; choices: { label: string }[] }[]).find((q) => q.step === step)?.choices.map(({ label }) => label) ?? []
  )
}

/** The answers up to a question, so that a walk can be taken up there. */
export const upTo = (step: string): object => {
  const entries = Object.entries(answered)
  const at = entries.findIndex(([id]) => id === step)
  return Object.fromEntries(at < 0 ? entries : entries.slice(0, at))
}
