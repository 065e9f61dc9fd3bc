import { count } from '../../base/number.ts'
import { capital, inSentence } from '../../base/words.ts'
import { type CheckedClaim, type CheckedDisclosure, type CheckedSentence, type CheckView, claimKey } from '../../view/check-view.ts'
import { type Block, heading, type Line, list, muted, type Page, para, strong, table, title, warn } from '../document.ts'
import { type Citations, citations, sourceBlocks } from './citations.ts'
import { behind } from './finding-line.ts'
import { restsOn, unverified } from './marks.ts'
import { verdictSpan, verdictWords } from './verdict.ts'

/** Of fewer sentences nobody expects that they say everything. */
const few = 3

/** The claims of a text in its own order, then what it says openly and what it leaves out, then what to ask. */
export function checkPage(view: CheckView): Page {
  const { claims, sentences, disclosures, questions, sources } = view
  const cite = citations(sources)
  return {
    blocks: [
      title(nameOf(view), summary(view)),
      ...(claims.length === 0 ? nothingFound(view) : [para(muted(reach(view)))]),
      ...inShort(claims),
      ...(sentences.length === 0 ? [] : [heading('Sentence by sentence'), ...sentenceBlocks(view, cite)]),
      ...openly(disclosures),
      ...(view.read < few ? [] : leftOut(disclosures)),
      ...(questions.length === 0 ? [] : [heading('Questions to ask the seller'), list(questions)]),
      ...sourceBlocks(sources),
      ...(claims.length === 0 ? [] : [para(muted('Not medical advice. regen judges what is said, not who says it.'))])
    ],
    next: [...new Set(claims.map(({ id }) => `regen show ${id}`))].slice(0, 2).concat('regen check --list')
  }
}

/** What was read, to begin a page with. A file's name is left as it is. */
function nameOf({ source }: CheckView): string {
  return source === 'your words' || source === 'standard input' ? capital(source) : source
}

/** `9 claims, in 7 of 21 sentences` */
function summary({ claims, sentences, read }: CheckView): string {
  const found = sentences.reduce((sum, sentence) => sum + sentence.claims.length, 0)
  if (found === 0) return count(read, 'sentence')
  const making = sentences.filter((sentence) => sentence.claims.length > 0).length
  return `${count(claims.length, 'claim')}, in ${making} of ${count(read, 'sentence')}`
}

function reach({ known, only }: CheckView): string {
  const narrowed = only === undefined ? '' : ` Shown are only those with the verdict “${verdictWords[only].toLowerCase()}”.`
  return `regen looks for ${known} claims that it knows, in English. What it does not find may still be untrue. A claim is given in regen’s words, which may be blunter than the text’s.${narrowed}`
}

function nothingFound({ known, only }: CheckView): Block[] {
  return only === undefined
    ? [para(strong('No known claim found.'), ` That is not a sign that it is true: regen looks for ${known} claims, in English.`)]
    : [para(strong(`No claim with the verdict “${verdictWords[only].toLowerCase()}” found.`), ' That is not a sign that the rest is true.')]
}

/** Every claim once, the worst verdict first. */
function inShort(claims: readonly CheckedClaim[]): Block[] {
  const rows = (['false', 'misleading', 'unproven', 'partly', 'supported'] as const).flatMap((verdict): (readonly Line[])[] => {
    const names = claims.filter((claim) => claim.verdict === verdict).map(({ name }) => quoted(name))
    return names.length === 0 ? [] : [[[verdictSpan(verdict)], [names.join(' ')]]]
  })
  return claims.length < 2 ? [] : [heading('In short'), table(['', ''], rows)]
}

