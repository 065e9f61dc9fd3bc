/**
 * The one definition of what a record may hold. Types, the published JSON
 * Schema and the checks at build time all come from here.
 *
 * Conventions: ids are lower-case words joined by hyphens and equal the file's
 * name. Dates are ISO 8601 days. Effects keep the scale and the sign of their
 * source: therapy minus comparator.
 */
import { z } from 'zod'
import { authorsNotSeen } from './authors.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const day = z.iso.date('use a day such as 2026-11-21')
const text = z.string().trim().min(1)
const sourceIds = z.array(id)

/** Prose. Any figure in it needs a source; prose without figures may stand without. */
export const statement = z.strictObject({ text, sources: sourceIds.default([]) })
const sourced = z.strictObject({ text, sources: sourceIds.min(1) })

/** When a fact was looked at, and what was looked at. */
export const checked = z.strictObject({
  on: day,
  against: z.enum([
    'abstract',
    'full text',
    'summary-of-findings table',
    'key points',
    "regulator's page",
    "guideline's page",
    'registry',
    'official page'
  ]),
  /** What was seen, so that the next reader can find the place: the figures, not the sentences. */
  seen: text.optional()
})

export const synonym = z.strictObject({ text, register: z.enum(['clinical', 'everyday', 'abbreviation']) })

export const site = z.enum([
  'knee',
  'hip',
  'shoulder',
  'elbow',
  'wrist',
  'hand',
  'ankle',
  'foot',
  'neck',
  'back',
  'pelvis',
  'thigh',
  'lower leg',
  'any joint',
  'whole body'
])
export const tissue = z.enum([
  'cartilage',
  'bone',
  'joint lining',
  'tendon',
  'ligament',
  'meniscus',
  'labrum',
  'disc',
  'nerve',
  'muscle',
  'bursa',
  'fascia',
  'capsule',
  'pain system'
])
export const family = z.enum(['degenerative', 'inflammatory', 'overuse', 'injury', 'nerve', 'pain syndrome'])
/** Code system → codes, e.g. `icd10: ['M17']`. */
const codes = z.record(z.string(), z.array(text))

export const redFlag = z.strictObject({
  sign: text,
  /** emergency: now, by ambulance or emergency department. urgent: the same day. soon: within days. */
  act: z.enum(['emergency', 'urgent', 'soon']),
  why: text.optional(),
  sources: sourceIds.min(1)
})

export const condition = z.strictObject({
  id,
  name: text,
  synonyms: z.array(synonym).default([]),
  sites: z.array(site).min(1),
  tissues: z.array(tissue).default([]),
  family,
  broader: id.optional(),
  summary: statement,
  symptoms: z.array(text).min(1),
  causes: z.array(statement).min(1),
  diagnosis: statement,
  /** What happens with time and no specific treatment. */
  naturalCourse: sourced,
  redFlags: z.array(redFlag),
  living: statement,
  burden: z.array(sourced).default([]),
  codes: codes.default({}),
  checked: day
})

export const category = z.enum([
  'cell-based',
  'blood-derived',
  'birth-tissue and vesicles',
  'injection',
  'medicine',
  'supplement',
  'exercise',
  'hands-on',
  'device',
  'lifestyle',
  'mind and learning',
  'surgery',
  'procedure',
  'waiting'
])

export const harm = z.strictObject({
  name: text,
  serious: z.boolean(),
  /** The only conditions in which it can happen. Absent: whatever the treatment is for. */
  conditions: z.array(id).min(1).optional(),
  /** Of `of` people, `n` had it; `period` says over what time. */
  frequency: z
    .strictObject({
      n: z.number().nonnegative(),
      of: z.number().positive(),
      low: z.number().nonnegative().optional(),
      high: z.number().nonnegative().optional(),
      period: text.optional()
    })
    .optional(),
  text,
  sources: sourceIds.min(1)
})

export const regulation = z.strictObject({
  jurisdiction: z.enum(['US', 'EU', 'UK', 'AU', 'CA', 'JP', 'other']),
  body: text,
  status: z.enum([
    'approved',
    'approved for something else',
    'not approved',
    'device cleared, use not approved',
    'allowed as medical practice',
    'trials only',
    'hospital exemption only',
    'unclear'
  ]),
  text,
  asOf: day,
  sources: sourceIds.min(1)
})

