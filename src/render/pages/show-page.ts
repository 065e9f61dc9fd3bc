import { capital } from '../../base/words.ts'
import type { Glance } from '../../evidence/glance.ts'
import { priceWords } from '../../evidence/price.ts'
import type { Checked, Therapy } from '../../knowledge/schema.ts'
import type { SourceRef } from '../../view/parts.ts'
import type { ClaimView, ConditionView, ShowView, SourceView, TermView, TherapyView } from '../../view/show-view.ts'
import { acts } from '../acts.ts'
import {
  type Block,
  bad,
  fields,
  heading,
  type Line,
  list,
  muted,
  names,
  type Page,
  para,
  strong,
  table,
  title,
  warn
} from '../document.ts'
import { type Citations, citations, sourceBlocks } from './citations.ts'
import { findingLine } from './finding-line.ts'
import { frequency } from './harm-line.ts'
import { labelLine, optionLines } from './label-line.ts'
import { bullets, restsOn } from './marks.ts'
import { verdictSpan } from './verdict.ts'

export function showPage(view: ShowView): Page {
  switch (view.kind) {
    case 'condition':
      return conditionPage(view)
    case 'therapy':
      return therapyPage(view)
    case 'claim':
      return claimPage(view)
    case 'term':
      return termPage(view)
    case 'source':
      return sourcePage(view)
  }
}

function conditionPage({ record: c, options, glanceRule, broader, narrower, claims, sources }: ConditionView): Page {
  const cite = citations(sources)
  const blocks: Block[] = [
    title(c.name, c.family),
    para(c.summary.text, ...restsOn(c.summary, cite)),
    ...alsoCalled(c.name, c.synonyms),
    heading('Get help if'),
    ...(['emergency', 'urgent', 'soon'] as const).flatMap((act) => {
      const flags = c.redFlags.filter((flag) => flag.act === act)
      return flags.length === 0
        ? []
        : [
            para(act === 'soon' ? warn(`${acts[act]}:`) : bad(`${acts[act]}:`)),
            list(
              flags.map((flag) => [
                flag.sign,
                ...(flag.why === undefined ? [] : [muted(` (${flag.why.replace(/\.$/, '')})`)]),
                cite.mark(flag.sources)
              ])
            )
          ]
    }),
    ...(c.redFlags.length === 0
      ? [para(muted('No red flags are recorded for this condition yet. New, severe or fast worsening trouble needs a clinician.'))]
      : []),
    heading('What people do about it, waiting first'),
    ...(options.length === 0 ? [para(muted('No evidence is recorded for this condition yet.'))] : [table(['', ''], optionLines(options))]),
    ...ruleBlocks(
      glanceRule,
      options.map(({ name, glance }) => ({ name, glance }))
    ),
    heading('What it feels like'),
    list(c.symptoms),
    heading('Why it happens'),
    bullets(c.causes, cite),
    heading('How it is found'),
    para(c.diagnosis.text, ...restsOn(c.diagnosis, cite)),
    heading('What happens with time'),
    para(c.naturalCourse.text, ...restsOn(c.naturalCourse, cite)),
    heading('Living with it'),
    para(c.living.text, ...restsOn(c.living, cite)),
    ...(c.burden.length === 0 ? [] : [heading('How common it is'), bullets(c.burden, cite)]),
    ...claimBlocks(claims),
    ...related(broader, narrower),
    ...sourceBlocks(sources),
    para(muted(`Checked ${c.checked}. Not medical advice, and no diagnosis.`))
  ]
  return { blocks, next: [`regen evidence ${c.id}`, `regen compare --for ${c.id}`, `regen walk`] }
}

