import { count } from '../base/number.ts'
import { capital } from '../base/words.ts'
import { type Block, type Line, sourceLine, textOf } from '../render/document.ts'
import type { FindingView } from '../view/parts.ts'
import type { WalkOption } from '../view/walk-option.ts'
import { readingGrade, wordsOf } from './reading-level.ts'
import type { Sample } from './sample.ts'

/** What falls short in one walk; nothing where it holds. */
export type Check = (sample: Sample) => string[]

const says = (holds: boolean, what: string): string[] => (holds ? [] : [what])

/** Words of benefits against words of harms, and lines against lines: no side of an option may have more than so many times the other. */
const wordsApart = 4
const linesApart = 4

export const checks = {
  describesCondition: ({ view }) => says((view.decision?.what.text ?? '') !== '', 'the condition is not described'),
  namesDecision: ({ view }) => says(/wait/.test(view.decision?.text ?? '') && view.condition !== undefined, 'the decision is not named'),
  listsOptions: ({ view }) => [
    ...says(view.options.length >= 2, 'there are fewer than two options'),
    ...says(view.options[0]?.category === 'waiting', 'doing nothing special is not the first option')
  ],
  saysBenefits: (sample) => eachOption(sample, ({ benefit }) => says(wordsIn(benefit) >= 10, 'says hardly anything of benefits')),
  saysHarms: (sample) => eachOption(sample, ({ harm }) => says(wordsIn(harm) >= 4, 'says hardly anything of harms')),
  saysConsequences: ({ view }) => [
    ...says((view.decision?.living.text ?? '') !== '', 'living with it is not described'),
    ...view.options.flatMap(({ name, recovery }) => says(recovery !== '', `${name}: what comes afterwards is not described`))
  ],
  equalDetail: (sample) => [
    ...eachOption(sample, ({ benefit, harm }) => [
      ...apart('words', wordsIn(benefit), wordsIn(harm), wordsApart),
      ...apart('lines', benefit.length, harm.length, linesApart)
    ]),
    ...says(
      new Set(sectionsOf(sample).map(({ parts }) => parts.join(' > '))).size <= 1,
      'the options do not have the same parts in the same order'
    )
  ],
  cites: (sample) =>
    eachOption(sample, ({ benefit, harm }) =>
      [...benefit, ...harm].flatMap((line) => {
        const text = textOf(line)
        const cited = line.flatMap((span) => (typeof span === 'string' ? [] : (span.cites ?? [])))
        if (!/\d/.test(text.replace(/\[[\d, ]+\]|\(looked on [\d-]+\)/g, ''))) return []
        return says(
          cited.length > 0 && cited.every((n) => n >= 1 && n <= sample.view.sources.length),
          `a figure without a source: ${text.slice(0, 70)}`
        )
      })
    ),
  dated: ({ view, page }) =>
    says(/^\d{4}-\d\d-\d\d$/.test(view.about.knowledge) && contains(page.blocks, view.about.knowledge), 'the page has no date'),
  saysUpdates: ({ view, page }) => says(contains(page.blocks, view.about.update), 'the page does not say how it is kept up to date'),
  saysUncertainty: (sample) =>
    eachOption(sample, ({ benefit, harm }) =>
      [...benefit, ...harm].flatMap((line) => {
        const text = textOf(line)
        if (!/\d/.test(text.replace(/\[[\d, ]+\]|\(looked on [\d-]+\)/g, ''))) return []
        return says(/certain|interval/i.test(text), `a figure without its uncertainty: ${text.slice(0, 70)}`)
      })
    ),
  saysFunding: ({ view, page }) => [
    ...says(contains(page.blocks, view.about.funding), 'the page does not say who paid for it'),
    ...view.sources.flatMap(({ funding, id }) =>
      says(funding === undefined || contains(page.blocks, funding), `the funding of ${id} is not shown`)
    )
  ],
  saysCourse: ({ view }) =>
    says((view.decision?.course.text ?? '') !== '' && (view.decision?.course.sources.length ?? 0) > 0, 'the natural course has no source'),
  canBeCompared: ({ view, page }) => {
    const table = page.blocks.find((block) => block.block === 'table')
    const rows = table?.block === 'table' ? table.rows.map(([name]) => textOf(name ?? [])) : []
    return says(rows.length >= 2 && view.options.every(({ name }, i) => rows[i] === name), 'the options do not stand side by side')
  },
  tellsChances: ({ view }) => says(view.options.some(hasChance), 'no chance of any outcome is told'),
  namesGroup: ({ view }) =>
    figured(view.options).flatMap((f) =>
      says(f.population !== undefined || f.comparator.kind !== 'none', `${f.id}: neither in whom nor against what is said`)
    ),
  tellsRates: ({ view }) =>
    says(
      view.options.some(({ chances }) =>
        [chances.benefit, chances.harm].some((c) => c?.groups.every(({ n }) => n >= 0 && n <= 100) === true)
      ),
      'no event rate is told'
    ),
  samePeriod: (sample) => {
    const times = figured(sample.view.options).map((f) => f.when)
    const untimed = times.filter((time) => !isTime(time)).length
    const drawn = pictures(sample).map(({ icons }) => icons.when)
    const unlike = new Set(drawn).size
    return [
      ...says(untimed === 0, `${untimed} of ${count(times.length, 'finding')} without a recorded time`),
      ...says(drawn.every(isTime), 'a picture without a recorded time'),
      ...says(unlike <= 1, `pictures over ${unlike} unlike times`)
    ]
  },
  sameDenominator: (sample) => [
    ...says(
      pictures(sample).every(({ icons }) => icons.of === 100),
      'pictures do not share a denominator'
    ),
    ...eachOption(sample, ({ benefit, harm }) => [...benefit, ...harm].flatMap((line) => unlikeCounts(textOf(line))))
  ],
  showsThreeWays: (sample) =>
    eachOption(sample, ({ option, blocks }) => {
      const drawn = blocks.filter(({ block }) => block === 'icons' || block === 'forest').length
      const figures = hasChance(option) || option.benefits.some(({ difference }) => difference !== undefined)
      return says(!figures || drawn > 0, 'has figures and no picture')
    }),
  asksValues: ({ asked, view }) => [
    ...says(
      asked.some(({ kind }) => kind === 'weigh'),
      'nobody asks what matters'
    ),
    ...says(view.order !== undefined && view.values.length >= 2, 'the answers are not set against the options'),
    ...view.options.flatMap(({ name, fits }) => says(fits.length === view.values.length, `${name}: not held against every weight`))
  ],
  stepByStep: ({ asked }) =>
    says(asked.length >= 8 && asked.every(({ at, of }, i) => at === i + 1 && at <= of), 'the steps are not numbered one by one'),
  givesQuestions: ({ view }) => [
    ...says(view.ask.length > 0, 'there is no question to take along'),
    ...view.options.flatMap(({ therapy, name }) =>
      says(
        view.askAbout.some((about) => about.therapy === therapy && about.questions.length > 0),
        `${name}: there is no question to ask about it`
      )
    )
  ],
  saysMethod: ({ view, page }) => says(contains(page.blocks, view.about.method), 'the page does not say how evidence was chosen'),
  saysQuality: (sample) => [
    ...eachOption(sample, ({ option, benefit, harm }) => {
      const lines = [...benefit, ...harm].map(textOf)
      return figured([option]).flatMap((f) => {
        const told = lines.filter((text) => text.includes(f.sentence))
        const needed = option.benefits.includes(f)
        return says(
          told.length > 0 ? told.every((text) => text.includes(`${capital(f.certainty.level)} certainty`)) : !needed,
          `its certainty does not stand with ${f.id}`
        )
      })
    }),
    ...sample.page.blocks.flatMap((block) =>
      block.block === 'sources' ? block.items.flatMap(({ kind, cite }) => says(kind !== '', `the design of ${cite} is not told`)) : []
    ),
    ...says(
      sample.page.blocks.some(({ block }) => block === 'sources'),
      'no design of any study is told'
    )
  ],
  saysAuthors: ({ view, page }) => says(contains(page.blocks, view.about.authors), 'the page does not say who wrote it'),
  saysReadingLevel: (sample) => says(Number.isFinite(gradeOf(sample)) && gradeOf(sample) > 0, 'its reading level cannot be worked out')
} satisfies Record<string, Check>