export const price = z.strictObject({
  place: text,
  year: z.int().min(1990).max(2100),
  currency: z.string().length(3),
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  typical: z.number().nonnegative().optional(),
  per: text,
  sources: sourceIds.min(1)
})

export const therapy = z.strictObject({
  id,
  name: text,
  synonyms: z.array(synonym).default([]),
  category,
  /** The name is a plural: "opioids reduce", not "opioids reduces". */
  plural: z.boolean().default(false),
  /** What a person has to accept to have it. */
  needs: z.array(z.enum(['needle', 'operation', 'own blood', 'own tissue'])).default([]),
  broader: id.optional(),
  summary: statement,
  /** The mechanism as its sellers and supporters tell it. */
  saidToWork: statement,
  /** What has been shown of that mechanism, in people where possible. */
  shown: statement,
  steps: z.array(text).min(1),
  recovery: statement,
  setting: statement,
  harms: z.array(harm).default([]),
  /** Who should not have it. */
  avoid: z.array(statement).default([]),
  regulation: z.array(regulation).default([]),
  prices: z.array(price).default([]),
  codes: codes.default({}),
  checked: day
})

/** Time from treatment (or start of waiting) to measurement. `to` closes a range. */
export const followUp = z.strictObject({
  at: z.number().nonnegative(),
  to: z.number().positive().optional(),
  unit: z.enum(['hours', 'days', 'weeks', 'months', 'years'])
})

export const design = z.enum(['systematic review', 'randomised trial', 'non-randomised study', 'cohort', 'registry', 'case series'])

export const comparator = z.strictObject({
  kind: z.enum(['placebo', 'sham', 'no treatment', 'usual care', 'active', 'mixed', 'none']),
  /** In plain words, to stand after "compared with". */
  text,
  therapy: id.optional()
})

/** Whether the source says that chance was ruled out (p below 0.05). Only where its interval was not seen. */
const significant = z.boolean().optional()

/**
 * MD: mean difference on the outcome's own scale; leave `value` out where only
 * the two means were seen, and code subtracts. SMD: standardised mean
 * difference. risk: people with the outcome per `of`. RR, OR, HR: ratios, shown
 * as absolute numbers only when `baseline` gives the comparator's risk.
 * proportion: one group, no comparison. narrative: the source states a
 * direction and no figure could be seen.
 */
export const effect = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.literal('MD'),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    therapyMean: z.number().optional(),
    comparatorMean: z.number().optional(),
    significant
  }),
  z.strictObject({ measure: z.literal('SMD'), value: z.number(), low: z.number().optional(), high: z.number().optional(), significant }),
  z.strictObject({
    measure: z.literal('risk'),
    therapy: z.number().nonnegative(),
    comparator: z.number().nonnegative(),
    of: z.number().positive(),
    therapyLow: z.number().nonnegative().optional(),
    therapyHigh: z.number().nonnegative().optional(),
    significant
  }),
  z.strictObject({
    measure: z.enum(['RR', 'OR', 'HR']),
    value: z.number().positive(),
    low: z.number().nonnegative().optional(),
    high: z.number().positive().optional(),
    baseline: z.strictObject({ n: z.number().nonnegative(), of: z.number().positive() }).optional()
  }),
  z.strictObject({
    measure: z.literal('proportion'),
    n: z.number().nonnegative(),
    of: z.number().positive(),
    low: z.number().nonnegative().optional(),
    high: z.number().nonnegative().optional()
  }),
  z.strictObject({ measure: z.literal('narrative'), direction: z.enum(['benefit', 'no difference', 'harm', 'unclear']) })
])

export const domain = z.enum(['risk of bias', 'inconsistency', 'indirectness', 'imprecision', 'publication bias'])

/** Either the level its source states, or the reasons for which code takes levels off. */
export const certainty = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('source'), level: z.enum(['high', 'moderate', 'low', 'very low']) }),
  z.strictObject({
    from: z.literal('downgrades'),
    downgrades: z.array(z.strictObject({ domain, levels: z.union([z.literal(1), z.literal(2)]), reason: text }))
  })
])

