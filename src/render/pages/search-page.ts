import { quoted, searchWords } from '../../base/shell.ts'
import { brief, isLong } from '../../base/words.ts'
import type { Narrowing, SearchHit, SearchView } from '../../view/search-view.ts'
import { acts } from '../acts.ts'
import { type Block, bad, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'

const kinds = [
  ['condition', 'Conditions'],
  ['therapy', 'What people do about it'],
  ['claim', 'What adverts say'],
  ['term', 'Words explained']
] as const

/** So many of each kind, unless a kind or a number was asked for. How many there are in all is not said: the search itself stops at some number. */
const most = 6

/** Red flags that were typed, before anything else; then the results. */
export function searchPage(view: SearchView): Page {
  const { blocks, next } = resultsPage(view)
  return { blocks: [...helpBlocks(view), ...blocks], next }
}

function helpBlocks({ getHelp = [] }: SearchView): Block[] {
  if (getHelp.length === 0) return []
  const line = ({ act, sign }: (typeof getHelp)[number]): Line => [
    act === 'soon' ? warn(acts[act]) : bad(acts[act]),
    `, if this is you: ${sign}`
  ]
  return [heading('Get help now if'), list(getHelp.map(line))]
}

/** Results grouped by kind, the kind of the best first; with low confidence, suggestions that say they are. */
function resultsPage({ query, lowConfidence, results, only = {} }: SearchView): Page {
  if (results.length === 0)
    return {
      blocks: [
        title(`Nothing found for “${brief(query)}”${among(only)}.`),
        para('regen knows conditions of joints, spine and tendons, and what people do about them.')
      ],
      next: [...(typed(only).length > 0 && !isLong(query) ? [again(query, {})] : []), 'regen list conditions', 'regen list therapies']
    }
  const first = results[0] as SearchHit
  if (lowConfidence) {
    return {
      blocks: [
        title(`Nothing fits “${brief(query)}” well${among(only)}.`),
        para(muted('The nearest, in case one of them is what you meant:')),
        hitTable(results.slice(0, 5))
      ],
      next: ['regen list conditions', 'regen list therapies']
    }
  }
  const order = [...kinds].sort(([a], [b]) => best(results, b) - best(results, a))
  const blocks: Block[] = []
  for (const [kind, name] of order) {
    const hits = results.filter((hit) => hit.kind === kind)
    if (hits.length === 0) continue
    if (hits.length <= most || only.kind !== undefined || only.limit !== undefined) blocks.push(heading(name), hitTable(hits))
    else
      blocks.push(
        heading(`${name} (the first ${most})`),
        hitTable(hits.slice(0, most)),
        para(muted(isLong(query) ? `all: the same with --kind ${kind}` : `all: ${again(query, only, `--kind ${kind}`)}`))
      )
  }
  return { blocks, next: nextFor(first) }
}

/** The filters as they were typed, but for those named. */
function typed(only: Narrowing, without: readonly (keyof Narrowing)[] = ['limit']): string[] {
  return (['kind', 'site', 'family', 'category', 'limit'] as const).flatMap((name) => {
    const value = only[name]
    return value === undefined || without.includes(name) ? [] : [`--${name} ${quoted(String(value))}`]
  })
}

function among(only: Narrowing): string {
  const flags = typed(only)
  return flags.length === 0 ? '' : ` with ${flags.join(' ')}`
}

/** The command that searches for this, to be typed or pasted. What begins with a hyphen stands last, behind `--`. */
function again(query: string, only: Narrowing, ...more: readonly string[]): string {
  const flags = [...typed(only, ['kind', 'limit']), ...more]
  const words = searchWords(query)
  return ['regen search', ...(words.startsWith('--') ? [...flags, words] : [words, ...flags])].join(' ')
}

function best(results: readonly SearchHit[], kind: string): number {
  return Math.max(0, ...results.filter((hit) => hit.kind === kind).map(({ score }) => score))
}

function hitTable(hits: readonly SearchHit[]): Block {
  return table(
    ['', ''],
    hits.map((hit) => [[strong(hit.name)], aboutHit(hit)])
  )
}

function aboutHit(hit: SearchHit): Line {
  const why = reason(hit)
  return why === undefined ? [hit.gist] : [hit.gist, ' ', muted(`(${why})`)]
}

/** Why it fits, where the name itself does not show it. */
function reason({ name, why }: SearchHit): string | undefined {
  const read = why
    .filter(({ how, typed: word, met }) => how === 'repaired' || how === 'broader' || (how === 'alike' && !met.startsWith(word)))
    .map(({ typed: word, met }) => `“${word}” read as “${met}”`)
  const synonym = why.find(
    ({ field, in: spelled }) => field === 'synonym' && spelled !== undefined && spelled.toLowerCase() !== name.toLowerCase()
  )
  const also = synonym?.in === undefined ? [] : [isSaid(synonym.in) ? `as in “${synonym.in}”` : `also called ${synonym.in}`]
  const code = why.filter(({ field }) => field === 'code').map(({ met }) => `code ${met.toUpperCase()}`)
  const held = why.filter(({ field }) => field === 'condition').map(({ met }) => `for ${met}`)
  const named = why.some(({ field }) => field === 'name' || field === 'synonym' || field === 'code')
  const told = named ? [] : why.filter(({ field }) => field === 'description').map(({ met }) => `“${met}”`)
  const parts = [...held, ...read, ...also, ...code, ...(told.length === 0 ? [] : [`its text has ${told.slice(0, 3).join(', ')}`])]
  return parts.length === 0 ? undefined : parts.join('; ')
}

/** What somebody says of it, rather than what it is called. */
function isSaid(synonym: string): boolean {
  return /\b(?:my|i|me|it|when|after|from|hurts?|can'?t|is|are|does|do|did|how|what|will|feels?|won'?t)\b/i.test(synonym)
}

function nextFor({ kind, id }: SearchHit): string[] {
  if (kind === 'condition') return [`regen show ${id}`, `regen evidence ${id}`, `regen compare --for ${id}`, 'regen walk']
  return [`regen show ${id}`]
}
