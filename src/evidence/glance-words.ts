import type { Level } from './certainty.ts'
import type { Glance } from './glance.ts'

/** The at-a-glance label in a few words. Certainty gives the verb here too. */
export function glanceWords(glance: Glance): string {
  switch (glance.kind) {
    case 'not held':
      return 'not in this knowledge base'
    case 'none found':
      return `no evidence found (looked on ${glance.on})`
    case 'no comparison':
      return glance.course === undefined ? 'no comparison in figures' : `${glance.course} (nobody was compared)`
    case 'very uncertain':
      return 'the evidence is very uncertain'
    case 'rated':
      return rated(glance)
  }
}

type Rated = Extract<Glance, { kind: 'rated' }>

function rated(label: Rated): string {
  const also =
    label.crossesNull === true && (label.direction === 'better' || label.direction === 'worse')
      ? ', but the figures also fit no difference'
      : ''
  return ratedWords(label) + also
}

function ratedWords({ direction, size, outcome, change, level, versus }: Rated): string {
  const about = outcome.startsWith('people ') ? `the number of ${outcome}` : outcome
  if (versus === 'another treatment') return againstAnother(direction, about, level)
  if (direction === 'same') return `${makes(level)} little or no difference in ${about}`
  if (direction === 'unclear') return `${shows(level)} no clear difference in ${about}`
  if (direction === 'unjudged') return `a difference in ${about} was measured; whether by chance is not known here`
  if (change !== undefined) return `${leads(level)} to ${change} ${outcome}${size === 'slight' ? ', slightly' : ''}`
  if (direction === 'worse') return `${makes(level)} ${about} ${worse(size)}`
  return `${brings(level)} ${size === undefined ? 'a benefit of unrated size' : benefit(size)} for ${about}`
}

function againstAnother(direction: Rated['direction'], about: string, level: Rated['level']): string {
  if (direction === 'unjudged') return `differed from another treatment in ${about}; whether by chance is not known here`
  const is = level === 'low' ? 'may be' : level === 'moderate' ? 'is probably' : 'is'
  const how = { better: 'better than', worse: 'worse than', same: 'about the same as', unclear: 'not clearly different from' }[direction]
  return `${is} ${how} another treatment for ${about}`
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

function modal(third: string, infinitive: string): (level: Exclude<Level, 'very low'>) => string {
  return (level) => ({ high: third, moderate: `probably ${third}`, low: `may ${infinitive}` })[level]
}