export type CheckName = keyof typeof checks

/** The school grade of what stands on a page before its list of sources. */
export function gradeOf({ page }: Sample): number {
  const words = page.blocks.flatMap((block) => {
    if (block.block === 'para') return [textOf(block.line)]
    return block.block === 'list' ? block.items.map(textOf) : []
  })
  return readingGrade(words.map((text) => text.replace(/\[[\d, ]+\]/g, '')).join('\n'))
}

/** An option as it stands on the page: its parts, and the lines of benefits and of harms. */
interface Section {
  readonly option: WalkOption
  readonly blocks: readonly Block[]
  readonly parts: readonly string[]
  readonly benefit: readonly Line[]
  readonly harm: readonly Line[]
}

function sectionsOf({ view, page }: Sample): Section[] {
  return view.options.flatMap((option) => {
    const from = page.blocks.findIndex((block) => block.block === 'heading' && block.text === option.name)
    if (from < 0) return []
    const rest = page.blocks.slice(from + 1)
    const to = rest.findIndex(({ block }) => block === 'heading')
    const blocks = rest.slice(0, to < 0 ? undefined : to)
    const label = (block: Block): string =>
      block.block === 'para' && typeof block.line[0] === 'object' && block.line[0].tone === 'strong' ? block.line[0].text : ''
    const listAfter = (name: string): readonly Line[] => {
      const next = blocks[blocks.findIndex((block) => label(block) === name) + 1]
      return next?.block === 'list' ? next.items : []
    }
    return [
      {
        option,
        blocks,
        parts: blocks.map(label).filter((text) => text !== ''),
        benefit: listAfter('What it may bring'),
        harm: listAfter('What it may cost')
      }
    ]
  })
}

