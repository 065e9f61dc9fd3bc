import type { CriterionView } from '../view/ipdas-view.ts'
import type { CheckName } from './checks.ts'

type Stage = CriterionView['stage']

/** A criterion of IPDASi v4.0 (doi:10.1177/0272989X13501721), in our own short words. */
export type Criterion = { readonly number: number; readonly stage: Stage; readonly text: string; readonly where: string } & (
  | { readonly by: CheckName }
  | { readonly by: 'nobody yet' | 'does not apply' }
)

const qualifying = (number: number, text: string, by: CheckName, where: string): Criterion => ({
  number,
  stage: 'qualifying',
  text,
  by,
  where
})
const certifying = (number: number, text: string, by: CheckName, where: string): Criterion => ({
  number,
  stage: 'certification',
  text,
  by,
  where
})
const quality = (number: number, text: string, by: CheckName, where: string): Criterion => ({ number, stage: 'quality', text, by, where })
const people = (number: number, text: string, where: string): Criterion => ({ number, stage: 'quality', text, by: 'nobody yet', where })
const screening = (number: number, stage: Stage, text: string): Criterion => ({
  number,
  stage,
  text,
  by: 'does not apply',
  where: 'about tests and screening; regen helps to choose treatments'
})

/** All 44, in their order. */
export const criteria: readonly Criterion[] = [
  qualifying(1, 'describes the condition', 'describesCondition', 'walk, step “The decision”; the page'),
  qualifying(2, 'names the decision', 'namesDecision', 'walk, step “The decision”; the page'),
  qualifying(3, 'lists the options, doing nothing among them', 'listsOptions', 'walk, options, waiting first'),
  qualifying(4, 'describes the benefits of each option', 'saysBenefits', 'walk, “What it may bring”'),
  qualifying(5, 'describes the harms of each option', 'saysHarms', 'walk, “What it may cost”'),
  qualifying(
    6,
    'says what it is like to live with the consequences',
    'saysConsequences',
    'walk, “Living with it” and “Afterwards”; their wording needs readers'
  ),
  certifying(
    7,
    'shows benefits and harms in equal detail',
    'equalDetail',
    'words and lines of each within four times the other, same order'
  ),
  certifying(8, 'cites the evidence', 'cites', 'numbers in brackets, list of sources'),
  certifying(9, 'says when it was published', 'dated', 'the page, “About this page”'),
  certifying(10, 'says how it is kept up to date', 'saysUpdates', 'the page, “About this page”'),
  certifying(11, 'says how uncertain the figures are', 'saysUncertainty', 'an interval or a certainty with every figure'),
  certifying(12, 'says who paid for it', 'saysFunding', 'the page, “About this page”; sources'),
  screening(13, 'certification', 'says what the test measures'),
  screening(14, 'certification', 'says what follows a positive test'),
  screening(15, 'certification', 'says what follows a negative test'),
  screening(16, 'certification', 'says that a test may find what would never have hurt'),
  quality(17, 'describes the natural course', 'saysCourse', 'walk, “What happens with time”'),
  quality(18, 'lets options be compared', 'canBeCompared', 'the page, “Options side by side”; regen compare'),
  quality(19, 'tells the chances of outcomes', 'tellsChances', 'of 100 people, where counted'),
  quality(20, 'says for whom the chances are', 'namesGroup', 'each finding names its people or its comparison'),
  quality(21, 'tells event rates', 'tellsRates', 'counts of 100'),
  quality(22, 'compares over the same period', 'samePeriod', 'each time stands beside its figure; the studies were not of one length'),
  quality(23, 'uses the same denominator', 'sameDenominator', 'pictures of 100; figures too, but for what is rarer'),
  quality(24, 'tells chances in more than one way', 'showsThreeWays', 'words, numbers and a picture'),
  quality(25, 'asks what matters to the person', 'asksValues', 'walk, weights and what would change their order'),
  quality(26, 'guides step by step', 'stepByStep', 'walk'),
  quality(27, 'gives a worksheet or questions', 'givesQuestions', 'the page, “Questions to ask”'),
  people(28, 'asked patients what they need', 'needs patients'),
  people(29, 'asked professionals what they need', 'needs professionals'),
  people(30, 'was reviewed by patients who did not make it', 'needs patients'),
  people(31, 'was reviewed by professionals who did not make it', 'needs professionals'),
  people(32, 'was tried by patients who face the decision', 'needs patients'),
  people(33, 'was tried by professionals who counsel them', 'needs professionals'),
  quality(34, 'says how evidence was chosen', 'saysMethod', 'the page, “About this page”; data/README.md'),
  quality(35, 'says how good the evidence is', 'saysQuality', 'a certainty with every finding, a design with every source'),
  quality(36, 'says who the authors are', 'saysAuthors', 'the page, “About this page”'),
  quality(37, 'reports its reading level', 'saysReadingLevel', 'below this list'),
  people(38, 'showed that choices fit values better', 'needs a trial'),
  people(39, 'showed that people know more', 'needs a trial'),
  ...[
    'shows the chance of a true positive test',
    'shows the chance of a false positive test',
    'shows the chance of a true negative test',
    'shows the chance of a false negative test',
    'shows the chance of finding with and without a test'
  ].map((text, i) => screening(40 + i, 'quality', text))
]

/** Stated in words and checked to be there; whether they are true no test can tell. */
export const documented: ReadonlySet<number> = new Set([10, 12, 34, 36])
