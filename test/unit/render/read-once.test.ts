import { describe, expect, test } from 'vitest'
import { detectorFor, readBlocks } from '../../../src/claims/check.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import type { Page } from '../../../src/render/document.ts'
import { checkPage } from '../../../src/render/pages/check-page.ts'
import { comparePage } from '../../../src/render/pages/compare-page.ts'
import { evidencePage } from '../../../src/render/pages/evidence-page.ts'
import { listPage } from '../../../src/render/pages/list-page.ts'
import { showPage } from '../../../src/render/pages/show-page.ts'
import { walkPage } from '../../../src/render/pages/walk-page.ts'
import { screenBlocks } from '../../../src/render/pages/walk-screens.ts'
import { renderPlain } from '../../../src/render/plain.ts'
import { checkView } from '../../../src/view/check-view.ts'
import { compareConditionsView, compareOptionsView, compareTherapiesView } from '../../../src/view/compare-view.ts'
import { evidenceView } from '../../../src/view/evidence-view.ts'
import { listView } from '../../../src/view/list-view.ts'
import { claimView, conditionView, therapyView } from '../../../src/view/show-view.ts'
import { walkView } from '../../../src/view/walk-view.ts'
import { type Draft, edited, knowledgeFrom, the, thePair } from '../../support/records.ts'
import { walked } from '../../support/walk.ts'

const [knee, plasma] = ['knee-osteoarthritis', 'platelet-rich-plasma']

/** The example, with a number of its own in all that states a figure, so that a line shows what it tells. */
function numbered(d: Draft): void {
  const said = (n: number) => ({ text: `It is ${n} days.`, sources: ['review'], second: '2026-11-26' })
  Object.assign(the(d.conditions, knee), {
    summary: said(7001),
    causes: [said(7002), said(7003)],
    diagnosis: said(7004),
    naturalCourse: said(7005),
    living: said(7006),
    burden: [said(7007)]
  })
  const counted = (n: number, serious: boolean) => ({
    ...said(n),
    name: serious ? 'a clot' : 'a bruise',
    serious,
    frequency: { n: 8, of: 100, period: `in ${n} days` }
  })
  const therapy = the(d.therapies, plasma)
  Object.assign(therapy, {
    summary: said(7011),
    saidToWork: said(7012),
    shown: said(7013),
    recovery: said(7014),
    setting: said(7015),
    avoid: [said(7016), said(7017)],
    harms: [counted(7021, true), counted(7022, false), counted(7023, false)],
    regulation: therapy.regulation.map((rule) => ({ ...rule, ...said(7031), sources: rule.sources })),
    prices: therapy.prices.map((price) => ({ ...price, place: 'Place 7032', second: '2026-11-26' }))
  })
  const pair = thePair(d)
  for (const [i, { comparator }] of pair.findings.entries()) comparator.text = `drug ${7041 + i}`
  for (const advice of pair.recommendations) advice.body = 'College 7051'
  const detect = {
    patterns: ['{rebuild} & {cartilage}'],
    unless: [],
    yieldsTo: [],
    evenIf: [],
    ask: [],
    examples: { found: [], notFound: [] }
  }
  const fact = { name: 'A fact.', verdict: 'partly' as const, why: said(7062), patterns: ['no'], unless: [], examples: detect.examples }
  Object.assign(the(d.claims, 'regrows-cartilage'), { why: said(7061), asFact: fact, detect })
  for (const { mid } of d.outcomes) if (mid !== undefined) mid.second = '2026-11-26'
}

function forgetSecondReadings(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if ('second' in value) delete value.second
  for (const part of Object.values(value)) forgetSecondReadings(part)
}

const twice = knowledgeFrom(edited(numbered))
const once = knowledgeFrom(
  edited((d) => {
    numbered(d)
    forgetSecondReadings(d)
  })
)

const walk = (k: Knowledge) =>
  walkView(
    k,
    walked(k, { 'red-flags': [], site: ['knee'], diagnosis: [knee], options: [plasma], weights: { cost: 1, 'less-pain': 2, certainty: 1 } })
  )

function checked(k: Knowledge): Page {
  const detector = detectorFor(k)
  if (detector === undefined) throw new Error('the example has no lexicon')
  return checkPage(checkView(k, readBlocks(detector, 'Plasma regrows cartilage.'), { source: 'your words', why: false }))
}

/** Each page with the numbers that stand on it. */
const pages: readonly [name: string, page: (k: Knowledge) => Page, numbers: readonly number[]][] = [
  ['show a condition', (k) => showPage(conditionView(k, knee, false)), [7001, 7002, 7003, 7004, 7005, 7006, 7007]],
  [
    'show a therapy',
    (k) => showPage(therapyView(k, plasma, false)),
    [7011, 7012, 7013, 7014, 7015, 7016, 7017, 7021, 7022, 7023, 7031, 7032]
  ],
  ['show a claim', (k) => showPage(claimView(k, 'regrows-cartilage')), [7031, 7041, 7061, 7062]],
  ['evidence', (k) => evidencePage(evidenceView(k, knee, plasma, false)), [7021, 7022, 7023, 7041, 7042, 7051]],
  [
    'compare therapies',
    (k) => comparePage(compareTherapiesView(k, [plasma, 'exercise-therapy'], knee)),
    [7014, 7015, 7016, 7017, 7021, 7022, 7023, 7032, 7051]
  ],
  ['compare --for', (k) => comparePage(compareOptionsView(k, knee)), [7021, 7022, 7023]],
  ['compare conditions', (k) => comparePage(compareConditionsView(k, [knee, 'tennis-elbow'])), [7001, 7002, 7003, 7004, 7005]],
  ['the page of a walk', (k) => walkPage(walk(k)), [7005, 7021, 7022, 7023, 7032, 7041, 7042]],
  ['a screen on the course', (k) => ({ blocks: screenBlocks(walk(k), 'course'), next: [] }), [7005, 7006]],
  [
    'a screen on effects',
    (k) => ({ blocks: screenBlocks(walk(k), 'effects'), next: [] }),
    [7011, 7014, 7015, 7021, 7022, 7023, 7041, 7042]
  ],
  ['check', checked, [7031, 7041, 7061]],
  // Its lines name no comparison: that all of them are marked is held below.
  ['list findings', (k) => listPage(listView(k, 'findings')), []],
  ['list recommendations', (k) => listPage(listView(k, 'recommendations')), [7051]]
]

