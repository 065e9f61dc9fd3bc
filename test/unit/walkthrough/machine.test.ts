import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledStore } from '../../../src/knowledge/compiled-store.ts'
import { type Knowledge, knowledgeOf } from '../../../src/knowledge/knowledge.ts'
import type { WalkStep } from '../../../src/knowledge/schema.ts'
import { walkthrough } from '../../../src/knowledge/schema.ts'
import { type WalkView, walkView } from '../../../src/view/walk-view.ts'
import { replay, toFile } from '../../../src/walkthrough/answers.ts'
import { answer, back, question, type State, start } from '../../../src/walkthrough/machine.ts'
import { chosen, conditionOf } from '../../../src/walkthrough/state.ts'
import { edited, knowledgeFrom } from '../../support/records.ts'
import { anyWalk, walked } from '../../support/walk.ts'

const knowledge = knowledgeFrom()
const asked = (state: State): string | undefined => question(knowledge, state)?.step
const offered = (state: State): string[] | undefined => question(knowledge, state)?.choices.map(({ id }) => id)

/** The flow that is shipped, over the records that are. */
function shipped(): Knowledge {
  const home = join(import.meta.dirname, '../../../dist/knowledge')
  if (!existsSync(home)) throw new Error('build first')
  return knowledgeOf(compiledStore(join(home, 'knowledge-contents.json'), join(home, 'knowledge.json')))
}

/** What holds on every path, whatever the flow. */
function holdsOnAnyPath(over: Knowledge, numRuns: number): void {
  const { steps } = over.walkthrough()
  const order = (state: State): number[] => state.map(({ step }) => steps.findIndex(({ id }) => id === step))
  const every = (check: (states: readonly State[]) => void): void => fc.assert(fc.property(anyWalk(over), check), { numRuns })

  test('ends, and asks each step at most once and in the order of the flow', () => {
    every((states) => {
      const end = states.at(-1) ?? start
      expect(question(over, end)).toBeUndefined()
      expect(end.length).toBeLessThanOrEqual(steps.length)
      expect(order(end)).toEqual([...new Set(order(end))].sort((a, b) => a - b))
    })
  })

  test('answers no question before the red flags, and asks nothing once one fits', () => {
    every((states) => {
      for (const state of states) {
        const flags = state.findIndex(({ step }) => step === 'red-flags')
        const before = flags < 0 ? state : state.slice(0, flags)
        for (const { step } of before) expect(steps.find(({ id }) => id === step)?.kind).toBe('read')
        if ((chosen(state, 'red-flags') ?? []).length > 0) {
          expect(question(over, state)).toBeUndefined()
          expect(state.at(-1)?.step).toBe('red-flags')
        }
      }
    })
  })

  test('is undone by going back, answer by answer, to the start', () => {
    every((states) => {
      for (const [i, state] of states.entries()) expect(back(state)).toEqual(states[Math.max(0, i - 1)])
    })
  })

  test('counts its steps from one, and never past their number', () => {
    every((states) => {
      for (const [i, state] of states.slice(0, -1).entries()) {
        const next = question(over, state)
        expect(next?.at).toBe(i + 1)
        expect(next?.of).toBeGreaterThanOrEqual(i + 1)
      }
    })
  })

  test('comes back from its file with the same summary', () => {
    every((states) => {
      const end = states.at(-1) ?? start
      const file = JSON.parse(JSON.stringify(toFile(over, end)))
      const { state, left } = replay(over, file)
      const summary = (s: State): WalkView => walkView(over, s)
      expect(toFile(over, state)).toEqual(file)
      expect(summary(state)).toEqual(summary(end))
      expect(left.size).toBe(0)
    })
  })

  test('is taken up again from the file of any part of it, where it was left', () => {
    every((states) => {
      for (const part of states) {
        const { state } = replay(over, toFile(over, part), { upTo: 'as far as it goes' })
        expect(toFile(over, state)).toEqual(toFile(over, part))
        expect(part.slice(0, state.length).map(({ step }) => step)).toEqual(state.map(({ step }) => step))
      }
    })
  })
}

describe('any path through the example', () => holdsOnAnyPath(knowledge, 300))

describe('any path through what is shipped', () => holdsOnAnyPath(shipped(), 12))

