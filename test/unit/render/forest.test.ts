import { describe, expect, test } from 'vitest'
import type { Forest } from '../../../src/render/document.ts'
import { drawForest, forestLines, forestSentence } from '../../../src/render/forest.ts'

/** Reach 20: 19 and a little more, in two digits. The band of the MID goes from 8 to 8. */
const forest: Forest = {
  caption: 'pain',
  left: 'better',
  right: 'worse',
  mid: 8,
  rows: [
    { label: 'a', value: -12, low: -19, high: -5 },
    { label: 'b', value: 3, low: -2, high: 9 },
    { label: 'c', value: -7 }
  ]
}

describe('rows at a width of', () => {
  test('40', () => {
    expect(drawForest(forest, 40, true)).toEqual([
      ' ├──────●─────┤░░░░│░░░░░░░░',
      '           ░░░░░░├─┼──●─────┤',
      '           ░●░░░░░░│░░░░░░░░',
      '−20 better                     worse 20'
    ])
  })

  test('40 in ASCII', () => {
    expect(drawForest(forest, 40, false).slice(0, 3)).toEqual([
      ' [------o-----]....|........',
      '           ......[-+--o-----]',
      '           .o......|........'
    ])
  })

  test('80', () => {
    expect(drawForest(forest, 80, true)).toEqual([
      '  ├─────────────●────────────┤░░░░░░░░░│░░░░░░░░░░░░░░░░',
      '                       ░░░░░░░░░░░░├───┼─────●───────────┤',
      '                       ░░●░░░░░░░░░░░░░│░░░░░░░░░░░░░░░░',
      '−20 better                                                             worse 20'
    ])
  })

  test('80 in ASCII', () => {
    expect(drawForest(forest, 80, false).slice(0, 3)).toEqual([
      '  [-------------o------------].........|................',
      '                       ............[---+-----o-----------]',
      '                       ..o.............|................'
    ])
  })

  test('200', () => {
    const [a, b, c, axis] = drawForest(forest, 200, true)
    expect(a).toBe(
      '     ├──────────────────────────────────●─────────────────────────────────┤░░░░░░░░░░░░░░░░░░░░░░░░│░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░'
    )
    expect(b).toBe(
      '                                                           ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░├─────────┼──────────────●─────────────────────────────┤'
    )
    expect(c).toBe(
      '                                                           ░░░░░●░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░│░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░'
    )
    expect(axis).toBe(`−20 better${' '.repeat(181)}worse 20`)
  })

  test('200 in ASCII', () => {
    const [a, b, c] = drawForest(forest, 200, false)
    expect(a).toBe(
      '     [----------------------------------o---------------------------------]........................|........................................'
    )
    expect(b).toBe(
      '                                                           ..............................[---------+--------------o-----------------------------]'
    )
    expect(c).toBe(
      '                                                           .....o..................................|........................................'
    )
  })
})

describe('an axis', () => {
  const axisOf = (over: Partial<Forest>): string | undefined => drawForest({ ...forest, ...over }, 40, true).at(-1)

  test.each<[string, Partial<Forest>, string]>([
    [
      'reaches past the furthest end of an interval',
      { rows: [{ label: 'a', value: 1, low: -30, high: 32 }] },
      '−34 better                     worse 34'
    ],
    [
      'reaches past the MID where that is furthest',
      { mid: 100, rows: [{ label: 'a', value: 1 }] },
      '−110 better                   worse 110'
    ],
    ['has decimals where figures are small', { mid: 0.37, rows: [{ label: 'a', value: 0.2 }] }, '−0.39 better                 worse 0.39'],
    ['has thousands', { mid: undefined, rows: [{ label: 'a', value: 1500 }] }, '−1,600 better               worse 1,600'],
    [
      'reaches as far as is asked for at least',
      { mid: undefined, least: 10, rows: [{ label: 'a', value: 1 }] },
      '−11 better                     worse 11'
    ],
    ['has a reach where nothing differs', { mid: undefined, rows: [{ label: 'a', value: 0 }] }, '−1 better                       worse 1'],
    ['says which side is which', { left: 'worse', right: 'better' }, '−20 worse                     better 20']
  ])('%s', (_what, over, axis) => {
    expect(axisOf(over)).toBe(axis)
  })

  test('drops its right end where there is no room for both', () => {
    expect(drawForest(forest, 12, true).at(-1)).toBe('−20 better')
  })
})