const numbersIn = (text: string): number[] => [...new Set(text.match(/\b70\d\d\b/g))].map(Number).sort()
const marksIn = (text: string): number => (text.match(/not verified(: its source was read once so far)?|read once so far/gi) ?? []).length
const linesOf = (page: Page): string[] => renderPlain(page).split('\n')

describe.each(pages)('%s', (_name, page, numbers) => {
  test('marks each figure, finding and advice that was read once, in its own line', () => {
    const lines = linesOf(page(once))
    expect(numbersIn(lines.join('\n'))).toEqual(expect.arrayContaining([...numbers]))
    expect(lines.filter((line) => marksIn(line) < numbersIn(line).length)).toEqual([])
  })

  test('marks nothing that was read twice', () => {
    expect(linesOf(page(twice)).filter((line) => marksIn(line) > 0)).toEqual([])
  })
})

const plain = (page: Page): string => renderPlain(page)

test('the words of a mark are the same everywhere, and its place fits the sentence', () => {
  const compared = plain(comparePage(compareTherapiesView(once, [plasma, 'exercise-therapy'], knee)))
  expect(compared).toMatch(/US: not approved \(read once so far\)\. \[\d+\]/)
  expect(compared).toMatch(/College 7051 2024: against \(read once so far\) \[\d+\]\./)
  expect(plain(evidencePage(evidenceView(once, knee, plasma, false)))).toMatch(/Not as a routine\. Read once so far\. \[\d+\]/)
  expect(plain(listPage(listView(once, 'recommendations')))).toContain('against, conditional; read once so far')
  expect(plain(listPage(listView(once, 'findings'))).match(/certainty; not verified: its source was read once so far/g)).toHaveLength(2)
  expect(plain(listPage(listView(once, 'outcomes')))).toContain('smallest important difference 10 (review; read once so far)')
  expect(plain(walkPage(walk(once)))).toContain('On record: US: not approved (read once so far).')
  expect(plain(walkPage(walk(once)))).toMatch(/Place 7032, 2025\)\. Read once so far\. \[\d+\]/)
})

test('a drawing says beside each row what is not verified', () => {
  const rows = ({ blocks }: Page): string[] =>
    blocks.flatMap((block) => (block.block === 'forest' ? block.forest.rows : [])).map(({ label }) => label)
  for (const page of [evidencePage(evidenceView(once, knee, plasma, false)), walkPage(walk(once))]) {
    expect(rows(page).length).toBeGreaterThan(0)
    expect(rows(page).filter((label) => !label.endsWith('; not verified'))).toEqual([])
  }
})

test('a drawing says that the smallest important difference was read once', () => {
  const captions = (k: Knowledge): string[] =>
    evidencePage(evidenceView(k, knee, plasma, false)).blocks.flatMap((block) => (block.block === 'forest' ? [block.forest.caption] : []))
  expect(captions(once)).toContainEqual(expect.stringMatching(/people call important \(read once so far\)$/))
  expect(captions(twice).filter((caption) => marksIn(caption) > 0)).toEqual([])
})

test('a view tells a script which figures were read twice', () => {
  const days = (k: Knowledge) => {
    const option = walk(k).options.find(({ therapy }) => therapy === plasma)
    const { harms, prices, regulation, readOnce, knownHarms } = option ?? {}
    return {
      days: [harms, prices, regulation, knownHarms].flatMap((said = []) => said.map(({ second }) => second)),
      readOnce
    }
  }
  expect(days(twice)).toEqual({ days: Array(8).fill('2026-11-26'), readOnce: undefined })
  expect(days(once)).toEqual({ days: Array(8).fill(undefined), readOnce: ['summary', 'setting', 'recovery'] })
})

test('check shows what is not verified only where there is nothing else', () => {
  const found = (change: (d: Draft) => void): string => {
    const both = (d: Draft): void => {
      numbered(d)
      the(d.claims, 'regrows-cartilage').findings.push(`${knee}/${plasma}#recovered-usual`)
      change(d)
    }
    return plain(checked(knowledgeFrom(edited(both))))
  }
  expect(numbersIn(found(() => undefined))).toEqual(expect.arrayContaining([7041, 7042]))
  const withoutFirst = found((d) => (the(thePair(d).findings, 'pain-placebo').verified = false))
  expect(numbersIn(withoutFirst)).toContain(7042)
  expect(numbersIn(withoutFirst)).not.toContain(7041)
  const withoutAny = found((d) => {
    for (const f of thePair(d).findings) f.verified = false
  })
  expect(withoutAny).toMatch(/7041.*Not verified: its source was seen only in part\./)
})
