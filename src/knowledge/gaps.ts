/** What the knowledge base lacks, has not made sure of, or has not looked at for long. A gap that is known is no defect; one that hides is. */
import { authorsNotSeen } from './authors.ts'
import { regenerative, waiting } from './fixed-ids.ts'
import { findingId, type Knowledge } from './knowledge.ts'
import type { Checked, Claim, Condition, Evidence, Finding, Outcome, Recommendation, Source, Therapy } from './schema.ts'
import { type StatedFigure, statedFiguresOf } from './stated-figures.ts'
import { doubtOf } from './verified.ts'

/** What is counted, and what one record of it is. */
interface Counted {
  conditions: Condition
  therapies: Therapy
  pairs: Evidence
  findings: Finding
  recommendations: Recommendation
  sources: Source
  claims: Claim
  outcomes: Outcome
  /** Stated by a record itself, beside those of findings. */
  figures: StatedFigure
}
export type Noun = keyof Counted

export interface Gap {
  readonly noun: Noun
  /** none found: looked for, and not there to be found. */
  readonly kind: 'missing' | 'none found' | 'unclear' | 'unverified' | 'stale'
  /** To stand after a number of records: "without a figure for how common it is". */
  readonly what: string
  /** The records it holds for. */
  readonly ids: readonly string[]
}

/** A fact is stale when it was last looked at longer ago than this: guidelines and reviews of the field are renewed in about this time. */
const staleAfterDays = 730

/** The jurisdictions in which everything made of cells, blood or birth tissue is looked up. */
const jurisdictions = ['US', 'EU', 'UK', 'AU']
const harmful = new Set(['harm', 'serious harm', 'death'])

/** Every kind of gap there is, those that nothing has included; `today` is an ISO day. */
export function gapsOf(knowledge: Knowledge, today: string): Gap[] {
  const old = (day: string): boolean => Date.parse(today) - Date.parse(day) > staleAfterDays * 86_400_000
  return kinds.map(({ noun, kind, what, find }) => ({ noun, kind, what, ids: find({ knowledge, old }) }))
}

/** How many records of each noun there are. */
export function heldOf(knowledge: Knowledge): Record<Noun, number> {
  return Object.fromEntries(Object.entries(records).map(([noun, all]) => [noun, all(knowledge).length])) as Record<Noun, number>
}

/** What a record is held against. */
interface At {
  readonly knowledge: Knowledge
  /** Whether a day is too long ago. */
  readonly old: (day: string) => boolean
}

interface Kind extends Omit<Gap, 'ids'> {
  readonly find: (at: At) => string[]
}

function gap<N extends Noun>(noun: N, kind: Gap['kind'], what: string, lacks: (record: Counted[N], at: At) => boolean): Kind {
  const find = (at: At): string[] => records[noun](at.knowledge).flatMap(([id, record]) => (lacks(record, at) ? [id] : []))
  return { noun, kind, what, find }
}

const named = <T extends { readonly id: string }>(all: readonly T[]): [id: string, record: T][] => all.map((record) => [record.id, record])
const pairId = ({ condition, therapy }: Evidence): string => `${condition}/${therapy}`

/** Every record of a noun, with its full name. */
const records: { readonly [N in Noun]: (knowledge: Knowledge) => readonly (readonly [id: string, record: Counted[N]])[] } = {
  conditions: (knowledge) => named(knowledge.all('condition')),
  therapies: (knowledge) => named(knowledge.all('therapy')),
  pairs: (knowledge) => knowledge.all('pair').map((pair) => [pairId(pair), pair]),
  findings: (knowledge) =>
    knowledge.all('pair').flatMap((pair) => pair.findings.map((finding) => [findingId(pair, finding), finding] as const)),
  recommendations: (knowledge) =>
    knowledge.all('pair').flatMap((pair) => pair.recommendations.map((said) => [`${pairId(pair)}#${said.id}`, said] as const)),
  sources: (knowledge) => named(knowledge.all('source')),
  claims: (knowledge) => named(knowledge.all('claim')),
  outcomes: (knowledge) => named(knowledge.all('outcome')),
  figures: (knowledge) => statedFiguresOf(knowledge).map((figure) => [`${figure.record}#${figure.path}`, figure])
}

