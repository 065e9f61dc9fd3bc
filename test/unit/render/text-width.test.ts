import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, fields, heading, list, muted, para, table, title } from '../../../src/render/document.ts'
import { unpainted } from '../../../src/render/style.ts'
import { renderText } from '../../../src/render/text.ts'
import { widthOf } from '../../../src/render/width.ts'

const shownAt = (width: number, blocks: readonly Block[], unicode = true): string[] =>
  renderText({ blocks, next: [] }, { width, unicode, paint: unpainted }).split('\n')
const tooWide = (lines: readonly string[], width: number): string[] => lines.filter((line) => widthOf(line) > width)

describe('no line is wider than the page', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgé関'), minLength: 1, maxLength: 7 })
  const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '))
  const label = fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '))
  const tables = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .chain((columns) => fc.array(fc.tuple(...columns.map(() => words)), { minLength: 1, maxLength: 4 }).map((rows) => table(columns, rows)))
  const block = fc.oneof(
    words.map((text) => title(text)),
    words.map((text) => para(text, muted(` ${text}`))),
    fc.array(words, { minLength: 1, maxLength: 4 }).map(list),
    fc.array(fc.tuple(label, words), { minLength: 1, maxLength: 4 }).map(fields)
  )
  const width = fc.integer({ min: 40, max: 200 })

  test('with paragraphs, lists and fields', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), width, (blocks, columns) => {
        expect(tooWide(shownAt(columns, blocks), columns)).toEqual([])
      })
    )
  })

  test('with tables of short headings', () => {
    fc.assert(
      fc.property(tables, width, (one, columns) => {
        expect(tooWide(shownAt(columns, [one]), columns)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })

  test('with tables of long headings', () => {
    const long = table(['', 'how many of them get better', 'how many of them get worse'], [['a', 'b', 'c']])
    for (let columns = 40; columns <= 80; columns++) expect(tooWide(shownAt(columns, [long]), columns)).toEqual([])
  })

  test('with an address in a table that fits the page but not its column', () => {
    const address = table(['', 'source'], [['A name of several words that takes its room', 'https://doi.org/10.5555/x']])
    for (let columns = 40; columns <= 80; columns++) expect(tooWide(shownAt(columns, [address]), columns)).toEqual([])
  })

  test('with signs that take more room in ASCII', () => {
    const signs = '≥≤→… '.repeat(30)
    for (const block of [para(signs), list([signs]), fields([['a', signs]])]) expect(tooWide(shownAt(40, [block], false), 40)).toEqual([])
  })

  test('with a long heading', () => {
    expect(tooWide(shownAt(40, [heading('Umbilical cord mesenchymal stem cells, injected')]), 40)).toEqual([])
  })

  test('and every word is there', () => {
    fc.assert(
      fc.property(fc.oneof(block, tables), width, (one, columns) => {
        const shown = shownAt(columns, [one]).join(' ')
        const said = (one.block === 'table' ? one.rows.flat(2) : one.block === 'para' ? one.line : []).map((s) =>
          typeof s === 'string' ? s : s.text
        )
        for (const piece of said.join(' ').split(/ +/).filter(Boolean)) expect(shown).toContain(piece)
      })
    )
  })
})
