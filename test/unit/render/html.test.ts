import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, bad, fields, grid, heading, icons, list, muted, para, strong, table, title } from '../../../src/render/document.ts'
import { renderHtml } from '../../../src/render/html.ts'

const made = { version: '1.2.3', knowledge: '2026-11-26' }
const whole = (...blocks: Block[]): string => renderHtml({ blocks, next: ['regen next'] }, made)
/** What stands between `<main>` and `</main>`. */
const main = (...blocks: Block[]): string => /<main>\n([\s\S]*)\n<\/main>/.exec(whole(...blocks))?.[1] ?? ''

test('a page is a document with a name, a language, no scripts and nothing to load', () => {
  const page = whole(title('Tennis elbow & more', 'overuse'))
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  expect(page).toContain('<title>Tennis elbow &amp; more</title>')
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain('<h1>Tennis elbow &amp; more</h1>\n<p class="aside">overuse</p>')
  expect(page).toContain('Made with regen 1.2.3 from what was known to it on 2026-11-26.')
  expect(page).not.toMatch(/<script|regen next/)
})

describe('a block becomes', () => {
  test.each<[string, Block[], string]>([
    [
      'a section with what follows its heading',
      [heading('pain'), para('a'), heading('b')],
      '<section>\n<h2>Pain</h2>\n<p>a</p>\n</section>\n<section>\n<h2>B</h2>\n</section>'
    ],
    [
      'a paragraph with marks of meaning',
      [para(strong('a'), ' b ', muted('c'), bad(' d'))],
      '<p><strong>a</strong> b <span class="muted">c</span><strong class="bad"> d</strong></p>'
    ],
    ['a list', [list(['a', 'b'])], '<ul><li>a</li><li>b</li></ul>'],
    ['names with what is said of them', [fields([['a', 'b']])], '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
    ['the same where a table has no headings', [table(['', ''], [['a', 'b']])], '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
    [
      'a table whose cells know their heading',
      [grid(['', 'one'], [[['a'], ['b']]])],
      '<table role="table"><thead role="rowgroup"><tr role="row"><td role="cell"></td><th role="columnheader" scope="col">one</th></tr></thead>' +
        '<tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="row">a</th><td role="cell" data-column="one">b</td></tr></tbody></table>'
    ],
    [
      'an address that can be followed',
      [para({ text: 'https://doi.org/10.1/a?b&c', tone: 'accent' })],
      '<p><a href="https://doi.org/10.1/a?b&amp;c">https://doi.org/10.1/a?b&amp;c</a></p>'
    ],
    [
      'a mark that leads to its source',
      [para('a', { text: ' [2]', tone: 'muted', cites: [2] })],
      '<p>a <sup><a href="#source-2" aria-label="source 2">2</a></sup></p>'
    ]
  ])('%s', (_what, blocks, html) => {
    expect(main(...blocks)).toBe(html)
  })

  test('sources that marks lead to', () => {
    const html = main(heading('Sources'), {
      block: 'sources',
      items: [{ cite: 'A 2020', title: 'T', url: 'https://doi.org/10.1/a', kind: 'cohort', seen: '2026-11-01', how: '(abstract)' }]
    })
    expect(html).toContain('<section class="sources">')
    expect(html).toContain('<li id="source-1">A 2020.')
    expect(html).toContain('href="https://doi.org/10.1/a"')
    expect(html.replace(/<[^>]*>/g, '')).toContain('A 2020. T. https://doi.org/10.1/a cohort; seen 2026-11-01 (abstract).')
  })

  test('a link only where the address is one', () => {
    const html = main({ block: 'sources', items: [{ cite: 'A', title: 'T', url: 'javascript:alert(1)', kind: 'k', seen: 's', how: 'h' }] })
    expect(html).not.toContain('href')
  })
})

describe('pictures', () => {
  const picture = icons({
    what: 'People who recover',
    good: true,
    when: 'at 1 year',
    of: 1000,
    groups: [
      { label: 'Exercise', n: 3 },
      { label: 'Placebo', n: 350 }
    ]
  })

  test('a hundred figures to a group, as many filled as the count says, less than one as a half', () => {
    const html = main(picture)
    const [first = '', second = ''] = html.split('</svg>')
    const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0
    expect([count(first, /class="yes"/g), count(first, /class="no"/g), count(first, /<path/g)]).toEqual([1, 100, 1])
    expect([count(second, /class="yes"/g), count(second, /class="no"/g)]).toEqual([35, 65])
  })

  test('each has a name, and the sentence that says the same stands below', () => {
    const html = main(picture)
    expect(html).toContain('role="img" aria-label="People who recover: Exercise: 3 of 1,000, 997 not"')
    expect(html).toContain(
      '<figcaption>People who recover, at 1 year: exercise 3 of 1,000, and 997 not; placebo 350 of 1,000, and 650 not.</figcaption>'
    )
  })

  test('rows share an axis: point, interval, band and the line of no difference in per cent of it', () => {
    const html = main({
      block: 'forest',
      forest: {
        caption: 'pain',
        left: 'better',
        right: 'worse',
        mid: 9.5,
        rows: [
          { label: 'a', value: -9.5, low: -19, high: 0 },
          { label: 'b', value: 9.5 }
        ]
      }
    })
    // 19 and a little more reaches to 20.
    expect(html).toContain('<rect class="band" x="26.25%" width="47.5%" y="0" height="20"/>')
    expect(html).toContain('<line x1="2.5%" x2="50%" y1="10" y2="10"/>')
    expect(html).toContain('<circle cx="26.25%" cy="10" r="4"/>')
    expect(html).toContain('aria-label="a: −9.5 (−19 to 0), better"')
    expect(html).toContain('aria-label="b: 9.5 (no interval), worse"')
    expect(html).toContain('<span>−20 better</span><span>worse 20</span>')
  })
})

test('whatever the data holds, it is text and no markup', () => {
  const nasty = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '\u0000', '\u001b', '\u202e', '/', '=') })
  fc.assert(
    fc.property(nasty, (text) => {
      const plain = whole(title('x'), heading('x'), para('x'), list(['x']), fields([['x', 'x']]), grid(['', 'x'], [[['x'], ['x']]]))
      const shown = whole(
        title(text),
        heading(text),
        para(text),
        list([text]),
        fields([[text, text]]),
        grid(['', `x${text}`], [[[text], [text]]])
      )
      const tags = (html: string): string[] => html.match(/<\/?[a-z][a-z0-9]*/g) ?? []
      expect(tags(shown)).toEqual(tags(plain))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(shown).not.toMatch(/[\u0000\u001b\u202e]/)
    })
  )
})
