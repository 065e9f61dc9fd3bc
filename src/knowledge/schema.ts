/**
 * The one definition of what a record may hold, a file per noun. Types, the
 * published JSON Schema and the checks at build time all come from here.
 *
 * Conventions: ids are lower-case words joined by hyphens and equal the file's
 * name. Dates are ISO 8601 days. Effects keep the scale and the sign of their
 * source: therapy minus comparator.
 */
import { z } from 'zod'
import { claim } from './schema/claim.ts'
import { id } from './schema/common.ts'
import { condition } from './schema/condition.ts'
import { evidence } from './schema/evidence.ts'
import { source } from './schema/source.ts'
import { therapy } from './schema/therapy.ts'

export * from './schema/claim.ts'
export { type Checked, checked, type Statement, type Synonym, statement, synonym } from './schema/common.ts'
export * from './schema/condition.ts'
export * from './schema/copy.ts'
export * from './schema/evidence.ts'
export * from './schema/glossary.ts'
export * from './schema/outcome.ts'
export * from './schema/source.ts'
export * from './schema/therapy.ts'
export * from './schema/walkthrough.ts'

export const redirects = z.record(id, id)

export const records = { conditions: condition, therapies: therapy, evidence, claims: claim, sources: source } as const
