import { capital } from '../base/words.ts'
import { optionRows } from '../evidence/options.ts'
import { steps, waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { WalkStep } from '../knowledge/schema.ts'
import { certaintyCheck, numberCheck } from './checks.ts'
import { chosen, conditionOf, type State, weightsOf } from './state.ts'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly help?: string
}

/** What a step asks, or what it shows: that part of it which may come from the records. */
export interface Asked {
  readonly choices: readonly Choice[]
  readonly min: number
  /** Most choices; most characters, where words are asked for. */
  readonly max: number
  /** What taking none of the choices means, where that is allowed. */
  readonly none?: string
  /** The words of the weights, from 0 up. */
  readonly weights?: readonly string[]
  readonly shows?: 'course' | 'effects' | 'fit'
  /** Of a check of understanding: the right choice and why. */
  readonly right?: string
  readonly because?: string
  /** Says more precisely what is asked. */
  readonly about?: string
}

/** Most options without a choice among them: more cannot be read side by side. */
const mostAtOnce = 6

/** What stands in a step, or undefined where there is nothing to ask or to show here. */
export function contentOf(knowledge: Knowledge, state: State, step: WalkStep): Asked | undefined {
  switch (step.kind) {
    case 'read':
      if (step.shows === undefined) return nothing
      if (conditionOf(state) === undefined || (step.shows === 'fit' && weightsOf(state).length === 0)) return undefined
      return { ...nothing, shows: step.shows }
    case 'choose': {
      const { min, max, none } = step
      const choices = step.from === undefined ? step.choices.map(bare) : choicesFrom[step.from](knowledge, state)
      if (choices === undefined) return undefined
      const least = step.from === 'options' && choices.length >= mostAtOnce ? Math.max(1, min) : min
      return { choices, min: least, max, ...(none === undefined || least > 0 ? {} : { none }) }
    }
    case 'weigh': {
      const { values, weights } = knowledge.walkthrough()
      return { choices: values, min: 0, max: values.length, weights }
    }
    case 'write':
      return { ...nothing, max: step.most }
    case 'check': {
      const { none, right, because } = step
      if (step.from === undefined)
        return {
          choices: step.choices.map(bare),
          min: 0,
          max: 1,
          none,
          ...(right === undefined ? {} : { right }),
          ...(because === undefined ? {} : { because })
        }
      const made = (step.from === 'certainty' ? certaintyCheck : numberCheck)(knowledge, state)
      return made === undefined ? undefined : { ...made, min: 0, max: 1, none }
    }
  }
}

const nothing: Asked = { choices: [], min: 0, max: 0 }

type From = NonNullable<Extract<WalkStep, { kind: 'choose' }>['from']>

/** Choices that are records. undefined: there are none to ask about yet, or none at all. */
const choicesFrom: { readonly [F in From]: (knowledge: Knowledge, state: State) => Choice[] | undefined } = {
  'red flags': (knowledge) => knowledge.redFlags().map(({ id, label, sign }) => ({ id, label, help: sign })),
  sites: (knowledge) => knowledge.walkthrough().sites.map(bare),
  conditions: (knowledge, state) => {
    const site = chosen(state, steps.site)?.[0]
    return site === undefined ? undefined : conditionsAt(knowledge, site).map((id) => ({ id, label: knowledge.condition(id).name }))
  },
  options: (knowledge, state) => {
    const condition = conditionOf(state)
    if (condition === undefined) return undefined
    const rows = optionRows(knowledge, condition).filter(({ therapy }) => therapy !== waiting)
    return rows.length === 0
      ? undefined
      : rows.map(({ therapy, name, label }) => ({ id: therapy, label: name, help: `${capital(label)}.` }))
  }
}

/** Conditions of a chosen site, those most is known about first; all where the site says "somewhere else". */
export function conditionsAt(knowledge: Knowledge, choice: string): string[] {
  const sites = knowledge.walkthrough().sites.find(({ id }) => id === choice)?.sites ?? []
  const pairs = new Map<string, number>()
  for (const id of knowledge.ids('pair')) {
    const condition = id.slice(0, id.indexOf('/'))
    pairs.set(condition, (pairs.get(condition) ?? 0) + 1)
  }
  const known = (id: string): number => pairs.get(id) ?? 0
  return knowledge
    .all('condition')
    .filter((c) => sites.length === 0 || c.sites.some((site) => sites.includes(site) || site === 'any joint'))
    .map(({ id }) => id)
    .sort((a, b) => known(b) - known(a) || (a < b ? -1 : 1))
}

function bare({ id, label, help }: Choice): Choice {
  return { id, label, ...(help === undefined ? {} : { help }) }
}
