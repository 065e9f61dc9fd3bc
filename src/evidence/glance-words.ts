import { benefitWords, tooSmall } from './benefit-words.ts'
import type { Glance } from './glance.ts'
import type { Earlier, Later } from './later.ts'
import { more } from './sentence.ts'
import { being, type Known, verb } from './verb.ts'

/** The at-a-glance label in a few words. Certainty gives the verb here too, and a comparison with another treatment names it. */
export function glanceWords(glance: Glance): string {
  switch (glance.kind) {
    case 'not held':
      return 'not in this knowledge base'
    case 'none found':
      return `no evidence found (looked on ${glance.on})`
    case 'no comparison':
      return withoutComparison(glance)
    case 'very uncertain':
      return 'the evidence is very uncertain'
    case 'told':
      return toldWords(glance) + afterwards(glance.later) + beforehand(glance.earlier)
    case 'rated':
      return glance.crossesNull === true && isSided(glance)
        ? eitherWay(glance)
        : ratedWords(glance) + chance(glance) + afterwards(glance.later) + beforehand(glance.earlier)
  }
}

/** `; at 3 months its source saw no difference`: a benefit that passes is not told as one that lasts. */
function afterwards(later: Later | undefined): string {
  if (later === undefined) return ''
  const { when, found, level } = later
  const says = {
    'little or no': `it ${makes(level)} little or no difference`,
    'no difference': 'its source saw no difference',
    worse: `it ${verb(level, 'does', 'do')} worse`
  }[found]
  return `; ${when} ${says}`
}

/** `; at 6 weeks it brings a slight benefit`: a loss that a gain came before is not told as all there is. */
function beforehand(earlier: Earlier | undefined): string {
  if (earlier === undefined) return ''
  const { when, level, found } = earlier
  if (found === 'told') return `; ${when} its source saw a benefit`
  return `; ${when} it ${brings(level)} ${benefitWords(found)}${found.least === 'little or no' ? ', perhaps too small to matter' : ''}`
}

type Rated = Extract<Glance, { kind: 'rated' }>
type Told = Extract<Glance, { kind: 'told' }>

/** Why there is no comparison: not one of these silences is like another. */
function withoutComparison({ course, lacks, level, outcomes }: Extract<Glance, { kind: 'no comparison' }>): string {
  const names = listed(outcomes)
  switch (lacks) {
    case 'findings':
      return 'no study is recorded here, only what guidelines say'
    case 'verified findings':
      return 'only findings that are not verified yet, on which no label may rest'
    case 'main outcomes':
      return `compared on ${names}; no verified finding on pain, function or recovery`
    case 'outcomes beyond harm':
      return `no verified finding on pain, function or recovery; only harms were compared (${names})`
    case 'outcomes beyond structure':
      return `compared on the state of the tissue alone (${names}); no verified finding on pain, function or recovery`
    case 'a comparison on main outcomes':
      return `one group was followed, for ${names}; nobody was compared, and no verified finding is on pain, function or recovery`
    case 'a comparison':
      return course === undefined
        ? `one group was followed, for ${names}; nobody was compared, and the evidence is very uncertain`
        : `${course} (seen in one group alone${level === 'very low' ? '; very uncertain' : ''})`
  }
}

/** `a, b and 2 more` */
function listed(names: readonly string[]): string {
  const [first = 'other things', second] = names
  if (names.length > 2) return `${first}, ${second} and ${names.length - 2} ${names.length === 3 ? 'other' : 'others'}`
  return second === undefined ? first : `${first} and ${second}`
}

function toldWords({ direction, outcome, versus, against, seen }: Told): string {
  const than = versus === 'another treatment' ? ` against ${against}` : ''
  const found = {
    benefit: `found in its favour for ${outcome}${than}`,
    'no difference': `the leading source saw no difference for ${outcome}${than}`,
    harm: `found against it for ${outcome}${than}`,
    unclear: `the leading source could not tell the effect on ${outcome}${than}`
  }[direction]
  if (seen === 'ratio') return `${found}; only a ratio was seen, not how many people`
  return direction === 'unclear' ? found : `${found}; the figures were not seen`
}

