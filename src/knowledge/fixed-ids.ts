/** Ids that the code looks up by name. Everything else about a record or a step is in the data. */

/** The therapy that stands first among the options, and for doing nothing special. */
export const waiting = 'wait-and-see'

/** Categories of what is made of cells, blood or birth tissue: sold ahead of its evidence, and looked up at the regulators. */
export const regenerative: ReadonlySet<string> = new Set(['cell-based', 'blood-derived', 'birth-tissue and vesicles'])

/** The steps of the walkthrough whose answers the page is made of; the schema demands them. */
export const steps = {
  redFlags: 'red-flags',
  site: 'site',
  diagnosis: 'diagnosis',
  options: 'options',
  weights: 'weights',
  concern: 'concern',
  sure: 'sure'
} as const
