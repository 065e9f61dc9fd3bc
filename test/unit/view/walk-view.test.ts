import { describe, expect, test } from 'vitest'
import { walkView } from '../../../src/view/walk-view.ts'
import { answer, question, type State, start } from '../../../src/walkthrough/machine.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'

const knowledge = knowledgeFrom(
  edited((d) => d.conditions.push({ ...the(d.conditions, 'tennis-elbow'), id: 'gout', name: 'Gout', sites: ['any joint'] }))
)
const walk = (...answers: readonly (readonly string[])[]): State =>
  answers.reduce<State>((state, ids) => answer(knowledge, state, ids), start)

describe('without a diagnosis', () => {
  test.each(['knee', 'elbow', 'elsewhere'])('what is known at the place is what could have been chosen there: %s', (site) => {
    const offered = question(knowledge, walk([], [site]))?.choices.map(({ id }) => id)
    const view = walkView(knowledge, walk([], [site], [], []))
    expect(view).toMatchObject({ outcome: 'no diagnosis', options: [] })
    expect(view.possible.map(({ id }) => id).sort()).toEqual(offered?.sort())
  })
})

test('a red flag leaves nothing but what to do', () => {
  expect(walkView(knowledge, walk(['fever']))).toMatchObject({
    outcome: 'stopped',
    redFlags: [{ id: 'fever', act: 'urgent' }],
    options: [],
    possible: [],
    ask: [],
    sources: [{ id: 'guideline' }]
  })
})

test('with a diagnosis waiting is the first option, though the record has no pair with it', () => {
  const view = walkView(knowledge, walk([], ['knee'], ['knee-osteoarthritis'], ['less-pain'], ['platelet-rich-plasma']))
  expect(view.outcome).toBe('options')
  expect(view.options.map(({ therapy, label }) => [therapy, label])).toEqual([
    ['wait-and-see', 'not in this knowledge base'],
    ['platelet-rich-plasma', 'probably brings an important benefit for pain']
  ])
  expect(view.options.map(({ fits }) => fits.map(({ verdict }) => verdict))).toEqual([['not known'], ['fits']])
})
