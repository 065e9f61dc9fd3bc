import { glance } from '../evidence/glance.ts'
import { glanceWords } from '../evidence/glance-words.ts'
import { read } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { findingView, recommendationViews, sourceRef } from './parts.ts'

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

/** The contract of `regen list <noun> --json`: each item has `id`, `name` and what its record holds. Sources are CSL-JSON items. */
export interface ListView {
  readonly schema: 'regen/list@1'
  readonly noun: ListNoun
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly id: string
  readonly name: string
  /** A few words beside the name in the human form. */
  readonly aside: string
  readonly [field: string]: unknown
}

const builders: { readonly [N in ListNoun]: (knowledge: Knowledge) => ListItem[] } = {
  conditions: (k) => k.all('condition').map((c) => ({ ...c, aside: `${c.family} · ${c.sites.join(', ')}` })),
  therapies: (k) => k.all('therapy').map((t) => ({ ...t, aside: t.category })),
  claims: (k) => k.all('claim').map((c) => ({ ...c, aside: c.verdict })),
  sources: (k) => k.all('source').map((s) => ({ ...s, name: s.title, aside: sourceRef(s).cite })),
  pairs: (k) =>
    k.all('pair').map((p) => {
      const at = glance(k, p.condition, p.therapy)
      return {
        id: `${p.condition}/${p.therapy}`,
        name: `${k.therapy(p.therapy).name} for ${k.condition(p.condition).name}`,
        aside: glanceWords(at),
        condition: p.condition,
        therapy: p.therapy,
        label: glanceWords(at),
        glance: at,
        searched: p.searched,
        findings: p.findings.length,
        recommendations: p.recommendations.length
      }
    }),
  findings: (k) =>
    k
      .all('pair')
      .flatMap((p) =>
        p.findings.map((f) => findingView(read(k, p, f))).map((f) => ({ ...f, name: f.sentence, aside: `${f.certainty.level} certainty` }))
      ),
  recommendations: (k) =>
    k.all('pair').flatMap((p) =>
      recommendationViews(p).map((r) => ({
        ...r,
        id: `${p.condition}/${p.therapy}#${r.id}`,
        condition: p.condition,
        therapy: p.therapy,
        name: r.text,
        aside: `${r.body} ${r.year}, ${r.direction}, ${r.strength}`
      }))
    ),
  terms: (k) => k.all('term').map((t) => ({ ...t, aside: t.meaning })),
  outcomes: (k) => k.all('outcome').map((o) => ({ ...o, aside: o.scale ?? '' }))
}

export function listView(knowledge: Knowledge, noun: ListNoun): ListView {
  return { schema: 'regen/list@1', noun, items: builders[noun](knowledge) }
}
