import { describe, expect, it } from 'vitest'
import { claimFoundBy, readWith, regrows, relieves } from '../../support/claims.ts'

const popular = { ...claimFoundBy('popular', ['many people'], { by: 'treatment' }), category: 'authority' as const }
const common = { ...claimFoundBy('common', ['pain is common'], { evenIf: ['a fair text'] }), category: 'hype' as const }
const all = [regrows, relieves, popular, common]

/** The claims that a text makes, and why the rest that met makes none. */
function judged(text: string): { claims: string[]; ruledOut: string[] } {
  const readings = readWith(text, all)
  return {
    claims: readings.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ruledOut: [...new Set(readings.flatMap(({ ruledOut }) => ruledOut.map(({ because }) => because)))]
  }
}

/** More than fits into a text that is too short to be about anything. */
const long = 'The knee is a joint with two bones that meet in it and move. '.repeat(6)

describe('a text that informs', () => {
  const fair = [
    'PRP does not rebuild cartilage.',
    'There is no evidence that PRP rebuilds cartilage.',
    'Nobody has asked whether PRP rebuilds cartilage.',
    'Can stem cells rebuild cartilage?'
  ].join(' ')

  it('sells nothing where it tells how things are sold', () => {
    expect(judged('Many people had PRP.').claims).toEqual(['popular'])
    expect(judged(`Many people had PRP. ${fair}`)).toMatchObject({ claims: [], ruledOut: expect.arrayContaining(['a fair text']) })
  })

  it('makes a claim all the same where it says that a treatment works, and where any text may', () => {
    expect(judged(`PRP relieves pain. ${fair}`).claims).toEqual(['relieves'])
    expect(judged(`Pain is common. ${fair}`).claims).toEqual(['common'])
  })

  it('is known by few claims among many sentences, where it limits or doubts as often as it claims', () => {
    const doubts = 'No evidence that PRP rebuilds cartilage. Beware. It is unproven. '
    expect(judged(`${long} Many people had PRP. ${doubts}`).claims).toEqual([])
    expect(judged(`${long} Many people had PRP.`).claims).toEqual(['popular'])
  })

  it('is not known by a few limits among many claims', () => {
    expect(judged(`Many people had PRP. PRP relieves pain. Stem cells rebuild cartilage. ${fair}`).claims).toContain('popular')
  })
})

describe('what is on offer', () => {
  it('need not be named by one who offers something', () => {
    const claim = 'You can rebuild cartilage here.'
    expect(judged(`${long} ${claim}`)).toEqual({ claims: [], ruledOut: ['another’s doing'] })
    expect(judged(`${long} We offer much. Our clinic is old. ${claim}`).claims).toEqual(['regrows'])
  })

  it('is plain in a text full of claims, where a sentence that tells how bodies work claims it too', () => {
    const nature = 'The knee will rebuild cartilage.'
    expect(judged(`${'PRP is it. '.repeat(21)} ${nature}`).claims).toEqual([])
    expect(judged(`${'PRP relieves pain. '.repeat(21)} ${nature}`).claims).toContain('regrows')
  })

  it('is not what a text about surgery names once', () => {
    const surgery = 'Surgery is done in a theatre and takes an hour or two. '.repeat(8)
    expect(judged(`${surgery} PRP is another thing. You can rebuild cartilage.`).claims).toEqual([])
    expect(judged(`PRP is the thing. ${long} You can rebuild cartilage.`).claims).toEqual(['regrows'])
  })

  it('shows in praise throughout that only sellers give', () => {
    const praise = 'You rebuild cartilage. You relieve the pain. Many people did.'
    expect(judged(`${long} ${praise}`).claims).toEqual(['regrows', 'relieves', 'popular'])
    expect(judged(`${long} You rebuild cartilage. You relieve the pain. You relieve an ache.`).claims).toEqual([])
  })
})
