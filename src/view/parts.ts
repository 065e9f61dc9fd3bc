import type { GradedCertainty } from '../evidence/certainty.ts'
import { against, amount, countOf, figures, type Risks, riskBase, when } from '../evidence/figures.ts'
import type { Base } from '../evidence/out-of.ts'
import type { Reading } from '../evidence/reading.ts'
import { authorsNotSeen } from '../knowledge/authors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Comparator, Evidence, FollowUp, Recommendation, Source } from '../knowledge/schema.ts'
import type { Doubt } from '../knowledge/verified.ts'

/** A record linked by id, with its name. */
export interface Link {
  readonly id: string
  readonly name: string
}

/** A source as it is cited beside a fact. */
export interface SourceRef {
  readonly id: string
  /** As `citeOf` has it. */
  readonly cite: string
  readonly title: string
  readonly year: number
  readonly design: string
  /** The DOI, PubMed or official address, as a link. */
  readonly url: string
  readonly funding?: string
  readonly checked: string
  readonly checkedAgainst: string
  readonly secondReading?: string
}

export function sourceRef(source: Source): SourceRef {
  const year = source.issued['date-parts'][0][0] as number
  const { design, funding, checked, second } = source.custom
  return {
    id: source.id,
    cite: citeOf(source),
    title: source.title,
    year,
    design,
    url: addressOf(source),
    ...(funding === undefined ? {} : { funding }),
    checked: checked.on,
    checkedAgainst: checked.against,
    ...(second === undefined ? {} : { secondReading: second.on })
  }
}

/** `Bennell 2021, JAMA`; where the authors were not seen, it goes by what it stands in: `Arthroscopy 2021`. */
export function citeOf(source: Source): string {
  const year = source.issued['date-parts'][0][0]
  const [first] = source.author
  const who = first === undefined ? authorsNotSeen : 'literal' in first ? first.literal : first.family
  const where = source['container-title'] ?? source.publisher
  if (where === undefined) return `${who} ${year}`
  return who === authorsNotSeen || who === where ? `${where} ${year}` : `${who} ${year}, ${where}`
}

