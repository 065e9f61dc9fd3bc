import { join } from 'node:path'
import xterm from '@xterm/headless'
import { type IPty, spawn } from 'node-pty'

const bin = join(import.meta.dirname, '../../dist/regen.cjs')

export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  tab: '\t',
  interrupt: '\u0003'
} as const

export interface Size {
  readonly cols: number
  readonly rows: number
}

/** A real pseudo-terminal with the bin in it, and a terminal emulator that shows what a person would see on the screen. */
export class PtyScreen {
  private readonly emulator: InstanceType<typeof xterm.Terminal>
  private readonly pty: IPty
  private whole = ''
  private waiting = 0
  readonly left: Promise<number>

  constructor(args: readonly string[], cwd: string, size: Size = { cols: 80, rows: 24 }, env: Readonly<Record<string, string>> = {}) {
    this.emulator = new xterm.Terminal({ ...size, allowProposedApi: true, scrollback: 5000 })
    this.pty = spawn('node', [bin, ...args], {
      ...size,
      cwd,
      env: { ...process.env, HOME: cwd, NO_COLOR: '1', LANG: 'en_GB.UTF-8', TERM: 'xterm-256color', ACCESSIBLE: '', ...env } as Record<
        string,
        string
      >
    })
    this.pty.onData((data) => {
      this.whole += data
      this.waiting++
      this.emulator.write(data, () => {
        this.waiting--
      })
    })
    this.left = new Promise((resolve) => this.pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  type(typed: string): void {
    this.pty.write(typed)
  }

  /** The lines that are on the screen now. */
  get lines(): string[] {
    const { active } = this.emulator.buffer
    return Array.from({ length: this.emulator.rows }, (_, i) => active.getLine(active.viewportY + i)?.translateToString(true) ?? '')
  }

  get text(): string {
    return this.lines.join('\n')
  }

  /** All that was ever written, escapes among it. */
  get written(): string {
    return this.whole
  }

  /** Waits until the screen is such, and still; throws with the screen where it never is. */
  async until(holds: (text: string) => boolean, what: string): Promise<void> {
    let before = ''
    for (let i = 0; i < 500; i++) {
      const now = this.text
      if (this.waiting === 0 && now === before && holds(now)) return
      before = now
      await new Promise((resolve) => setTimeout(resolve, 12))
    }
    throw new Error(`never ${what}; the screen:\n${this.text}`)
  }

  see(wanted: string): Promise<void> {
    return this.until((text) => flat(text).includes(flat(wanted)), `saw “${wanted}”`)
  }
}

/** Without line breaks, so that a narrow screen shows the same words. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
