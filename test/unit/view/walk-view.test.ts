import { describe, expect, test } from 'vitest'
import { questionsView, walkView } from '../../../src/view/walk-view.ts'
import { question } from '../../../src/walkthrough/machine.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'
import { walked } from '../../support/walk.ts'

const knowledge = knowledgeFrom(
  edited((d) => d.conditions.push({ ...the(d.conditions, 'tennis-elbow'), id: 'gout', name: 'Gout', sites: ['any joint'] }))
)
const knee = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: ['platelet-rich-plasma'] }
const view = (answers: Parameters<typeof walked>[1]): ReturnType<typeof walkView> => walkView(knowledge, walked(knowledge, answers))

describe('without a diagnosis', () => {
  test.each(['knee', 'elbow'])('what is known at the place is what could have been chosen there: %s', (site) => {
    const offered = question(knowledge, walked(knowledge, { 'red-flags': [], site: [site] }))?.choices.map(({ id }) => id)
    const shown = view({ 'red-flags': [], site: [site], diagnosis: [] })
    expect(shown).toMatchObject({ outcome: 'no diagnosis', options: [], askAbout: [] })
    expect(shown.possible.map(({ id }) => id).sort()).toEqual(offered?.sort())
  })

  test('nothing is named where no place was', () => {
    expect(view({ 'red-flags': [], site: ['elsewhere'], diagnosis: [] }).possible).toEqual([])
  })

  test('the signs of danger of the place stand on the page, and those of any', () => {
    const at = (site: string): string[] => {
      const over = knowledgeFrom(
        edited((d) => {
          const [fever] = d.walkthrough?.redFlags ?? []
          if (fever !== undefined) fever.sites = ['knee']
        })
      )
      return walkView(over, walked(over, { 'red-flags': [], site: [site], diagnosis: [] })).watchFor.map(({ act }) => act)
    }
    expect([at('knee'), at('elbow'), at('elsewhere')]).toEqual([['urgent', 'emergency'], ['emergency'], ['urgent', 'emergency']])
  })

  test('signs lead to things to ask, never to a name', () => {
    const { ask, condition } = view({ 'red-flags': [], site: ['knee'], diagnosis: [], began: ['injury'] })
    expect(ask).toEqual(['Could something be torn?', 'What happens if I wait?'])
    expect(condition).toBeUndefined()
  })
})

test('a red flag leaves nothing but what to do', () => {
  expect(view({ 'red-flags': ['fever'] })).toMatchObject({
    outcome: 'stopped',
    redFlags: [{ id: 'fever', act: 'urgent' }],
    options: [],
    possible: [],
    ask: [],
    sources: [{ id: 'guideline' }]
  })
})

test('with a diagnosis waiting is the first option, though the record has no pair with it', () => {
  const { outcome, options, decision } = view({ ...knee, weights: { 'less-pain': 3 } })
  expect(outcome).toBe('options')
  expect(options.map(({ therapy, label }) => [therapy, label])).toEqual([
    ['wait-and-see', 'not in this knowledge base'],
    ['platelet-rich-plasma', 'probably brings a slight to important benefit for pain']
  ])
  expect(options.map(({ fits }) => fits.map(({ verdict }) => verdict))).toEqual([['not known'], ['fits']])
  expect(decision?.text).toBe('What to do about knee osteoarthritis now: to wait and see, or the one other option that is known here.')
})

describe('what matters', () => {
  test('stands heaviest first, in words, and orders the options', () => {
    const { values, order } = view({ ...knee, weights: { cost: 1, 'less-pain': 3 } })
    expect(values.map(({ id, words }) => [id, words])).toEqual([
      ['less-pain', 'matters most'],
      ['cost', 'matters a little']
    ])
    expect(order).toMatchObject({ of: 8, first: ['platelet-rich-plasma'] })
    expect(order?.flips).toContainEqual(
      expect.objectContaining({
        by: 'weight',
        value: 'avoid-needles',
        name: 'Avoiding needles',
        words: { from: 'does not matter', to: 'matters a little' }
      })
    )
  })

  test('and no order without weights', () => {
    expect(view(knee).order).toBeUndefined()
    expect(view(knee).values).toEqual([])
  })

  test('a concern of one’s own becomes a question', () => {
    const { concern, ask } = view({ ...knee, weights: { own: 2 }, concern: 'my mother' })
    expect(concern).toBe('my mother')
    expect(ask[0]).toBe('My own concern is: “my mother”. How does each option bear on it?')
  })
})

test('what was answered of the checks and of the SURE items is counted; what was skipped is not', () => {
  const answered = view({ ...knee, 'check-certainty': ['sure'], 'check-silence': ['does-not-work'], sure: ['understand'] })
  expect(answered.understanding).toEqual({ right: 1, of: 2 })
  expect(answered.sure).toEqual({ yes: 1, of: 2, open: ['I feel sure'] })
  expect(view(knee)).not.toHaveProperty('sure')
  expect(view(knee)).not.toHaveProperty('understanding')
  expect(view({ ...knee, sure: [] }).sure).toMatchObject({ yes: 0 })
})

test('every number of people is of a hundred, and stands with a finding or a harm that is shown', () => {
  const plasma = view(knee).options.find(({ therapy }) => therapy === 'platelet-rich-plasma')
  expect(plasma?.chances.benefit).toEqual({
    what: 'People who recover',
    good: true,
    when: 'at 6 months',
    sure: 'Moderate certainty',
    of: 100,
    groups: [
      { label: 'Platelet-rich plasma', n: 50 },
      { label: 'Usual care', n: 38 }
    ]
  })
  expect(plasma?.benefits.map(({ id }) => id)).toContain('knee-osteoarthritis/platelet-rich-plasma#recovered-usual')
  expect(plasma?.chances.harm).toMatchObject({ what: 'Pain after the injection', groups: [{ n: 8 }] })
})

describe('the questions', () => {
  test('hold every step but those that are only read, with choices as far as they are known', () => {
    const { questions, next } = questionsView(knowledge, [])
    expect(next?.step).toBe('start')
    expect(questions.map(({ step }) => step)).toEqual(
      'red-flags site diagnosis began options weights concern check-certainty check-number check-silence sure'.split(' ')
    )
    const known = questions.filter(({ choices }) => choices !== null).map(({ step }) => step)
    expect(known).toEqual(['red-flags', 'site', 'began', 'weights', 'concern', 'check-silence', 'sure'])
    expect(questions.find(({ step }) => step === 'concern')).toMatchObject({
      kind: 'write',
      max: 40,
      when: { step: 'weights', has: 'own' }
    })
  })

  test('hold all choices once a diagnosis is there', () => {
    const { questions } = questionsView(knowledge, walked(knowledge, knee).slice(0, 6))
    expect(questions.filter(({ choices }) => choices === null)).toEqual([])
  })
})
