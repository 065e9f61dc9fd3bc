import type { Level } from './certainty.ts'
import type { Glance } from './glance.ts'
import { more } from './sentence.ts'

/** The at-a-glance label in a few words. Certainty gives the verb here too, and a comparison with another treatment names it. */
export function glanceWords(glance: Glance): string {
  switch (glance.kind) {
    case 'not held':
      return 'not in this knowledge base'
    case 'none found':
      return `no evidence found (looked on ${glance.on})`
    case 'no comparison':
      return glance.course === undefined ? 'no comparison in figures' : `${glance.course} (seen in one group alone)`
    case 'very uncertain':
      return 'the evidence is very uncertain'
    case 'told':
      return toldWords(glance)
    case 'rated':
      return ratedWords(glance) + chance(glance)
  }
}

type Rated = Extract<Glance, { kind: 'rated' }>
type Told = Extract<Glance, { kind: 'told' }>
type Known = Exclude<Level, 'very low'>

function toldWords({ direction, outcome, versus, against }: Told): string {
  const than = versus === 'another treatment' ? ` against ${against}` : ''
  const found = {
    benefit: `found in its favour for ${outcome}${than}`,
    'no difference': `its source saw no difference for ${outcome}${than}`,
    harm: `found against it for ${outcome}${than}`,
    unclear: `its source could not tell what it does for ${outcome}${than}`
  }[direction]
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
    return `${change === undefined ? `a difference in ${outcome}` : `${change} ${outcome}`} measured; no interval was seen, so chance cannot be judged`
  if (change !== undefined) return `${leads(level)} to ${change} ${outcome}${size === 'slight' ? ', slightly' : ''}`
  if (direction === 'worse') return `${makes(level)} ${about} ${worse(size)}`
  return `${brings(level)} ${size === undefined ? 'a difference in favour, of unrated size,' : benefit(size)} for ${about}`
}

function againstAnother({ direction, size, against, level }: Rated, about: string): string {
  if (direction === 'unjudged') return `measured to differ from ${against} for ${about}; no interval was seen, so chance cannot be judged`
  const how = {
    better: `${size === 'slight' ? 'slightly ' : ''}better than`,
    worse: `${size === 'slight' ? 'slightly ' : ''}worse than`,
    same: 'about the same as',
    unclear: 'not clearly different from'
  }[direction]
  const is = level === 'low' ? 'may be' : level === 'moderate' ? 'is probably' : 'is'
  return `${is} ${how} ${against} for ${about}`
}

function chance({ direction, crossesNull, size, beyond }: Rated): string {
  if (direction === 'same') return more(beyond)
  if ((direction !== 'better' && direction !== 'worse') || crossesNull === false) return ''
  if (crossesNull === true) return ', but the figures also fit no difference'
  return size === undefined ? '' : '; no interval was seen'
}

/** A large harm is never worded as a smaller one. */
function worse(size: Rated['size']): string {
  if (size === undefined) return 'worse, by how much is not rated'
  return { 'little or no': 'hardly worse', slight: 'slightly worse', important: 'worse', large: 'much worse' }[size]
}

function benefit(size: string): string {
  return size === 'important' ? 'an important benefit' : `a ${size} benefit`
}

const leads = modal('leads', 'lead')
const makes = modal('makes', 'make')
const brings = modal('brings', 'bring')
const shows = modal('shows', 'show')

function modal(third: string, infinitive: string): (level: Known) => string {
  return (level) => ({ high: third, moderate: `probably ${third}`, low: `may ${infinitive}` })[level]
}
