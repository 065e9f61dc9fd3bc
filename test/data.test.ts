import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionRows } from '../src/evidence/options.ts'
import { knowledgeOf } from '../src/knowledge/knowledge.ts'
import { loadFolder } from '../src/knowledge/load-folder.ts'

const loaded = loadFolder(join(import.meta.dirname, '../data'))
const problems = 'problems' in loaded ? loaded.problems : []
if (!('store' in loaded)) throw new Error(problems.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
const knowledge = knowledgeOf(loaded.store)

const conditions =
  'knee-osteoarthritis hip-osteoarthritis rheumatoid-arthritis degenerative-disc-disease lumbar-disc-herniation sciatica lumbar-spinal-stenosis chronic-low-back-pain rotator-cuff-tendinopathy rotator-cuff-tear tennis-elbow achilles-tendinopathy patellar-tendinopathy meniscus-tear acl-tear articular-cartilage-defect bursitis'.split(
    ' '
  )
const therapies =
  'mesenchymal-stem-cell-injection bone-marrow-mesenchymal-stem-cells adipose-derived-mesenchymal-stem-cells umbilical-cord-mesenchymal-stem-cells bone-marrow-aspirate-concentrate platelet-rich-plasma exosomes hyaluronic-acid-injection corticosteroid-injection oral-nsaids topical-nsaids exercise-therapy physical-therapy weight-loss anti-inflammatory-diet education-and-self-management acupuncture arthroscopic-surgery knee-replacement laminectomy discectomy spinal-fusion acl-reconstruction wait-and-see'.split(
    ' '
  )

describe('the records of data/', () => {
  it('keep every rule', () => {
    expect(problems).toEqual([])
  })

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
    const finding = (id: string) => {
      const [pair = '', name] = id.split('#')
      return knowledge.find('pair', pair)?.findings.find((f) => f.id === name)
    }
    expect(finding('knee-osteoarthritis/platelet-rich-plasma#restore-pain')).toMatchObject({
      source: 'bennell-2021-restore',
      comparator: { kind: 'placebo' }
    })
    expect(finding('achilles-tendinopathy/platelet-rich-plasma#atm-visa-a')).toMatchObject({ source: 'kearney-2021-atm' })
    expect(finding('rotator-cuff-tendinopathy/subacromial-decompression#csaw-placebo')).toMatchObject({
      comparator: { kind: expect.stringMatching(/sham|placebo/) }
    })
  })

  it('name a source that was checked behind every finding and recommendation', () => {
    for (const pair of knowledge.all('pair'))
      for (const { source } of [...pair.findings, ...pair.recommendations])
        expect(knowledge.source(source).custom.checked.on).toMatch(/^20\d\d-\d\d-\d\d$/)
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
