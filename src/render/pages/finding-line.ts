import { capital, sentence } from '../../base/words.ts'
import type { FindingView } from '../../view/parts.ts'
import { type Line, muted, strong } from '../document.ts'
import type { Citations } from './citations.ts'
import { unverified } from './marks.ts'

/** One finding: sentence first, figures behind it, then in whom and against what, and what it rests on. */
export function findingLine(f: FindingView, cite: Citations): Line {
  return [
    strong(f.sentence),
    ` ${behind(f)}${f.population === undefined ? '' : `, in ${f.population}`}. ${sentence(capital(f.amount))} `,
    muted(`Certainty: ${certaintyWords(f)}.${f.note === undefined ? '' : ` ${sentence(f.note)}`}`),
    ...unverified(f),
    cite.mark(f.source)
  ]
}

/** What stands behind a finding's sentence, without what the sentence has said: the figures, against what, and when. */
export function behind(f: FindingView): string {
  const said = f.figures === '' || f.effect.measure === 'proportion'
  const numbers = said ? '' : `${sentence(capital(f.figures))} `
  const named = f.comparator.kind === 'none' || f.sentence.includes(`, ${f.against}`)
  // One group's figures that the sentence has not said keep what they are of.
  if (named && (said || f.comparator.kind !== 'none')) return `${numbers}${capital(f.when)}`
  return `${numbers}${capital(f.against)}, ${f.when}`
}

function certaintyWords({ certainty }: FindingView): string {
  if (certainty.how === 'quoted') return `${certainty.level} (GRADE, as its source rates it)`
  if (certainty.downgrades.length === 0) return `${certainty.level} (computed)`
  return `${certainty.level}, computed: ${certainty.start} less ${certainty.downgrades.map(({ domain, levels, reason }) => `${levels} for ${domain} (${reason})`).join(', ')}`
}
