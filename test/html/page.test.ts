import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launch } from '../support/chromium.ts'
import { regen } from '../support/fake-terminal.ts'

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

/** Three options each, among them the ones of which most is recorded. */
const threes = [
  ['PRP', 'exercise therapy', 'wait-and-see', '--for', 'knee-osteoarthritis'],
  ['knee-replacement', 'corticosteroid-injection', 'wait-and-see', '--for', 'knee-osteoarthritis'],
  ['corticosteroid-injection', 'physical-therapy', 'wait-and-see', '--for', 'tennis-elbow'],
  ['lumbar-discectomy', 'epidural-steroid-injection', 'wait-and-see', '--for', 'sciatica'],
  ['carpal-tunnel-release', 'braces-and-orthoses', 'wait-and-see', '--for', 'carpal-tunnel-syndrome']
].map(lined)

const htmlOf = async (args: readonly string[]): Promise<string> => {
  const { code, out, err } = await regen([...args, '--format', 'html'])
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  return out
}

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

  test.each(commands)('regen $line: nothing that axe finds, nothing wider than the screen, nothing loaded', async ({ args }) => {
    const html = await htmlOf(args)
    for (const width of [360, 1200]) {
      const { page, asked } = await opened(html, width)
      expect(asked).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.close()
    }
  })

  test.each(threes)('three options print to at most two pages: $line', async ({ args }) => {
    const { page } = await opened(await htmlOf(['compare', ...args]), 1200)
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format })
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
      expect(sheets, format).toBeGreaterThan(0)
      expect(sheets, format).toBeLessThanOrEqual(2)
    }
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
