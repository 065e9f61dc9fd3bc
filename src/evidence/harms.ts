import type { Harm, Therapy } from '../knowledge/schema.ts'

/** The recorded harms of a therapy that can happen in a condition; all of them where none is named. */
export function harmsIn({ harms }: Pick<Therapy, 'harms'>, condition: string | undefined): Harm[] {
  return harms.filter(({ conditions }) => condition === undefined || conditions === undefined || conditions.includes(condition))
}
