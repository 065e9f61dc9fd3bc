/**
 * How a question fits a screen: pure arithmetic on lines, so that it can be
 * tested for every size. Every line is at most as wide as the screen.
 */

/** A list to choose from: what stands above it, its items, and what is said of the one that is pointed at. */
export interface Listed {
  readonly head: readonly string[]
  readonly body: readonly string[]
  /** The lines of each item. */
  readonly items: readonly (readonly string[])[]
  /** The lines that explain each item. */
  readonly help: readonly (readonly string[])[]
  readonly foot: readonly string[]
}

/** The line that the cursor rests on when all is drawn. */
const cursor = 1
/** Fewer lines of a list than these are no list. */
const leastList = 5

/** Lines that are left for a body above a list. */
export function roomAboveList({ head, items, foot }: Pick<Listed, 'head' | 'items' | 'foot'>, rows: number): number {
  const wanted = items.reduce((sum, item) => sum + item.length, 0)
  return Math.max(0, rows - cursor - head.length - foot.length - Math.min(wanted, leastList + 2))
}

/** Lines that stay together. `section` names what begins with them. */
export interface Group {
  readonly lines: readonly string[]
  readonly section?: string
}

/** One page of something longer, and the section that it belongs to. */
export interface PageLines {
  readonly lines: readonly string[]
  readonly section: string | undefined
}

/** Groups as pages of at most `room` lines: a section begins a page, and a group is broken only where it is longer than one. */
export function paged(groups: readonly Group[], room: number): PageLines[] {
  const pages: PageLines[] = []
  let page: string[] = []
  let section: string | undefined
  const turn = (): void => {
    while (page.at(-1) === '') page.pop()
    if (page.length > 0) pages.push({ lines: page, section })
    page = []
  }
  for (const group of groups) {
    if (group.section !== undefined) {
      turn()
      section = group.section
    }
    let lines = withoutGap(group.lines, page.length === 0)
    if (page.length > 0 && page.length + lines.length > room) {
      turn()
      lines = withoutGap(lines, true)
    }
    while (lines.length > room) {
      page = lines.slice(0, room)
      turn()
      lines = withoutGap(lines.slice(room), true)
    }
    page.push(...lines)
  }
  turn()
  return pages
}

/** No page begins with an empty line. */
function withoutGap(lines: readonly string[], first: boolean): string[] {
  return first
    ? lines.slice(
        Math.max(
          0,
          lines.findIndex((line) => line !== '')
        )
      )
    : [...lines]
}

/** The screen of a list with one item pointed at: at most `rows` lines with the cursor's, the item always among them. */
export function drawList(listed: Listed, active: number, rows: number): string[] {
  const { head, body, items, help, foot } = listed
  const room = Math.max(1, rows - cursor - head.length - body.length - foot.length)
  const wanted = items.reduce((sum, item) => sum + item.length, 0)
  const said = help[active] ?? []
  const list = windowed(
    items,
    active,
    Math.min(room, Math.max(wanted + said.length <= room ? wanted : 0, Math.min(wanted, leastList), room - said.length))
  )
  return [...head, ...body, ...list, ...cut(said, room - list.length), ...foot]
}

/** As much as fits, with a mark where there is more. */
function cut(lines: readonly string[], room: number): readonly string[] {
  if (lines.length <= room) return lines
  return lines.slice(0, Math.max(0, room)).map((line, i) => (i === room - 1 ? `${line} …` : line))
}

/** As many items around the active one as fit, each whole; the active one is cut where it alone has no room. */
function windowed(items: readonly (readonly string[])[], active: number, room: number): string[] {
  const sizeOf = (i: number): number => items[i]?.length ?? 0
  let from = active
  let to = active
  let used = sizeOf(active)
  for (;;) {
    const below = to + 1 < items.length && used + sizeOf(to + 1) <= room
    const above = from > 0 && used + sizeOf(from - 1) <= room
    if (!below && !above) break
    // Evenly around the active item, as far as there are items on both sides.
    if (below && (!above || to - active <= active - from)) used += sizeOf(++to)
    else used += sizeOf(--from)
  }
  return items
    .slice(from, to + 1)
    .flatMap((lines, i) =>
      i === 0 && from > 0 ? hinted(lines, '↑') : from + i === to && to < items.length - 1 ? hinted(lines, '↓') : lines
    )
    .slice(0, Math.max(room, 1))
}

/** In the margin of the first and the last item in sight: the list goes on there. */
function hinted([first = '', ...rest]: readonly string[], arrow: string): string[] {
  return [first.startsWith(' ') ? `${arrow}${first.slice(1)}` : first, ...rest]
}
