import { number } from '../../base/number.ts'
import { capital } from '../../base/words.ts'
import { countedIn } from '../../evidence/chance.ts'
import type { KnownHarm, KnownHarms } from '../../evidence/known-harms.ts'
import type { OptionRow } from '../../evidence/options.ts'
import { baseOf, proportion } from '../../evidence/out-of.ts'
import { isReadOnce, type Sourced } from '../../knowledge/stated-figures.ts'
import type { FindingView, RecommendationView, SourceRef } from '../../view/parts.ts'
import { type Block, bad, type Forest, heading, icons, type Line, list, muted, type Span, strong, warn } from '../document.ts'

/** `[1]`-style marks for sources: one numbering for a whole page. */
export interface Citations {
  mark(ids: string | readonly string[]): Span
}

export function citations(sources: readonly SourceRef[]): Citations {
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]))
  return {
    mark: (ids) => {
      const cites = [ids]
        .flat()
        .map((id) => numbers.get(id))
        .filter((n) => n !== undefined)
      return cites.length === 0 ? '' : { text: ` [${cites.join(', ')}]`, tone: 'muted', cites }
    }
  }
}

/** The numbered list of sources that ends a page. */
export function sourceBlocks(sources: readonly SourceRef[]): Block[] {
  if (sources.length === 0) return []
  return [
    heading('Sources'),
    {
      block: 'sources',
      items: sources.map(({ cite, title, url, design, checked, checkedAgainst, secondReading, funding }) => ({
        cite,
        title,
        url,
        kind: design,
        seen: checked,
        how: `(${checkedAgainst})${secondReading === undefined ? '' : `, read again ${secondReading}`}${funding === undefined ? '' : `; funding: ${funding.replace(/\.$/, '')}`}`
      }))
    }
  ]
}

/** The sources that blocks cite, and all before the last of them. What a page need not cite stands behind. */
export function sourcesOf(blocks: readonly Block[], sources: readonly SourceRef[]): SourceRef[] {
  return sources.slice(0, Math.max(0, ...blocks.flatMap(spansOf).flatMap((span) => (typeof span === 'string' ? [] : (span.cites ?? [])))))
}

function spansOf(block: Block): readonly Span[] {
  switch (block.block) {
    case 'para':
      return block.line
    case 'list':
      return block.items.flat()
    case 'fields':
      return block.rows.flatMap(([, value]) => value)
    case 'table':
      return block.rows.flat(2)
    case 'forest':
      return block.forest.mark === undefined ? [] : [block.forest.mark]
    default:
      return []
  }
}

/** Options with their labels, and how much each label stands on. */
export function optionLines(rows: readonly OptionRow[]): (readonly (Line | string)[])[] {
  return rows.map((row) => [[strong(row.name)], [...labelLine(row), ...guidelines(row)]])
}

/** The label with what it rests on: certainty, comparison and time. */
export function labelLine({ label, glance, beside }: Pick<OptionRow, 'label' | 'glance' | 'beside'>): Line {
  const text = `${capital(label)}.`
  switch (glance.kind) {
    case 'rated':
    case 'told':
      return [
        glance.kind === 'rated' && glance.direction === 'worse' && glance.crossesNull !== true ? bad(text) : text,
        muted(` ${capital(glance.level)} certainty, against ${glance.versus}, ${glance.when}.`),
        ...(beside === undefined ? [] : [` In figures: ${beside.label}.`, muted(` ${besideOn(beside)}.`)])
      ]
    case 'very uncertain':
      return [text, muted(` Very low certainty, against ${glance.versus}, ${glance.when}.`)]
    case 'no comparison':
      return [muted(glance.level === undefined ? text : `${text} ${capital(glance.level)} certainty.`)]
    default:
      return [muted(text)]
  }
}

/** `Low certainty, against no or usual care, at 8 weeks` */
function besideOn({ figure, versus, when }: NonNullable<OptionRow['beside']>): string {
  return `${capital(figure.certainty)} certainty, against ${versus}, ${when}`
}

