import type { Problem } from '../problem.ts'
import type { Records } from '../records.ts'
import { certaintyIsEarned } from './certainty-is-earned.ts'
import { citedRightly } from './cited-rightly.ts'
import { claimsNameWhatIsVerified } from './claims-name-what-is-verified.ts'
import { cleanText } from './clean-text.ts'
import { countsAreNamed } from './counts-are-named.ts'
import { effectsAreSound } from './effects-are-sound.ts'
import { equalRoom } from './equal-room.ts'
import { figuresHaveSources } from './figures-have-sources.ts'
import { gapsAreTold } from './gaps-are-told.ts'
import { idsMeanOneNoun } from './ids-mean-one-noun.ts'
import { idsStandOnce } from './ids-stand-once.ts'
import { lawIsDatedByItsSources } from './law-is-dated-by-its-sources.ts'
import { modestVerbs } from './modest-verbs.ts'
import { needsMatchCategory } from './needs-match-category.ts'
import { noRings } from './no-rings.ts'
import { nullResultsAreTold } from './null-results-are-told.ts'
import { readable } from './readable.ts'
import { redirectsLeadHome } from './redirects-lead-home.ts'
import { referencesExist } from './references-exist.ts'
import type { Rule } from './rule.ts'
import { searchedAgrees } from './searched-agrees.ts'
import { secondHandIsUnverified } from './second-hand-is-unverified.ts'
import { secondReadingFollows } from './second-reading-follows.ts'
import { sourcesAreCurrent } from './sources-are-current.ts'
import { sourcesCanBeFound } from './sources-can-be-found.ts'

export const rules: readonly Rule[] = [
  referencesExist,
  redirectsLeadHome,
  idsStandOnce,
  idsMeanOneNoun,
  noRings,
  searchedAgrees,
  citedRightly,
  sourcesCanBeFound,
  sourcesAreCurrent,
  effectsAreSound,
  countsAreNamed,
  needsMatchCategory,
  certaintyIsEarned,
  lawIsDatedByItsSources,
  secondHandIsUnverified,
  claimsNameWhatIsVerified,
  secondReadingFollows,
  figuresHaveSources,
  modestVerbs,
  nullResultsAreTold,
  equalRoom,
  readable,
  gapsAreTold,
  cleanText
]

/** Holds the records to every rule and reports all that is wrong. */
export function checkRules(records: Records): Problem[] {
  return rules.flatMap((rule) => rule.check(records).map((report) => ({ ...report, rule: rule.name })))
}
