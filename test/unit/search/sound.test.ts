import { describe, expect, test } from 'vitest'
import { saidAs, soundsOf, spoken } from '../../../src/search/sound.ts'

describe('words that are said alike', () => {
  test.each([
    ['fisiotherapy', 'physiotherapy'],
    ['siatica', 'sciatica'],
    ['psyatica', 'sciatica'],
    ['kortizone', 'cortisone'],
    ['roomatoid', 'rheumatoid'],
    ['plazma', 'plasma'],
    ['eksosome', 'exosome'],
    ['ecksosome', 'exosome'],
    ['nee', 'knee'],
    ['wiplash', 'whiplash'],
    ['gowt', 'gout']
  ])('%s is spelt as %s is', (heard, written) => {
    expect(spoken(heard)).toBe(spoken(written))
  })

  test.each([
    ['kiropractor', 'chiropractor'],
    ['chiropracter', 'chiropracter'],
    ['akilles', 'achilles']
  ])('%s may be %s, whose ch may be a k', (heard, written) => {
    expect(saidAs(written)).toContain(spoken(heard))
  })

  test.each([
    ['fizzyotherapy', 'physiotherapy'],
    ['sighatica', 'sciatica'],
    ['fashitis', 'fasciitis'],
    ['ankleosing', 'ankylosing'],
    ['mesenkimal', 'mesenchymal']
  ])('%s shares a key with %s', (heard, written) => {
    expect(soundsOf(heard).some((key) => soundsOf(written).includes(key))).toBe(true)
  })

  test.each([
    ['static', 'sciatic'],
    ['tendon', 'tender'],
    ['colitis', 'capsulitis']
  ])('%s shares none with %s', (one, other) => {
    expect(soundsOf(one).filter((key) => soundsOf(other).includes(key))).toEqual([])
  })

  test.each(['', 'm17', 'grade 2', '関節'])('%j has no sound to go by', (word) => {
    expect(soundsOf(word)).toEqual([])
  })
})
