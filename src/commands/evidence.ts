import { RegenError, usageError } from '../base/errors.ts'
import { brief } from '../base/words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { meetsAll } from '../search/asked.ts'
import type { Repair } from '../search/mend.ts'
import { type Found, type Resolved, resolve, resolveId } from '../search/resolve.ts'
import type { SearchOptions } from '../search/search.ts'
import { evidenceView } from '../view/evidence-view.ts'
import { type CommandSpec, type Context, formatOption } from './command.ts'
import { exactly, named, noteReading, notOne, repairFor } from './names.ts'

/** No condition and therapy together have more words in their names. */
const most = 24

export const evidenceCommand: CommandSpec = {
  name: 'evidence',
  args: '<condition> [therapy...]',
  summary: 'every finding with interval, certainty and source',
  text: 'Shows every finding of a condition, or of one therapy for it: the sentence that its certainty allows, the figures, a row with interval and smallest difference that matters, recommendations, sources.',
  options: [{ flags: '--why', text: 'how the at-a-glance label came about' }, formatOption],
  examples: [
    'regen evidence knee-osteoarthritis',
    'regen evidence knee-osteoarthritis platelet-rich-plasma --why',
    'regen evidence tennis elbow cortisone'
  ],
  async run(args, options, context) {
    const typed = args.join(' ').trim().split(/\s+/)
    if (typed.length > most)
      throw usageError(
        `${typed.length} words are too many for a condition and a therapy; at most ${most}.`,
        'Such as: regen evidence tennis elbow cortisone'
      )
    const { condition, therapy } = await pairOf(context, typed)
    return evidenceView(await context.knowledge(), condition, therapy, options['why'] === true)
  }
}

interface Pair {
  readonly condition: string
  readonly therapy: string | undefined
}

/** A text in two: before and after one of its gaps, the last gap first. */
function splits(typed: readonly string[]): (readonly [left: string, right: string])[] {
  return typed.slice(1).map((_, i) => {
    const at = typed.length - 1 - i
    return [typed.slice(0, at).join(' '), typed.slice(at).join(' ')] as const
  })
}

/** Reads `tennis elbow cortisone` as a condition and a therapy: to the letter where one reading is, else as the nearest. */
async function pairOf(context: Context, typed: readonly string[]): Promise<Pair> {
  const text = typed.join(' ')
  const whole = await exactly(context, text, ['condition'])
  if (whole !== undefined) return { condition: whole.id, therapy: undefined }
  if (typed.length === 1) return { condition: (await named(context, text, ['condition'])).id, therapy: undefined }
  for (const [left, right] of splits(typed)) {
    const condition = await exactly(context, left, ['condition'])
    const therapy = condition && (await exactly(context, right, ['therapy']))
    if (condition !== undefined && therapy !== undefined) return { condition: condition.id, therapy: therapy.id }
  }
  return nearestPair(context, typed)
}

interface Reading {
  readonly left: string
  readonly right: string
  readonly condition: Found
  readonly therapy: Found
  /** How sure it is: a side to the letter counts most, one that only the condition decides least. */
  readonly sure: number
}

/** The one pass that searches and repairs. A word is repaired once, whatever number of readings it stands in. */
async function nearestPair(context: Context, typed: readonly string[]): Promise<Pair> {
  const text = typed.join(' ')
  const [knowledge, index] = [await context.knowledge(), await context.index()]
  const repair = once(await repairFor(context, text))
  const resolved = (name: string, kind: 'condition' | 'therapy'): Resolved =>
    resolveId(knowledge, name, [kind]) ?? resolve(index, name, [kind], repair)
  const whole = resolved(text, 'condition')
  if (whole.found) {
    noteReading(context, text, whole)
    return { condition: whole.id, therapy: undefined }
  }
  const readings: Reading[] = []
  let part: { left: string; right: string; condition: Found; therapy: Extract<Resolved, { found: false }> } | undefined
  const known = meetsAll(index, text, repair)
  for (const [left, right] of splits(typed)) {
    const condition = known ? resolved(left, 'condition') : await exactly(context, left, ['condition'])
    if (!condition?.found) continue
    const therapy = resolved(right, 'therapy')
    const chosen = therapy.found ? therapy : onlyOneFor(knowledge, condition.id, therapy)
    if (chosen !== undefined) readings.push({ left, right, condition, therapy: chosen, sure: sureness(condition, therapy) })
    else if (!therapy.found) part ??= { left, right, condition, therapy }
  }
  const [best] = readings.sort((a, b) => b.sure - a.sure)
  if (best !== undefined) {
    noteReading(context, best.left, best.condition)
    noteReading(context, best.right, best.therapy)
    return { condition: best.condition.id, therapy: best.therapy.id }
  }
  if (part === undefined)
    throw notOne(text, ['condition'], whole, `No condition, nor a condition and a therapy, is called “${brief(text)}”.`)
  const { code, message, hint, details } = notOne(part.right, ['therapy'], part.therapy)
  throw new RegenError(
    code,
    `“${brief(text)}” is not clear: “${part.left}” is ${part.condition.name}, but ${message.replace(/^No /, 'no ')}`,
    hint,
    1,
    { ...details, name: text }
  )
}

function sureness(condition: Found, therapy: Resolved): number {
  return (condition.readAs === undefined ? 2 : 1) + (therapy.found ? (therapy.readAs === undefined ? 2 : 1) : 0)
}

/** Of several therapies that a word may mean, the one that is held for this condition: cortisone for an elbow is no epidural. */
function onlyOneFor(knowledge: Knowledge, condition: string, { alike }: Extract<Resolved, { found: false }>): Found | undefined {
  const [one, ...others] = alike.filter(({ id }) => knowledge.pair(condition, id) !== undefined)
  return one === undefined || others.length > 0 ? undefined : { found: true, ...one, readAs: one.name }
}

function once(repair: SearchOptions['repair']): SearchOptions['repair'] {
  const done = new Map<string, ReturnType<Repair>>()
  if (repair === undefined) return undefined
  return (index, word, near = new Set()) => {
    const key = [word, ...near].join(' ')
    const matches = done.get(key) ?? repair(index, word, near)
    done.set(key, matches)
    return matches
  }
}