test('without a MID there is no band', () => {
  expect(drawForest({ ...forest, mid: undefined, rows: [{ label: 'a', value: 19 }] }, 40, true)[0]).toBe(
    '                   │                 ●'
  )
})

test('no row is wider than asked for', () => {
  for (let width = 24; width <= 200; width++)
    for (const row of drawForest(forest, width, true)) expect(row.length).toBeLessThanOrEqual(width)
})

test('what lies as far left as right is drawn as far', () => {
  // Reach 20 and a MID of 10: the ends of the band fall between two columns.
  const [row] = drawForest({ caption: '', left: '', right: '', mid: 10, rows: [{ label: 'a', value: 0, low: -19, high: 19 }] }, 40, true)
  const [band] = drawForest(
    {
      caption: '',
      left: '',
      right: '',
      mid: 10,
      rows: [
        { label: 'a', value: 0 },
        { label: 'b', value: 19 }
      ]
    },
    40,
    true
  )
  const columns = (drawn = ''): number[] => [drawn.search(/\S/), drawn.trimEnd().length - 1]
  const [from = 0, to = 0] = columns(row)
  const [bandFrom = 0, bandTo = 0] = columns(band)
  expect([19 - from, 19 - bandFrom]).toEqual([to - 19, bandTo - 19])
})

describe('the whole picture, labels and numbers with it, at a width of', () => {
  const labelled: Forest = {
    ...forest,
    rows: [
      { label: '6 months, against salt water', value: -12, low: -19, high: -5 },
      { label: '1 year', value: 3 }
    ]
  }

  test('40: label and numbers above the drawing', () => {
    expect(forestLines(labelled, 38, true)).toEqual([
      '6 months, against salt water: −12 (−19',
      'to −5)',
      ' ├─────●─────┤░░░░│░░░░░░░',
      '1 year: 3 (no interval)',
      '           ░░░░░░░│░░●░░░░',
      '−20 better                   worse 20'
    ])
  })

  test('80: label before the drawing, numbers behind it', () => {
    expect(forestLines(labelled, 78, true)).toEqual([
      '6 months, against salt       ├────●─────┤░░░│░░░░░░            −12 (−19 to −5)',
      'water',
      '1 year                                ░░░░░░│░●░░░░            3 (no interval)',
      '                            −20 better               worse 20'
    ])
  })

  test('80 in ASCII', () => {
    expect(forestLines(labelled, 78, false)[0]).toBe('6 months, against salt       [----o-----]...|......            −12 (−19 to −5)')
  })

  test('200: the drawing grows to 61 columns and no further', () => {
    const [first = ''] = forestLines(labelled, 198, true)
    expect(first.startsWith('6 months, against salt water  ')).toBe(true)
    expect(first.endsWith('−12 (−19 to −5)')).toBe(true)
    expect(first.length).toBe(28 + 2 + 61 + 2 + 15)
  })

  test('20: nothing', () => {
    expect(forestLines(labelled, 20, true)).toEqual([])
  })

  test('any width: no line is wider, and every number is there', () => {
    for (let width = 38; width <= 200; width++) {
      const lines = forestLines(labelled, width, true)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      expect(lines.join(' ')).toMatch(/−12 \(−19\s+to −5\)[\s\S]*3 \(no interval\)/)
    }
  })

  test('says in words what it shows', () => {
    expect(forestSentence(labelled)).toBe('pain. 6 months, against salt water: −12 (−19 to −5), better; 1 year: 3 (no interval), worse.')
  })
})
