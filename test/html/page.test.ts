import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launch } from '../support/chromium.ts'
import { regen, regenJson } from '../support/fake-terminal.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const lined = (args: readonly string[]): { readonly line: string; readonly args: readonly string[] } => ({ line: args.join(' '), args })

/** One command of each kind of page. */
const commands = [
  ['compare', 'PRP', 'exercise therapy', 'wait-and-see', '--for', 'knee-osteoarthritis'],
  ['compare', '--for', 'tennis-elbow'],
  ['compare', 'PRP', 'exercise therapy'],
  ['compare', 'sciatica', 'lumbar-spinal-stenosis'],
  ['evidence', 'knee-osteoarthritis', 'PRP', '--why'],
  ['evidence', 'tennis-elbow'],
  ['show', 'knee-osteoarthritis'],
  ['show', 'PRP'],
  ['show', 'regrows-cartilage'],
  ['show', 'placebo']
].map(lined)

const htmlOf = async (args: readonly string[], stdin?: string): Promise<string> => {
  const { code, out, err } = await regen([...args, '--format', 'html'], stdin === undefined ? {} : { stdin })
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  return out
}

/** Waiting and the two options of which most is recorded. */
async function threeOf(condition: string): Promise<string[]> {
  const { options } = (await regenJson(['compare', '--for', condition])) as unknown as {
    options: readonly { readonly therapy: string; readonly findings: number }[]
  }
  const others = options.filter(({ therapy }) => therapy !== 'wait-and-see').sort((x, y) => y.findings - x.findings)
  return ['wait-and-see', ...others.slice(0, 2).map(({ therapy }) => therapy)]
}

async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  return (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** A walk to the end, with all that can be said on the way. */
function walked(site: string, condition: string, options: readonly string[]): string {
  return JSON.stringify({
    version: 2,
    answers: {
      'red-flags': [],
      site: [site],
      diagnosis: [condition],
      options,
      weights: { 'less-pain': 3, 'avoid-surgery': 2, cost: 1, own: 1 },
      concern: 'I care for my mother',
      'check-silence': ['not-known'],
      sure: ['sure', 'encouragement']
    }
  })
}

const walks = [
  ['knee', 'knee-osteoarthritis'],
  ['elbow', 'tennis-elbow'],
  ['back', 'sciatica'],
  ['hand', 'carpal-tunnel-syndrome'],
  ['shoulder', 'rotator-cuff-tendinopathy']
] as const

describe.skipIf(chromiumPath === undefined)('in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** A page of a given width, and what it tried to load. */
  const opened = async (html: string, width: number): Promise<{ page: Page; asked: string[] }> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(html, { waitUntil: 'load' })
    return { page, asked }
  }

  const violations = async (page: Page): Promise<unknown[]> => {
    await page.evaluate(axe)
    const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    return results.violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  }

  test.each(commands)('regen $line: nothing that axe finds, nothing wider than the screen, nothing loaded', async ({ args }) => {
    const html = await htmlOf(args)
    for (const width of [360, 1200]) {
      const { page, asked } = await opened(html, width)
      expect(asked).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await violations(page)).toEqual([])
      await page.close()
    }
  })

  test('a comparison of three options prints to at most two sheets, for every condition', { timeout: 300_000 }, async () => {
    const { items } = (await regenJson(['list', 'conditions'])) as unknown as { items: readonly { readonly id: string }[] }
    const page = await browser.newPage()
    const seen: Record<string, number[]> = {}
    for (const { id } of items) {
      const three = await threeOf(id)
      if (three.length < 3) continue
      await page.setContent(await htmlOf(['compare', ...three, '--for', id]))
      seen[id] = [await sheets(page, 'A4'), await sheets(page, 'Letter')]
    }
    expect(Object.keys(seen).length).toBeGreaterThan(40)
    expect(Object.entries(seen).filter(([, each]) => each.some((n) => n < 1 || n > 2))).toEqual([])
    await page.close()
  })

  test.each(walks)('a walk about the %s (%s) gives a page of at most two sheets in which axe finds nothing', async (site, condition) => {
    const html = await htmlOf(['walk', '--answers', '-'], walked(site, condition, (await threeOf(condition)).slice(1)))
    const { page } = await opened(html, 390)
    expect([await sheets(page, 'A4'), await sheets(page, 'Letter')].filter((n) => n < 1 || n > 2)).toEqual([])
    expect(await violations(page)).toEqual([])
    expect(await page.getByText(/SURE score/).count()).toBe(1)
    await page.close()
  })

  test('a picture has a name that a screen reader reads, and every mark leads to its source', async () => {
    const { page } = await opened(await htmlOf(['evidence', 'tennis-elbow', 'corticosteroid-injection']), 390)
    const names = await page.$$eval('svg', (all) => all.map((svg) => [svg.getAttribute('role'), svg.getAttribute('aria-label')]))
    expect(names.length).toBeGreaterThan(5)
    expect(names).toContainEqual(['img', 'People who count the treatment a success: Corticosteroid injection: 83 of 100, 17 not'])
    for (const [role, name] of names) expect([role, name?.length ?? 0]).toEqual(['img', expect.toSatisfy((n: number) => n > 10)])
    const lost = await page.$$eval(
      'sup a',
      (all) => all.filter((a) => document.querySelector(a.getAttribute('href') ?? '') === null).length
    )
    expect(lost).toBe(0)
    await page.close()
  })

  test('a picture is filled from the bottom', async () => {
    const { page } = await opened(await htmlOf(['evidence', 'tennis-elbow', 'corticosteroid-injection']), 1200)
    const rows = await page.$eval('.icons svg.good', (svg) => {
      const counts = new Map<string, number>()
      for (const figure of svg.querySelectorAll('.yes')) {
        const y = figure.getAttribute('cy') ?? ''
        counts.set(y, (counts.get(y) ?? 0) + 1)
      }
      return [...counts].map(([y, n]) => [Number(y), n] as const).sort((a, b) => b[0] - a[0])
    })
    // 83: eight full rows from the foot, and three in the ninth.
    expect(rows.map(([, n]) => n)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 3])
    await page.close()
  })

  test('it can be read without scripts, and a table stays a table where it is laid out for a phone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await page.setContent(await htmlOf(['compare', 'PRP', 'wait-and-see', '--for', 'tennis-elbow']))
    expect(await page.getByRole('table').count()).toBeGreaterThan(0)
    expect(await page.getByRole('rowheader', { name: 'Price' }).count()).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tennis elbow: Platelet-rich plasma · Wait and see')
    await context.close()
  })
})

test.each(commands)('regen $line is one file that loads and runs nothing', async ({ args }) => {
  const html = await htmlOf(args)
  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|video|audio)\b/i)
  expect(html).not.toMatch(/\b(src|srcset|action|on[a-z]+)=/i)
  expect(html).not.toMatch(/url\(|@import/)
  expect(html.match(/<h1>/g)).toHaveLength(1)
})