function ratedWords(rated: Rated): string {
  const { direction, size, outcome, change, level, versus } = rated
  const about = change === undefined ? outcome : `the number of ${outcome}`
  if (versus === 'another treatment') return againstAnother(rated, about)
  if (direction === 'same')
    return size === undefined ? `${shows(level)} no difference in ${about}` : `${makes(level)} little or no difference in ${about}`
  if (direction === 'unclear') return `${shows(level)} no clear difference in ${about}`
  if (direction === 'unjudged')
    return `${change === undefined ? `a difference in ${outcome} was measured` : countsFound(rated)}; no interval was seen, so chance cannot be judged`
  if (change !== undefined) return `${leads(level)} to ${change} ${outcome}${size === 'slight' ? ', slightly' : ''}${tooSmall(rated)}`
  if (direction === 'worse') return `${makes(level)} ${about} ${worse(size)}${tooSmall(rated)}`
  return `${brings(level)} ${benefitWords(rated)} for ${about}${tooSmall(rated)}`
}

/** An outcome that counts people is said as more or fewer of them; any other as better or worse. */
function againstAnother(rated: Rated, about: string): string {
  const { direction, size, against, level, change } = rated
  if (change !== undefined) return countedAgainst(rated)
  if (direction === 'unclear') return `${shows(level)} no clear difference from ${against} in ${about}`
  if (direction === 'unjudged') return `measured to differ from ${against} for ${about}; no interval was seen, so chance cannot be judged`
  const how = {
    better: `${size === 'slight' ? 'slightly ' : ''}better than`,
    worse: `${size === 'slight' ? 'slightly ' : ''}worse than`,
    same: 'about the same as'
  }[direction]
  return `${being(level, 'is')} ${how} ${against} for ${about}${tooSmall(rated)}`
}

function countedAgainst(rated: Rated): string {
  const { direction, size, level, change, outcome, against } = rated
  switch (direction) {
    case 'unjudged':
      return `${rated.alike === undefined ? `${change} ${outcome} were found than with ${against}` : `${countsFound(rated)}, as with ${against}`}; no interval was seen, so chance cannot be judged`
    case 'same':
      return `${makes(level)} ${size === undefined ? 'no' : 'little or no'} difference in the number of ${outcome}, compared with ${against}`
    case 'unclear':
      return `${shows(level)} no clear difference in the number of ${outcome}, compared with ${against}`
    default:
      return `${leads(level)} to ${size === 'slight' ? 'slightly ' : ''}${change} ${outcome} than ${against}${tooSmall(rated)}`
  }
}

/** `more people who recover were found` */
function countsFound({ alike, change, outcome }: Rated): string {
  const many = alike === undefined ? change : { none: 'no', near: 'about as many' }[alike]
  return `${many} ${outcome} were found`
}

function isSided({ direction }: Rated): boolean {
  return direction === 'better' || direction === 'worse'
}

/** Chance alone may explain it: neither a size nor a side may be told as if it were known. */
function eitherWay({ direction, outcome, change, versus, against }: Rated): string {
  const other = versus === 'another treatment'
  const what =
    change !== undefined
      ? `lead to ${change} ${outcome}${other ? ` than ${against}` : ''}`
      : other
        ? `be ${direction} than ${against} for ${outcome}`
        : direction === 'better'
          ? `bring a benefit for ${outcome}`
          : `make ${outcome} worse`
  return `may or may not ${what}: the figures also fit no difference`
}

function chance({ direction, crossesNull, size, beyond }: Rated): string {
  if (direction === 'same') return more(beyond)
  if ((direction !== 'better' && direction !== 'worse') || crossesNull !== undefined) return ''
  return size === undefined ? '' : '; no interval was seen'
}

/** A large harm is never worded as a smaller one. */
function worse(size: Rated['size']): string {
  if (size === undefined) return 'worse, by how much is not rated'
  return { 'little or no': 'hardly worse', slight: 'slightly worse', important: 'worse', large: 'much worse' }[size]
}

const leads = (level: Known): string => verb(level, 'leads', 'lead')
const makes = (level: Known): string => verb(level, 'makes', 'make')
const brings = (level: Known): string => verb(level, 'brings', 'bring')
const shows = (level: Known): string => verb(level, 'shows', 'show')
