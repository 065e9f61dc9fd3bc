import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { benefitWords } from '../src/evidence/benefit-words.ts'
import { optionRows } from '../src/evidence/options.ts'
import { type Reading, readings } from '../src/evidence/reading.ts'
import { knowledgeOf } from '../src/knowledge/knowledge.ts'
import { loadFolder } from '../src/knowledge/load-folder.ts'
import { statedFiguresOf } from '../src/knowledge/stated-figures.ts'
import { showPage } from '../src/render/pages/show-page.ts'
import { renderPlain } from '../src/render/plain.ts'
import { conditionView, therapyView } from '../src/view/show-view.ts'
import { fitsOf } from '../src/walkthrough/fit.ts'

const loaded = loadFolder(join(import.meta.dirname, '../data'))
// Here it shows whether the records keep every rule: without that there is nothing to look at.
if ('problems' in loaded) throw new Error(loaded.problems.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
const knowledge = knowledgeOf(loaded.store)

const conditions =
  'knee-osteoarthritis hip-osteoarthritis rheumatoid-arthritis degenerative-disc-disease lumbar-disc-herniation sciatica lumbar-spinal-stenosis chronic-low-back-pain rotator-cuff-tendinopathy rotator-cuff-tear tennis-elbow achilles-tendinopathy patellar-tendinopathy meniscus-tear acl-tear articular-cartilage-defect bursitis'.split(
    ' '
  )
const therapies =
  'mesenchymal-stem-cell-injection bone-marrow-mesenchymal-stem-cells adipose-derived-mesenchymal-stem-cells umbilical-cord-mesenchymal-stem-cells bone-marrow-aspirate-concentrate platelet-rich-plasma exosomes hyaluronic-acid-injection corticosteroid-injection oral-nsaids topical-nsaids exercise-therapy physical-therapy weight-loss anti-inflammatory-diet education-and-self-management acupuncture arthroscopic-surgery knee-replacement laminectomy discectomy spinal-fusion acl-reconstruction wait-and-see'.split(
    ' '
  )

/** What a danger sign is a sign of, the words that tell it, and how fast to act: the same in every record and in the walkthrough. */
const signs: readonly [kind: string, told: RegExp, act: 'emergency' | 'urgent', but?: RegExp][] = [
  [
    'an infected joint or bursa',
    /^(?=.*\b(joint|knee|hip|shoulder|elbow|wrist|ankle|hand|heel|kneecap)\b)(?=.*\b(hot|swollen|swelling|redness|very painful)\b)(?=.*\b(fever|temperature|shiver|feel(ing)? (very )?(ill|unwell)|ill, hot or shivery|feel sick))/i,
    'emergency',
    /\beven without fever\b/i
  ],
  [
    'a hot or swollen joint without fever',
    /^(one joint is|a joint is|a replaced joint)\b.*\b(hot|swollen)\b(?!.*(and you have a fever|feel ill))/i,
    'urgent'
  ],
  [
    'crushed nerves below the spinal cord',
    /numb(ness)? (between the legs|around the (genitals|bottom))|\bbladder\b|cannot pass water/i,
    'emergency'
  ],
  ['trouble in both legs from the back', /\bboth legs\b/i, 'emergency'],
  ['a leg that gets weaker, or a new way of walking', /\b(leg|foot) gets weak|walk (unsteadily|differently)|trouble walking/i, 'emergency'],
  ['a broken bone of the spine', /\b(back|neck)\b.*\b(accident|crash|fall|small knock)\b|road accident/i, 'emergency'],
  ['an infection of the spine', /\b(back|neck) pain\b.*\b(fever|chills)\b/i, 'urgent'],
  ['a growth', /weight loss|lose weight|had cancer|cancer in the past|night sweats|pain at night that never/i, 'urgent'],
  ['a clot in the lung', /breathless|short(ness)? of breath|chest pain/i, 'emergency'],
  ['a clot in the leg', /\b(calf|one calf|calf or (leg|thigh))\b(?!.*(breath|chest))/i, 'urgent'],
  [
    'a torn tendon',
    /\bsnap\b.*\b(push off|straighten|badly)\b|new bulge|\bpop at the sit|gap or lump in the muscle|weakness of the arm after an injury/i,
    'emergency'
  ],
  [
    'a broken bone or a joint out of place',
    /out of shape|out of place|changed shape|(cannot|no longer) (put weight|stand|walk)|limb looks bent|looks short or turned|new bend/i,
    'emergency'
  ],
  ['a limb without blood', /\b(cold|pale|blue|white)\b/i, 'emergency'],
  ['a locked or swollen knee', /\bknee is (locked|stuck)\b/i, 'urgent'],
  ['an inflamed eye', /\beyes?\b.*\b(red|painful)\b|\bred, painful eye\b/i, 'urgent'],
  ['harm to the brain or the spinal cord', /speaking|double vision|electric shock|sudden (numbness|weakness)/i, 'emergency'],
  ['a squeezed nerve of the arm', /arm gets weak or heavy/i, 'urgent'],
  ['an infection while on certain drugs', /drugs that calm the immune system/i, 'urgent'],
  ['an infected artificial joint', /^a replaced joint|replacement: new pain/i, 'urgent']
]

/** Signs that only one record tells. */
const alone =
  /methotrexate|pain keeps getting worse|skin over the break|hip pain suddenly|diabetes or numb feet|weeks or more after a dislocation|the arm or hand is numb/i

const flags = [
  ...knowledge.all('condition').flatMap(({ id, redFlags }) => redFlags.map(({ sign, act }) => ({ at: id, sign, act }))),
  ...knowledge.redFlags().map(({ id, sign, act }) => ({ at: `walkthrough ${id}`, sign, act }))
]

describe('a danger sign', () => {
  it.each(signs)('of %s calls for the same everywhere', (_, told, act, but) => {
    const met = flags.filter(({ sign }) => told.test(sign) && but?.test(sign) !== true)
    expect(met.length).toBeGreaterThan(1)
    expect(met.filter((flag) => flag.act !== act)).toEqual([])
  })

  it('that is an emergency or urgent is known to the table above, so that no new record goes past it', () => {
    const known = (sign: string) => alone.test(sign) || signs.some(([, told]) => told.test(sign))
    expect(flags.filter(({ sign, act }) => act !== 'soon' && !known(sign)).map(({ at, sign }) => `${at}: ${sign}`)).toEqual([])
  })
})

describe('the records of data/', () => {
  it.each(conditions)('hold %s with danger signs, a natural course and at least four options, waiting among them', (id) => {
    const condition = knowledge.condition(id)
    expect(condition.naturalCourse.sources.length).toBeGreaterThan(0)
    expect(condition.redFlags.length).toBeGreaterThan(0)
    const options = optionRows(knowledge, id).map(({ therapy }) => therapy)
    expect(options.length).toBeGreaterThanOrEqual(4)
    expect(options[0]).toBe('wait-and-see')
  })

  it.each(therapies)('hold %s with at least one pair', (id) => {
    expect(knowledge.therapy(id).name).not.toBe('')
    expect(knowledge.conditionsFor(id).length).toBeGreaterThan(0)
  })

  it('hold the regulation of cell, platelet and exosome products in the US and the EU', () => {
    for (const id of [
      'mesenchymal-stem-cell-injection',
      'platelet-rich-plasma',
      'exosomes',
      'bone-marrow-aspirate-concentrate',
      'stromal-vascular-fraction'
    ]) {
      const places = knowledge.therapy(id).regulation.map(({ jurisdiction }) => jurisdiction)
      expect(places, id).toEqual(expect.arrayContaining(['US', 'EU']))
    }
  })

  it('hold the null results of the large placebo-controlled trials', () => {
    const finding = (id: string) => knowledge.finding(id)?.finding
    expect(finding('knee-osteoarthritis/platelet-rich-plasma#restore-pain')).toMatchObject({
      source: 'bennell-2021-restore',
      comparator: { kind: 'placebo' }
    })
    expect(finding('achilles-tendinopathy/platelet-rich-plasma#atm-visa-a')).toMatchObject({ source: 'kearney-2021-atm' })
    expect(finding('rotator-cuff-tendinopathy/subacromial-decompression#csaw-placebo')).toMatchObject({
      comparator: { kind: expect.stringMatching(/sham|placebo/) }
    })
  })

  it('let every condition open the walkthrough at one of its places', () => {
    const places = new Set(knowledge.walkthrough().sites.flatMap(({ sites }) => sites ?? []))
    for (const { id, sites } of knowledge.all('condition'))
      expect(
        sites.some((site) => places.has(site) || site === 'any joint' || site === 'whole body'),
        id
      ).toBe(true)
  })
})

describe('what a walk says of an option', () => {
  const values = { 'less-pain': 'pain', 'do-more': 'function' } as const
  const options = knowledge.ids('condition').flatMap((condition) =>
    optionRows(knowledge, condition).map((row) => {
      const pair = knowledge.pair(condition, row.therapy)
      const all = pair === undefined ? [] : readings(knowledge, pair)
      const fits = new Map(
        fitsOf(knowledge, condition, row.therapy, [...Object.keys(values), 'certainty', 'avoid-harm', 'cost']).map((fit) => [
          fit.value,
          fit
        ])
      )
      const basis = 'basis' in row.glance ? row.glance.basis : undefined
      const lead = all.find(({ id }) => id === basis)
      return { at: `${condition}/${row.therapy}`, glance: row.glance, label: row.label, all, fits, lead }
    })
  )
  /** The fits that speak of what the label speaks of, where nothing but the treatment itself was compared. */
  const samePoint = options.flatMap((option) => {
    if (option.lead === undefined || !('versus' in option.glance) || option.glance.versus === 'another treatment') return []
    const [value] = Object.entries(values).find(([, domain]) => domain === option.lead?.outcome.domain) ?? []
    return [value, 'certainty'].flatMap((v) => (v === undefined ? [] : [{ ...option, value: v, fit: option.fits.get(v) }]))
  })
  const wrong = (test: (at: (typeof samePoint)[number]) => boolean): string[] =>
    samePoint
      .filter((at) => !test(at))
      .map(({ at, label, value, fit }) => `${at}: “${label}”, but ${value}: ${fit?.verdict}, ${fit?.because}`)

  it('is never that nothing is known, where the label tells what its source found', () => {
    expect(samePoint.filter(({ glance }) => glance.kind === 'told').length).toBeGreaterThan(20)
    const verdicts = { benefit: 'partly', 'no difference': 'does not fit', harm: 'does not fit', unclear: 'not known' }
    expect(
      wrong(
        ({ glance, fit }) => glance.kind !== 'told' || (fit?.verdict === verdicts[glance.direction] && !/very uncertain/.test(fit.because))
      )
    ).toEqual([])
  })

  it('is that the evidence is very uncertain, where the label says so', () => {
    expect(
      wrong(
        ({ glance, value, fit }) =>
          glance.kind !== 'very uncertain' || value !== 'certainty' || /very uncertain|no finding/.test(fit?.because ?? '')
      )
    ).toEqual([])
  })

  it('is no stronger than the label where the interval reaches down to a smaller size', () => {
    const least = (at: { glance: (typeof options)[number]['glance'] }) => (at.glance.kind === 'rated' ? at.glance.least : undefined)
    expect(samePoint.filter((at) => least(at) !== undefined).length).toBeGreaterThan(20)
    expect(
      wrong((at) => least(at) !== 'little or no' || (at.fit?.verdict !== 'fits' && /too small to matter/.test(at.fit?.because ?? '')))
    ).toEqual([])
    expect(
      wrong((at) => {
        if (at.value !== 'certainty' || at.glance.kind !== 'rated' || at.glance.direction !== 'better' || at.glance.change !== undefined)
          return true
        return at.glance.size === undefined || at.glance.crossesNull !== false || at.fit?.because.includes(benefitWords(at.glance)) === true
      })
    ).toEqual([])
  })

  it('is said of a finding with all that its interval leaves possible', () => {
    const sized = options
      .flatMap(({ all }) => all)
      .filter(({ judgement, certainty }) => judgement?.least !== undefined && certainty.level !== 'very low')
    const says = ({ judgement, sentence }: Reading): boolean =>
      judgement?.least === 'little or no'
        ? /too small to matter/.test(sentence)
        : judgement?.direction !== 'better' || /(slight|important) to|compared with/.test(sentence)
    expect(sized.length).toBeGreaterThan(50)
    expect(sized.filter((r) => !says(r)).map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([])
  })

  it('heads no list bare, where one group was followed and that is very uncertain', () => {
    const alone = options.filter(({ glance, lead }) => glance.kind === 'no comparison' && lead?.certainty.level === 'very low')
    expect(alone.length).toBeGreaterThan(20)
    expect(
      alone
        .filter(({ glance, label }) => !('level' in glance) || glance.level !== 'very low' || !/very uncertain/.test(label))
        .map(({ at }) => at)
    ).toEqual([])
  })

  it('is that serious harm was counted only where somebody had it', () => {
    const counted = (r: Reading): boolean =>
      r.effect.measure === 'proportion'
        ? r.effect.n > 0
        : r.effect.measure === 'narrative'
          ? r.effect.direction === 'harm'
          : (r.difference?.risks?.therapy ?? 1) > 0
    const said = options.filter(({ fits }) => fits.get('avoid-harm')?.because.startsWith('serious harm was counted'))
    expect(
      said.filter(({ all }) => !all.some((r) => /serious harm|death/.test(r.outcome.domain) && counted(r))).map(({ at }) => at)
    ).toEqual([])
    expect(options.find(({ at }) => at === 'knee-osteoarthritis/exercise-therapy')?.fits.get('avoid-harm')?.because).toMatch(
      /no more serious harm was seen/
    )
  })

  it('names a price with what it is for, and makes no average a least', () => {
    const costs = options.map(({ fits }) => fits.get('cost')).filter((fit) => fit?.verdict === 'partly')
    expect(costs.length).toBeGreaterThan(100)
    expect(
      costs.filter(
        (fit) =>
          !/^(about |from |up to )?[A-Z]{3} [\d,.]+( to [\d,.]+)?(, about [A-Z]{3} [\d,.]+)? per \S.* \(.*\d{4}\)$/.test(fit?.because ?? '')
      )
    ).toEqual([])
  })
})

describe('what a record states itself', () => {
  /** One that has been read again by now does not belong here. */
  const readOnce = [
    'knee-osteoarthritis#causes[1]',
    'knee-osteoarthritis#causes[2]',
    'psoriatic-arthritis#burden[1]',
    'opioids#regulation[0]',
    'oral-nsaids#harms[3]',
    'platelet-rich-plasma#harms[3]',
    'stromal-vascular-fraction#regulation[0]',
    'stromal-vascular-fraction#prices[0]'
  ]
  it('was read at its source twice, but for these', () => {
    const unread = statedFiguresOf(knowledge).flatMap(({ record, path, second }) => (second === undefined ? [`${record}#${path}`] : []))
    expect(unread).toEqual(readOnce)
  })

  it.each([...new Set(readOnce.map((figure) => figure.split('#')[0] as string))])('says so on the page of %s, once for each', (id) => {
    const view = knowledge.ids('condition').includes(id) ? conditionView(knowledge, id, false) : therapyView(knowledge, id, false)
    const said = renderPlain(showPage(view)).match(/Read once so far\./g) ?? []
    expect(said).toHaveLength(readOnce.filter((figure) => figure.startsWith(`${id}#`)).length)
  })
})
