/** The harms of a treatment itself, as its record tells them. */
import type { Harm, Therapy } from '../knowledge/schema.ts'
import { isReadOnce } from '../knowledge/stated-figures.ts'

export type KnownHarm = Pick<Harm, 'name' | 'serious' | 'frequency' | 'text' | 'sources' | 'second'>

export interface KnownHarms {
  /** Harms of the treatment itself: the first three, serious ones first as its record orders them, and the most common of the others that was counted. */
  readonly knownHarms: readonly KnownHarm[]
  /** How many more harms its record holds. */
  readonly moreKnownHarms: number
}

/** The recorded harms of a therapy that can happen in a condition; all of them where none is named. */
export function harmsIn({ harms }: Pick<Therapy, 'harms'>, condition: string | undefined): Harm[] {
  return harms.filter(({ conditions }) => condition === undefined || conditions === undefined || conditions.includes(condition))
}

/** So many harms stand in a row; the most common of the others that was counted comes on top. */
const most = 3

export function knownHarms(harms: readonly Harm[]): KnownHarms {
  const serious = harms.filter((harm) => harm.serious)
  const others = harms.filter((harm) => !harm.serious).sort((a, b) => share(b) - share(a))
  const common = others.find((harm) => verifiedFrequency(harm) !== undefined)
  const first = [...serious, ...others].slice(0, most)
  const shown = common === undefined || first.includes(common) ? first : [...first, common]
  return {
    knownHarms: shown.map(knownHarm),
    moreKnownHarms: harms.length - shown.length
  }
}

export function knownHarm({ name, serious, frequency, text, sources, second }: Harm): KnownHarm {
  return {
    name,
    serious,
    text,
    sources,
    ...(frequency === undefined ? {} : { frequency }),
    ...(second === undefined ? {} : { second })
  }
}

/** How often it happens, as far as anything may follow from that: a count that was read once is shown, and no more. */
export function verifiedFrequency(harm: Harm): Harm['frequency'] {
  return isReadOnce(harm) ? undefined : harm.frequency
}

/** The share of people who have it; −1, below every share, where nobody counted, or the count was read once so far. */
export function share(harm: Harm): number {
  const frequency = verifiedFrequency(harm)
  return frequency === undefined ? -1 : frequency.n / frequency.of
}
