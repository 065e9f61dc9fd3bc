import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../src/knowledge/knowledge.ts'
import { loadFolder } from '../src/knowledge/load-folder.ts'
import type { Line, Page } from '../src/render/document.ts'
import { bookOf, explain } from '../src/render/explain.ts'
import { pageOf } from '../src/render/page-of.ts'
import { compareOptionsView } from '../src/view/compare-view.ts'
import { evidenceView } from '../src/view/evidence-view.ts'
import { claimView, conditionView, therapyView } from '../src/view/show-view.ts'
import type { View } from '../src/view/view.ts'

const loaded = loadFolder(join(import.meta.dirname, '../data'))
if (!('store' in loaded)) throw new Error('data/ has problems')
const knowledge = knowledgeOf(loaded.store)

const book = bookOf(knowledge.all('term'))
const terms = knowledge.all('term').map(({ id, name, synonyms, short }) => {
  const forms = [name, ...synonyms]
  const escaped = forms.map((form) =>
    form
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '[^\\p{L}\\d]+')
      .replace(/y$/, '(?:y|ies)')
  )
  return {
    id,
    forms,
    short,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<![\\p{L}\\d][-/#@.])(?:${escaped.sort((a, b) => b.length - a.length).join('|')})(?:s)?(?![\\p{L}\\d])(?![-/#@.][\\p{L}\\d])`,
      'giu'
    )
  }
})

/** The running text of a page: no headings, no names set strong or in a row. */
function running({ blocks }: Page): string {
  const text = (line: Line): string =>
    line.map((span) => (typeof span === 'string' ? span : span.tone === 'strong' ? '\u0000' : span.text)).join('')
  return blocks
    .flatMap((block) => {
      if (block.block === 'para') return block.names ? [] : [text(block.line)]
      if (block.block === 'list') return block.names ? [] : block.items.map(text)
      if (block.block === 'fields') return block.rows.map(([, value]) => text(value))
      if (block.block === 'table') return block.rows.flat().map(text)
      return []
    })
    .join('\n')
}

/** Where a term first stands on its own, not as a part of a longer one. */
function firstOf(text: string, { pattern, id, forms }: (typeof terms)[number]): { at: number; end: number } | undefined {
  for (const match of text.matchAll(pattern)) {
    const [at, end] = [match.index, match.index + match[0].length]
    // An abbreviation is meant only where it is written as one.
    const form = forms.find((one) => match[0].toLowerCase().startsWith(one.toLowerCase()))
    if (form !== undefined && /^\p{Lu}{2}/u.test(form) && !/^\p{Lu}{2}/u.test(match[0])) continue
    const covered = terms.some(
      (other) =>
        other.id !== id &&
        [...text.slice(Math.max(0, at - 60), end + 60).matchAll(other.pattern)].some((m) => {
          const from = Math.max(0, at - 60) + m.index
          return from <= at && from + m[0].length >= end && m[0].length > match[0].length
        })
    )
    if (!covered) return { at, end }
  }
  return undefined
}

/** What the text itself may do in place of brackets that are put in. */
const tellsItself =
  /^(?: ?\(|,? (?:which|that) (?:is|are)\b|, (?:an?|the) \w+| (?:is|are|means?) (?:an?|the|any|made|when|tissue|short|part)\b)/i

async function unexplained(view: View): Promise<string[]> {
  const page = await pageOf(view)
  const title = page.blocks.find((block) => block.block === 'title')
  const about = title?.block === 'title' ? title.text : ''
  const before = running(page)
  // Inside brackets the meaning stands between dashes.
  // Behind the name that a word is part of, the word is named again: placebo tablets (placebo: …).
  const after = terms.reduce(
    (text, { short }) => {
      const plain = text.replace(
        new RegExp(` – ((?:[^–:()]+: )?)${short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: –)?`),
        (_, named: string) => ` (${named}${short})`
      )
      const to = plain.indexOf(`: ${short})`)
      const named = /( [a-z]+) \([^():]+$/i.exec(plain.slice(Math.max(0, to - 80), Math.max(0, to)))
      if (named === null) return plain
      return `${plain.slice(0, to - named[0].length)} (${short})${named[1]}${plain.slice(to + short.length + 3)}`
    },
    running(explain(page, book))
  )
  return terms.flatMap((term) => {
    const first = firstOf(before, term)
    if (first === undefined || firstOf(about, term) !== undefined) return []
    const others = terms.reduce(
      (text, { id, short }) => (id === term.id || before.includes(` (${short})`) ? text : text.replace(` (${short})`, '')),
      after
    )
    // A word in quotation marks is explained behind them.
    const to = before[first.end] === '”' ? first.end + 1 : first.end
    const withIt = `${before.slice(0, to)} (${term.short})${before.slice(to)}`
    const bracketed = before[first.at - 1] === '(' && before[first.end] === ')'
    return others === withIt || (others === before && (bracketed || tellsItself.test(before.slice(first.end)))) ? [] : [term.id]
  })
}

describe('each word of the glossary is explained where it first appears', () => {
  test.each(knowledge.ids('condition'))('%s: shown, its options, its evidence', async (id) => {
    expect(await unexplained(conditionView(knowledge, id, false))).toEqual([])
    expect(await unexplained(compareOptionsView(knowledge, id))).toEqual([])
    expect(await unexplained(evidenceView(knowledge, id, undefined, true))).toEqual([])
  })

  test.each(knowledge.ids('therapy'))('%s', async (id) => {
    expect(await unexplained(therapyView(knowledge, id, false))).toEqual([])
  })

  test.each(knowledge.ids('claim'))('%s', async (id) => {
    expect(await unexplained(claimView(knowledge, id))).toEqual([])
  })
})
