import { describe, expect, test } from 'vitest'
import { type Block, fields, heading, list, muted, type Page, para, strong, table, title } from '../../../src/render/document.ts'
import { unpainted } from '../../../src/render/style.ts'
import { renderText } from '../../../src/render/text.ts'

const page = (...blocks: Block[]): Page => ({ blocks, next: [] })
const shownAt = (width: number, blocks: readonly Block[], unicode = true): string[] =>
  renderText(page(...blocks), { width, unicode, paint: unpainted })
    .replace(/\n$/, '')
    .split('\n')

const options: Block = table(
  ['', 'for pain', 'certainty'],
  [
    ['Exercise therapy', 'brings a slight benefit', 'moderate'],
    ['Waiting', 'not in this knowledge base', '']
  ]
)
const forest: Extract<Block, { block: 'forest' }> = {
  block: 'forest',
  forest: {
    caption: 'pain – 0 to 100',
    left: 'better',
    right: 'worse',
    mid: 8,
    rows: [{ label: '6 months, low', value: -12, low: -19, high: -5 }]
  }
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
    '                  for pain         certainty',
    '  Exercise        brings a slight  moderate',
    '  therapy         benefit',
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
    '    benefit',
    '',
    '  Exercise therapy',
    '    for pain: brings a slight benefit',
    '    certainty: moderate',
    '',
    '  Waiting',
    '    for pain: not in this knowledge base'
  ])
})

test('the column that has room gives, where the widest holds a word that cannot be broken', () => {
  const link = 'https://doi.org/10.5555/example'
  expect(shownAt(56, [table(['', ''], [['Trial of plasma and usual care', link]])])).toEqual([
    `  Trial of plasma and    ${link}`,
    '  usual care'
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
      '',
      '  pain - 0 to 100',
      '  6 months, low   [-------o------].....|.........               -12 (-19 to -5)',
      '                 -20 better                           worse 20'
    ])
  })

  test('has nothing but ASCII', () => {
    for (const width of [40, 60, 80, 200]) expect(shownAt(width, blocks, false).join('\n')).toMatch(/^[\n -~]*$/)
  })

  test('keeps the accents of names', () => {
    expect(shownAt(80, [para('Köhler')], false)).toEqual(['  Köhler'])
  })
})

describe('forests', () => {
  test('stand beside their labels', () => {
    expect(shownAt(60, [forest])).toEqual([
      '  pain – 0 to 100',
      '  6 months, low   ├───●───┤░░│░░░░░         −12 (−19 to −5)',
      '                 −20 better       worse 20'
    ])
  })

  test('are left out where there is no room', () => {
    expect(shownAt(24, [para('Before.'), forest])).toEqual(['  Before.'])
    expect(shownAt(24, [para('Before.'), forest, para('After.')])).toEqual(['  Before.', '', '  After.'])
  })

  test('stand off from what is before them, not from a heading', () => {
    expect(shownAt(60, [heading('Pain'), forest, forest]).map((line) => line.slice(0, 17))).toEqual([
      'PAIN',
      '  pain – 0 to 100',
      '  6 months, low  ',
      '                 ',
      '',
      '  pain – 0 to 100',
      '  6 months, low  ',
      '                 '
    ])
  })

  test('have a caption that is wrapped like any text', () => {
    const caption = 'pain, 0–100; differences below 8 (shaded) are too small to matter to most people'
    const long: Block = { ...forest, forest: { ...forest.forest, caption } }
    expect(shownAt(60, [long]).slice(0, 2)).toEqual([
      '  pain, 0–100; differences below 8 (shaded) are too small to',
      '  matter to most people'
    ])
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
