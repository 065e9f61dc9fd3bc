import { describe, expect, test } from 'vitest'
import type { Harm } from '../../../src/knowledge/schema.ts'
import { walkPage } from '../../../src/render/pages/walk-page.ts'
import { renderPlain } from '../../../src/render/plain.ts'
import { type WalkView, walkView } from '../../../src/view/walk-view.ts'
import { answer, type State, start } from '../../../src/walkthrough/machine.ts'
import { finding, knowledgeWith } from '../../support/findings.ts'
import { type Draft, the } from '../../support/records.ts'

const harm = (name: string, serious: boolean): Harm => ({ name, serious, text: 'It happens.', sources: ['review'] })

/** The last page for platelet-rich plasma for the knee, with two harm findings. */
function viewWith(change: (draft: Draft) => unknown = () => undefined): WalkView {
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
  const walk: readonly (readonly string[])[] = [[], ['knee'], ['knee-osteoarthritis'], [], ['platelet-rich-plasma']]
  return walkView(
    knowledge,
    walk.reduce<State>((state, ids) => answer(knowledge, state, ids), start)
  )
}

const textOf = (view: WalkView): string => renderPlain(walkPage(view))
const inOrder = (text: string, ...parts: readonly string[]): void => {
  const at = parts.map((part) => text.indexOf(part))
  expect(at, text).not.toContain(-1)
  expect(at).toEqual([...at].sort((a, b) => a - b))
}

describe('harms of an option', () => {
  test('those found for the condition and those of the treatment itself, the serious first', () => {
    inOrder(
      textOf(viewWith()),
      'Serious harms: a clot (about 3 of 1,000, a year)',
      'people with infection',
      'Other harms: a bruise',
      'people with soreness'
    )
  })

  test('those of the treatment alone, and none', () => {
    const alone = viewWith()
    const only = (over: object): WalkView => ({ ...alone, options: alone.options.slice(-1).map((o) => ({ ...o, ...over })) })
    inOrder(textOf(only({ harmFindings: [] })), 'Serious harms: a clot', 'Other harms: a bruise')
    expect(textOf(only({ harmFindings: [], harms: [] }))).toContain('none recorded here; that does not mean there are none')
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
    inOrder(
      textOf(view),
      'Get help now if',
      'call an ambulance now',
      'The foot is cold',
      'within days',
      'The knee locks',
      'Questions to ask'
    )
  })

  test('says so where none are recorded', () => {
    const text = textOf(
      viewWith((d) => {
        the(d.conditions, 'knee-osteoarthritis').redFlags = []
      })
    )
    inOrder(text, 'Get help now if', 'No signs of danger are recorded for this condition yet')
  })
})
