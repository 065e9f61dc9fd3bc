import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safe, safeJson } from '../../../src/render/safe.ts'

/** What a terminal may act on, or what hides or turns text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))

describe('text for a terminal', () => {
  test.each([
    ['C0', range(0x00, 0x1f).filter((c) => c !== '\t' && c !== '\n')],
    ['DEL and C1', range(0x7f, 0x9f)],
    ['direction marks', [...range(0x202a, 0x202e), ...range(0x2066, 0x2069), '\u200e', '\u200f', '\u061c']],
    ['line and paragraph separators', ['\u2028', '\u2029']],
    ['zero width', ['\u200b', '\u2060', '\ufeff']]
  ])('loses %s', (_what, characters) => {
    for (const character of characters) expect(safe(`a${character}b`)).toBe('ab')
  })

  test.each([
    ['colour', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['8-bit colour', '\u009b31mred', '31mred'],
    ['a window title', '\u001b]0;owned\u0007text', ']0;ownedtext'],
    ['a link', '\u001b]8;;https://evil.example\u001b\\here', ']8;;https://evil.example\\here'],
    ['text turned round', 'not \u202edevorppa', 'not devorppa']
  ])('loses the power of %s', (_what, text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  test('stays on one line', () => {
    expect(safe('one\ntwo\r\nthree\t\tfour\n\nfive')).toBe('one two three four five')
  })

  test('keeps the letters and signs of people', () => {
    const text = 'Köhler, Ångström, 関節炎, ≥ 2, – “a” 👩‍⚕️ نص'
    expect(safe(text)).toBe(text)
  })

  test('of any text is harmless, and of harmless text is the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(dangerous)
        expect(safe(safe(text))).toBe(safe(text))
      })
    )
  })
})

describe('JSON', () => {
  test('keeps what a terminal must not see, escaped', () => {
    expect(safeJson('\u001b[31m \u007f \u009b \u200b \u202e \u2028 \ufeff')).toBe(
      '"\\u001b[31m \\u007f \\u009b \\u200b \\u202e \\u2028 \\ufeff"'
    )
    expect(safeJson({ '\u202ekey': 'Köhler' })).toBe('{\n  "\\u202ekey": "Köhler"\n}')
  })

  test('of any value shows nothing dangerous and comes back as it was', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b', '\u009b', '\u202e', '\u2066', '\ufeff', '\\u202e', '"'))
    const value = fc.jsonValue().chain((json) => fc.record({ json: fc.constant(json), text, list: fc.array(text) }))
    fc.assert(
      fc.property(value, (json) => {
        const shown = safeJson(json)
        expect(shown.replaceAll('\n', '')).not.toMatch(dangerous)
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(json)))
      })
    )
  })
})