/** ` Guidelines: 1 for, 2 against.`; nothing where none is recorded. */
export function guidelines({ recommendations }: Pick<OptionRow, 'recommendations'>): Line {
  const said = (['for', 'against', 'neither'] as const)
    .filter((side) => recommendations[side] > 0)
    .map((side) => `${recommendations[side]} ${sides[side]}`)
  return said.length === 0 ? [] : [muted(` Guidelines: ${said.join(', ')}.`)]
}

export const sides = { for: 'for', against: 'against', neither: 'neither for nor against' } as const

/** `Dislocation: about 3 of 100. … Blood clot. Infection. And 3 more.` A figure never stands without what the record says of it: of whom it is. */
export function knownHarms({ knownHarms: harms, moreKnownHarms: more }: KnownHarms, cite: Citations): Line {
  if (harms.length === 0) return [muted('None recorded; that does not mean there are none.')]
  const named = harms.flatMap(
    (harm, i): Line => [
      i === 0 ? '' : ' ',
      harm.serious ? bad(capital(harm.name)) : capital(harm.name),
      frequency(harm),
      saysHowOften(harm) ? ` ${harm.text}` : '',
      cite.mark(harm.sources)
    ]
  )
  return more > 0 ? [...named, muted(` And ${number(more)} more.`)] : named
}

function saysHowOften({ frequency: f, text }: KnownHarm): boolean {
  return f !== undefined || /\d|\brare/i.test(text)
}

/** How often a harm happens, where that is recorded. */
export function frequency({ frequency: f }: Pick<KnownHarm, 'frequency'>): string {
  return f === undefined ? '.' : `: ${proportion(f)}${f.period === undefined ? '' : `, ${f.period}`}.`
}

/** One finding: sentence first, figures behind it, then in whom and against what, and what it rests on. */
export function findingLine(f: FindingView, cite: Citations): Line {
  return [
    strong(f.sentence),
    ` ${behind(f)}${f.population === undefined ? '' : `, in ${f.population}`}. ${sentence(capital(f.amount))} `,
    muted(`Certainty: ${certaintyWords(f)}.${f.note === undefined ? '' : ` ${sentence(f.note)}`}`),
    ...unverified(f),
    cite.mark(f.source)
  ]
}

const doubts: { readonly [D in NonNullable<FindingView['doubt']>]: string } = {
  'seen in part': 'its source was seen only in part',
  'read once': 'its source was read once so far'
}

/** Why a finding may not be relied on yet. */
export function unverified({ doubt }: Pick<FindingView, 'doubt'>): Span[] {
  return doubt === undefined ? [] : [warn(` Not verified: ${doubts[doubt]}.`)]
}

/** What stands behind a finding's sentence, without what the sentence has said: the figures, against what, and when. */
export function behind(f: FindingView): string {
  const said = f.figures === '' || f.effect.measure === 'proportion'
  const numbers = said ? '' : `${sentence(capital(f.figures))} `
  const named = f.comparator.kind === 'none' || f.sentence.includes(`, ${f.against}`)
  // One group's figures that the sentence has not said keep what they are of.
  if (named && (said || f.comparator.kind !== 'none')) return `${numbers}${capital(f.when)}`
  return `${numbers}${capital(f.against)}, ${f.when}`
}

function certaintyWords({ certainty }: FindingView): string {
  if (certainty.how === 'quoted') return `${certainty.level} (GRADE, as its source rates it)`
  if (certainty.downgrades.length === 0) return `${certainty.level} (computed)`
  return `${certainty.level}, computed: ${certainty.start} less ${certainty.downgrades.map(({ domain, levels, reason }) => `${levels} for ${domain} (${reason})`).join(', ')}`
}

export function recommendationLine(r: RecommendationView, cite: Citations): Line {
  return [
    strong(`${r.body} ${r.year}: ${sides[r.direction]}`),
    // What takes no side has no strength.
    muted(r.strength === 'not stated' || r.direction === 'neither' ? '' : ` (${r.strength})`),
    `. ${sentence(r.text)}`,
    ...(r.population === undefined ? [] : [muted(` ${capital(r.population)}.`)]),
    ...(r.secondReading === undefined ? [warn(' Read once so far.')] : []),
    cite.mark(r.source)
  ]
}

