import { capital, sentence } from '../../base/words.ts'
import type { RedFlag } from '../../knowledge/schema.ts'
import type { CompareConditionsView } from '../../view/compare-view.ts'
import { acts } from '../acts.ts'
import {
  type Block,
  bad,
  fields,
  grid,
  heading,
  type Line,
  list,
  muted,
  type Page,
  para,
  strong,
  textOf,
  title,
  warn
} from '../document.ts'
import { type Citations, citations, sourceBlocks } from './citations.ts'
import { restsOn } from './marks.ts'

type ComparedCondition = CompareConditionsView['conditions'][number]

/** Signs of danger first, then what differs, then what is the same. */
export function conditionsPage({ conditions, sources }: CompareConditionsView): Page {
  const cite = citations(sources)
  const row = (name: string, cell: (c: ComparedCondition) => Line): Line[] => [[strong(name)], ...conditions.map(cell)]
  const where = split(
    conditions.map((c) => [...c.sites, ...c.tissues]),
    (place) => place
  )
  const felt = split(
    conditions.map((c) => c.symptoms),
    (symptom) => symptom
  )
  const rows = [
    row('What it is', (c) => [c.summary.text, ...restsOn(c.summary, cite)]),
    row('Kind', (c) => [`${capital(c.family)}.`]),
    listed('Where', where.own, ', '),
    listed('What it feels like', felt.own, '; '),
    row('Why it happens', (c) => c.causes.flatMap((cause) => [cause.text, ...restsOn(cause, cite), ' '])),
    row('How it is found', (c) => [c.diagnosis.text, ...restsOn(c.diagnosis, cite)]),
    row('What happens with time', (c) => [c.naturalCourse.text, ...restsOn(c.naturalCourse, cite)])
  ].filter(([, ...cells]) => cells.some((cell) => textOf(cell) !== nothing))
  const alike = ([, first = [], ...others]: readonly Line[]): boolean => others.every((cell) => textOf(cell) === textOf(first))
  const same: (readonly [string, string])[] = [
    ...rows.filter(alike).map(([name = [], cell = []]) => [textOf(name), textOf(cell)] as const),
    ...(where.shared.length === 0 ? [] : [['Where', `${capital(where.shared.join(', '))}.`] as const]),
    ...(felt.shared.length === 0 ? [] : [['What it feels like', `${capital(felt.shared.join('; '))}.`] as const])
  ]
  return {
    blocks: [
      title(conditions.map(({ name }) => name).join(' · ')),
      para(muted('What tells them apart, to talk over with a clinician. This is no diagnosis.')),
      ...dangerBlocks(conditions, cite),
      heading('What tells them apart'),
      grid(
        ['', ...conditions.map(({ name }) => name)],
        rows.filter((cells) => !alike(cells))
      ),
      ...(same.length === 0 ? [] : [heading('The same in all'), fields(same)]),
      ...sourceBlocks(sources)
    ],
    next: conditions.map(({ id }) => `regen show ${id}`)
  }
}

/** What all lists hold, and what each holds besides. */
function split<T>(
  lists: readonly (readonly T[])[],
  key: (item: T) => string
): { readonly shared: readonly T[]; readonly own: readonly (readonly T[])[] } {
  const [first = [], ...others] = lists
  const shared = first.filter((item) => others.every((list) => list.some((other) => key(other) === key(item))))
  const keys = new Set(shared.map(key))
  return { shared, own: lists.map((list) => list.filter((item) => !keys.has(key(item)))) }
}

const nothing = 'Only what is the same in all.'

function listed(name: string, own: readonly (readonly string[])[], joint: string): Line[] {
  return [[strong(name)], ...own.map((items): Line => (items.length === 0 ? [muted(nothing)] : [`${capital(items.join(joint))}.`]))]
}

/** The signs that hold for all once, then those of each. */
function dangerBlocks(conditions: readonly ComparedCondition[], cite: Citations): Block[] {
  const { shared, own } = split(
    conditions.map(({ redFlags }) => redFlags),
    ({ sign, act }) => `${act} ${sign}`
  )
  const lines = (flags: readonly RedFlag[]): Line[] =>
    (['emergency', 'urgent', 'soon'] as const).flatMap((act) =>
      flags
        .filter((flag) => flag.act === act)
        .map(
          (flag): Line => [act === 'soon' ? warn(`${acts[act]}: `) : bad(`${acts[act]}: `), sentence(flag.sign), cite.mark(flag.sources)]
        )
    )
  return [
    heading('Get help if'),
    ...(shared.length === 0 ? [] : [list(lines(shared))]),
    ...conditions.flatMap(({ name, redFlags }, i) => {
      const signs = lines(own[i] ?? [])
      if (signs.length > 0) return [para(strong(shared.length === 0 ? name : `${name}, besides`)), list(signs)]
      return redFlags.length > 0
        ? []
        : [para(strong(name), muted(': no signs of danger are recorded yet. New, severe or fast worsening trouble needs a clinician.'))]
    })
  ]
}