export const finding = z.strictObject({
  /** Unique within its pair; `<condition>/<therapy>#<id>` is its full name. */
  id,
  source: id,
  population: text.optional(),
  comparator,
  outcome: id,
  followUp: followUp.optional(),
  design,
  trials: z.int().positive().optional(),
  participants: z.int().positive().optional(),
  /** True when those who had the treatment could not tell which they had. */
  blinded: z.boolean().optional(),
  effect,
  certainty,
  /** What limits this finding or sets it in its place, in a sentence. */
  note: text.optional(),
  /** false: seen only in part; shown as unverified and never used to derive anything. */
  verified: z.boolean().default(true),
  checked,
  /** A second reading from the source, by someone who had not seen the record. */
  second: checked.optional()
})

export const recommendation = z.strictObject({
  id,
  source: id,
  body: text,
  year: z.int().min(1990).max(2100),
  direction: z.enum(['for', 'against', 'neither']),
  strength: z.enum(['strong', 'conditional', 'consensus', 'not stated']),
  /** In our own words. */
  text,
  population: text.optional(),
  checked,
  second: checked.optional()
})

/** Everything known about one therapy for one condition. */
export const evidence = z.strictObject({
  condition: id,
  therapy: id,
  /** The last time somebody looked for evidence, what for, and whether there was any. */
  searched: z.strictObject({ on: day, for: text, found: z.boolean() }),
  findings: z.array(finding).default([]),
  recommendations: z.array(recommendation).default([])
})

/** A pattern over words and concepts of the lexicon; `src/claims/notation.ts` says how it is written. */
const pattern = text

/** How `regen check` finds a claim in a text. */
export const detect = z.strictObject({
  patterns: z.array(pattern).min(1),
  /** Who must be doing what the pattern says, where anybody is named. */
  by: z.enum(['treatment', 'exercise', 'ordinary']).optional(),
  /** A sentence that meets one of these does not make the claim. */
  unless: z.array(pattern).default([]),
  /** More specific claims that say this one already. */
  yieldsTo: z.array(id).default([]),
  /** What does not take this claim back: a slogan is one even as a question. */
  evenIf: z
    .array(z.enum(['denied', 'not shown', 'told by others', 'asked', 'open', 'measured', 'of the illness', 'a fair text']))
    .default([]),
  /** What to ask the one who makes it. */
  ask: z.array(text).default([]),
  /** Sentences in which it must be found, and others in which it must not: the build holds the patterns to them. */
  examples: z.strictObject({ found: z.array(text).min(1), notFound: z.array(text).min(1) })
})

export const claim = z.strictObject({
  id,
  name: text,
  category: z.enum(['mechanism', 'efficacy', 'comparison', 'safety', 'regulation', 'authority', 'hype', 'pressure', 'price', 'product']),
  synonyms: z.array(synonym).default([]),
  therapies: z.array(id).default([]),
  conditions: z.array(id).default([]),
  verdict: z.enum(['supported', 'partly', 'unproven', 'misleading', 'false']),
  why: statement,
  /** `<condition>/<therapy>#<finding>` */
  findings: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'use condition/therapy#finding')).default([]),
  /** `<therapy>#<jurisdiction>` */
  regulation: z.array(z.string().regex(/^[a-z0-9-]+#[A-Za-z]+$/, 'use therapy#US')).default([]),
  sources: sourceIds.default([]),
  checked: day,
  detect: detect.optional()
})

const name = z
  .strictObject({ family: text, given: text.optional() })
  .or(z.strictObject({ literal: text }))
  .refine((who) => !('literal' in who) || who.literal === authorsNotSeen || !/\bauthors?\b.*\b(listed|shown|seen)\b/i.test(who.literal), {
    error: `write “${authorsNotSeen}” where the copy that was read did not show them`
  })

/** A CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); what is ours is under `custom`. */
export const source = z.strictObject({
  id,
  type: z.enum(['article-journal', 'report', 'webpage', 'legislation', 'book', 'dataset']),
  title: text,
  author: z.array(name).min(1),
  'container-title': text.optional(),
  publisher: text.optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  number: text.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'use the bare DOI, such as 10.1001/jama.2021.19415')
    .optional(),
  PMID: z.string().regex(/^\d+$/).optional(),
  PMCID: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  URL: z.url({ protocol: /^https$/ }).optional(),
  custom: z.strictObject({
    design: z.enum([
      'systematic review',
      'randomised trial',
      'guideline',
      'regulator',
      'non-randomised study',
      'cohort',
      'registry',
      'case series',
      'methods',
      'narrative review',
      'laboratory study',
      'survey',
      'patient information'
    ]),
    registration: text.optional(),
    funding: text.optional(),
    status: z.enum(['current', 'superseded', 'retracted']).default('current'),
    supersededBy: id.optional(),
    checked,
    second: checked.optional()
  })
})

