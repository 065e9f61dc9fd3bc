import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IPty, spawn } from 'node-pty'
import { describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../dist/regen.cjs')
const down = '\u001b[B'
const enter = '\r'
const interrupt = '\u0003'

const { redFlags, values } = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/walkthrough.json'), 'utf8')) as {
  redFlags: unknown[]
  values: { label: string }[]
}
/** In a list of several, "go on" or "none of these" stands right after the choices. */
const noFlag = redFlags.length + 1
const goOn = values.length + 1

/** A real pseudo-terminal with the bin in it. */
class Screen {
  private text = ''
  private readonly pty: IPty
  readonly left: Promise<number>

  constructor(args: readonly string[], cwd: string, size = { cols: 80, rows: 24 }) {
    this.pty = spawn('node', [bin, ...args], {
      ...size,
      cwd,
      env: { ...process.env, HOME: cwd, NO_COLOR: '1', LANG: 'en_GB.UTF-8', TERM: 'xterm-256color' } as Record<string, string>
    })
    this.pty.onData((data) => {
      this.text += data
    })
    this.left = new Promise((resolve) => this.pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  /** Waits until the text is on the screen, after what was seen before. */
  async see(wanted: string): Promise<void> {
    for (let i = 0; i < 400; i++) {
      const at = this.text.indexOf(wanted)
      if (at >= 0) {
        this.text = this.text.slice(at + wanted.length)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`never saw "${wanted}"; saw: ${JSON.stringify(this.text.slice(-1500))}`)
  }

  type(keys: string): void {
    this.pty.write(keys)
  }

  get rest(): string {
    return this.text
  }
}

/** The number of a choice, then Enter: works whatever stands above it. */
const pick = (n: number): string => `${n}${enter}`

/** No danger sign, the first place, no diagnosis. */
async function atValues(screen: Screen): Promise<void> {
  await screen.see('None of these')
  screen.type(pick(noFlag))
  await screen.see('Where does it hurt most?')
  screen.type(enter)
  await screen.see('Has a clinician given it a name?')
  screen.type(down.repeat(60))
  await screen.see('Back')
  screen.type(`\u001b[A${enter}`)
  await screen.see('What matters most to you?')
}

describe('regen walk in a pseudo-terminal', () => {
  it('goes from danger signs to a page side by side, back and forth, and saves it', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'regen-pty-'))
    const screen = new Screen(['walk'], cwd)
    await screen.see('First: does any of these fit you now?')
    await screen.see('None of these')
    screen.type(pick(noFlag))
    await screen.see('Where does it hurt most?')
    screen.type(enter)
    await screen.see('Has a clinician given it a name?')
    screen.type(`${down.repeat(40)}`)
    await screen.see('Back')
    screen.type(enter)
    await screen.see('(2/5) Where does it hurt most?')
    screen.type(enter)
    await screen.see('(3/5)')
    await screen.see('Knee osteoarthritis')
    screen.type(enter)
    await screen.see('What matters most to you?')
    screen.type(pick(1))
    await screen.see(`[x] ${values[0]?.label}`)
    screen.type(pick(goOn))
    await screen.see('Which options would you like to see side by side?')
    screen.type(pick(1))
    await screen.see('[x]')
    screen.type(`${down.repeat(60)}`)
    await screen.see('Go on with 1 marked')
    screen.type(`\u001b[A${enter}`)
    await screen.see('Your page:')
    await screen.see('Wait and see')
    await screen.see('Save this page?')
    writeFileSync(join(cwd, 'taken.txt'), 'mine')
    screen.type(`taken.txt${enter}`)
    await screen.see('taken.txt is there already')
    await screen.see('Save this page?')
    screen.type(`~/page.txt${enter}`)
    await screen.see('page.txt.')
    expect(await screen.left).toBe(0)
    expect(readFileSync(join(cwd, 'page.txt'), 'utf8')).toContain(`What matters to you: ${values[0]?.label.toLowerCase()}`)
    expect(readFileSync(join(cwd, 'taken.txt'), 'utf8')).toBe('mine')
  }, 30_000)

  it('leaves at Ctrl-C with 130 and no stack, at the first and at a later question', async () => {
    for (const steps of [[], [pick(noFlag)]]) {
      const screen = new Screen(['walk'], tmpdir())
      await screen.see('None of these')
      for (const step of steps) {
        screen.type(step)
        await screen.see('Where does it hurt most?')
      }
      screen.type(interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.rest).not.toMatch(/\bat .*\.cjs/)
      expect(screen.rest).not.toContain('Error')
    }
  }, 30_000)

  it('takes at most three values, and says so', async () => {
    const screen = new Screen(['walk'], tmpdir())
    await atValues(screen)
    for (const n of [1, 2, 3]) {
      screen.type(pick(n))
      await screen.see(`[x] ${values[n - 1]?.label}`)
    }
    screen.type(pick(4))
    await screen.see('At most three.')
    screen.type(pick(3))
    await screen.see(`[ ] ${values[2]?.label}`)
    screen.type(pick(4))
    await screen.see(`[x] ${values[3]?.label}`)
    await screen.see('Go on with 3 marked')
    screen.type(interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)

  it('takes Ctrl-C at the offer to save as no, after the page and the saved answers', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'regen-pty-'))
    const screen = new Screen(['walk', '--save', 'mine.json'], cwd)
    await atValues(screen)
    screen.type(pick(goOn))
    await screen.see('Your page:')
    await screen.see('Saved to mine.json')
    await screen.see('Save this page?')
    screen.type(interrupt)
    expect(await screen.left).toBe(0)
    expect(screen.rest).not.toContain('Error')
    expect(JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8')).answers.values).toEqual([])
  }, 30_000)

  it('keeps the walk where its file was taken meanwhile, and asks for another', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'regen-pty-'))
    const screen = new Screen(['walk', '--save', 'mine.json'], cwd)
    await atValues(screen)
    writeFileSync(join(cwd, 'mine.json'), 'theirs')
    screen.type(pick(goOn))
    await screen.see('Your page:')
    await screen.see('mine.json is there already')
    await screen.see('Save your answers?')
    screen.type(`other.json${enter}`)
    await screen.see('Saved to other.json')
    await screen.see('Save this page?')
    screen.type(enter)
    expect(await screen.left).toBe(0)
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('theirs')
    expect(JSON.parse(readFileSync(join(cwd, 'other.json'), 'utf8')).version).toBe(1)
  }, 30_000)

  it('refuses a file that is there before the first question', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'regen-pty-'))
    writeFileSync(join(cwd, 'mine.json'), 'mine')
    const screen = new Screen(['walk', '--save', 'mine.json'], cwd)
    await screen.see('mine.json is there already')
    expect(await screen.left).toBe(1)
  }, 30_000)

  it('stops kindly at a danger sign', async () => {
    const screen = new Screen(['walk'], tmpdir())
    await screen.see('None of these')
    screen.type(pick(1))
    await screen.see('Go on with 1 marked')
    screen.type(pick(noFlag))
    await screen.see('Please get help first')
    expect(await screen.left).toBe(0)
  }, 30_000)
})
