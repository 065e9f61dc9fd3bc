import { expect, test } from 'vitest'
import type { Glance, Lack } from '../../../src/evidence/glance.ts'
import { questionsAbout } from '../../../src/view/option-questions.ts'

function questionOn(glance: Glance): string | undefined {
  const option = { therapy: 'massage', name: 'Massage', category: 'manual', glance, prices: [], harms: [], regulation: [] } as const
  return questionsAbout([option as unknown as Parameters<typeof questionsAbout>[0][number]])[0]?.questions[0]
}

test.each<[Lack, string]>([
  ['findings', 'No study of massage for this is recorded here, only what guidelines say.'],
  ['verified findings', 'What is recorded here on massage for this is not verified yet.'],
  ['main outcomes', 'Massage was compared for this, but no verified finding is on pain, function or recovery.'],
  ['outcomes beyond harm', 'Only harms of massage were compared for this, not pain, function or recovery.'],
  ['outcomes beyond structure', 'Massage was compared for this on the state of the tissue alone, not on pain, function or recovery.'],
  ['a comparison on main outcomes', 'No verified finding here compares people who had massage with people who had not.'],
  ['a comparison', 'No verified finding here compares people who had massage with people who had not.']
])('asks by what is missing: %s', (lacks, silence) => {
  const glance: Glance = { kind: 'no comparison', lacks, course: undefined, outcomes: [], basis: undefined, steps: [] }
  expect(questionOn(glance)).toBe(`${silence} What makes you expect that it helps me?`)
})