function sentenceBlocks({ sentences, claims }: CheckView, cite: Citations): Block[] {
  const shown = new Set<string>()
  const made = new Map(claims.map((claim) => [claimKey(claim), claim]))
  const told = new Set<string>()
  return sentences.flatMap((sentence) => {
    const again = sentence.ruledOut === undefined ? sentence.claims.filter((found) => shown.has(claimKey(found))) : []
    const rows = sentence.claims.flatMap((found) => {
      const claim = made.get(claimKey(found)) as CheckedClaim
      const first = !shown.has(claimKey(found))
      shown.add(claimKey(found))
      if (!first && sentence.ruledOut === undefined) return []
      const lines = first ? claimLines(claim, told, cite) : [[quoted(claim.name), muted(' (as above)')]]
      const why: Line[] = sentence.ruledOut === undefined ? [] : [[muted(`found by: ${found.pattern}, in: ${found.words.join(' … ')}`)]]
      return [...lines, ...why].map((line, i): readonly Line[] => [i === 0 ? [verdictSpan(claim.verdict)] : [], line])
    })
    // What was told above is named again in one line for each verdict: nobody reads it twice.
    for (const verdict of new Set(again.map((found) => found.verdict))) {
      const names = again.filter((found) => found.verdict === verdict).map(({ name }) => quoted(name))
      rows.push([[verdictSpan(verdict)], [names.join(' '), muted(' (as above)')]])
    }
    return [para(strong(quoted(sentence.text))), ...(rows.length === 0 ? [] : [table(['', ''], rows)]), ...ruledOutBlocks(sentence)]
  })
}

/** A claim where it is first met: the claim with one line of why, what is known, in full where it was not told before, and where to read on. */
function claimLines({ id, name, why, findings, regulation }: CheckedClaim, told: Set<string>, cite: Citations): Line[] {
  const before: string[] = []
  const line = (key: string, title: string, full: () => Line): Line[] => {
    if (told.has(key)) before.push(title)
    else {
      told.add(key)
      return [full()]
    }
    return []
  }
  const known = [
    ...findings.flatMap((f) =>
      line(f.id, `${f.conditionName}, ${inSentence(f.therapyName)}, ${inSentence(f.outcome.name)}`, () => [
        muted(`${f.about === undefined ? '' : `About ${f.about}. `}${f.conditionName}: `),
        f.sentence,
        muted(` ${behind(f)}. Certainty: ${f.certainty.level}.`),
        ...unverified(f),
        cite.mark(f.source)
      ])
    ),
    ...regulation.flatMap((rule) => {
      const { therapy, jurisdiction, body, status, text, therapyName, asOf } = rule
      return line(`${therapy}#${jurisdiction}`, `${jurisdiction}, ${body}, ${inSentence(therapyName)}`, () => [
        `${jurisdiction}, ${body}, ${therapyName}: `,
        status === 'approved' ? status : warn(status),
        `. ${text}`,
        ...restsOn(rule, cite),
        muted(` As of ${asOf}.`)
      ])
    })
  ]
  return [
    [quoted(name), ` ${why.text}`, ...restsOn(why, cite)],
    ...known,
    ...(before.length === 0 ? [] : [[muted(`as above: ${before.join('; ')}`)]]),
    [muted(`more: regen show ${id}`)]
  ]
}

function ruledOutBlocks({ ruledOut = [] }: CheckedSentence): Block[] {
  return ruledOut.length === 0
    ? []
    : [
        list(
          ruledOut.map(({ id, because, by, pattern, words }) => [
            muted(`no claim: ${id}, ${because} (${by}); met ${pattern}, in: ${words.join(' … ')}`)
          ])
        )
      ]
}

function openly(disclosures: readonly CheckedDisclosure[]): Block[] {
  const said = disclosures.filter(({ text }) => text !== undefined)
  return said.length === 0
    ? []
    : [
        heading('What it says openly'),
        table(
          ['', ''],
          said.map(({ name, text = '', weak }) => [name, [quoted(text), ...(weak ? [muted(' (only in passing)')] : [])]])
        )
      ]
}

/** What is said only in passing is left out too: it informs nobody. */
function leftOut(disclosures: readonly CheckedDisclosure[]): Block[] {
  const missing = disclosures.flatMap((disclosure) => disclosure.missing ?? [])
  return missing.length === 0 ? [] : [heading('What it leaves out'), list(missing)]
}

/** In quotation marks, once. */
function quoted(text: string): string {
  return /^[“"]/.test(text) && /[”"]$/.test(text) ? text : `“${text}”`
}
