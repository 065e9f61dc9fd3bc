import { expect, it } from 'vitest'
import { parsePattern } from '../../../src/claims/notation.ts'
import { compileTable, openTable } from '../../../src/claims/table.ts'
import { addNumber, newNumbers, newVocabulary } from '../../../src/claims/vocabulary.ts'

const texts = ['{rebuild} .. {cartilage}', 'move with? less|little {pain}', '=lasting relief &3 cure']

it('opens what it compiled', () => {
  const vocabulary = newVocabulary()
  const patterns = texts.map((text) => parsePattern(text, vocabulary))
  const compiled = compileTable(
    patterns.map((pattern, owner) => [pattern, owner]),
    vocabulary,
    () => 1
  )
  const table = openTable(JSON.parse(JSON.stringify(compiled)), ['a', 'b', 'c'], vocabulary.keys())
  const plain = patterns.map(({ text, parts, gaps }, i) => [{ text, parts, gaps }, ['a', 'b', 'c'][i]])
  const opened = Array.from({ length: table.size }, (_, place) => table.entry(place))
  expect(opened.map(([{ text, parts, gaps }, owner]) => [{ text, parts, gaps }, owner])).toEqual(plain)
  expect(opened.map(([{ needed }]) => needed.length)).toEqual([2, 3, 3])
})

it('looks a pattern up by its rarest item, and asks for the others', () => {
  const vocabulary = newVocabulary()
  const pattern = parsePattern('less|little pain', vocabulary)
  const [less = 0, pain = 0] = ['less', 'pain'].map(vocabulary.number)
  const table = openTable(
    compileTable([[pattern, 0]], vocabulary, (number) => (number === pain ? 9 : 1)),
    ['a'],
    vocabulary.keys()
  )
  expect([table.places(less), table.places(pain)]).toEqual([[0], []])
  const holds = newNumbers(vocabulary.size)
  addNumber(holds, less)
  expect(table.possible(0, holds, 'there')).toBe(false)
  addNumber(holds, pain)
  expect([table.possible(0, holds, 'there'), table.possible(0, holds, 'ask')]).toEqual([true, true])
})
