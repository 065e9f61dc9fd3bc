import type { Problem } from '../problem.ts'
import type { Records } from '../records.ts'
import { certaintyIsEarned } from './certainty-is-earned.ts'
import { cleanText } from './clean-text.ts'
import { effectsAreSound } from './effects-are-sound.ts'
import { figuresHaveSources } from './figures-have-sources.ts'
import { modestVerbs } from './modest-verbs.ts'
import { recordsAgree } from './records-agree.ts'
import { referencesExist } from './references-exist.ts'
import type { Rule } from './rule.ts'
import { sourcesAreCurrent } from './sources-are-current.ts'
import { sourcesCanBeFound } from './sources-can-be-found.ts'

export const rules: readonly Rule[] = [
  referencesExist,
  recordsAgree,
  sourcesCanBeFound,
  sourcesAreCurrent,
  effectsAreSound,
  certaintyIsEarned,
  figuresHaveSources,
  modestVerbs,
  cleanText
]

/** Holds the records to every rule and reports all that is wrong. */
export function checkRules(records: Records): Problem[] {
  return rules.flatMap((rule) => rule.check(records).map((report) => ({ ...report, rule: rule.name })))
}