const kinds: readonly Kind[] = [
  gap('conditions', 'missing', 'without a figure for how common it is', ({ burden }) => burden.length === 0),
  gap('conditions', 'missing', 'without a code of ICD-10', ({ codes }) => codes['icd10'] === undefined),
  gap('conditions', 'missing', 'without signs that need care now', ({ redFlags }) => redFlags.length === 0),
  gap('conditions', 'missing', 'with fewer than three options looked at', ({ id }, at) => at.knowledge.therapiesFor(id).length < 3),
  gap('conditions', 'missing', 'in which waiting was not looked at', ({ id }, at) => !at.knowledge.therapiesFor(id).includes(waiting)),
  gap('conditions', 'stale', 'not looked at for two years', ({ checked }, { old }) => old(checked)),

  gap('therapies', 'missing', 'without any harm', ({ harms }) => harms.length === 0),
  gap('therapies', 'missing', 'without a harm that is counted', ({ harms }) => harms.every(({ frequency }) => frequency === undefined)),
  gap('therapies', 'missing', 'without a price', ({ prices, category }) => prices.length === 0 && category !== 'waiting'),
  gap('therapies', 'missing', 'without a pair', ({ id }, at) => at.knowledge.conditionsFor(id).length === 0),
  gap('therapies', 'missing', `of cells, blood or birth tissue without the rules of ${jurisdictions.join(', ')}`, lacksRules),
  gap('therapies', 'unclear', 'whose rules somewhere were looked for and could not be told', ({ regulation }) =>
    regulation.some(({ status }) => status === 'unclear')
  ),
  gap('therapies', 'stale', 'not looked at for two years', ({ checked }, { old }) => old(checked)),

  gap('pairs', 'none found', 'searched in vain', ({ searched }) => !searched.found),
  gap('pairs', 'missing', 'without a finding on harm', lacksHarm),
  gap('pairs', 'missing', 'without a recommendation', ({ recommendations, searched }) => searched.found && recommendations.length === 0),
  gap('pairs', 'stale', 'not searched for two years', ({ searched }, { old }) => old(searched.on)),

  gap('findings', 'unverified', 'seen only in part or second hand', (finding) => doubtOf(finding) === 'seen in part'),
  gap('findings', 'unverified', 'seen whole, and not yet read a second time', (finding) => doubtOf(finding) === 'read once'),
  gap('findings', 'missing', 'a difference without its interval', ({ effect }) => withoutInterval(effect)),
  gap('findings', 'missing', 'of which only a direction is known', ({ effect }) => effect.measure === 'narrative'),
  gap('findings', 'stale', 'not looked at for two years', (finding, { old }) => old(lastSeen(finding))),

  gap('recommendations', 'unverified', 'not yet read a second time', ({ second }) => second === undefined),
  gap('recommendations', 'missing', 'without a stated strength', ({ strength }) => strength === 'not stated'),
  gap('recommendations', 'stale', 'not looked at for two years', (said, { old }) => old(lastSeen(said))),

  gap('sources', 'missing', 'whose authors were not shown', ({ author }) =>
    author.some((name) => 'literal' in name && name.literal === authorsNotSeen)
  ),
  gap('sources', 'unverified', 'not yet read a second time', ({ custom }) => custom.second === undefined),
  gap('sources', 'missing', 'without a DOI, PMID or PMCID', (s) => s.type === 'article-journal' && !(s.DOI ?? s.PMID ?? s.PMCID)),
  gap('sources', 'stale', 'not looked at for two years', ({ custom }, { old }) => old(lastSeen(custom))),

  gap('claims', 'missing', 'without a finding under them', ({ findings }) => findings.length === 0),
  gap('claims', 'stale', 'not looked at for two years', ({ checked }, { old }) => old(checked)),

  gap(
    'outcomes',
    'missing',
    'a scale without a smallest difference that matters',
    ({ mid, counts }) => mid === undefined && counts === undefined
  ),

  gap('figures', 'unverified', 'not yet read a second time', ({ second }) => second === undefined)
]

function lacksRules({ category, regulation }: Therapy): boolean {
  return regenerative.has(category) && jurisdictions.some((place) => !regulation.some(({ jurisdiction }) => jurisdiction === place))
}

function lacksHarm({ findings }: Evidence, { knowledge }: At): boolean {
  return findings.length > 0 && !findings.some(({ outcome }) => harmful.has(knowledge.outcome(outcome).domain))
}

function lastSeen({ checked, second }: { checked: Checked; second?: Checked | undefined }): string {
  return (second ?? checked).on
}

/** A comparison whose uncertainty was not seen. */
function withoutInterval(effect: Finding['effect']): boolean {
  switch (effect.measure) {
    case 'proportion':
    case 'narrative':
      return false
    case 'risk':
      return effect.therapyLow === undefined
    default:
      return effect.low === undefined
  }
}