describe('any path through any flow that the schema lets pass', () => {
  const steps = fc
    .array(
      fc.record({
        kind: fc.constantFrom('read', 'choose', 'check'),
        optional: fc.boolean(),
        min: fc.nat(2),
        more: fc.integer({ min: 0, max: 2 }),
        when: fc.option(fc.record({ step: fc.nat(20), kind: fc.constantFrom('answered', 'open', 'has') })),
        ends: fc.boolean()
      }),
      { maxLength: 9 }
    )
    .map((drawn) => drawn.map((d, i) => stepOf(d, i)))

  /** The steps that every flow must have, with the words that go with one of them. */
  const demanded = ['site', 'diagnosis', 'options', 'weights', 'concern']
  /** Where each of them stands, among so many others, and whether it may be left out. */
  const places = fc.tuple(...demanded.map(() => fc.record({ after: fc.nat(9), optional: fc.boolean() })))

  function among(flow: readonly unknown[], at: readonly { after: number; optional: boolean }[], all: readonly WalkStep[]): unknown[] {
    const after = at.map((place) => place.after).sort((a, b) => a - b)
    const own = demanded.map((id, i) => ({ ...all.find((step) => step.id === id), optional: at[i]?.optional }))
    return Array.from({ length: 11 }, (_, n) => [...own.filter((__, i) => after[i] === n), ...flow.slice(n, n + 1)]).flat()
  }

  function stepOf(
    d: { kind: string; optional: boolean; min: number; more: number; ends: boolean; when: { step: number; kind: string } | null },
    i: number
  ): unknown {
    const names = ['red-flags', ...Array.from({ length: i }, (_, n) => `step-${n}`)]
    const step = names[(d.when?.step ?? 0) % names.length]
    const when =
      d.when === null ? {} : { when: d.when.kind === 'has' ? { step, has: 'a' } : { step, answered: d.when.kind === 'answered' } }
    const base = { id: `step-${i}`, title: 'What?', ...when }
    const choices = ['a', 'b', 'c'].map((id) => ({ id, label: id }))
    switch (d.kind) {
      case 'choose':
        return {
          ...base,
          kind: 'choose',
          choices,
          min: d.min,
          max: Math.max(1, d.min + d.more),
          none: 'none',
          ends: d.ends,
          optional: d.optional
        }
      case 'check':
        return { ...base, kind: 'check', choices, right: 'b', none: 'skip' }
      default:
        return { ...base, kind: 'read' }
    }
  }

  test('ends, is undone, keeps its order, and never passes the red flags', () => {
    fc.assert(
      fc.property(fc.tuple(steps, places), ([flow, at]) => {
        const records = edited((d) => {
          if (d.walkthrough === undefined) throw new Error('the example has a walkthrough')
          const flags = d.walkthrough.steps.filter(({ id }) => id === 'start' || id === 'red-flags')
          d.walkthrough = walkthrough.parse({ ...d.walkthrough, steps: [...flags, ...among(flow, at, d.walkthrough.steps)] })
        })
        const over = knowledgeFrom(records)
        fc.assert(
          fc.property(anyWalk(over), (states) => {
            const end = states.at(-1) ?? start
            expect(question(over, end)).toBeUndefined()
            expect(end.slice(0, 2).map(({ step }) => step)).toEqual(['start', 'red-flags'])
            for (const [i, state] of states.entries()) expect(back(state)).toEqual(states[Math.max(0, i - 1)])
            expect(toFile(over, replay(over, toFile(over, end)).state)).toEqual(toFile(over, end))
          }),
          { numRuns: 5 }
        )
      }),
      { numRuns: 100 }
    )
  })
})