function therapyPage({ record: t, uses, glanceRule, broader, narrower, claims, sources }: TherapyView): Page {
  const cite = citations(sources)
  const blocks: Block[] = [
    title(t.name, t.category),
    para(t.summary.text, ...restsOn(t.summary, cite)),
    ...alsoCalled(t.name, t.synonyms),
    heading('What is known of it'),
    ...(uses.length === 0
      ? [para(muted('No evidence is recorded for it yet.'))]
      : [
          table(
            ['', ''],
            uses.map((use) => [[strong(use.conditionName)], labelLine(use)])
          )
        ]),
    ...ruleBlocks(
      glanceRule,
      uses.map(({ conditionName, glance }) => ({ name: conditionName, glance }))
    ),
    heading('Harms'),
    ...(t.harms.length === 0
      ? [para(muted('None recorded yet. That does not mean there are none.'))]
      : [
          list(
            t.harms.map((harm) => [
              harm.serious ? bad(capital(harm.name)) : strong(capital(harm.name)),
              frequency(harm),
              ` ${harm.text}`,
              ...restsOn(harm, cite)
            ])
          )
        ]),
    ...(t.avoid.length === 0 ? [] : [heading('Who should not have it'), bullets(t.avoid, cite)]),
    heading('How it is done'),
    list(t.steps),
    para(t.setting.text, ...restsOn(t.setting, cite)),
    heading('Afterwards'),
    para(t.recovery.text, ...restsOn(t.recovery, cite)),
    heading('How it is said to work'),
    para(t.saidToWork.text, ...restsOn(t.saidToWork, cite)),
    heading('What has been shown of that'),
    para(t.shown.text, ...restsOn(t.shown, cite)),
    ...regulationBlocks(t.regulation, cite),
    ...(t.prices.length === 0
      ? []
      : [heading('Price'), list(t.prices.map((price) => [`${capital(priceWords(price))}.`, ...restsOn(price, cite)]))]),
    ...claimBlocks(claims),
    ...related(broader, narrower),
    ...sourceBlocks(sources),
    para(muted(`Checked ${t.checked}. Not medical advice.`))
  ]
  const [first] = uses
  return {
    blocks,
    next:
      first === undefined
        ? ['regen list therapies']
        : [`regen evidence ${first.condition} ${t.id}`, `regen compare ${t.id} wait-and-see --for ${first.condition}`]
  }
}

function claimPage({ record: c, therapies, conditions, findings, regulation, sources }: ClaimView): Page {
  const cite = citations(sources)
  return {
    blocks: [
      title(`“${c.name}”`, `a claim: ${c.category}`),
      para('Verdict: ', verdictSpan(c.verdict), '. ', c.why.text, ...restsOn(c.why, cite)),
      ...(c.asFact === undefined
        ? []
        : [
            para(
              'Told as a bare fact (',
              `“${c.asFact.name}”): `,
              verdictSpan(c.asFact.verdict),
              '. ',
              c.asFact.why.text,
              ...restsOn(c.asFact.why, cite)
            )
          ]),
      ...(c.synonyms.length === 0 ? [] : [heading('How adverts say it'), names(c.synonyms.map(({ text }) => [text]))]),
      ...(findings.length === 0 ? [] : [heading('Findings under it'), list(findings.map((f) => findingLine(f, cite)))]),
      ...(regulation.length === 0 ? [] : regulationBlocks(regulation, cite)),
      ...(therapies.length + conditions.length === 0
        ? []
        : [heading('Made about'), names([...therapies, ...conditions].map(({ name, id }) => [name, muted(`  ${id}`)]))]),
      ...sourceBlocks(sources),
      para(muted(`Checked ${c.checked}.`))
    ],
    next: [...therapies.slice(0, 2).map(({ id }) => `regen show ${id}`), 'regen list claims']
  }
}

function termPage({ record: t, sources }: TermView): Page {
  const cite = citations(sources)
  return {
    blocks: [
      title(t.name, 'a word explained'),
      para(t.meaning, cite.mark(t.sources)),
      ...(t.synonyms.length === 0 ? [] : [para(muted(`Also: ${t.synonyms.join(', ')}.`))]),
      ...sourceBlocks(sources)
    ],
    next: ['regen list terms']
  }
}

