import { expect, test } from 'vitest'
import { readingGrade, wordsOf } from '../../../src/ipdas/reading-level.ts'

test('short words in short sentences are easy, long ones hard', () => {
  const easy = 'The cat sat on the mat. It was warm. It slept.'
  const hard =
    'Intra-articular administration of autologous concentrates necessitates meticulous standardisation of preparatory methodologies.'
  expect(readingGrade(easy)).toBeLessThan(2)
  expect(readingGrade(hard)).toBeGreaterThan(15)
})

/** Worked out by hand: words, sentences and syllables of each text. */
test.each([
  ['The cat sat.', 0.39 * 3 + 11.8 * (3 / 3) - 15.59],
  ['Pain may wake you at night. Rest can help.', 0.39 * (9 / 2) + 11.8 * (9 / 9) - 15.59],
  ['Exercise may ease pain.', 0.39 * 4 + 11.8 * (6 / 4) - 15.59],
  ['The doctor looked at the swollen knee', 0.39 * 7 + 11.8 * (9 / 7) - 15.59]
])('%s', (text, grade) => {
  expect(readingGrade(text)).toBeCloseTo(grade, 5)
})

test('figures are no words, and nothing has no grade', () => {
  expect(wordsOf('35 of 100, 1.5%')).toEqual(['of'])
  expect(readingGrade('12 3.4')).toBe(0)
})
