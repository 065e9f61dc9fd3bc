import { type Sentence, type Span, wordAt } from './sentence.ts'
import type { Word } from './words.ts'

/** Concepts that the program itself finds. */
export const ownConcepts: readonly string[] = ['percent', 'money', 'ordinal', 'number', 'name', 'gerund', 'quote']

/** Numbers, names and quotations: no list can hold them. */
export function ownIn({ text, words }: Sentence, put: (name: string, span: Span) => void): void {
  let capitals = 0
  for (let i = 0; i < words.length; i++) {
    const { shape, form } = words[i] as Word
    if (shape.capital) capitals++
    if (shape.doing) put('gerund', wordAt(i))
    const numeric = shape.digit || form.endsWith('%') || words[i + 1]?.stem === 'percent' || words[i + 1]?.stem === 'per'
    const found = numeric ? numberAt(words, i) : undefined
    if (found !== undefined) put(found.kind, found.length === 1 ? wordAt(i) : { from: i, to: i + found.length })
  }
  if (/^\s*[“"‘]/.test(text) && words.length > 0) put('quote', { from: 0, to: 0 })
  // A capital within a sentence that does not write every word with one mostly begins the name of somebody or of a place.
  if (capitals === 0 || capitals * 2 > words.length) return
  for (let i = 1; i < words.length; i++) if (words[i]?.shape.capital) put('name', wordAt(i))
}

/** `85%`, `85 percent`, `eighty-five per cent`, `$5,000`, `5000 euros`, `3rd`, `12`. */
function numberAt(words: Sentence['words'], i: number): { kind: string; length: number } | undefined {
  const form = words[i]?.form ?? ''
  const next = words[i + 1]?.stem
  if (form.endsWith('%')) return { kind: 'percent', length: 1 }
  if (next === 'percent') return { kind: 'percent', length: 2 }
  if (next === 'per' && words[i + 2]?.stem === 'cent') return { kind: 'percent', length: 3 }
  if (!words[i]?.shape.digit) return undefined
  if (/^[$€£]/.test(form)) return { kind: 'money', length: 1 }
  if (/^(dollar|euro|pound|usd|eur|gbp)$/.test(next ?? '')) return { kind: 'money', length: 2 }
  return { kind: /(st|nd|rd|th)$/.test(form) ? 'ordinal' : 'number', length: 1 }
}
