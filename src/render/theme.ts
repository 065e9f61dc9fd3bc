import { Chalk, type ChalkInstance } from 'chalk'
import type { Tone } from './document.ts'

/** Colours a text by what it means. */
export type Paint = (text: string, tone: Tone) => string

/** The only user of chalk. Levels: 1 = 16 colours, 2 = 256, 3 = true colour. */
export function chalkPaint(level: 1 | 2 | 3): Paint {
  const chalk = new Chalk({ level })
  const tones: { readonly [T in Tone]: ChalkInstance } = {
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan
  }
  return (text, tone) => tones[tone](text)
}
