import { describe, expect, it, test } from 'vitest'
import { blocksOfHtml, looksLikeHtml } from '../../../src/claims/html.ts'
import { blocksOfText, stretchesOf, unitsOf } from '../../../src/claims/text.ts'

const units = (text: string) => unitsOf(blocksOfText(text)).map(({ text: unit, kind }) => [kind, unit])

test('headings, paragraphs and items, without the marks of Markdown', () => {
  expect(
    units(
      '---\ntitle: x\n---\n# New **knees**\n\nPRP is _safe_. See [our page](https://example.org "x").\n\n> It works!\n\n- Natural: no drugs\n1. Fast\n\n| a | b c |\n|---|---|\n'
    )
  ).toEqual([
    ['heading', 'New knees'],
    ['sentence', 'PRP is safe.'],
    ['sentence', 'See our page.'],
    ['sentence', 'It works!'],
    ['item', 'Natural: no drugs'],
    ['item', 'Fast'],
    ['item', 'a'],
    ['item', 'b c']
  ])
})

test('a line that was broken for its width is one with the next; a heading above a paragraph is not', () => {
  expect(units('PRP is an injection that is made\nfrom your own blood.')).toEqual([
    ['sentence', 'PRP is an injection that is made from your own blood.']
  ])
  expect(units('What is PRP?\nPRP is made from blood.')).toEqual([
    ['heading', 'What is PRP?'],
    ['sentence', 'PRP is made from blood.']
  ])
  expect(units('Our promise\nPRP is made from blood.')).toEqual([
    ['heading', 'Our promise'],
    ['sentence', 'PRP is made from blood.']
  ])
})

test('an abbreviation ends no sentence', () => {
  expect(units('Ask Dr. Smith about it. He knows.')).toEqual([
    ['sentence', 'Ask Dr. Smith about it.'],
    ['sentence', 'He knows.']
  ])
})

describe('saved pages', () => {
  const page =
    '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><h1>New&nbsp;knees</h1><p>PRP is <b>safe</b>.<br>It works &amp; lasts.</p><ul><li>Fast</li><li hidden>no</li></ul><p style="display: none">secret</p><script>alert("cure")</script></body></html>'

  it('are read as their reader sees them', () => {
    expect(unitsOf(blocksOfHtml(page)).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'New knees'],
      ['sentence', 'PRP is safe.'],
      ['sentence', 'It works & lasts.'],
      ['item', 'Fast']
    ])
  })

  it('are told from plain words', () => {
    expect(looksLikeHtml(page)).toBe(true)
    expect(looksLikeHtml('<p>PRP</p>')).toBe(true)
    expect(looksLikeHtml('Pain < 3 and > 1 on a scale')).toBe(false)
  })

  it('need not be whole', () => {
    expect(unitsOf(blocksOfHtml('<div><p>PRP is safe<li>Fast')).map(({ text }) => text)).toEqual(['PRP is safe', 'Fast'])
  })
})

test('a short line of two sentences is no heading, though it ends with a question', () => {
  expect(unitsOf(blocksOfText('It regrows cartilage. Does it work?')).map(({ kind, text }) => [kind, text])).toEqual([
    ['sentence', 'It regrows cartilage.'],
    ['sentence', 'Does it work?']
  ])
})

describe('a page written as one paragraph is cut before it is segmented', () => {
  const sentence = 'Ask Dr. Smith why “it works” so well. '
  const pages: readonly (readonly [what: string, text: string])[] = [
    ['of sentences', sentence.repeat(2000)],
    ['without a stop', 'platelets and cells '.repeat(4000)],
    ['of one word', 'x'.repeat(50_000)],
    ['that is short', sentence]
  ]
  it.each(pages)('%s: nothing is lost, and no stretch is long', (_what, text) => {
    const stretches = stretchesOf(text)
    expect(stretches.join('')).toBe(text)
    for (const stretch of stretches) expect(stretch.length).toBeLessThanOrEqual(10_000)
  })

  it('at the ends of sentences, an abbreviation being none', () => {
    const stretches = stretchesOf(sentence.repeat(2000))
    expect(stretches.length).toBeGreaterThan(10)
    for (const stretch of stretches) expect(stretch).toMatch(/^Ask .* so well\. $/)
    expect(units(sentence.repeat(300))).toEqual(Array.from({ length: 300 }, () => ['sentence', sentence.trim()]))
  })
})
