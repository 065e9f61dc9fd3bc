import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, fields, heading, list, muted, type Page, para, strong, table, title } from '../../../src/render/document.ts'
import { renderPlain } from '../../../src/render/plain.ts'

const page = (...blocks: Block[]): Page => ({ blocks, next: ['regen next'] })
const forest: Block = { block: 'forest', forest: { caption: 'pain', left: 'better', right: 'worse', rows: [{ label: 'a', value: 1 }] } }

test('every fact is one line that names its section', () => {
  const shown = renderPlain(
    page(
      title('Knee osteoarthritis', 'condition'),
      para('A summary before ', strong('any'), ' section.'),
      heading('Symptoms'),
      list(['Pain on stairs', ['Stiffness', muted(' [1]')]]),
      heading('Codes'),
      fields([['ICD-10', 'M17']]),
      heading('Options'),
      forest,
      table(
        ['', 'pain', 'harm'],
        [
          ['Exercise', 'less', ''],
          ['Waiting', '', 'none']
        ]
      )
    )
  )
  expect(shown).toBe(
    [
      'Knee osteoarthritis (condition)',
      'A summary before any section.',
      'Symptoms: Pain on stairs',
      'Symptoms: Stiffness [1]',
      'Codes: ICD-10: M17',
      'Options: Exercise; pain: less',
      'Options: Waiting; harm: none',
      ''
    ].join('\n')
  )
})

test('there are no pictures, and an empty page is empty', () => {
  expect(renderPlain(page(forest))).toBe('')
  expect(renderPlain(page())).toBe('')
})

test('nothing is wrapped, however long', () => {
  const long = 'word '.repeat(200).trim()
  expect(renderPlain(page(para(long)))).toBe(`${long}\n`)
})

describe('text with characters that a terminal acts on', () => {
  const bad = '\u001b[31mred\n\u202etext'
  const good = '[31mred text'
  test.each<[string, Block[], string]>([
    ['a title', [title(bad, bad)], `${good} (${good})`],
    ['a paragraph', [para(bad, strong(bad))], `${good}${good}`],
    ['a list', [list([bad])], good],
    ['a field', [fields([[bad, bad]])], `${good}: ${good}`],
    ['a table', [table(['', bad], [['a', bad]])], `a; ${good}: ${good}`],
    ['a heading', [heading(bad), para('x')], `${good}: x`]
  ])('is made harmless in %s', (_what, blocks, shown) => {
    expect(renderPlain(page(...blocks))).toBe(`${shown}\n`)
  })
})

test('any page has as many lines as facts, none of them empty', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u001b') }).map((s) => `x${s}`)
  const block = fc.oneof(
    text.map((t) => [para(t), 1] as const),
    fc.array(text, { maxLength: 4 }).map((items) => [list(items), items.length] as const),
    fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }).map((rows) => [fields(rows), rows.length] as const),
    fc.array(fc.tuple(text, text), { maxLength: 4 }).map((rows) => [table(['one', 'two'], rows), rows.length] as const),
    text.map((t) => [heading(t.replaceAll(/[^ab]/g, '')), 0] as const)
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const lines = renderPlain(page(...blocks.map(([b]) => b))).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines).toHaveLength(blocks.reduce((sum, [, facts]) => sum + facts, 0))
      expect(lines.filter((line) => line.trim() === '' || line.includes('\t') || line.includes('\u001b'))).toEqual([])
    })
  )
})
