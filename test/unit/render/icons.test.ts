import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IconArray, type Line, textOf } from '../../../src/render/document.ts'
import { drawIcons, filled, iconSentence } from '../../../src/render/icons.ts'
import { renderPlain } from '../../../src/render/plain.ts'
import { renderText } from '../../../src/render/text.ts'
import { widthOf } from '../../../src/render/width.ts'

const recover: IconArray = {
  what: 'People who recover',
  good: true,
  when: 'at 1 year',
  sure: 'Moderate certainty',
  of: 100,
  groups: [
    { label: 'With a corticosteroid injection', n: 83 },
    { label: 'With placebo', n: 96 }
  ]
}
const infected: IconArray = {
  what: 'People with an infection',
  good: false,
  when: 'within 30 days',
  sure: 'Low certainty',
  of: 1000,
  groups: [{ label: 'With an operation', n: 3 }]
}
const shown = (icons: IconArray, width: number, unicode = true): string[] => drawIcons(icons, width, unicode).map(textOf)

describe('drawn at a width of', () => {
  test('40: one under the other, the words at the foot', () => {
    const full = '●●●●●●●●●●'
    expect(shown(recover, 38)).toEqual([
      'People who recover, at 1 year: ● yes,',
      '○ no',
      '○○○○○○○○○○',
      '●●●○○○○○○○',
      ...Array(5).fill(full),
      `${full}  With a corticosteroid`,
      `${full}  injection: 83 of 100, 17`,
      `${full}  not`,
      '',
      '●●●●●●○○○○',
      ...Array(7).fill(full),
      `${full}  With placebo: 96 of 100, 4`,
      `${full}  not`
    ])
  })

  test('40 in ASCII', () => {
    expect(shown(infected, 38, false)).toEqual([
      'People with an infection, within 30',
      'days: X yes, . no; one figure is 10 of',
      '1,000; x is less than one figure',
      ...Array(9).fill('. . . . . . . . . .'),
      'x . . . . . . . . .',
      'With an operation: 3 of 1,000, 997 not'
    ])
  })

  test('42: one under the other, with room between the figures', () => {
    const full = '● ● ● ● ● ● ● ● ● ●'
    expect(shown(recover, 40).slice(1, 12)).toEqual([
      'no',
      '○ ○ ○ ○ ○ ○ ○ ○ ○ ○',
      '● ● ● ○ ○ ○ ○ ○ ○ ○',
      ...Array(4).fill(full),
      `${full}  With a`,
      `${full}  corticosteroid`,
      `${full}  injection: 83 of`,
      `${full}  100, 17 not`
    ])
  })

  test('80: side by side, the words below', () => {
    const full = '● ● ● ● ● ● ● ● ● ●'
    const room = ' '.repeat(15)
    expect(shown(recover, 78)).toEqual([
      'People who recover, at 1 year: ● yes, ○ no',
      `○ ○ ○ ○ ○ ○ ○ ○ ○ ○${room}● ● ● ● ● ● ○ ○ ○ ○`,
      `● ● ● ○ ○ ○ ○ ○ ○ ○${room}${full}`,
      ...Array(8).fill(`${full}${room}${full}`),
      'With a corticosteroid             With placebo: 96 of 100, 4 not',
      'injection: 83 of 100, 17 not'
    ])
  })

  test('80 in ASCII', () => {
    expect(shown(recover, 78, false).slice(0, 4)).toEqual([
      'People who recover, at 1 year: O yes, . no',
      '. . . . . . . . . .               O O O O O O . . . .',
      'O O O . . . . . . .               O O O O O O O O O O',
      'O O O O O O O O O O               O O O O O O O O O O'
    ])
  })

  test('200: no wider than at 100', () => {
    expect(shown(recover, 200)).toEqual(shown(recover, 98))
    expect(shown(recover, 200, false)).toEqual(shown(recover, 98, false))
  })
})

