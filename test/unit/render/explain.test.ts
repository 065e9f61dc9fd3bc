import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heading, list, type Page, para, strong, table, textOf, title } from '../../../src/render/document.ts'
import { bookOf, explain } from '../../../src/render/explain.ts'

const words = [
  { id: 'cartilage', name: 'cartilage', synonyms: [], short: 'the smooth lining of a joint' },
  { id: 'stem-cell', name: 'stem cell', synonyms: [], short: 'a cell that can become others' },
  { id: 'mesenchymal-stem-cell', name: 'mesenchymal stem cell', synonyms: ['MSC'], short: 'a cell of marrow or fat' },
  { id: 'bursa', name: 'bursa', synonyms: ['bursae'], short: 'a bag of fluid' }
]
const book = bookOf(words)
const page = (...blocks: Page['blocks']): Page => ({ blocks, next: [] })
const shown = (of: Page): string =>
  of.blocks
    .map((block) =>
      block.block === 'para'
        ? textOf(block.line)
        : block.block === 'list'
          ? block.items.map(textOf).join(' / ')
          : block.block === 'table'
            ? block.rows.flat().map(textOf).join(' / ')
            : ''
    )
    .join('\n')
const explained = (text: string): string => shown(explain(page(para(text)), book))

describe('a word is explained where it first appears', () => {
  test.each([
    ['Cartilage wears.', 'Cartilage (the smooth lining of a joint) wears.'],
    ['Cartilage wears. Cartilage is thin.', 'Cartilage (the smooth lining of a joint) wears. Cartilage is thin.'],
    ['Two bursae swell.', 'Two bursae (a bag of fluid) swell.'],
    ['Stem cells, MSCs among them.', 'Stem cells (a cell that can become others), MSCs (a cell of marrow or fat) among them.'],
    ['Mesenchymal stem cells from fat.', 'Mesenchymal stem cells (a cell of marrow or fat) from fat.'],
    [
      'They say “cartilage grows”, but cartilage is slow.',
      'They say “cartilage grows”, but cartilage (the smooth lining of a joint) is slow.'
    ],
    ['Call it no “stem cell”. It is none.', 'Call it no “stem cell” (a cell that can become others). It is none.'],
    ['“A bursa swells.” So bursae are soft.', '“A bursa swells.” So bursae (a bag of fluid) are soft.'],
    ['at the cartilage', 'at the cartilage (the smooth lining of a joint)'],
    ['(with cartilage and bone)', '(with cartilage – the smooth lining of a joint – and bone)'],
    ['(low in cartilage, it says)', '(low in cartilage – the smooth lining of a joint, it says)'],
    ['(less cartilage)', '(less cartilage – the smooth lining of a joint)'],
    ['(less cartilage volume then)', '(less cartilage volume – cartilage: the smooth lining of a joint – then)'],
    ['A cartilage review of 2024.', 'A cartilage review (cartilage: the smooth lining of a joint) of 2024.'],
    ['Cartilage volume was less.', 'Cartilage volume (cartilage: the smooth lining of a joint) was less.'],
    ['An MSC injection.', 'An MSC injection (MSC: a cell of marrow or fat).'],
    ['A cartilage defect (a hole).', 'A cartilage (the smooth lining of a joint) defect (a hole).'],
    ['A cartilage volume-loss.', 'A cartilage (the smooth lining of a joint) volume-loss.'],
    ['A msc is no abbreviation here.', 'A msc is no abbreviation here.'],
    ['Carts and cells.', 'Carts and cells.']
  ])('%j → %j', (text, with_) => {
    expect(explained(text)).toBe(with_)
  })

  test('once on a page, in the order in which it is read', () => {
    const pages = explain(page(para('The bursa.'), list(['A bursa and cartilage.']), table(['', ''], [['Cartilage', 'MSC']])), book)
    expect(shown(pages)).toBe(
      'The bursa (a bag of fluid).\nA bursa and cartilage (the smooth lining of a joint).\nCartilage / MSC (a cell of marrow or fat)'
    )
  })
})

describe('a word is left alone', () => {
  test.each([
    'Cartilage (a slippery lining) wears.',
    'The slippery lining (cartilage) wears.',
    'Cartilage is the slippery end of a bone.',
    'A bursa, a small bag, may swell.',
    'Cartilage, which is slippery, wears.',
    'It is cartilage-like.',
    'See a/cartilage#one.'
  ])('that the text explains: %s', (text) => {
    expect(explained(text)).toBe(text)
  })

  test('among names set in a row', () => {
    const before = page({ block: 'para', names: true, line: ['Also called: bursa, cartilage'] })
    expect(explain(before, book)).toEqual(before)
  })

  test('in a heading, in a name set strong, and where the page is about it', () => {
    const before = page(title('Cartilage'), heading('The bursa'), table(['', ''], [[[strong('MSC')], ['cartilage']]]))
    expect(explain(before, book)).toEqual(before)
  })
})

test('nothing is lost, and nothing but brackets is added', () => {
  const text = fc
    .array(fc.constantFrom('cartilage', 'Bursa', 'MSCs', 'stem', 'cells', 'the', ',', '.', '('), { maxLength: 12 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, (original) => {
      let left = explained(original)
      for (const { short } of words) left = left.replace(` (${short})`, '').replace(` – ${short} –`, '').replace(` – ${short}`, '')
      expect(left).toBe(original)
    })
  )
})
