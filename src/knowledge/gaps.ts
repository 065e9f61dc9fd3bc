/** What the knowledge base lacks, has not made sure of, or has not looked at for long. A gap that is known is no defect; one that hides is. */
import { authorsNotSeen } from './authors.ts'
import { findingId, type Knowledge } from './knowledge.ts'
import type { Checked, Evidence, Finding } from './schema.ts'

export interface Gap {
  readonly noun: 'conditions' | 'therapies' | 'pairs' | 'findings' | 'recommendations' | 'sources' | 'claims' | 'outcomes'
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
const regulated = new Set(['cell-based', 'blood-derived', 'birth-tissue and vesicles'])
const harmful = new Set(['harm', 'serious harm', 'death'])

/** Every kind of gap there is, those that nothing has included; `today` is an ISO day. */
export function gapsOf(knowledge: Knowledge, today: string): Gap[] {
  const conditions = knowledge.all('condition')
  const therapies = knowledge.all('therapy')
  const pairs = knowledge.all('pair')
  const sources = knowledge.all('source')
  const claims = knowledge.all('claim')
  const pairIds = (test: (pair: Evidence) => boolean): string[] =>
    pairs.filter(test).map(({ condition, therapy }) => `${condition}/${therapy}`)
  const findings = (test: (finding: Finding) => boolean): string[] =>
    pairs.flatMap((pair) => pair.findings.filter(test).map((finding) => findingId(pair, finding)))
  const recommendations = (test: (r: Evidence['recommendations'][number]) => boolean): string[] =>
    pairs.flatMap((pair) => pair.recommendations.filter(test).map(({ id }) => `${pair.condition}/${pair.therapy}#${id}`))
  const ids = <T extends { id: string }>(records: readonly T[], test: (record: T) => boolean): string[] =>
    records.filter(test).map(({ id }) => id)
  const old = (day: string): boolean => Date.parse(today) - Date.parse(day) > staleAfterDays * 86_400_000
  const domain = (finding: Finding): string => knowledge.outcome(finding.outcome).domain
  const options = new Map(conditions.map(({ id }) => [id, knowledge.therapiesFor(id)]))
  const gap = (noun: Gap['noun'], kind: Gap['kind'], what: string, found: string[]): Gap => ({ noun, kind, what, ids: found })
  return [
    gap(
      'conditions',
      'missing',
      'without a figure for how common it is',
      ids(conditions, ({ burden }) => burden.length === 0)
    ),
    gap(
      'conditions',
      'missing',
      'without a code of ICD-10',
      ids(conditions, ({ codes }) => codes['icd10'] === undefined)
    ),
    gap(
      'conditions',
      'missing',
      'without signs that need care now',
      ids(conditions, ({ redFlags }) => redFlags.length === 0)
    ),
    gap(
      'conditions',
      'missing',
      'with fewer than three options looked at',
      ids(conditions, ({ id }) => (options.get(id)?.length ?? 0) < 3)
    ),
    gap(
      'conditions',
      'missing',
      'in which waiting was not looked at',
      ids(conditions, ({ id }) => !options.get(id)?.includes('wait-and-see'))
    ),
    gap(
      'conditions',
      'stale',
      'not looked at for two years',
      ids(conditions, ({ checked }) => old(checked))
    ),
    gap(
      'therapies',
      'missing',
      'without any harm',
      ids(therapies, ({ harms }) => harms.length === 0)
    ),
    gap(
      'therapies',
      'missing',
      'without a harm that is counted',
      ids(therapies, ({ harms }) => harms.every(({ frequency }) => frequency === undefined))
    ),
    gap(
      'therapies',
      'missing',
      'without a price',
      ids(therapies, ({ prices, category }) => prices.length === 0 && category !== 'waiting')
    ),
    gap(
      'therapies',
      'missing',
      'without a pair',
      ids(therapies, ({ id }) => knowledge.conditionsFor(id).length === 0)
    ),
    gap(
      'therapies',
      'missing',
      `of cells, blood or birth tissue without the rules of ${jurisdictions.join(', ')}`,
      ids(
        therapies,
        (t) => regulated.has(t.category) && jurisdictions.some((place) => !t.regulation.some(({ jurisdiction }) => jurisdiction === place))
      )
    ),
    gap(
      'therapies',
      'unclear',
      'whose rules somewhere were looked for and could not be told',
      ids(therapies, ({ regulation }) => regulation.some(({ status }) => status === 'unclear'))
    ),
    gap(
      'therapies',
      'stale',
      'not looked at for two years',
      ids(therapies, ({ checked }) => old(checked))
    ),
    gap(
      'pairs',
      'none found',
      'searched in vain',
      pairIds(({ searched }) => !searched.found)
    ),
    gap(
      'pairs',
      'missing',
      'without a finding on harm',
      pairIds(({ findings: held }) => held.length > 0 && !held.some((finding) => harmful.has(domain(finding))))
    ),
    gap(
      'pairs',
      'missing',
      'without a recommendation',
      pairIds(({ recommendations: held, searched }) => searched.found && held.length === 0)
    ),
    gap(
      'pairs',
      'stale',
      'not searched for two years',
      pairIds(({ searched }) => old(searched.on))
    ),
    gap(
      'findings',
      'unverified',
      'seen only in part or second hand',
      findings(({ verified }) => !verified)
    ),
    gap(
      'findings',
      'unverified',
      'not yet read a second time',
      findings(({ second }) => second === undefined)
    ),
    gap(
      'findings',
      'missing',
      'a difference without its interval',
      findings(({ effect }) => withoutInterval(effect))
    ),
    gap(
      'findings',
      'missing',
      'of which only a direction is known',
      findings(({ effect }) => effect.measure === 'narrative')
    ),
    gap(
      'findings',
      'stale',
      'not looked at for two years',
      findings((finding) => old(lastSeen(finding)))
    ),
    gap(
      'recommendations',
      'unverified',
      'not yet read a second time',
      recommendations(({ second }) => second === undefined)
    ),
    gap(
      'recommendations',
      'missing',
      'without a stated strength',
      recommendations(({ strength }) => strength === 'not stated')
    ),
    gap(
      'recommendations',
      'stale',
      'not looked at for two years',
      recommendations((r) => old(lastSeen(r)))
    ),
    gap(
      'sources',
      'missing',
      'whose authors were not shown',
      ids(sources, ({ author }) => author.some((name) => 'literal' in name && name.literal === authorsNotSeen))
    ),
    gap(
      'sources',
      'unverified',
      'not yet read a second time',
      ids(sources, ({ custom }) => custom.second === undefined)
    ),
    gap(
      'sources',
      'missing',
      'without a DOI, PMID or PMCID',
      ids(sources, (s) => s.type === 'article-journal' && !(s.DOI ?? s.PMID ?? s.PMCID))
    ),
    gap(
      'sources',
      'stale',
      'not looked at for two years',
      ids(sources, ({ custom }) => old(lastSeen(custom)))
    ),
    gap(
      'claims',
      'missing',
      'without a finding under them',
      ids(claims, (c) => c.findings.length === 0)
    ),
    gap(
      'claims',
      'stale',
      'not looked at for two years',
      ids(claims, ({ checked }) => old(checked))
    ),
    gap(
      'outcomes',
      'missing',
      'a scale without a smallest difference that matters',
      ids(knowledge.all('outcome'), ({ mid, counts }) => mid === undefined && counts === undefined)
    )
  ]
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