describe('at every width from 40 to 200', () => {
  const label = fc.constantFrom('With exercise', 'With platelet-rich plasma', 'With sham')
  const icons = fc.record({
    what: fc.constant('People who recover'),
    good: fc.boolean(),
    when: fc.constantFrom('at 1 year', 'time not recorded'),
    sure: fc.constant('Low certainty'),
    of: fc.constantFrom(100, 1000, 10_000),
    groups: fc
      .array(fc.record({ label, share: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 3 })
      .map((groups) => groups.map((group) => ({ label: group.label, share: group.share })))
  })
  const arrays = icons.map(
    ({ groups, ...icon }): IconArray => ({ ...icon, groups: groups.map(({ label, share }) => ({ label, n: Math.round(share * icon.of) })) })
  )
  const width = fc.integer({ min: 40, max: 200 })
  const count = (lines: readonly Line[], signs: string): number =>
    [...lines.map(textOf).join('')].filter((sign) => signs.includes(sign)).length

  test('no line is wider, and a hundred figures stand for each group', () => {
    fc.assert(
      fc.property(arrays, width, fc.boolean(), (icon, columns, unicode) => {
        for (const line of shown(icon, columns, unicode)) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        if (!unicode) return
        const drawn = drawIcons(icon, columns, true)
        const legend = icon.groups.some(({ n }) => filled(n, icon.of).part) ? 3 : 2
        expect(count(drawn, '●◐○■◧□') - legend).toBe(100 * icon.groups.length)
      })
    )
  })

  test('as many are filled as the count says, from the bottom up', () => {
    fc.assert(
      fc.property(arrays, width, (icon, columns) => {
        const [first] = icon.groups
        if (first === undefined) return
        const one = { ...icon, groups: [first] }
        const { whole, part } = filled(first.n, icon.of)
        const rows = shown(one, columns)
          .map((line) =>
            line
              .slice(0, 19)
              .replace(/ {2}.*| (?=[^●◐○■◧□])/g, '')
              .replaceAll(' ', '')
          )
          .filter((line) => /^[●◐○■◧□]{10}/.test(line))
          .map((line) => line.slice(0, 10))
        const upwards = rows.reverse().join('')
        expect(upwards).toMatch(/^[●■]*[◐◧]?[○□]*$/)
        expect(upwards.match(/[●■]/g)?.length ?? 0).toBe(whole)
        expect(/[◐◧]/.test(upwards)).toBe(part)
      })
    )
  })
})

describe('of a hundred figures', () => {
  test.each<[n: number, of: number, whole: number, part: boolean]>([
    [0, 100, 0, false],
    [3, 1000, 0, true],
    [6, 1000, 1, false],
    [1.4, 100, 1, false],
    [34.6, 100, 35, false],
    [997, 1000, 99, true],
    [100, 100, 100, false]
  ])('%d of %d fills %d', (n, of, whole, part) => {
    expect(filled(n, of)).toEqual({ whole, part })
  })
})

describe('the sentence', () => {
  test('has count and denominator of both sides, and the time', () => {
    expect(iconSentence(recover)).toBe(
      'People who recover, at 1 year: with a corticosteroid injection 83 of 100, and 17 not; with placebo 96 of 100, and 4 not. Moderate certainty.'
    )
    expect(iconSentence({ ...infected, groups: [{ label: 'With an operation', n: 1.4 }], of: 100 })).toBe(
      'People with an infection, within 30 days: with an operation 1.4 of 100, and 98.6 not. Low certainty.'
    )
  })

  test('stands alone in plain form', () => {
    expect(renderPlain({ blocks: [{ block: 'icons', icons: recover }], next: [] })).toBe(`${iconSentence(recover)}\n`)
  })

  test('stands below the picture, and alone where there is no room for one', () => {
    const at = (width: number): string =>
      renderText({ blocks: [{ block: 'icons', icons: recover }], next: [] }, { width, unicode: true, paint: (text) => text })
    expect(at(80)).toMatch(/^ {2}People who recover, at 1 year: ● yes, ○ no\n[\s\S]*\n\n {2}People who recover, at 1 year: with a cort/)
    expect(at(28)).toMatch(/^ {2}People who recover, at 1/)
    expect(at(28)).not.toMatch(/[●○]/)
  })
})

test('what is filled has the colour of good or bad news, and the rest none of them', () => {
  const tones = (good: boolean): unknown[] =>
    drawIcons({ ...recover, good }, 78, true)
      .flat()
      .flatMap((span) => (typeof span !== 'string' && /^[●■○□ ]+$/.test(span.text) ? [[span.text[0], span.tone]] : []))
  expect(new Set(tones(true).map(String))).toEqual(new Set(['●,good', '○,muted']))
  expect(new Set(tones(false).map(String))).toEqual(new Set(['■,bad', '□,muted']))
})
