import type { Knowledge } from '../knowledge/knowledge.ts'

/** How an option meets one thing that matters, and why. */
export interface Verdict {
  readonly verdict: 'fits' | 'partly' | 'does not fit' | 'not known'
  readonly because: string
}

export type Judge = (knowledge: Knowledge, condition: string, therapy: string) => Verdict

export const unknown = (because: string): Verdict => ({ verdict: 'not known', because })
