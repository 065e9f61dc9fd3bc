import { count } from '../../base/number.ts'
import { sentence } from '../../base/words.ts'
import type { Figure } from '../../evidence/figure.ts'
import type { OptionRow } from '../../evidence/options.ts'
import type { CompareOptionsView } from '../../view/compare-view.ts'
import { heading, type Line, list, muted, type Page, para, title } from '../document.ts'
import { citations, sourceBlocks } from './citations.ts'
import { knownHarms } from './harm-line.ts'
import { guidelines, labelLine } from './label-line.ts'
/** Every option of a condition, waiting first. */
export function optionsPage({ condition, options, sources }: CompareOptionsView): Page {
  const cite = citations(sources)
  const figure = ({ outcome, text, note, source }: Figure): Line => [
    `${outcome}, ${text}.`,
    ...(note === undefined ? [] : [` ${sentence(note)}`]),
    cite.mark(source)
  ]
  // What one group was seen to do stands in the label already.
  const benefit = ({ benefit: of, beside, glance }: OptionRow): Line => {
    if (of === undefined) return beside === undefined ? [muted('no figures recorded here.')] : figure(beside.figure)
    const said = glance.kind === 'no comparison' && glance.course !== undefined
    return said ? [muted(`as above; ${of.certainty} certainty.`), cite.mark(of.source)] : figure(of)
  }
  return {
    blocks: [
      title(
        `${condition.name}: ${count(options.length, 'option')}`,
        'waiting first, then by certainty, then what is told without figures; never by what to choose'
      ),
      ...(options.length === 0 ? [para('This knowledge base holds no options for it yet.')] : []),
      ...options.flatMap((o) => [
        heading(o.name),
        para(...labelLine(o), ...guidelines(o)),
        list([
          [muted('Figures: '), ...benefit(o)],
          ...(o.harm === undefined ? [] : [[muted('Harms: '), ...figure(o.harm)]]),
          ...(o.harmCompared === undefined ? [] : [[muted('Harms, compared: '), ...figure(o.harmCompared)]]),
          ...(o.harmBetterKnown === undefined ? [] : [[muted('Harms, better known: '), ...figure(o.harmBetterKnown)]]),
          [
            muted(
              o.harm === undefined
                ? `Harms: no ${o.harmUnverified ? 'verified finding' : 'finding recorded'} for this pair; of the treatment itself: `
                : 'Harms of the treatment itself: '
            ),
            ...knownHarms(o, cite)
          ]
        ])
      ]),
      ...sourceBlocks(sources)
    ],
    next:
      options.length < 2
        ? [`regen show ${condition.id}`]
        : [
            `regen compare ${options
              .slice(0, 3)
              .map(({ therapy }) => therapy)
              .join(' ')} --for ${condition.id}`,
            `regen evidence ${condition.id}`,
            'regen walk'
          ]
  }
}
