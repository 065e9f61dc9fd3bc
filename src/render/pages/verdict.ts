import { bad, type Span, strong, warn } from '../document.ts'

export const verdictWords = {
  supported: 'Supported',
  partly: 'Partly true',
  unproven: 'Not shown',
  misleading: 'Misleading',
  false: 'False'
} as const

/** A verdict on a claim, coloured by what it means. */
export function verdictSpan(verdict: keyof typeof verdictWords): Span {
  const words = verdictWords[verdict]
  return verdict === 'supported' ? strong(words) : verdict === 'partly' || verdict === 'unproven' ? warn(words) : bad(words)
}
