/** Figures that a record itself states, beside those of findings: how common, how often harmed, what it costs, what difference matters. */
import type { Knowledge } from './knowledge.ts'
import type { Harm, Outcome, Price, Regulation } from './schema.ts'

export interface StatedFigure {
  /** The id of the record. */
  readonly record: string
  /** Where in the record, such as `harms[0]`. */
  readonly path: string
  /** The day of its second reading. */
  readonly second?: string
}

/** A digit that stands for a quantity: not part of a name such as L5, B27, CD34 or type 2. */
const digit = /(?<![A-Za-z\d.-]|\btype )\d/i
export const holdsFigure = (text: string): boolean => digit.test(text)

const count = '(?:one|two|three|four|five|six|seven|eight|nine|ten)'
/** A quantity in words: `one in four people`, `about doubled`, `half of them`. */
const inWords = new RegExp(`\\b(?:${count} (?:in|of|out of) ${count}|half|halved|a third|a quarter|twice|doubled?s?|triple[ds]?)\\b`, 'i')

/** Every sourced statement of a condition, therapy, claim or outcome that holds a figure, and what the law says of a treatment, which is held to the same care. Danger signs and words explained are not among them. */
export function statedFiguresOf(knowledge: Knowledge): StatedFigure[] {
  return (['condition', 'therapy', 'claim', 'outcome'] as const)
    .flatMap((noun) => [...knowledge.all(noun)])
    .flatMap((record) => [...inside(record, '')].map((figure) => ({ record: record.id, ...figure })))
}

function* inside(value: unknown, path: string): Generator<Omit<StatedFigure, 'record'>> {
  if (typeof value !== 'object' || value === null) return
  if (path !== '' && isSourced(value) && statesFigure(value))
    yield { path, ...(value.second === undefined ? {} : { second: value.second }) }
  const list = Array.isArray(value)
  for (const [key, part] of Object.entries(value)) yield* inside(part, list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
}

/** What a record may say on sources, of whatever kind. */
export interface Sourced {
  readonly sources: readonly string[]
  readonly text?: string
  readonly second?: string | undefined
}

/** Whether it states a figure that nobody has read again at its source. */
export const isReadOnce = (said: Sourced): boolean => said.sources.length > 0 && statesFigure(said) && said.second === undefined

const isSourced = (value: object): value is Sourced => 'sources' in value && Array.isArray(value.sources) && value.sources.length > 0

/** By which a part of a record states a figure, or what the law says, whatever its text holds. */
const ownFigures = ['frequency', 'currency', 'value', 'asOf'] as const satisfies readonly (
  | keyof Harm
  | keyof Price
  | keyof NonNullable<Outcome['mid']>
  | keyof Regulation
)[]

const statesFigure = (value: Sourced): boolean =>
  holdsFigure(value.text ?? '') || inWords.test(value.text ?? '') || ownFigures.some((field) => field in value)
