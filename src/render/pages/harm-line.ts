import { number } from '../../base/number.ts'
import { capital } from '../../base/words.ts'
import type { KnownHarm, KnownHarms } from '../../evidence/known-harms.ts'
import { proportion } from '../../evidence/out-of.ts'
import { bad, type Line, muted } from '../document.ts'
import type { Citations } from './citations.ts'
import { restsOn } from './marks.ts'

/** `Dislocation: about 3 of 100. … Blood clot. Infection. And 3 more.` A figure never stands without what the record says of it: of whom it is. */
export function knownHarms({ knownHarms: harms, moreKnownHarms: more }: KnownHarms, cite: Citations): Line {
  if (harms.length === 0) return [muted('None recorded; that does not mean there are none.')]
  const named = harms.flatMap(
    (harm, i): Line => [
      i === 0 ? '' : ' ',
      harm.serious ? bad(capital(harm.name)) : capital(harm.name),
      frequency(harm),
      saysHowOften(harm) ? ` ${harm.text}` : '',
      ...restsOn(harm, cite)
    ]
  )
  return more > 0 ? [...named, muted(` And ${number(more)} more.`)] : named
}

function saysHowOften({ frequency: f, text }: KnownHarm): boolean {
  return f !== undefined || /\d|\brare/i.test(text)
}

/** How often a harm happens, where that is recorded. */
export function frequency({ frequency: f }: Pick<KnownHarm, 'frequency'>): string {
  return f === undefined ? '.' : `: ${proportion(f)}${f.period === undefined ? '' : `, ${f.period}`}.`
}