describe('an answer', () => {
  test('takes no choice that was not offered, and leaves no trace of trying', () => {
    fc.assert(
      fc.property(anyWalk(knowledge), fc.string(), (states, strange) => {
        for (const state of states.slice(0, -1)) {
          const next = question(knowledge, state)
          if (next === undefined || next.kind === 'weigh' || next.kind === 'write' || next.choices.some(({ id }) => id === strange))
            continue
          const before = JSON.stringify(state)
          expect(() => answer(knowledge, state, [strange])).toThrow(`"${next.step}" has no choice "${strange}"`)
          expect(JSON.stringify(state)).toBe(before)
        }
      })
    )
  })

  const atSite = walked(knowledge, { 'red-flags': [] })
  const atWeights = walked(knowledge, { 'red-flags': [], site: ['knee'], diagnosis: [] }).slice(0, -1)
  test.each<[string, State, Parameters<typeof answer>[2], string]>([
    ['unknown', atSite, ['nose'], '"site" has no choice "nose"; choose from: knee, elbow, elsewhere'],
    ['too few', atSite, [], '"site" needs at least 1'],
    ['too many', atSite, ['knee', 'elbow'], '"site" takes at most 1'],
    ['a name of every object', atSite, ['constructor'], '"site" has no choice "constructor"; choose from: knee, elbow, elsewhere'],
    ['weights where choices are', atSite, { knee: 1 }, '"site" must be a list of choices, such as ["knee"] or []'],
    ['left out', atSite, null, '"site" has to be answered'],
    ['choices where weights are', atWeights, ['cost'], '"weights" must be an object of weights, such as {"less-pain": 1}'],
    ['a weight of something else', atWeights, { fame: 1 }, '"weights" has no choice "fame"'],
    ['half a weight', atWeights, { cost: 1.5 }, 'whole weights from 0 (does not matter) to 3 (matters most); "cost" has 1.5'],
    ['more than most', atWeights, { cost: 4 }, '"cost" has 4'],
    ['a hostile weight', atWeights, JSON.parse('{"__proto__": 3}'), '"weights" has no choice "__proto__"']
  ])('%s', (_what, state, given, message) => {
    expect(() => answer(knowledge, state, given)).toThrow(message)
  })

  test('the same choice twice is one; weights keep the order of the values and drop what does not matter', () => {
    expect(answer(knowledge, atSite, ['knee', 'knee']).at(-1)?.given).toEqual(['knee'])
    const weighed = answer(knowledge, atWeights, { cost: 1, 'less-pain': 3, certainty: 0 }).at(-1)?.given
    expect(JSON.stringify(weighed)).toBe('{"less-pain":3,"cost":1}')
  })

  test('words are one line, and no longer than asked', () => {
    const atConcern = answer(knowledge, atWeights, { own: 2 })
    expect(asked(atConcern)).toBe('concern')
    expect(answer(knowledge, atConcern, '  a\n\n b\t c ').at(-1)?.given).toBe('a b c')
    expect(answer(knowledge, atConcern, '😀'.repeat(40)).at(-1)?.given).toHaveLength(80)
    expect(() => answer(knowledge, atConcern, 'x'.repeat(41))).toThrow('"concern" takes at most 40 characters')
    expect(() => answer(knowledge, atConcern, ['x'])).toThrow('"concern" must be a text')
  })

  test('is not taken after the end', () => {
    const end = walked(knowledge, { 'red-flags': ['fever'] })
    expect(() => answer(knowledge, end, ['knee'])).toThrow('the walkthrough is at its end')
  })
})

describe('the steps', () => {
  const steps = (answers: Parameters<typeof walked>[1]): string[] => walked(knowledge, answers).map(({ step }) => step)
  const diagnosed = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: [] }

  test('of somebody with a diagnosis', () => {
    expect(steps({ ...diagnosed, weights: { own: 1 } })).toEqual(
      'start red-flags site diagnosis decision options effects weights concern fit check-certainty check-number check-silence sure'.split(
        ' '
      )
    )
  })

  test('of somebody without one', () => {
    const end = walked(knowledge, { 'red-flags': [], site: ['knee'], diagnosis: [], began: ['injury'] })
    expect(end.map(({ step }) => step)).toEqual(['start', 'red-flags', 'site', 'diagnosis', 'began', 'weights'])
    expect(conditionOf(end)).toBeUndefined()
  })

  test('leave out fit without weights, and options where waiting is all there is', () => {
    expect(steps(diagnosed)).not.toContain('fit')
    expect(steps({ ...diagnosed, site: ['elbow'], diagnosis: ['tennis-elbow'] })).not.toContain('options')
  })

  test.each([[['fever']], [['numb']], [['fever', 'numb']]])('end at a red flag: %j', (flags) => {
    expect(question(knowledge, walked(knowledge, { 'red-flags': flags }))).toBeUndefined()
  })

  test.each([
    ['knee', ['knee-osteoarthritis']],
    ['elbow', ['tennis-elbow']],
    ['elsewhere', ['knee-osteoarthritis', 'tennis-elbow']]
  ])('offer diagnoses of the place: %s', (site, conditions) => {
    expect(offered(walked(knowledge, { 'red-flags': [], site: [site] }))).toEqual(conditions)
  })

  test('offer options without waiting, which is always among them', () => {
    const { options: _all, ...before } = diagnosed
    expect(offered(walked(knowledge, before))).toEqual(['platelet-rich-plasma'])
  })

  test('ask for a choice where there are too many options to see at once', () => {
    const many = knowledgeFrom(
      edited((d) => {
        const [pair] = d.evidence
        const [, model] = d.therapies
        for (let i = 0; i < 7; i++) {
          d.therapies.push({ ...(model as (typeof d.therapies)[number]), id: `option-${i}`, name: `Option ${i}` })
          d.evidence.push({ ...(pair as (typeof d.evidence)[number]), therapy: `option-${i}` })
        }
      })
    )
    const { options: _all, ...before } = diagnosed
    expect(question(many, walked(many, before))).toMatchObject({ step: 'options', min: 1, max: 5 })
    expect(question(many, walked(many, before))?.none).toBeUndefined()
  })

  test('include conditions of any joint', () => {
    const anyJoint = knowledgeFrom(
      edited((d) => d.conditions.push({ ...(d.conditions[1] as (typeof d.conditions)[1]), id: 'gout', sites: ['any joint'] }))
    )
    const state = walked(anyJoint, { 'red-flags': [], site: ['knee'] })
    expect(question(anyJoint, state)?.choices.map(({ id }) => id)).toEqual(['knee-osteoarthritis', 'gout'])
  })
})