/** The axis of counts reaches to a tenth of the people that it is of, but never needs to reach beyond so many: what is rare would vanish. */
const widest = 50

/** Findings on one outcome scale, as rows that share an axis. Findings without figures have no row. */
export function forests(
  findings: readonly FindingView[],
  label: (f: FindingView) => string,
  cite: Citations
): (Forest & { readonly midText?: string })[] {
  const groups = new Map<string, FindingView[]>()
  for (const f of findings) if (f.difference !== undefined) groups.set(f.outcome.id, [...(groups.get(f.outcome.id) ?? []), f])
  return [...groups.values()].map((group) => {
    const { name, scale, mid, midSources = [], midText, better, counts } = (group[0] as FindingView).outcome
    const base = Math.max(...group.map(({ difference }) => difference?.risks?.of ?? 0))
    // Counted differences are held as people in 1,000.
    const shown = (n: number): number => (base === 0 ? Math.round(n * 100) / 100 : Math.round(((n * base) / 1000) * 10) / 10)
    // As in the sentence: whole people, and the difference is that of the two counts shown.
    const whole = (n: number): number => (base === 0 ? shown(n) : Math.round((n * base) / 1000))
    const middleOf = ({ difference }: FindingView): number => {
      const risks = difference?.risks
      return risks === undefined ? whole(difference?.value ?? 0) : ((risks.therapy - risks.comparator) * base) / risks.of
    }
    const what =
      base === 0 ? (scale === undefined ? name : `${name}, ${scale}`) : `${name}: difference in ${number(base)} ${counts ?? 'people'}`
    const matters =
      mid === undefined
        ? 'no smallest important difference is recorded'
        : `shaded: less than ${number(shown(mid))}, the smallest difference that people call important`
    return {
      caption: `${capital(what)}; ${matters}`,
      ...(midSources.length === 0 ? {} : { mark: cite.mark(midSources) }),
      ...(mid === undefined || midText === undefined
        ? {}
        : { midText: `Smallest important difference in ${name}, ${number(shown(mid))}: ${sentence(capital(midText))}` }),
      left: better === 'lower' ? 'better' : 'worse',
      right: better === 'lower' ? 'worse' : 'better',
      ...(mid === undefined ? {} : { mid: shown(mid) }),
      ...(base === 0 ? {} : { least: Math.min(base / 10, widest) }),
      rows: group.map((f) => ({
        label: label(f),
        value: middleOf(f),
        ...(f.difference?.low === undefined ? {} : { low: whole(f.difference.low) }),
        ...(f.difference?.high === undefined ? {} : { high: whole(f.difference.high) })
      }))
    }
  })
}

/** A finding that counts people, as a picture of them, of the denominator that its figures have. */
export function iconsOf(f: FindingView, therapy: string): Block[] {
  const shown = countedIn(f, therapy)
  if (shown === undefined) return []
  const { what, good, groups } = shown
  const of = f.difference?.risks?.of ?? baseOf(groups.map(({ share }) => share))
  return [
    icons({
      what,
      good,
      when: f.when,
      sure: `${capital(f.certainty.level)} certainty`,
      of,
      groups: groups.map(({ label, share }) => ({ label, n: Math.round(share * of) }))
    })
  ]
}

export function bullets(items: readonly (Sourced & { readonly text: string })[], cite: Citations): Block {
  return list(items.map((item) => [item.text, ...restsOn(item, cite)]))
}

/** The marks of what a text rests on; with them that its figures were read once, where that is so. */
export function restsOn(said: Sourced, cite: Citations): Span[] {
  return [...(isReadOnce(said) ? [warn(' Read once so far.')] : []), cite.mark(said.sources)]
}

/** Ends with a full stop, once. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

export const verdictWords = {
  supported: 'Supported',
  partly: 'Partly true',
  unproven: 'Not shown',
  misleading: 'Misleading',
  false: 'False'
} as const

/** A verdict on a claim, coloured by what it means. */
export function verdictSpan(verdict: keyof typeof verdictWords): Span {
  const words = verdictWords[verdict]
  return verdict === 'supported' ? strong(words) : verdict === 'partly' || verdict === 'unproven' ? warn(words) : bad(words)
}
