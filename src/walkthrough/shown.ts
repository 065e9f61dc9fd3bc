import { type OptionRow, optionRow, optionRows } from '../evidence/options.ts'
import { steps, waiting } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { chosen, conditionOf, type State } from './state.ts'

/** The options that a person looks at side by side: those taken, or all where none was; waiting among them and first, also where the records hold nothing of it. */
export function shownOptions(knowledge: Knowledge, state: State): readonly OptionRow[] {
  const condition = conditionOf(state)
  if (condition === undefined) return []
  const wanted = chosen(state, steps.options) ?? []
  const rows = optionRows(knowledge, condition).filter(
    ({ therapy }) => therapy !== waiting && (wanted.length === 0 || wanted.includes(therapy))
  )
  return knowledge.find('therapy', waiting) === undefined ? rows : [optionRow(knowledge, condition, waiting), ...rows]
}
