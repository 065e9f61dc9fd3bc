import { describe, expect, it, test } from 'vitest'
import { compileLexicon, conceptsOf } from '../../../src/claims/lexicon.ts'
import { meetings } from '../../../src/claims/match.ts'
import { parsePattern } from '../../../src/claims/notation.ts'
import { newVocabulary } from '../../../src/claims/vocabulary.ts'
import { smallLexicon } from '../../support/claims.ts'

const vocabulary = newVocabulary()
const concepts = conceptsOf(compileLexicon(smallLexicon, vocabulary), vocabulary)

function meets(pattern: string, text: string): boolean {
  const parsed = parsePattern(pattern, concepts.vocabulary)
  return meetings(concepts.read(text), parsed).length > 0
}

test.each([
  ['game changer', 'A real game-changer.', true],
  ['game changer', 'It changes the game.', false],
  ['improve|raise pain', 'It raised pain.', true],
  ['=lasting relief', 'A lasting relief.', true],
  ['=lasting relief', 'The last relief.', false],
  ['{cartilage}', 'The joint surface.', true],
  ['{rebuild} .. {cartilage}', 'It rebuilds the very worn cartilage.', true],
  ['{rebuild} .. {cartilage}', 'It rebuilds the very old and worn cartilage.', false],
  ['{rebuild} ... {cartilage}', 'It rebuilds the very old and worn cartilage.', true],
  ['{rebuild} ... {cartilage}', 'It rebuilds; the cartilage stays.', false],
  ['move with? less {pain}', 'Move with less pain.', true],
  ['move with? less {pain}', 'Move less, pain-free.', true],
  ['{rebuild} & {cartilage}', 'Cartilage can be rebuilt.', true],
  ['{rebuild} &1 {cartilage}', 'Cartilage can be quite well rebuilt.', false],
  ['{pain}|stiffness gone', 'The stiffness is gone.', false],
  ['{pain}|stiffness .. gone', 'The stiffness is gone.', true],
  ['{percent} of', '85 % of people', true],
  ['{percent} of', 'eighty-five per cent of people', true],
  ['{money}', 'It costs $5,000.', true],
  ['{money}', 'It costs 5000 dollars.', true]
])('%s in “%s”: %s', (pattern, text, expected) => {
  for (const word of ['game', 'changer', 'gone', 'stiffness']) concepts.vocabulary.number(word)
  expect(meets(pattern, text)).toBe(expected)
})

describe('parsePattern', () => {
  it.each(['', '.. knee', 'with? pain', 'pain &', 'a {Bad} b', 'pain, gone'])('refuses “%s” and says what is wrong', (text) => {
    expect(() => parsePattern(text, newVocabulary())).toThrow(/“.*”/)
  })
})
