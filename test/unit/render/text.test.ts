import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, fields, heading, list, muted, type Page, para, strong, table, title } from '../../../src/render/document.ts'
import { unpainted } from '../../../src/render/style.ts'
import { renderText } from '../../../src/render/text.ts'
import { widthOf } from '../../../src/render/width.ts'

const page = (...blocks: Block[]): Page => ({ blocks, next: [] })
const shownAt = (width: number, blocks: readonly Block[], unicode = true): string[] =>
  renderText(page(...blocks), { width, unicode, paint: unpainted })
    .replace(/\n$/, '')
    .split('\n')
const tooWide = (lines: readonly string[], width: number): string[] => lines.filter((line) => widthOf(line) > width)

const options: Block = table(
  ['', 'for pain', 'certainty'],
  [
    ['Exercise therapy', 'brings a slight benefit', 'moderate'],
    ['Waiting', 'not in this knowledge base', '']
  ]
)
const forest: Block = {
  block: 'forest',
  forest: { left: 'better', right: 'worse', mid: 8, rows: [{ label: '6 months, low', value: -12, low: -19, high: -5 }] }
}

test('a page as a person reads it', () => {
  const blocks = [
    title('Knee osteoarthritis', 'condition'),
    para('It is common – ', strong('very'), ' common, and it comes with pain and stiffness.'),
    heading('Symptoms'),
    list(['Pain on stairs that gets worse in the evening', 'Stiffness']),
    heading('Codes'),
    fields([
      ['ICD-10', 'M17'],
      ['MeSH', [muted('D020370')]]
    ]),
    heading('Options'),
    options
  ]
  expect(shownAt(44, blocks)).toEqual([
    'Knee osteoarthritis  condition',
    '  It is common – very common, and it comes',
    '  with pain and stiffness.',
    '',
    'SYMPTOMS',
    '  • Pain on stairs that gets worse in the',
    '    evening',
    '  • Stiffness',
    '',
    'CODES',
    '  ICD-10  M17',
    '  MeSH    D020370',
    '',
    'OPTIONS',
    '                  for pain        certainty',
    '  Exercise        brings a        moderate',
    '  therapy         slight benefit',
    '  Waiting         not in this',
    '                  knowledge base'
  ])
})

test('a table that is too narrow for columns stands one under the other', () => {
  const wide = table(['', 'for pain', 'for function'], [['Exercise therapy', 'brings a slight benefit', 'brings an important benefit']])
  expect(shownAt(40, [wide, options])).toEqual([
    '  Exercise therapy',
    '    for pain: brings a slight benefit',
    '    for function: brings an important',
    '                  benefit',
    '',
    '  Exercise therapy',
    '    for pain: brings a slight benefit',
    '    certainty: moderate',
    '',
    '  Waiting',
    '    for pain: not in this knowledge base'
  ])
})

test('fields with labels too long for columns stand one under the other', () => {
  expect(shownAt(40, [fields([['how it is said to work', 'by growth factors']])])).toEqual([
    '  how it is said to work',
    '    by growth factors'
  ])
})

describe('the same page in ASCII', () => {
  const blocks = [para('“Pain” – it’s ≥ 2 × as common… → see · −1'), list(['one']), forest]

  test('has signs in their place', () => {
    expect(shownAt(80, blocks, false)).toEqual([
      '  "Pain" - it\'s >= 2 x as common... -> see - -1',
      '  * one',
      '  6 months, low    [---------o----------].......|.............',
      '                 -20 better                              worse 20'
    ])
  })

  test('has nothing but ASCII', () => {
    for (const width of [40, 60, 80, 200]) expect(shownAt(width, blocks, false).join('\n')).toMatch(/^[\n -~]*$/)
  })

  test('keeps the accents of names', () => {
    expect(shownAt(80, [para('Köhler')], false)).toEqual(['  Köhler'])
  })

  test('is no wider than the page, though some signs take more room', () => {
    const signs = '≥≤→… '.repeat(30)
    for (const block of [para(signs), list([signs]), fields([['a', signs]])]) expect(tooWide(shownAt(40, [block], false), 40)).toEqual([])
  })
})

describe('forests', () => {
  test('stand beside their labels', () => {
    expect(shownAt(60, [forest])).toEqual([
      '  6 months, low    ├───────●───────┤░░░░░░│░░░░░░░░',
      '                 −20 better                       worse 20'
    ])
  })

  test('are left out where there is no room', () => {
    expect(shownAt(40, [para('Before.'), forest])).toEqual(['  Before.'])
  })

  test('are as wide on a very wide page as on a wide one', () => {
    expect(shownAt(200, [forest])).toEqual(shownAt(100, [forest]))
  })
})

test('colour changes no letter and no column', () => {
  const painted = renderText(page(title('Knee', 'condition'), options, forest), {
    width: 50,
    unicode: true,
    paint: (text) => `\u0001${text}\u0002`
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these two stand for colour here
  expect(painted.replace(/[\u0001\u0002]/g, '').replaceAll(/ +$/gm, '')).toBe(
    `${shownAt(50, [title('Knee', 'condition'), options, forest]).join('\n')}\n`
  )
})

test('no block lets through what a terminal acts on', () => {
  const bad = '\u001b[31m\u009b\u202e\u0007'
  const narrow = table(['', `${bad}column`, `${bad}another`], [[`${bad}a`, `${bad}${'word '.repeat(20)}`, `${bad}${'word '.repeat(20)}`]])
  const blocks = [title(bad, bad), heading(bad), para(bad), list([bad]), fields([[bad, bad]]), narrow]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  for (const width of [40, 200]) expect(shownAt(width, blocks).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
})

describe('no line is wider than the page', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgé関'), minLength: 1, maxLength: 7 })
  const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '))
  const label = fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '))
  const tables = fc
    .array(label, { minLength: 1, maxLength: 4 })
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
