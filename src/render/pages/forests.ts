import { number } from '../../base/number.ts'
import { capital, sentence } from '../../base/words.ts'
import { countedIn } from '../../evidence/chance.ts'
import { baseOf } from '../../evidence/out-of.ts'
import { readOnceSoFar } from '../../knowledge/verified.ts'
import type { FindingView } from '../../view/parts.ts'
import { type Block, type Forest, icons } from '../document.ts'
import type { Citations } from './citations.ts'

/** The axis of counts reaches to a tenth of the people that it is of, but never needs to reach beyond so many: what is rare would vanish. */
const widest = 50

/** Findings on one outcome scale, as rows that share an axis. Findings without figures have no row. */
export function forests(
  findings: readonly FindingView[],
  label: (f: FindingView) => string,
  cite: Citations
): (Forest & { readonly midText?: string })[] {
  const groups = new Map<string, FindingView[]>()
  for (const f of findings) if (f.difference !== undefined) groups.set(f.outcome.id, [...(groups.get(f.outcome.id) ?? []), f])
  return [...groups.values()].map((group) => {
    const { name, scale, mid, midSources = [], midText, midSecond, better, counts } = (group[0] as FindingView).outcome
    const base = Math.max(...group.map(({ difference }) => difference?.risks?.of ?? 0))
    // Counted differences are held as people in 1,000.
    const shown = (n: number): number => (base === 0 ? Math.round(n * 100) / 100 : Math.round(((n * base) / 1000) * 10) / 10)
    // As in the sentence: whole people, and the difference is that of the two counts shown.
    const whole = (n: number): number => (base === 0 ? shown(n) : Math.round((n * base) / 1000))
    const middleOf = ({ difference }: FindingView): number => {
      const risks = difference?.risks
      return risks === undefined ? whole(difference?.value ?? 0) : ((risks.therapy - risks.comparator) * base) / risks.of
    }
    const what =
      base === 0 ? (scale === undefined ? name : `${name}, ${scale}`) : `${name}: difference in ${number(base)} ${counts ?? 'people'}`
    const matters =
      mid === undefined
        ? 'no smallest important difference is recorded'
        : `shaded: less than ${number(shown(mid))}, the smallest difference that people call important${midSecond === undefined ? ` (${readOnceSoFar})` : ''}`
    return {
      caption: `${capital(what)}; ${matters}`,
      ...(midSources.length === 0 ? {} : { mark: cite.mark(midSources) }),
      ...(mid === undefined || midText === undefined
        ? {}
        : {
            midText: `Smallest important difference in ${name}, ${number(shown(mid))}: ${sentence(capital(midText))}${midSecond === undefined ? ` ${capital(readOnceSoFar)}.` : ''}`
          }),
      left: better === 'lower' ? 'better' : 'worse',
      right: better === 'lower' ? 'worse' : 'better',
      ...(mid === undefined ? {} : { mid: shown(mid) }),
      ...(base === 0 ? {} : { least: Math.min(base / 10, widest) }),
      rows: group.map((f) => ({
        label: f.verified ? label(f) : `${label(f)}; not verified`,
        value: middleOf(f),
        ...(f.difference?.low === undefined ? {} : { low: whole(f.difference.low) }),
        ...(f.difference?.high === undefined ? {} : { high: whole(f.difference.high) })
      }))
    }
  })
}

/** A finding that counts people, as a picture of them, of the denominator that its figures have. */
export function iconsOf(f: FindingView, therapy: string): Block[] {
  const shown = countedIn(f, therapy)
  if (shown === undefined) return []
  const { what, good, groups } = shown
  const of = f.difference?.risks?.of ?? baseOf(groups.map(({ share }) => share))
  return [
    icons({
      what,
      good,
      when: f.when,
      sure: `${capital(f.certainty.level)} certainty`,
      of,
      groups: groups.map(({ label, share }) => ({ label, n: Math.round(share * of) }))
    })
  ]
}
