import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, bad, fields, grid, heading, icons, list, muted, para, strong, table, title } from '../../../src/render/document.ts'
import { renderMarkdown } from '../../../src/render/markdown.ts'

const made = { version: '1.2.3', knowledge: '2026-11-26' }
const foot = '\n\n_Made with regen 1.2.3 from what was known to it on 2026-11-26. Not medical advice, and no diagnosis._\n'
const shown = (...blocks: Block[]): string => {
  const text = renderMarkdown({ blocks, next: [] }, made)
  expect(text.endsWith(foot)).toBe(true)
  return text.slice(0, -foot.length)
}

describe('a block becomes', () => {
  test.each<[string, Block[], string]>([
    ['a title', [title('Tennis elbow', 'overuse')], '# Tennis elbow\n\n_overuse_'],
    ['a heading and a paragraph', [heading('pain'), para(strong('a '), 'b', muted(' c'), bad('d'))], '## Pain\n\n**a** b c**d**'],
    ['a list', [list(['a', 'b'])], '- a\n- b'],
    ['names with what is said of them', [fields([['a', 'b']]), table(['', ''], [['c', 'd']])], '- **a**: b\n\n- **c**: d'],
    ['a table', [grid(['', 'one'], [[['a | b'], ['c']]])], '|  | one |\n| --- | --- |\n| a \\| b | c |'],
    ['an address', [para({ text: 'https://doi.org/10.1/a_b', tone: 'accent' })], '<https://doi.org/10.1/a_b>'],
    [
      'a numbered list of sources',
      [
        {
          block: 'sources',
          items: [{ cite: 'A 2020', title: 'T', url: 'https://doi.org/10.1/a', kind: 'cohort', seen: '2026-11-01', how: '(abstract)' }]
        }
      ],
      '1. A 2020. T. <https://doi.org/10.1/a> cohort; seen 2026-11-01 (abstract).'
    ],
    ['text that looks like markup', [para('1. a *b* _c_ [d](e) <f> `g`')], '1\\. a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\`'],
    ['text that looks like a list', [para('- a'), para('# b')], '\\- a\n\n\\# b']
  ])('%s', (_what, blocks, text) => {
    expect(shown(...blocks)).toBe(text)
  })

  test('a picture with the sentence that says the same', () => {
    const text = shown(
      icons({ what: 'People who recover', good: true, when: 'at 1 year', of: 100, groups: [{ label: 'Exercise', n: 35 }] })
    )
    expect(text).toMatch(/^```text\nPeople who recover, at 1 year: ● yes, ○ no\n○ ○/)
    expect(text).toMatch(/\n```\n\nPeople who recover, at 1 year: exercise 35 of 100, and 65 not\.$/)
  })

  test('rows of figures with the sentence that says the same', () => {
    const text = shown({ block: 'forest', forest: { caption: 'pain', left: 'better', right: 'worse', rows: [{ label: 'a', value: 1 }] } })
    expect(text).toMatch(/^```text\na {2}.*●.* {2}1 \(no interval\)\n/)
    expect(text).toMatch(/\n```\n\npain\. a: 1 \(no interval\), worse\.$/)
  })
})

test('whatever the data holds, no line of it becomes a heading, a list, a table or code', () => {
  const nasty = fc.string({ unit: fc.constantFrom('#', '-', '+', '*', '`', '|', '>', '1', '.', ' ', 'a', '\n', '[', ']') })
  fc.assert(
    fc.property(nasty, (text) => {
      expect(shown(para(text))).not.toMatch(/^\s*(#{1,6}(\s|$)|[-+*](\s|$)|\d+[.)](\s|$)|>|```|\|)/m)
    })
  )
})
