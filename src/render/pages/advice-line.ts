import { capital, sentence } from '../../base/words.ts'
import type { RecommendationView } from '../../view/parts.ts'
import { type Line, muted, strong } from '../document.ts'
import type { Citations } from './citations.ts'
import { adviceRestsOn } from './marks.ts'

export function recommendationLine(r: RecommendationView, cite: Citations): Line {
  return [
    strong(`${r.body} ${r.year}: ${sides[r.direction]}`),
    // What takes no side has no strength.
    muted(r.strength === 'not stated' || r.direction === 'neither' ? '' : ` (${r.strength})`),
    `. ${sentence(r.text)}`,
    ...(r.population === undefined ? [] : [muted(` ${capital(r.population)}.`)]),
    ...adviceRestsOn(r, cite)
  ]
}

export const sides = { for: 'for', against: 'against', neither: 'neither for nor against' } as const
