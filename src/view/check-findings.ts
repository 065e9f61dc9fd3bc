import type { SpokenOf } from '../claims/spoken-of.ts'
import { byLead } from '../evidence/lead.ts'
import { read } from '../evidence/reading.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type FindingView, findingView } from './parts.ts'

export interface CheckedFinding extends FindingView {
  readonly conditionName: string
  readonly therapyName: string
  /** Where it is about something that the text does not speak of. */
  readonly about?: 'another condition' | 'another treatment' | 'another treatment and condition'
}

/**
 * Findings about the treatments and conditions that the text speaks of, in the
 * order in which findings lead; those about something else only where there are
 * no others, and said to be. One that is not verified comes only where there is
 * nothing else. Of several doses or times of one comparison one is
 * enough here.
 */
export function strongest(knowledge: Knowledge, ids: readonly string[], text: SpokenOf, most: number): CheckedFinding[] {
  const seen = new Set<string>()
  const held = ids.flatMap((full) => {
    const found = knowledge.finding(full)
    return found === undefined ? [] : [{ reading: read(knowledge, found.pair, found.finding), about: aboutAnother(text, found.pair) }]
  })
  const verified = held.filter(({ reading }) => reading.verified)
  const ranked = (verified.length > 0 ? verified : held)
    .sort(
      ({ reading: a, about: x }, { reading: b, about: y }) =>
        about.indexOf(x) - about.indexOf(y) ||
        text.treatment(a.therapy) - text.treatment(b.therapy) ||
        text.condition(a.condition) - text.condition(b.condition) ||
        byLead(a, b)
    )
    .filter(({ reading: { condition, therapy, outcome } }) => {
      const key = `${condition}/${therapy}/${outcome.id}`
      return !seen.has(key) && seen.add(key)
    })
  return ranked
    .filter((one) => one.about === ranked[0]?.about)
    .slice(0, most)
    .map(({ reading, about: another }) => ({
      ...findingView(reading),
      conditionName: knowledge.condition(reading.condition).name,
      therapyName: knowledge.therapy(reading.therapy).name,
      ...(another === undefined ? {} : { about: another })
    }))
}

/** What a finding may be about, other than what the text speaks of; nearest first. */
const about = [undefined, 'another condition', 'another treatment', 'another treatment and condition'] as const

function aboutAnother(text: SpokenOf, { therapy, condition }: { therapy: string; condition: string }): (typeof about)[number] {
  const [otherTreatment, otherCondition] = [text.anotherTreatment(therapy), text.anotherCondition(condition)]
  return about[Number(otherCondition) + 2 * Number(otherTreatment)]
}
