import type { Therapy } from '../knowledge/schema.ts'
import { isReadOnce } from '../knowledge/stated-figures.ts'

/** What a treatment is and what it asks of people, in words alone. */
export interface TherapyProse {
  readonly summary: string
  /** What is done, step by step, and where. */
  readonly steps: readonly string[]
  readonly setting: string
  readonly recovery: string
  /** Which of them state figures that were read once so far. Absent where none does. */
  readonly readOnce?: readonly Part[]
}

const parts = ['summary', 'setting', 'recovery'] as const
type Part = (typeof parts)[number]

export function proseOf(therapy: Therapy): TherapyProse {
  const { summary, steps, setting, recovery } = therapy
  const once = parts.filter((part) => isReadOnce(therapy[part]))
  return { summary: summary.text, steps, setting: setting.text, recovery: recovery.text, ...(once.length === 0 ? {} : { readOnce: once }) }
}
