import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionRows } from '../src/evidence/options.ts'
import { knowledgeOf } from '../src/knowledge/knowledge.ts'
import { loadFolder } from '../src/knowledge/load-folder.ts'

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
