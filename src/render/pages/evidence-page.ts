import { inSentence, sentence } from '../../base/words.ts'
import type { EvidenceView, PairView } from '../../view/evidence-view.ts'
import type { FindingView } from '../../view/parts.ts'
import { type Block, forest, heading, list, muted, type Page, para, title } from '../document.ts'
import { recommendationLine } from './advice-line.ts'
import { type Citations, citations, sourceBlocks } from './citations.ts'
import { findingLine } from './finding-line.ts'
import { forests, iconsOf } from './forests.ts'
import { knownHarms } from './harm-line.ts'
import { labelLine } from './label-line.ts'

/** Findings as sentences, figures and forest rows; with the rule in the view also how each label came about. */
export function evidencePage(view: EvidenceView): Page {
  const why = view.glanceRule !== undefined
  const cite = citations(view.sources)
  const one = view.pairs.length === 1 ? view.pairs[0] : undefined
  return {
    blocks: [
      title(one === undefined ? `${view.condition.name}: the evidence` : `${one.therapy.name} for ${inSentence(view.condition.name)}`),
      ...(view.pairs.length === 0
        ? [para('This knowledge base holds no evidence for it yet. That says nothing about whether there is any.')]
        : []),
      ...view.pairs.flatMap((pair) => pairBlocks(pair, cite, why, one === undefined)),
      ...(view.glanceRule === undefined ? [] : [heading('The rule of the label'), list(view.glanceRule)]),
      ...sourceBlocks(view.sources)
    ],
    next:
      one === undefined
        ? [`regen evidence ${view.condition.id} ${view.pairs[0]?.therapy.id ?? '<therapy>'}`, `regen compare --for ${view.condition.id}`]
        : [`regen show ${one.therapy.id}`, `regen evidence ${view.condition.id} ${one.therapy.id} --why`]
  }
}

function pairBlocks(pair: PairView, cite: Citations, why: boolean, named: boolean): Block[] {
  const { benefits, harms, recommendations, searched } = pair
  const nothing = benefits.length === 0 && harms.length === 0
  return [
    ...(named ? [heading(pair.therapy.name)] : []),
    para('At a glance: ', ...labelLine(pair)),
    ...(why && 'steps' in pair.glance ? [list(pair.glance.steps.map((step) => [muted(step)]))] : []),
    ...silence(pair),
    ...(benefits.length === 0
      ? []
      : [
          ...(named ? [] : [heading('What it changes')]),
          ...forestBlocks(benefits, cite),
          ...pictures(benefits, pair, named),
          list(benefits.map((f) => findingLine(f, cite)))
        ]),
    ...(nothing && named ? [] : harmBlocks(pair, cite, named)),
    ...(recommendations.length === 0
      ? []
      : [...(named ? [] : [heading('What guidelines say')]), list(recommendations.map((r) => recommendationLine(r, cite)))]),
    ...(searched === undefined || named ? [] : [para(muted(`Last searched ${searched.on}, for ${sentence(searched.for)}`))])
  ]
}

/** What was found on harms in this pair, and what is known of the treatment itself: it can do harm here whether or not anybody counted. */
function harmBlocks(pair: PairView, cite: Citations, named: boolean): Block[] {
  const { harms } = pair
  const itself = para(muted(`Harms of the treatment itself, whatever it is used for: `), ...knownHarms(pair, cite))
  return [
    ...(named ? [] : [heading('Harms')]),
    ...(harms.length === 0
      ? [para(muted('No finding on harms is recorded for this pair.'))]
      : [...forestBlocks(harms, cite), ...pictures(harms, pair, named), list(harms.map((f) => findingLine(f, cite)))]),
    itself
  ]
}

/** Three silences, never worded alike: not held here, looked for in vain; evidence of no difference is a finding. */
function silence({ searched }: PairView): Block[] {
  if (searched === undefined) return [para('This pair is not in this knowledge base. That says nothing about whether there is evidence.')]
  return searched.found
    ? []
    : [
        para(
          `No evidence was found on ${searched.on}, looking for ${sentence(searched.for)} That is not the same as evidence that it makes no difference.`
        )
      ]
}

/** Under each scale how its smallest important difference was found: often in other people than these. */
function forestBlocks(findings: readonly FindingView[], cite: Citations): Block[] {
  return forests(
    findings,
    (f) => `${f.when.replace(/^at /, '')}, ${f.certainty.level} certainty, against ${f.comparator.text}`,
    cite
  ).flatMap((drawn) => [forest(drawn), ...(drawn.midText === undefined ? [] : [para(muted(drawn.midText), drawn.mark ?? '')])])
}

/** So many pictures of people on each side, benefits and harms alike: one for each of the first outcomes that count people. */
const most = 2

function pictures(findings: readonly FindingView[], { therapy }: PairView, several: boolean): Block[] {
  if (several) return []
  const counting = findings.filter((f, i) => f.verified && findings.findIndex((other) => other.outcome.id === f.outcome.id) === i)
  return counting.flatMap((f) => iconsOf(f, therapy.name)).slice(0, most)
}
