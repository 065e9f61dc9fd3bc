import type { Sentence, Span } from './sentence.ts'

/** Concepts that the program itself finds. */
export const ownConcepts: readonly string[] = ['percent', 'money', 'ordinal', 'number', 'name', 'gerund', 'quote']

/** Numbers, names and quotations: no list can hold them. */
export function* ownIn(sentence: Sentence): Generator<readonly [string, Span]> {
  const { text, words } = sentence
  for (let i = 0; i < words.length; i++) {
    const found = numberAt(words, i)
    if (found !== undefined) yield [found.kind, { from: i, to: i + found.length }]
    if (words[i]?.shape.doing) yield ['gerund', { from: i, to: i + 1 }]
  }
  if (/^\s*[“"‘]/.test(text) && words.length > 0) yield ['quote', { from: 0, to: 0 }]
  // A capital within a sentence that does not write every word with one mostly begins the name of somebody or of a place.
  const capitals = words.reduce((sum, { shape }) => sum + Number(shape.capital), 0)
  if (capitals === 0 || capitals * 2 > words.length) return
  for (let i = 1; i < words.length; i++) if (words[i]?.shape.capital) yield ['name', { from: i, to: i + 1 }]
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