/** Where a reader finds the source: its DOI, else PubMed, else its official address. */
export function addressOf({ DOI, PMID, URL }: Source): string {
  if (DOI !== undefined) return `https://doi.org/${DOI}`
  if (PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`
  return URL ?? ''
}

/** Refs for ids, each once, in the order of first use. */
export function sourceRefs(knowledge: Knowledge, ids: Iterable<string>): SourceRef[] {
  return [...new Set(ids)].map((id) => sourceRef(knowledge.source(id)))
}

/** A finding as it is shown: the sentence the rules allow, then its figures, then what it rests on. */
export interface FindingView {
  readonly id: string
  readonly condition: string
  readonly therapy: string
  readonly outcome: {
    readonly id: string
    readonly name: string
    readonly domain: string
    readonly scale?: string
    readonly better: 'lower' | 'higher'
    readonly mid?: number
    /** Who says that smaller differences do not matter to people, and how that was found. */
    readonly midSources?: readonly string[]
    readonly midText?: string
    /** The day on which it was read again. Missing beside `mid`: read once so far. */
    readonly midSecond?: string
    /** What is counted, where it is a count: people, knees, hips, joints. */
    readonly counts?: string
  }
  readonly sentence: string
  /** Empty where the source gives a direction and no figures. */
  readonly figures: string
  /** `followUp` and `comparator` in words. */
  readonly when: string
  readonly against: string
  readonly followUp?: FollowUp
  readonly comparator: Comparator
  readonly trials?: number
  readonly participants?: number
  readonly blinded?: boolean
  readonly amount: string
  readonly design: string
  readonly population?: string
  /** Of people: those in 1,000 more (or fewer, below zero); `risks` are those with the treatment and without it, of `of`. */
  readonly difference?: {
    readonly unit: string
    readonly value: number
    readonly low?: number
    readonly high?: number
    readonly risks?: { readonly of: number; readonly therapy: number; readonly comparator: number }
  }
  readonly effect: Reading['effect']
  readonly size?: string
  readonly direction?: string
  readonly certainty: GradedCertainty
  readonly note?: string
  readonly verified: boolean
  /** Why it is not verified. */
  readonly doubt?: Doubt
  readonly source: string
  readonly checked: string
  readonly secondReading?: string
}

/** Counts are of `base`, where they are to stand beside others. */
export function findingView(r: Reading, base?: Base): FindingView {
  const { id, name, domain, scale, better, mid, counts } = r.outcome
  return {
    id: r.id,
    condition: r.condition,
    therapy: r.therapy,
    outcome: {
      id,
      name,
      domain,
      better,
      ...(scale === undefined ? {} : { scale }),
      ...(mid === undefined
        ? {}
        : {
            mid: mid.value,
            midSources: mid.sources,
            ...(mid.text === undefined ? {} : { midText: mid.text }),
            ...(mid.second === undefined ? {} : { midSecond: mid.second })
          }),
      ...(counts === undefined ? {} : { counts })
    },
    sentence: r.sentence,
    figures: figures(r, base),
    when: when(r.followUp),
    against: against(r.comparator),
    amount: amount(r),
    design: r.design,
    comparator: r.comparator,
    effect: r.effect,
    ...(r.followUp === undefined ? {} : { followUp: r.followUp }),
    ...(r.trials === undefined ? {} : { trials: r.trials }),
    ...(r.participants === undefined ? {} : { participants: r.participants }),
    ...(r.blinded === undefined ? {} : { blinded: r.blinded }),
    certainty: r.certainty,
    verified: r.verified,
    ...(r.doubt === undefined ? {} : { doubt: r.doubt }),
    source: r.source,
    checked: r.checked.on,
    ...(r.population === undefined ? {} : { population: r.population }),
    ...(r.difference === undefined
      ? {}
      : {
          difference: {
            unit: r.difference.unit,
            value: r.difference.value,
            ...(r.difference.low === undefined ? {} : { low: r.difference.low }),
            ...(r.difference.high === undefined ? {} : { high: r.difference.high }),
            ...(r.difference.risks === undefined ? {} : { risks: countedRisks(r.difference.risks, base) })
          }
        }),
    ...(r.judgement === undefined
      ? {}
      : { direction: r.judgement.direction, ...(r.judgement.size === undefined ? {} : { size: r.judgement.size }) }),
    ...(r.note === undefined ? {} : { note: r.note }),
    ...(r.second === undefined ? {} : { secondReading: r.second.on })
  }
}

/** Ids of the sources behind the smallest important differences that are drawn with findings. */
export function midSources(findings: readonly FindingView[]): string[] {
  return findings.flatMap(({ difference, outcome }) => (difference === undefined ? [] : (outcome.midSources ?? [])))
}

/** Two risks of one denominator, as whole people. */
function countedRisks(risks: Risks, base = riskBase(risks)): NonNullable<NonNullable<FindingView['difference']>['risks']> {
  return { of: base, therapy: countOf(risks.therapy, base), comparator: countOf(risks.comparator, base) }
}

export interface RecommendationView {
  readonly id: string
  readonly body: string
  readonly year: number
  readonly direction: Recommendation['direction']
  readonly strength: Recommendation['strength']
  readonly text: string
  readonly population?: string
  readonly source: string
  readonly checked: string
  /** Missing: read once so far, and not counted in any label. */
  readonly secondReading?: string
}

export function recommendationViews(pair: Evidence | undefined): RecommendationView[] {
  return (pair?.recommendations ?? []).map(({ id, body, year, direction, strength, text, population, source, checked, second }) => ({
    id,
    body,
    year,
    direction,
    strength,
    text,
    source,
    checked: checked.on,
    ...(population === undefined ? {} : { population }),
    ...(second === undefined ? {} : { secondReading: second.on })
  }))
}

/** Every source id below any `sources` list of a record. */
export function sourceIdsIn(record: unknown): string[] {
  if (Array.isArray(record)) return record.flatMap(sourceIdsIn)
  if (typeof record !== 'object' || record === null) return []
  return Object.entries(record).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value) ? (value as string[]) : sourceIdsIn(value)
  )
}
