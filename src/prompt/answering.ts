import type { Given, Question } from '../walkthrough/machine.ts'

/** What has been marked, weighed or written at a question so far. */
export type Draft = ReadonlyMap<string, number>

/** The draft that an earlier answer leaves. */
export function draftOf(preset: Given | undefined): Draft {
  if (preset === undefined || typeof preset === 'string') return new Map()
  return Array.isArray(preset) ? new Map(preset.map((id: string) => [id, 1])) : new Map(Object.entries(preset as Record<string, number>))
}

/** The draft after a choice was touched once more: marked or not, or the next weight, from the last to the first. Undefined where no more may be marked. */
export function touched({ kind, max, weights = [] }: Question, draft: Draft, id: string, by = 1): Draft | undefined {
  const next = new Map(draft)
  const now = draft.get(id) ?? 0
  const then = kind === 'weigh' ? (now + by + weights.length) % weights.length : 1 - now
  if (then === 0) next.delete(id)
  else next.set(id, then)
  return kind !== 'weigh' && next.size > max ? undefined : next
}

export function givenBy({ kind, choices }: Question, draft: Draft): Given {
  if (kind === 'weigh') return Object.fromEntries(draft)
  return choices.map(({ id }) => id).filter((id) => draft.has(id))
}

/** Whether several may be touched before going on; otherwise the first that is taken is the answer. */
export function takesSeveral({ kind, max }: Question): boolean {
  return kind === 'weigh' || (kind !== 'read' && kind !== 'write' && max > 1)
}

/** `[x] Knee`, or `[2] Less pain: matters much` */
export function marked({ kind, weights = [] }: Question, draft: Draft, { id, label }: Question['choices'][number]): string {
  const now = draft.get(id) ?? 0
  if (kind === 'weigh') return `[${now === 0 ? ' ' : now}] ${label}${now === 0 ? '' : `: ${weights[now]}`}`
  return `[${now === 0 ? ' ' : 'x'}] ${label}`
}

/** What going on means now. */
export function goOn({ kind, none, min }: Question, draft: Draft): string {
  if (draft.size === 0)
    return kind === 'weigh' ? 'Go on without weights' : (none ?? (min > 0 ? 'Go on (mark at least one first)' : 'Go on'))
  return kind === 'weigh' ? 'Go on' : `Go on with ${draft.size} marked`
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five']

export function limitOf({ max }: Question): string {
  return `At most ${numbers[max] ?? max}. To take another, take one away first.`
}

/** An answer in words. */
export function inWords(
  { kind, choices, none, weights = [] }: Pick<Question, 'kind' | 'choices' | 'none' | 'weights'>,
  given: Given
): string {
  if (typeof given === 'string') return given === '' ? 'nothing' : `“${given}”`
  if (kind === 'weigh') {
    const said = Object.entries(given as Record<string, number>).map(
      ([id, weight]) => `${choices.find((choice) => choice.id === id)?.label ?? id} (${weights[weight]})`
    )
    return said.length === 0 ? 'no weights' : said.join('; ')
  }
  const taken = choices.filter(({ id }) => (given as readonly string[]).includes(id)).map(({ label }) => label)
  return taken.length === 0 ? (none ?? 'none') : taken.join('; ')
}
