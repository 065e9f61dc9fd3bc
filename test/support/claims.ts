import { type Detector, detectorOf } from '../../src/claims/detector.ts'
import type { Reading } from '../../src/claims/reading.ts'
import { rulebookOf } from '../../src/claims/rulebook.ts'
import { blocksOfText, unitsOf } from '../../src/claims/text.ts'
import type { Claim, Disclosure, Lexicon } from '../../src/knowledge/schema.ts'
import { example } from './example.ts'

/** A small lexicon in which each word means one thing, so that a test shows one rule at work. */
export const smallLexicon: Lexicon = {
  subjects: {
    product: ['stem cell', 'prp'],
    treatment: ['{product}', 'this injection'],
    exercise: ['exercise'],
    ordinary: ['surgery', 'pill', 'physiotherapy'],
    pointing: ['it', 'they'],
    domain: ['knee', 'joint', '{product}'],
    'therapy-sold': ['{product}'],
    offering: ['we offer', 'our clinic']
  },
  actions: { rebuild: ['rebuild', 'regrow', 'repair'], ease: ['ease', 'relieve'] },
  objects: { cartilage: ['cartilage', 'joint surface'], pain: ['pain', 'ache'] },
  qualities: { safe: ['=safe'] },
  hedges: {
    not: ['not', 'no', 'never', 'cannot', "don't"],
    'not-really': ['not only', 'no wonder'],
    'set-aside': ['instead of', 'rather than'],
    unshown: ['no evidence that', 'not been? shown', 'unproven'],
    distance: ['clinic claim', '=claim', 'so called'],
    warning: ['beware', 'be wary'],
    open: ['whether'],
    measured: ['slightly', 'no better than'],
    ailing: ['lead to .. {pain}'],
    presupposing: ['why', 'did you know'],
    contrast: ['unlike', 'than', 'without'],
    governing: ['for'],
    through: ['with', 'by'],
    speaking: ['you', 'your', 'we'],
    imperative: ['rebuild']
  }
}

type Detect = NonNullable<Claim['detect']>

/** A claim that is found by these patterns, the rest of its record being an example. */
export function claimFoundBy(id: string, patterns: readonly string[], more: Partial<Detect> = {}): Claim {
  const [claim] = example().claims as [Claim]
  const detect: Detect = {
    patterns: [...patterns],
    unless: [],
    yieldsTo: [],
    evenIf: [],
    ask: [],
    examples: { found: [], notFound: [] },
    ...more
  }
  return { ...claim, id, name: id, category: 'efficacy', detect }
}

export const regrows = claimFoundBy('regrows', ['{rebuild} & {cartilage}'], { by: 'treatment' })
export const relieves = claimFoundBy('relieves', ['{ease} .. {pain}'], { by: 'treatment' })

export function detectorWith(claims: readonly Claim[], disclosures: readonly Disclosure[] = []): Detector {
  return detectorOf(rulebookOf(smallLexicon, claims, disclosures))
}

export function readWith(text: string, claims: readonly Claim[], disclosures: readonly Disclosure[] = []): Reading[] {
  return detectorWith(claims, disclosures).read(unitsOf(blocksOfText(text)))
}

/** The ids of the claims that a text makes, in its order. */
export function claimsIn(text: string, claims: readonly Claim[] = [regrows, relieves]): string[] {
  return readWith(text, claims).flatMap((reading) => reading.claims.map(({ id }) => id))
}
