import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, type Span, type Tone, textOf } from '../../../src/render/document.ts'
import { pad, widthOf } from '../../../src/render/width.ts'
import { wrap } from '../../../src/render/wrap.ts'

const textsOf = (line: Line, width: number): string[] => wrap(line, width).map(textOf)
const words = (...parts: string[]): string => parts.join('').replaceAll(' ', '')

describe('columns of a text', () => {
  test.each([
    ['', 0],
    ['pain', 4],
    ['Köhler', 6],
    ['Ko\u0308hler', 6],
    ['–…“●│░', 6],
    ['関節炎', 6],
    ['ａｂ', 4],
    ['🦵 leg', 6],
    ['한국', 4]
  ])('%j: %d', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })

  test('are what filling up counts', () => {
    expect(pad('関節', 6)).toBe('関節  ')
    expect(pad('knee', 6)).toBe('knee  ')
    expect(pad('too long', 3)).toBe('too long')
  })
})

describe('wrapping', () => {
  test.each<[string, Line, number, string[]]>([
    ['what fits stays', ['one two'], 7, ['one two']],
    ['at the space that still fits', ['one two three'], 8, ['one two', 'three']],
    ['a word that just fits', ['one two three'], 13, ['one two three']],
    ['a long word alone, whole', ['see https://a.example/long now'], 10, ['see', 'https://a.example/long', 'now']],
    ['wide letters count double', ['関節 関節 炎'], 9, ['関節 関節', '炎']],
    ['spaces at a break are dropped, others kept', ['a  b     c'], 5, ['a  b', 'c']],
    ['nothing is one empty line', [''], 10, ['']],
    ['no span is one empty line', [], 10, ['']],
    ['only spaces', ['     '], 2, ['']]
  ])('%s', (_what, line, width, lines) => {
    expect(textsOf(line, width)).toEqual(lines)
  })

  test('keeps the tone of every piece', () => {
    const line: Line = ['See ', { text: 'one two', tone: 'strong' }, ' three']
    expect(wrap(line, 8)).toEqual([['See ', { text: 'one', tone: 'strong' }], [{ text: 'two', tone: 'strong' }], ['three']])
  })

  test('does not break within a word where its tone changes', () => {
    expect(textsOf(['What matters: ', { text: 'less pain', tone: 'strong' }, '.'], 23)).toEqual(['What matters: less', 'pain.'])
    expect(textsOf([{ text: 'aaaa', tone: 'strong' }, 'bbbb'], 5)).toEqual(['aaaabbbb'])
  })
})

describe('of any line', () => {
  const tone = fc.constantFrom<(Tone | undefined)[]>(undefined, 'strong', 'muted', 'bad')
  const spaces = fc.constantFrom('', ' ', ' ', '  ')
  const lineOf = (letters: readonly string[]): fc.Arbitrary<Line> => {
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 })
    const text = fc.tuple(spaces, fc.array(fc.tuple(word, spaces), { maxLength: 12 })).map((parts) => parts.flat(2).join(''))
    return fc.array(
      fc.tuple(text, tone).map(([t, of]) => (of === undefined ? t : { text: t, tone: of })),
      { maxLength: 5 }
    )
  }
  // Text of one column a character goes a quicker way, so both kinds are tried.
  const line = fc.oneof(lineOf([...'abcdeé.-']), lineOf([...'ab関🦵', 'o\u0308']))
  const width = fc.integer({ min: 1, max: 60 })

  test('no part is wider than asked for, unless it is a single word', () => {
    fc.assert(
      fc.property(line, width, (whole, columns) => {
        const wide = textsOf(whole, columns).filter((part) => widthOf(part) > columns && part.trim().includes(' '))
        expect(wide).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })

  test('nothing is lost but spaces, and words stay whole', () => {
    fc.assert(
      fc.property(line, width, (whole, columns) => {
        const lines = textsOf(whole, columns)
        expect(words(...lines)).toBe(words(textOf(whole)))
        expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(textOf(whole).split(/ +/).filter(Boolean))
      }),
      { numRuns: 1000 }
    )
  })

  test('every letter keeps its tone', () => {
    const tonesOf = (spans: readonly Span[]): string[] =>
      spans.flatMap((s) => (typeof s === 'string' ? Array.from(words(s), (c) => c) : Array.from(words(s.text), (c) => `${c} ${s.tone}`)))
    fc.assert(
      fc.property(line, width, (whole, columns) => {
        expect(wrap(whole, columns).flatMap(tonesOf)).toEqual(tonesOf(whole))
      })
    )
  })

  test('no line is empty but the only one', () => {
    fc.assert(
      fc.property(line, width, (whole, columns) => {
        const lines = textsOf(whole, columns)
        expect(lines.length).toBeGreaterThan(0)
        if (lines.length > 1) expect(lines.filter((part) => part.trim() === '')).toEqual([])
      })
    )
  })
})
