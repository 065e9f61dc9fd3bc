import { expect, test } from 'vitest'
import { namesHeld, spokenOf } from '../../../src/claims/spoken-of.ts'
import { edited, knowledgeFrom, the } from '../../support/records.ts'

const knowledge = knowledgeFrom(
  edited((d) => {
    const knee = the(d.conditions, 'knee-osteoarthritis')
    d.conditions.push({ ...knee, id: 'osteoarthritis', name: 'Osteoarthritis', synonyms: [], sites: ['any joint'], broader: undefined })
    Object.assign(knee, { broader: 'osteoarthritis' })
    const plasma = the(d.therapies, 'platelet-rich-plasma')
    d.therapies.push({ ...plasma, id: 'exosomes', name: 'Exosomes', synonyms: [{ text: 'vesicles', register: 'everyday' }] })
    d.therapies.push({ ...plasma, id: 'lysate', name: 'Lysate', synonyms: [], broader: 'platelet-rich-plasma' })
  })
)
const text = (...texts: string[]) => spokenOf(namesHeld(knowledge), texts)

test.each([
  ['Platelet-rich plasma helps.', 'platelet-rich-plasma', 0],
  ['PLATELET RICH PLASMA', 'platelet-rich-plasma', 0],
  ['Platelet-rich plasma helps.', 'lysate', 1],
  ['A vesicle.', 'exosomes', 2],
  ['Vesicles help.', 'exosomes', 0],
  ['An exosome.', 'platelet-rich-plasma', 2]
])('“%s” names %s: %d', (said, id, distance) => {
  expect(text(said).treatment(id)).toBe(distance)
})

test('a name is words of their own', () => {
  expect(text('Antivesicles and the rest.').treatment('exosomes')).toBe(2)
})

test('another treatment is one that is sold and not named, where one is named', () => {
  expect(text('Vesicles help.').anotherTreatment('platelet-rich-plasma')).toBe(true)
  expect(text('Vesicles help.').anotherTreatment('exosomes')).toBe(false)
  expect(text('It helps.').anotherTreatment('exosomes')).toBe(false)
  expect(text('Vesicles help.').anotherTreatment('exercise-therapy')).toBe(false)
})

test('another condition is one elsewhere in the body than those named', () => {
  expect(text('My knee hurts.').anotherCondition('knee-osteoarthritis')).toBe(false)
  expect(text('My knees hurt.').anotherCondition('tennis-elbow')).toBe(true)
  expect(text('Lateral epicondylitis and a knee').condition('tennis-elbow')).toBe(0)
  expect(text('It hurts.').anotherCondition('tennis-elbow')).toBe(false)
})

test('a wider name means what is at the place that is spoken of, before the same elsewhere', () => {
  expect(text('It eases osteoarthritis.').condition('knee-osteoarthritis')).toBe(0)
  expect(text('It eases osteoarthritis of the knee.').condition('knee-osteoarthritis')).toBe(0)
  expect(text('Back pain, discs, osteoarthritis').condition('knee-osteoarthritis')).toBe(2)
  expect(text('Back pain, discs, osteoarthritis').anotherCondition('knee-osteoarthritis')).toBe(false)
})