function eachOption(sample: Sample, check: (section: Section) => string[]): string[] {
  const sections = sectionsOf(sample)
  return [
    ...says(sections.length === sample.view.options.length, 'an option is missing from the page'),
    ...sections.flatMap((section) => check(section).map((problem) => `${section.option.name}: ${problem}`))
  ]
}

function apart(what: string, benefit: number, harm: number, bound: number): string[] {
  return says(
    benefit > 0 && harm > 0 && benefit <= bound * harm && harm <= bound * benefit,
    `${benefit} ${what} of benefits against ${harm} of harms`
  )
}

function wordsIn(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + wordsOf(textOf(line)).length, 0)
}

function contains(blocks: readonly Block[], words: string): boolean {
  return blocks.some((block) => {
    if (block.block === 'para') return textOf(block.line).includes(words)
    if (block.block === 'sources') return block.items.some((item) => textOf(sourceLine(item)).includes(words))
    return block.block === 'list' && block.items.some((item) => textOf(item).includes(words))
  })
}

function isTime(when: string): boolean {
  return when !== '' && when !== 'time not recorded'
}

/** Counts on the page that are not of 100, though neither is too rare for that, and they are told apart. */
function unlikeCounts(text: string): string[] {
  const n = (words = ''): number => Number(words.replace(/,/g, ''))
  const counts = [...text.matchAll(/(?:([\d.,]+) instead of|about) ([\d.,]+) of (1,000|[\d,]+,000)\b/g)]
  return counts.flatMap(([said, first, second, of]) => {
    const shares = [first ?? second, second].map((count) => (100 * n(count)) / n(of))
    const rare = shares.some((share) => share < 1)
    const alike = first !== undefined && Math.round(shares[0] as number) === Math.round(shares[1] as number)
    return says(rare || alike, `not of 100: ${said}`)
  })
}

function hasChance({ chances }: WalkOption): boolean {
  return chances.benefit !== undefined || chances.harm !== undefined
}

function figured(options: readonly WalkOption[]): FindingView[] {
  return options.flatMap(({ benefits, harmFindings }) => [...benefits, ...harmFindings])
}

function pictures({ page }: Sample): Extract<Block, { block: 'icons' }>[] {
  return page.blocks.filter((block) => block.block === 'icons')
}
