import { describe, expect, test } from 'vitest'
import type { Harm } from '../../../src/knowledge/schema.ts'
import { walkPage } from '../../../src/render/pages/walk-page.ts'
import { renderPlain } from '../../../src/render/plain.ts'
import { type WalkView, walkView } from '../../../src/view/walk-view.ts'
import { finding, knowledgeWith } from '../../support/findings.ts'
import { type Draft, the } from '../../support/records.ts'
import { walked } from '../../support/walk.ts'

const harm = (name: string, serious: boolean): Harm => ({ name, serious, text: 'It happens.', sources: ['review'] })

/** The last page for platelet-rich plasma for the knee, with two harm findings. */
function viewWith(change: (draft: Draft) => unknown = () => undefined, answers: Parameters<typeof walked>[1] = {}): WalkView {
  const harmful = { measure: 'risk', therapy: 20, comparator: 10, of: 1000 } as const
  const knowledge = knowledgeWith(
    [
      finding({ id: 'sore', outcome: 'soreness', effect: harmful }),
      finding({ id: 'grave', outcome: 'infected', effect: harmful }),
      finding()
    ],
    (d) => {
      d.outcomes.push({ id: 'soreness', name: 'people with soreness', domain: 'harm', better: 'lower', counts: 'people' })
      d.outcomes.push({ id: 'infected', name: 'people with infection', domain: 'serious harm', better: 'lower', counts: 'people' })
      the(d.therapies, 'platelet-rich-plasma').harms = [
        harm('a bruise', false),
        { ...harm('a clot', true), frequency: { n: 3, of: 1000, period: 'a year' } }
      ]
      change(d)
    }
  )
  return walkView(knowledge, walked(knowledge, { ...diagnosed, ...answers }))
}

const diagnosed = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: ['platelet-rich-plasma'] }

const textOf = (view: WalkView): string => renderPlain(walkPage(view))
const inOrder = (text: string, ...parts: readonly string[]): void => {
  const at = parts.map((part) => text.indexOf(part))
  expect(at, text).not.toContain(-1)
  expect(at).toEqual([...at].sort((a, b) => a - b))
}

describe('harms of an option', () => {
  test('those of the treatment itself, then those found for the condition, the serious first', () => {
    inOrder(textOf(viewWith()), 'A clot (serious): about 3 of 1,000, a year; interval not recorded', 'A bruise', 'people with infection')
  })

  test('many are named together, and none that is serious is left out', () => {
    const many = viewWith((d) => {
      the(d.therapies, 'platelet-rich-plasma').harms = [
        ...['a clot', 'a stroke', 'a deep infection'].map((name) => harm(name, true)),
        ...['a bruise', 'a rash'].map((name) => harm(name, false))
      ]
    })
    inOrder(textOf(many), 'Serious: a clot', '; a stroke', '; a deep infection', 'Not serious: a bruise', '; a rash')
  })

  test('one alone is not taken for all there is, and none not for safety', () => {
    const alone = viewWith()
    const only = (over: object): WalkView => ({ ...alone, options: alone.options.slice(-1).map((o) => ({ ...o, ...over })) })
    expect(textOf(only({ harmFindings: [], harms: alone.options.at(-1)?.harms.slice(0, 1) }))).toContain('ask what else can go wrong')
    expect(textOf(only({ harmFindings: [], harms: [] }))).toContain('That does not mean that there are none.')
  })
})

test('a change under which all options stand alike says so', () => {
  const text = textOf(viewWith(() => undefined, { weights: { 'avoid-needles': 1 } }))
  expect(text).toContain(
    'If “avoiding needles” had the weight “does not matter” (now: “matters a little”), nothing would set the options apart.'
  )
})

describe('the page', () => {
  const answers = {
    weights: { 'less-pain': 3, 'avoid-needles': 1, own: 1 },
    concern: 'my \u001b[31mmother',
    sure: ['sure'],
    'check-silence': ['not-known']
  }

  test('has its parts in their order', () => {
    inOrder(
      textOf(viewWith(() => undefined, answers)),
      'Your page: Knee osteoarthritis',
      'does not say what to choose',
      'What matters to you: less pain (matters most); avoiding needles (matters a little).',
      'Your own concern: “my [31mmother”.',
      'To decide: What to do about knee osteoarthritis now',
      'What happens with time: ',
      'Options side by side, waiting first: Wait and see',
      'Nearest to your weights first: arithmetic on your answers, not advice.',
      'What would change that order',
      'would stand first',
      'Get help if',
      'Questions to ask: My own concern is',
      'Questions to ask: Platelet-rich plasma: ',
      'SURE score: 1 of 2. Three or fewer mean that you are not sure yet. Still open: I know the benefits and risks.',
      'Checks of understanding: 1 of 1 right.',
      'Sources: ',
      'About this page: Knowledge of '
    )
  })

  test('puts the known price beside the question for it', () => {
    const view = viewWith((d) => {
      the(d.therapies, 'platelet-rich-plasma').prices = [
        { place: 'Here', year: 2020, currency: 'EUR', low: 100, high: 900, per: 'injection', sources: ['review'] }
      ]
    })
    expect(textOf(view)).toContain(
      'What does it cost in all, in writing, and what comes on top? Known: EUR 100 to 900 per injection (Here, 2020).'
    )
  })

  test('lists only sources that it cites, by the numbers that it cites them by', () => {
    const blocks = walkPage(viewWith()).blocks
    const cited = blocks.flatMap((block) => {
      const lines = block.block === 'para' ? [block.line] : block.block === 'list' ? block.items : []
      return lines.flatMap((line) => line.flatMap((span) => (typeof span === 'string' ? [] : (span.cites ?? []))))
    })
    const sources = blocks.find((block) => block.block === 'sources')
    expect(Math.max(...cited)).toBe(sources?.block === 'sources' ? sources.items.length : 0)
  })
})

describe('what to watch for', () => {
  test('is the condition’s own, the most urgent first, with its sources', () => {
    const view = viewWith((d) => {
      the(d.conditions, 'knee-osteoarthritis').redFlags = [
        { sign: 'The knee locks', act: 'soon', sources: ['trial'] },
        { sign: 'The foot is cold', act: 'emergency', sources: ['trial'] }
      ]
    })
    expect(view.sources.map(({ id }) => id)).toContain('trial')
    inOrder(textOf(view), 'Get help if', 'call an ambulance now: The foot is cold', 'within days:', 'The knee locks', 'Questions to ask')
  })

  test('says so where none are recorded', () => {
    const text = textOf(
      viewWith((d) => {
        the(d.conditions, 'knee-osteoarthritis').redFlags = []
      })
    )
    inOrder(text, 'Get help if', 'No signs of danger are recorded for this condition yet')
  })
})
