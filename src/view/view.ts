import type { AboutView } from './about-view.ts'
import type { CheckView } from './check-view.ts'
import type { CompareView } from './compare-view.ts'
import type { EvidenceView } from './evidence-view.ts'
import type { GapsView } from './gaps-view.ts'
import type { IpdasView } from './ipdas-view.ts'
import type { ListView } from './list-view.ts'
import type { SearchView } from './search-view.ts'
import type { ShowView } from './show-view.ts'
import type { QuestionsView, WalkView } from './walk-view.ts'

/** Plain, serialisable data: no colour, no width. Its field names are the JSON contract; `schema` names the shape and its version. */
export type View =
  | SearchView
  | ShowView
  | CompareView
  | EvidenceView
  | ListView
  | AboutView
  | GapsView
  | IpdasView
  | WalkView
  | QuestionsView
  | CheckView

/** The JSON Schema of a record: printed as it is in every form. */
interface JsonSchemaView {
  readonly schema: 'regen/json-schema@1'
  readonly noun: string
  readonly jsonSchema: Readonly<Record<string, unknown>>
}

/** What a command may return to be printed. */
export type Shown = View | JsonSchemaView