describe('a check of understanding', () => {
  const before = { 'red-flags': [], site: ['knee'], diagnosis: ['knee-osteoarthritis'], options: [] }
  const until = (step: string): State => {
    const end = walked(knowledge, before)
    return end.slice(
      0,
      end.findIndex((a) => a.step === step)
    )
  }

  test('is corrected kindly at the next step, and praised where it was right', () => {
    const state = until('check-certainty')
    expect(question(knowledge, state)).toMatchObject({ step: 'check-certainty', right: 'sure' })
    const said = (given: string[]): readonly string[] | undefined => question(knowledge, answer(knowledge, state, given))?.said
    expect(said(['sure'])).toEqual([
      'That is right. Platelet-rich plasma: probably brings a slight to important benefit for pain (moderate certainty).'
    ])
    expect(said(['nothing'])?.[0]).toMatch(/^Not quite\. Platelet-rich plasma: probably brings/)
    expect(said([])).toEqual([])
  })

  test('asks for a number that was shown, among numbers that are far from it', () => {
    const next = question(knowledge, until('check-number'))
    expect(next?.about).toBe('Pain after the injection, time not recorded: of 100 people with platelet-rich plasma, about how many?')
    expect(next?.right).toBe('of-100-8')
    expect(next?.choices.map(({ label }) => label)).toEqual(['About 8 of 100', 'About 40 of 100', 'About 90 of 100'])
  })

  test('always holds the right choice, for every condition that is shipped', () => {
    const real = shipped()
    const checks: WalkStep['kind'] = 'check'
    for (const condition of real.ids('condition')) {
      const rest = { 'red-flags': [], site: ['elsewhere'], diagnosis: [condition] }
      const at = walked(real, rest)
      const options =
        question(real, at)
          ?.choices.slice(0, 3)
          .map(({ id }) => id) ?? []
      const end = walked(real, { ...rest, options })
      for (const [i] of end.entries()) {
        const next = question(real, end.slice(0, i))
        if (next?.kind !== checks) continue
        expect(next.choices.length, condition).toBeGreaterThanOrEqual(2)
        expect(
          next.choices.map(({ id }) => id),
          condition
        ).toContain(next.right)
        expect(new Set(next.choices.map(({ id }) => id)).size).toBe(next.choices.length)
      }
    }
  }, 60_000)
})

test('a question says where it stands, and what none of it means', () => {
  expect(question(knowledge, start)).toMatchObject({ step: 'start', kind: 'read', at: 1 })
  expect(question(knowledge, walked(knowledge, {}))).toMatchObject({ step: 'red-flags', at: 2, min: 0, none: 'None of these' })
  expect(question(knowledge, walked(knowledge, { 'red-flags': [] }))).toMatchObject({ step: 'site', at: 3, min: 1, max: 1 })
  expect(question(knowledge, walked(knowledge, { 'red-flags': [] }))?.none).toBeUndefined()
})

test('back from the start stays at the start', () => {
  expect(back(start)).toEqual(start)
})
