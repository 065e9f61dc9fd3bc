import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../../src/ipdas/audit.ts'
import { type CheckName, checks } from '../../../src/ipdas/checks.ts'
import { carriesAid, type Sample, samplesOf } from '../../../src/ipdas/sample.ts'
import { compiledStore } from '../../../src/knowledge/compiled-store.ts'
import { knowledgeOf } from '../../../src/knowledge/knowledge.ts'
import type { Block } from '../../../src/render/document.ts'
import type { IpdasView } from '../../../src/view/ipdas-view.ts'
import type { WalkOption } from '../../../src/view/walk-option.ts'
import type { WalkView } from '../../../src/view/walk-view.ts'
import { knowledgeFrom } from '../../support/records.ts'

const home = join(import.meta.dirname, '../../../dist/knowledge')
const shipped = knowledgeOf(compiledStore(join(home, 'knowledge-contents.json'), join(home, 'knowledge.json')))

describe('the walkthrough that is shipped', () => {
  let view: IpdasView
  beforeAll(() => {
    view = audit(shipped)
  }, 60_000)
  const statuses = (status: string): number[] => view.criteria.filter((c) => c.status === status).map(({ number }) => number)

  test('is held against 44 criteria, in their order', () => {
    expect(view.criteria.map(({ number }) => number)).toEqual(Array.from({ length: 44 }, (_, i) => i + 1))
    expect(statuses('not applicable')).toEqual([13, 14, 15, 16, 40, 41, 42, 43, 44])
    expect(statuses('not yet done')).toEqual([28, 29, 30, 31, 32, 33, 38, 39])
  })

  test('carries at least 20 conditions, from knee osteoarthritis to sciatica to tennis elbow', () => {
    expect(view.conditions.length).toBeGreaterThanOrEqual(20)
    expect(view.conditions).toEqual(expect.arrayContaining(['knee-osteoarthritis', 'sciatica', 'tennis-elbow']))
    expect([...view.conditions, ...view.thin].sort()).toEqual([...shipped.ids('condition')].sort())
  })

  test('meets all 12 applicable qualifying and certification criteria, for every condition that carries an aid', () => {
    expect(view.criteria.slice(0, 12).flatMap(({ number, problems }) => problems.map((problem) => `${number} ${problem}`))).toEqual([])
    expect(statuses('met').filter((n) => n <= 12)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  })

  test('meets the quality criteria that software can meet, but for one', () => {
    const others = view.criteria.slice(16).filter(({ number }) => number !== 22)
    expect(others.flatMap(({ number, problems }) => problems.map((problem) => `${number} ${problem}`))).toEqual([])
    expect(statuses('met').filter((n) => n > 16)).toEqual([17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 34, 35, 36, 37])
  })

  test('does not claim one period: studies ran for unlike times, and some do not tell theirs', () => {
    expect(statuses('not met')).toEqual([22])
    const problems = view.criteria.find(({ number }) => number === 22)?.problems ?? []
    for (const kind of [/\d of \d+ findings? without a recorded time/, /pictures over \d+ unlike times/])
      expect(problems.some((problem) => kind.test(problem))).toBe(true)
  })

  test('reports a reading level', () => {
    const { lowest, median, highest } = view.readingGrade
    expect(0 < lowest && lowest <= median && median <= highest).toBe(true)
  })
})

describe('each check', () => {
  const good = samplesOf(shipped, 'knee-osteoarthritis')[0] as Sample
  const view = (change: Partial<WalkView>): Sample => ({ ...good, view: { ...good.view, ...change } })
  const option = (change: Partial<WalkOption>): Sample =>
    view({ options: good.view.options.map((o, i) => (i === 1 ? { ...o, ...change } : o)) })
  const page = (change: (block: Block) => Block[]): Sample => ({
    ...good,
    page: { ...good.page, blocks: good.page.blocks.flatMap(change) }
  })
  const without = (words: string): Sample => page((block) => (JSON.stringify(block).includes(words) ? [] : [block]))
  const decision = (change: Partial<NonNullable<WalkView['decision']>>): Sample =>
    view({ decision: { ...(good.view.decision as NonNullable<WalkView['decision']>), ...change } })
  const lists = (label: string, items: readonly string[]): Sample => {
    let before = ''
    return page((block) => {
      const here = before
      before = block.block === 'para' ? JSON.stringify(block) : ''
      return [block.block === 'list' && here.includes(label) ? { block: 'list', items: items.map((item) => [item]) } : block]
    })
  }

  /** The same walk, if every study had run as long. */
  const atTime = (when: string): Sample => ({
    ...page((block) => [block.block === 'icons' ? { ...block, icons: { ...block.icons, when } } : block]),
    view: {
      ...good.view,
      options: good.view.options.map((o) => ({
        ...o,
        benefits: o.benefits.map((f) => ({ ...f, when })),
        harmFindings: o.harmFindings.map((f) => ({ ...f, when }))
      }))
    }
  })
  const oneTime = atTime('at 12 months')

  const firstCost = good.page.blocks.find((block) => block.block === 'para' && JSON.stringify(block).includes('What it may cost'))

  const broken: { readonly [C in CheckName]: readonly Sample[] } = {
    describesCondition: [decision({ what: { text: '', sources: [] } })],
    namesDecision: [decision({ text: 'What now?' })],
    listsOptions: [view({ options: good.view.options.slice(0, 1) }), view({ options: good.view.options.slice(1) })],
    saysBenefits: [lists('What it may bring', ['Helps.'])],
    saysHarms: [lists('What it may cost', ['None.'])],
    saysConsequences: [decision({ living: { text: '', sources: [] } }), option({ recovery: '' })],
    equalDetail: [
      lists('What it may cost', ['It hurts at times.']),
      lists(
        'What it may bring',
        Array.from({ length: 30 }, () => 'It may bring this and that.')
      ),
      page((block) => (block === firstCost ? [] : [block]))
    ],
    cites: [lists('What it may bring', ['Pain falls by 3 points in 10 people or more who were asked about it.'])],
    dated: [without(good.view.about.knowledge), view({ about: { ...good.view.about, knowledge: 'lately' } })],
    saysUpdates: [without(good.view.about.update)],
    saysUncertainty: [lists('What it may bring', ['Pain falls by 3 points.'])],
    saysFunding: [without(good.view.about.funding), without('funding: ')],
    saysCourse: [decision({ course: { text: 'It passes.', sources: [] } })],
    canBeCompared: [page((block) => (block.block === 'table' ? [] : [block])), view({ options: [...good.view.options].reverse() })],
    tellsChances: [view({ options: good.view.options.map((o) => ({ ...o, chances: {} })) })],
    namesGroup: [
      option({
        benefits: good.view.options.flatMap(({ benefits }) =>
          benefits.map((f) => ({ ...f, population: undefined, comparator: { kind: 'none' as const, text: 'nobody' } }))
        )
      })
    ],
    tellsRates: [view({ options: good.view.options.map((o) => ({ ...o, chances: {} })) })],
    samePeriod: [good, { ...oneTime, view: good.view }, { ...oneTime, page: good.page }, atTime('time not recorded')],
    sameDenominator: [
      page((block) => [block.block === 'icons' ? { ...block, icons: { ...block.icons, of: 1000 } } : block]),
      lists('What it may bring', ['Pain stays: about 35 of 1,000, low certainty.']),
      lists('What it may cost', ['Infection: 30 instead of 50 of 1,000 people, low certainty.'])
    ],
    showsThreeWays: [page((block) => (block.block === 'icons' || block.block === 'forest' ? [] : [block]))],
    asksValues: [{ ...good, asked: good.asked.filter(({ kind }) => kind !== 'weigh') }, view({ order: undefined }), option({ fits: [] })],
    stepByStep: [
      { ...good, asked: good.asked.slice(0, 3) },
      { ...good, asked: good.asked.map((q) => ({ ...q, at: 1 })) }
    ],
    givesQuestions: [view({ ask: [] }), view({ askAbout: good.view.askAbout.slice(1) })],
    saysMethod: [without(good.view.about.method)],
    saysQuality: [
      lists(
        'What it may bring',
        good.view.options.flatMap(({ benefits }) => benefits.map(({ sentence }) => sentence))
      ),
      page((block) => (block.block === 'sources' ? [] : [block])),
      page((block) => [block.block === 'sources' ? { ...block, items: block.items.map((item) => ({ ...item, kind: '' })) } : block])
    ],
    saysAuthors: [without(good.view.about.authors)],
    saysReadingLevel: [page(() => [])]
  }

  test.each(Object.keys(checks) as CheckName[])('%s holds of a good walk, and fails where content falls short', (name) => {
    expect(checks[name](name === 'samePeriod' ? oneTime : good)).toEqual([])
    expect(broken[name].length).toBeGreaterThan(0)
    for (const [i, sample] of broken[name].entries()) expect(checks[name](sample), `${name} ${i}`).not.toEqual([])
  })
})

describe('which conditions carry an aid', () => {
  test('not one with a single option, nor one of which nothing is known', () => {
    expect(carriesAid(knowledgeFrom(), 'knee-osteoarthritis')).toBe(false)
    expect(carriesAid(knowledgeFrom(), 'tennis-elbow')).toBe(false)
  })

  test('and none fails silently: without any, nothing is met', () => {
    const { criteria, conditions } = audit(knowledgeFrom())
    expect(conditions).toEqual([])
    expect(criteria.filter(({ status }) => status === 'met')).toEqual([])
  })

  test('every option of a condition is walked through once', () => {
    const seen = samplesOf(shipped, 'knee-osteoarthritis').flatMap(({ view }) => view.options.map(({ therapy }) => therapy))
    const others = seen.filter((therapy) => therapy !== 'wait-and-see')
    expect(others.sort()).toEqual(
      shipped
        .therapiesFor('knee-osteoarthritis')
        .filter((therapy) => therapy !== 'wait-and-see')
        .sort()
    )
  })
})
