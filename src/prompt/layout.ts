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

/** Blocks of lines as pages of at most `room` lines: a block is broken only where it is longer than a page. */
export function paged(blocks: readonly (readonly string[])[], room: number): string[][] {
  const pages: string[][] = []
  let page: string[] = []
  const turn = (): void => {
    while (page.at(-1) === '') page.pop()
    if (page.length > 0) pages.push(page)
    page = []
  }
  for (const block of blocks) {
    let lines = [...block]
    if (page.length > 0 && page.length + lines.length > room) turn()
    while (lines.length > room) {
      page = lines.slice(0, room)
      turn()
      lines = lines.slice(room)
    }
    if (page.length > 0 || lines.some((line) => line !== '')) page.push(...lines)
  }
  turn()
  return pages
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
  return [...head, ...body, ...list, ...said.slice(0, Math.max(0, room - list.length)), ...foot]
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
    .flat()
    .slice(0, Math.max(room, 1))
}
