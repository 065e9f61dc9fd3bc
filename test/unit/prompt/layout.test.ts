import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawList, type Group, type Listed, paged, roomAboveList } from '../../../src/prompt/layout.ts'

const lines = (name: string, most: number, least = 0): fc.Arbitrary<string[]> =>
  fc.integer({ min: least, max: most }).map((n) => Array.from({ length: n }, (_, i) => `${name} ${i}`))

/** Screens from the smallest that the issue names to large ones. */
const rows = fc.integer({ min: 15, max: 60 })

const listed: fc.Arbitrary<Listed> = fc.record({
  head: lines('head', 4, 1),
  body: fc.constant([]),
  items: fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 45 })
    .map((sizes) => sizes.map((n, i) => Array.from({ length: n }, (_, at) => `item ${i}.${at}`))),
  help: fc.constant([]),
  foot: lines('foot', 2, 1)
})

describe('a list on a screen', () => {
  const every = (check: (list: Listed, active: number, height: number, drawn: string[]) => void): void =>
    fc.assert(
      fc.property(listed, rows, fc.nat(), lines('help', 9), fc.nat(), (list, height, at, help, much) => {
        const room = roomAboveList(list, height)
        const active = at % list.items.length
        const whole = {
          ...list,
          body: Array.from({ length: much % (room + 1) }, (_, i) => `body ${i}`),
          help: list.items.map((_, i) => (i === active ? help : []))
        }
        check(whole, active, height, drawList(whole, active, height))
      }),
      { numRuns: 1000 }
    )

  test('never takes more lines than the screen has, with one left for the cursor', () => {
    every((_list, _active, height, drawn) => expect(drawn.length).toBeLessThanOrEqual(height - 1))
  })

  test('always shows the whole of the item that is pointed at, and all of head, body and foot', () => {
    every((list, active, _height, drawn) => {
      for (const line of [...list.head, ...list.body, ...(list.items[active] ?? []), ...list.foot]) expect(drawn).toContain(line)
    })
  })

  test('shows items in their order, without gaps and each whole', () => {
    every((list, _active, _height, drawn) => {
      const shown = drawn.filter((line) => line.startsWith('item'))
      const all = list.items.flat()
      expect(all.slice(all.indexOf(shown[0] ?? ''), all.indexOf(shown[0] ?? '') + shown.length)).toEqual(shown)
      for (const item of list.items) expect([0, item.length]).toContain(item.filter((line) => shown.includes(line)).length)
    })
  })

  test('shows all items and all that is said of one where there is room', () => {
    const list = { head: ['What?'], body: [], items: [['a'], ['b']], help: [['about a'], []], foot: ['keys'] }
    expect(drawList(list, 0, 15)).toEqual(['What?', 'a', 'b', 'about a', 'keys'])
  })

  test('marks in the margin where it goes on out of sight', () => {
    const items = Array.from({ length: 20 }, (_, i) => [`  ${i}`])
    const drawn = (active: number): string[] =>
      drawList({ head: ['What?'], body: [], items, help: [], foot: ['keys'] }, active, 15).slice(1, -1)
    expect([drawn(0).at(0), drawn(0).at(-1)]).toEqual(['  0', '↓ 11'])
    expect([drawn(10).at(0)?.charAt(0), drawn(10).at(-1)?.charAt(0)]).toEqual(['↑', '↓'])
    expect([drawn(19).at(0)?.charAt(0), drawn(19).at(-1)]).toEqual(['↑', '  19'])
  })

  test('marks where what is said of an item is cut', () => {
    const long = Array.from({ length: 20 }, (_, i) => `about ${i}`)
    const drawn = drawList({ head: ['What?'], body: [], items: [['a'], ['b']], help: [long, []], foot: ['keys'] }, 0, 15)
    expect(drawn.at(-2)).toMatch(/^about \d+ …$/)
  })
})

describe('pages', () => {
  const groups: fc.Arbitrary<Group[]> = fc.array(
    fc.record({ n: fc.integer({ min: 1, max: 30 }), section: fc.option(fc.constantFrom('one', 'two')) }).map(({ n, section }, i = 0) => ({
      lines: ['', ...Array.from({ length: n }, (_, at) => `line ${i}.${at}`)],
      ...(section === null ? {} : { section })
    })),
    { maxLength: 12 }
  )

  test('hold every line once and in order, none too long, none that begins or ends empty', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 25 }), (drawn, room) => {
        const pages = paged(drawn, room)
        expect(pages.flatMap((page) => page.lines.filter((line) => line !== ''))).toEqual(
          drawn.flatMap((g) => g.lines.filter((line) => line !== ''))
        )
        for (const page of pages) {
          expect(page.lines.length).toBeLessThanOrEqual(room)
          expect(page.lines[0]).not.toBe('')
          expect(page.lines.at(-1)).not.toBe('')
        }
      })
    )
  })

  test('begin with each section and carry its name', () => {
    const pages = paged([{ lines: ['', 'a'] }, { lines: ['', 'b'], section: 'B' }, { lines: ['', 'c'] }], 10)
    expect(pages).toEqual([
      { lines: ['a'], section: undefined },
      { lines: ['b', '', 'c'], section: 'B' }
    ])
  })

  test('keep a group together where a page can hold it', () => {
    const pages = paged([{ lines: ['1', '2', '3'] }, { lines: ['', '4', '5', '6'] }], 5)
    expect(pages.map(({ lines: page }) => page)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6']
    ])
  })
})
