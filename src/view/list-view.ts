import { type Glance, glance } from '../evidence/glance.ts'
import { glanceWords } from '../evidence/glance-words.ts'
import { read } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Claim, Condition, Evidence, Outcome, Source, Term, Therapy } from '../knowledge/schema.ts'
import { type FindingView, findingView, type RecommendationView, recommendationViews } from './parts.ts'

/** What `regen list` can list. */
export const listNouns = [
  'conditions',
  'therapies',
  'claims',
  'sources',
  'pairs',
  'findings',
  'recommendations',
  'terms',
  'outcomes'
] as const
export type ListNoun = (typeof listNouns)[number]

/** What each list holds. All but sources have an `id` and a `name`; sources are CSL-JSON items, and nothing else. */
interface Listed {
  conditions: Condition
  therapies: Therapy
  claims: Claim
  sources: Source
  pairs: ListedPair
  findings: FindingView & { readonly name: string }
  recommendations: RecommendationView & { readonly condition: string; readonly therapy: string; readonly name: string }
  terms: Term
  outcomes: Outcome
}

interface ListedPair {
  readonly id: string
  readonly name: string
  readonly condition: string
  readonly therapy: string
  readonly label: string
  readonly glance: Glance
  readonly searched: Evidence['searched']
  /** How many of each. */
  readonly findings: number
  readonly recommendations: number
}

/** The contract of `regen list <noun> --json`. */
export interface ListView<N extends ListNoun = ListNoun> {
  readonly schema: 'regen/list@2'
  readonly noun: N
  readonly items: readonly Listed[N][]
}

/** For each noun something that takes one of its items. */
export type ByNoun<T> = { readonly [N in ListNoun]: (item: Listed[N]) => T }

const builders: { readonly [N in ListNoun]: (knowledge: Knowledge) => Listed[N][] } = {
  conditions: (k) => k.all('condition'),
  therapies: (k) => k.all('therapy'),
  claims: (k) => k.all('claim'),
  sources: (k) => k.all('source'),
  pairs: (k) =>
    k.all('pair').map((p) => {
      const at = glance(k, p.condition, p.therapy)
      return {
        id: `${p.condition}/${p.therapy}`,
        name: `${k.therapy(p.therapy).name} for ${k.condition(p.condition).name}`,
        condition: p.condition,
        therapy: p.therapy,
        label: glanceWords(at),
        glance: at,
        searched: p.searched,
        findings: p.findings.length,
        recommendations: p.recommendations.length
      }
    }),
  findings: (k) => k.all('pair').flatMap((p) => p.findings.map((f) => findingView(read(k, p, f))).map((f) => ({ ...f, name: f.sentence }))),
  recommendations: (k) =>
    k.all('pair').flatMap((p) =>
      recommendationViews(p).map((r) => ({
        ...r,
        id: `${p.condition}/${p.therapy}#${r.id}`,
        condition: p.condition,
        therapy: p.therapy,
        name: r.text
      }))
    ),
  terms: (k) => k.all('term'),
  outcomes: (k) => k.all('outcome')
}

export function listView<N extends ListNoun>(knowledge: Knowledge, noun: N): ListView<N> {
  return { schema: 'regen/list@2', noun, items: builders[noun](knowledge) }
}