function sourcePage({ record: s, citedBy, alsoCitedBy, supersededBy, supersedes }: SourceView): Page {
  const authors = s.author.map((a) => ('literal' in a ? a.literal : [a.given, a.family].filter(Boolean).join(' '))).join(', ')
  const { design, funding, registration, status, checked, second } = s.custom
  const row = (label: string, value: string | undefined): [string, string][] => (value === undefined ? [] : [[label, value]])
  const also = alsoCitedBy.map(
    ({ noun, id, name }): Line => [capital(name), muted(`  ${noun === 'danger sign' ? 'a danger sign' : `${noun} ${id}`}`)]
  )
  return {
    blocks: [
      title(s.title, 'a source'),
      fields([
        ...row('Authors', authors),
        ...row('Published', [s['container-title'] ?? s.publisher, s.issued['date-parts'][0].join('-')].filter(Boolean).join(', ')),
        ...row('Design', design),
        ...row('Status', supersededBy === undefined ? status : `${status} by ${referred(supersededBy)}`),
        ...supersedes.flatMap((older) => row('Replaces', referred(older))),
        ...row('DOI', s.DOI && `https://doi.org/${s.DOI}`),
        ...row('PubMed', s.PMID && `https://pubmed.ncbi.nlm.nih.gov/${s.PMID}/`),
        ...row('Address', s.URL),
        ...row('Funding', funding),
        ...row('Registered', registration),
        ...row('Checked', looked(checked)),
        ...row('Read again', second === undefined ? 'not yet' : looked(second))
      ]),
      heading('Cited by'),
      ...(citedBy.length + also.length === 0 ? [para(muted('Nothing.'))] : [list([...citedBy, ...also])])
    ],
    next: [...(supersededBy === undefined ? [] : [`regen show ${supersededBy.id}`]), 'regen list sources']
  }
}

function referred({ cite, id }: SourceRef): string {
  return `${cite} (${id})`
}

function looked({ on, against, seen }: Checked): string {
  return `${on} against ${against}${seen === undefined ? '' : `: ${seen}`}`
}

/** A few of the names, in the registers' own order: everyday, clinical, abbreviation. All of them are in the JSON. */
function alsoCalled(name: string, synonyms: readonly { readonly text: string; readonly register: string }[]): Block[] {
  const other = synonyms.filter(({ text }) => text.toLowerCase() !== name.toLowerCase())
  const some = (['everyday', 'clinical', 'abbreviation'] as const).flatMap((register) =>
    other.filter((s) => s.register === register).slice(0, register === 'abbreviation' ? 2 : 4)
  )
  return some.length === 0
    ? []
    : [
        {
          block: 'para',
          names: true,
          line: [muted(`Also called: ${some.map(({ text }) => text).join(', ')}${other.length > some.length ? ' …' : '.'}`)]
        }
      ]
}

/** The rule of the labels, and how each came about by it. */
function ruleBlocks(rule: readonly string[] | undefined, labels: readonly { readonly name: string; readonly glance: Glance }[]): Block[] {
  if (rule === undefined) return []
  const steps = labels.flatMap(({ name, glance }) => ('steps' in glance ? [`${name}: ${glance.steps.join(' ')}`] : []))
  return [heading('The rule of the labels'), list(rule), list(steps)]
}

function related(broader: { id: string; name: string } | undefined, narrower: readonly { id: string; name: string }[]): Block[] {
  const all = [...(broader === undefined ? [] : [broader]), ...narrower]
  return all.length === 0 ? [] : [heading('Related'), list(all.map(({ name, id }) => [name, muted(`  regen show ${id}`)]))]
}

function claimBlocks(claims: readonly { id: string; name: string; verdict: string }[]): Block[] {
  return claims.length === 0
    ? []
    : [
        heading('What adverts say of it'),
        table(
          ['', ''],
          claims
            .slice(0, 7)
            .map(({ name, verdict }) => [
              [strong(`“${name}”`)],
              [verdict === 'supported' || verdict === 'partly' ? verdict : warn(verdict)]
            ])
        ),
        ...(claims.length > 7 ? [para(muted(`and ${claims.length - 7} more: regen list claims`))] : [])
      ]
}

function regulationBlocks(rows: readonly (Therapy['regulation'][number] & { therapyName?: string })[], cite: Citations): Block[] {
  if (rows.length === 0) return []
  return [
    heading('May it be sold for this?'),
    table(
      ['', '', ''],
      rows.map((r) => [
        [strong(`${r.jurisdiction} · ${r.body}`)],
        [r.status === 'approved' ? capital(r.status) : warn(capital(r.status))],
        [r.therapyName === undefined ? '' : `${r.therapyName}: `, r.text, ...restsOn(r, cite), muted(` As of ${r.asOf}.`)]
      ])
    )
  ]
}