export const outcome = z.strictObject({
  id,
  /** To stand in a sentence: "pain", "ability to do daily things". */
  name: text,
  scale: text.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  /** What is counted, where the outcome is a count: people, knees, hips, joints. Its name then begins with who they are. */
  counts: z.enum(['people', 'knees', 'hips', 'joints']).optional(),
  domain: z.enum([
    'pain',
    'function',
    'quality of life',
    'recovery',
    'structure',
    'further treatment',
    'harm',
    'serious harm',
    'death',
    'disease activity',
    'other'
  ]),
  better: z.enum(['lower', 'higher']),
  /** Minimal important difference, in units of the scale; for risks, people in 1,000. */
  mid: z.strictObject({ value: z.number().positive(), sources: sourceIds.min(1), text: text.optional() }).optional()
})

export const term = z.strictObject({
  id,
  name: text,
  synonyms: z.array(text).default([]),
  meaning: text,
  /** The meaning in a few plain words, to stand in brackets behind the word where a page first has it. */
  short: text.max(70),
  sources: sourceIds.default([])
})

export const outcomes = z.array(outcome)
export const glossary = z.array(term)
export const redirects = z.record(id, id)

/** Concepts by group; each lists the words and phrases that stand for it. */
const concepts = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens'), z.array(pattern).min(1))
/** The words with which texts about treatments speak, shared by all claims. */
export const lexicon = z.strictObject({ subjects: concepts, actions: concepts, objects: concepts, qualities: concepts, hedges: concepts })

/** Something that an honest text about a treatment says. */
export const disclosure = z.strictObject({
  id,
  name: text,
  /** Why it matters, when it is missing. */
  missing: text,
  /** What to ask the seller then. */
  ask: z.array(text).min(1),
  patterns: z.array(pattern).min(1),
  /** Too vague to inform: counts as said only in part. */
  weak: z.array(pattern).default([]),
  unless: z.array(pattern).default([]),
  /** Claims whose denial says it ("it does not regrow cartilage"), and claims of which saying that they are not shown does. */
  whenDenied: z.array(id).default([]),
  whenNotShown: z.array(id).default([]),
  examples: z.strictObject({ found: z.array(text).min(1), notFound: z.array(text).min(1) })
})
export const disclosures = z.array(disclosure)

const choice = z.strictObject({ id, label: text, help: text.optional(), sites: z.array(site).optional() })

/** A choice that is no answer about a disease: it leads to a question for a clinician. */
const lead = choice.extend({ ask: text.optional() })

const stepBase = {
  id,
  title: text,
  text: z.array(text).default([]),
  /** Asked only where an earlier step has an answer, has none, or has this choice among its own. */
  when: z
    .strictObject({ step: id, answered: z.boolean().optional(), has: id.optional() })
    .refine(({ answered, has }) => (answered === undefined) !== (has === undefined), 'use either answered or has')
    .optional()
}

/** One step of the walkthrough. Its `kind` says what is done there, `from` where its choices come from. */
export const walkStep = z.discriminatedUnion('kind', [
  /** Something to read. `shows`: what stands there besides the text. */
  z.strictObject({ ...stepBase, kind: z.literal('read'), shows: z.enum(['course', 'effects', 'fit']).optional() }),
  /** Choices to take. */
  z.strictObject({
    ...stepBase,
    kind: z.literal('choose'),
    from: z.enum(['red flags', 'sites', 'conditions', 'options']).optional(),
    choices: z.array(lead).default([]),
    min: z.int().nonnegative(),
    max: z.int().positive(),
    /** What taking none of them means. */
    none: text.optional(),
    /** Any choice taken ends the walk. */
    ends: z.boolean().default(false),
    /** May be left out of a file of answers. */
    optional: z.boolean().default(false)
  }),
  /** A weight for each thing that may matter. */
  z.strictObject({ ...stepBase, kind: z.literal('weigh'), optional: z.boolean().default(true) }),
  /** Words of one's own. */
  z.strictObject({ ...stepBase, kind: z.literal('write'), most: z.int().positive(), optional: z.boolean().default(true) }),
  /** A check of understanding: either one that stands here, or one made from the records. */
  z.strictObject({
    ...stepBase,
    kind: z.literal('check'),
    from: z.enum(['certainty', 'number']).optional(),
    choices: z.array(choice).default([]),
    right: id.optional(),
    because: text.optional(),
    none: text
  })
])

