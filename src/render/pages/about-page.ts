import { number } from '../../base/number.ts'
import type { AboutView } from '../../view/about-view.ts'
import { fields, heading, list, type Page, title } from '../document.ts'

const names: { readonly [K in keyof AboutView['counts']]: string } = {
  conditions: 'Conditions',
  therapies: 'Therapies, waiting among them',
  pairs: 'Pairs of condition and therapy',
  findings: 'Findings',
  recommendations: 'Recommendations',
  bodies: 'Bodies that recommend',
  claims: 'Marketing claims',
  sources: 'Sources',
  terms: 'Words explained',
  outcomes: 'Outcome scales',
  secondReadings: 'Findings read a second time',
  verifiedFindings: 'Findings seen whole and read twice',
  recommendationsReadTwice: 'Recommendations read twice',
  figures: 'Figures in the records themselves',
  figuresReadTwice: 'Such figures read twice',
  searchedInVain: 'Pairs searched, nothing found'
}

export function aboutPage({ version, knowledge, counts, policy, notThis }: AboutView): Page {
  return {
    blocks: [
      title(`regen ${version}`, `knowledge of ${knowledge.date}`),
      heading('What it holds'),
      fields([
        ...(Object.keys(names) as (keyof typeof names)[]).map((key) => [names[key], number(counts[key])] as const),
        ['Read from', knowledge.from]
      ]),
      heading('What it holds itself to'),
      list(policy),
      heading('What it is not'),
      list(notThis)
    ],
    next: ['regen list conditions', 'regen search knee']
  }
}
