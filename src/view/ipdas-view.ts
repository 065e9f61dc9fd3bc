/** The contract of `regen about --ipdas`: the walkthrough held against the standard for decision aids. */
export interface IpdasView {
  readonly schema: 'regen/ipdas@1'
  /** The standard and where it is published. */
  readonly standard: string
  readonly url: string
  readonly criteria: readonly CriterionView[]
  /** Conditions whose records carry a full decision aid: every check ran over all of them. */
  readonly conditions: readonly string[]
  /** Conditions with too little recorded for one. */
  readonly thin: readonly string[]
  /** School grade of the pages (Flesch and Kincaid), over those conditions. */
  readonly readingGrade: { readonly lowest: number; readonly median: number; readonly highest: number }
}

export interface CriterionView {
  readonly number: number
  readonly stage: 'qualifying' | 'certification' | 'quality'
  readonly text: string
  readonly status: 'met' | 'not met' | 'not applicable' | 'not yet done'
  /** Where it is met, or why not. */
  readonly where: string
  /** `check`: held against every walk by code. `document`: stated in words. `people`: only people can show it. */
  readonly shownBy: 'check' | 'document' | 'people'
  /** What falls short, and where. */
  readonly problems: readonly string[]
}