export const walkthrough = z
  .strictObject({
    /** Of the flow and of the answers to it: a file of answers names the version it is for. */
    version: z.int().positive(),
    redFlags: z
      .array(
        redFlag.extend({
          id,
          label: text,
          sites: z.array(site).optional(),
          /** What people type when it fits: sets of words, one of which stands whole in the text, in any order. */
          typed: z.array(text).default([])
        })
      )
      .min(1),
    sites: z.array(choice).min(2),
    /** What may matter to a person. `own` stands for a concern of their own. */
    values: z.array(z.strictObject({ id, label: text, help: text })).min(2),
    /** The words of the weights, from none up. */
    weights: z.array(text).min(2),
    /** The flow, in its order. */
    steps: z.array(walkStep).min(1),
    /** Questions to take to a clinician. */
    ask: z.array(text).min(1),
    /** What a decision aid has to say of itself. */
    about: z.strictObject({ update: text, funding: text, authors: text, method: text })
  })
  .superRefine(({ steps }, ctx) => {
    for (const [i, message] of flowProblems(steps)) ctx.addIssue({ code: 'custom', message, path: ['steps', i] })
  })

/** What a flow must keep, whatever it asks: red flags before any other question, and no step that looks ahead. */
function* flowProblems(steps: readonly z.infer<typeof walkStep>[]): Generator<[step: number, message: string]> {
  const seen = new Set<string>()
  const first = steps.findIndex(({ kind }) => kind !== 'read')
  const flags = steps[first]
  if (flags === undefined || flags.kind !== 'choose' || flags.from !== 'red flags' || !flags.ends || flags.when !== undefined)
    yield [Math.max(0, first), 'the first question must be the red flags, asked of everybody, and end the walk']
  for (const [i, step] of steps.entries()) {
    if (seen.has(step.id)) yield [i, `a step "${step.id}" stands there already`]
    if (step.when !== undefined && !seen.has(step.when.step)) yield [i, `"when" names "${step.when.step}", which is not asked before`]
    if (i < first && step.kind === 'read' && step.shows !== undefined) yield [i, `"${step.shows}" cannot be shown before the red flags`]
    if ((step.kind === 'choose' || step.kind === 'check') && (step.from === undefined) === (step.choices.length === 0))
      yield [i, 'give either choices or where they come from']
    if (step.kind === 'check' && step.from === undefined && !step.choices.some(({ id }) => id === step.right))
      yield [i, '"right" must be one of the choices']
    if (step.kind === 'choose' && step.min === 0 && step.none === undefined) yield [i, 'say what taking none of the choices means']
    seen.add(step.id)
  }
}

export const records = { conditions: condition, therapies: therapy, evidence, claims: claim, sources: source } as const

export type Statement = z.infer<typeof statement>
export type Synonym = z.infer<typeof synonym>
export type Checked = z.infer<typeof checked>
export type Condition = z.infer<typeof condition>
export type Therapy = z.infer<typeof therapy>
export type RedFlag = z.infer<typeof redFlag>
export type Harm = z.infer<typeof harm>
export type Regulation = z.infer<typeof regulation>
export type Price = z.infer<typeof price>
export type Evidence = z.infer<typeof evidence>
export type Finding = z.infer<typeof finding>
export type FollowUp = z.infer<typeof followUp>
export type Comparator = z.infer<typeof comparator>
export type Effect = z.infer<typeof effect>
export type Certainty = z.infer<typeof certainty>
export type Recommendation = z.infer<typeof recommendation>
export type Claim = z.infer<typeof claim>
export type Disclosure = z.infer<typeof disclosure>
export type Lexicon = z.infer<typeof lexicon>
export type Source = z.infer<typeof source>
export type Outcome = z.infer<typeof outcome>
export type Term = z.infer<typeof term>
export type Walkthrough = z.infer<typeof walkthrough>
export type WalkStep = z.infer<typeof walkStep>
export type Site = z.infer<typeof site>
