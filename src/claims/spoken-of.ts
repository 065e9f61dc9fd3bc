import { regenerative } from '../knowledge/fixed-ids.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** What a text speaks of, so that what is known about something else is not shown as if it were about that. */
export interface SpokenOf {
  /** How far a treatment is from those that it names: 0 by a name of its own, 1 by a wider one that it belongs to, 2 not at all. */
  treatment(id: string): number
  /** How far a condition is: 0 by a name of its own, or a wider one and no other place; 1 by its place in the body; 2 by a wider name, but elsewhere; 3 not at all. */
  condition(id: string): number
  /** Whether a finding is about another treatment than those that are sold in the text; false where it names none. */
  anotherTreatment(id: string): boolean
  /** Whether it is about another condition; false where the text names none. */
  anotherCondition(id: string): boolean
}

/** A record by the names that texts may use for it. */
interface Named {
  readonly id: string
  readonly names: readonly string[]
  readonly broader?: string | undefined
  /** Category of a therapy, sites of a condition. */
  readonly is: readonly string[]
}

/** Plain data, so that it can be compiled ahead of time: to know whether a text names something, all names are looked at. */
export interface Names {
  readonly therapies: readonly Named[]
  readonly conditions: readonly Named[]
}

export function namesHeld(knowledge: Knowledge): Names {
  const namesOf = ({ name, synonyms }: { name: string; synonyms: readonly { text: string }[] }): string[] => [
    name,
    ...synonyms.map(({ text }) => text)
  ]
  return {
    therapies: knowledge.all('therapy').map((one) => ({ id: one.id, names: namesOf(one), broader: one.broader, is: [one.category] })),
    conditions: knowledge.all('condition').map((one) => ({ id: one.id, names: namesOf(one), broader: one.broader, is: one.sites }))
  }
}

/** Places of the body, whether or not a record is about one: who speaks of the back does not speak of the knee. */
const places = ['knee', 'hip', 'shoulder', 'elbow', 'wrist', 'hand', 'ankle', 'foot', 'neck', 'back', 'pelvis', 'thigh']

export function spokenOf({ therapies, conditions }: Names, texts: readonly string[]): SpokenOf {
  const says = phrasesIn(texts)
  const treatments = namedBy(therapies, says)
  const complaints = namedBy(conditions, says)
  const sites = new Set(places.filter((place) => says(place) || says(place === 'foot' ? 'feet' : `${place}s`)))
  const treatment = (id: string): number => (treatments.named(id) ? 0 : treatments.wider(id) ? 1 : 2)
  const condition = (id: string): number => {
    const there = complaints.is(id).some((site) => sites.has(site))
    if (complaints.named(id)) return 0
    if (complaints.wider(id)) return there || sites.size === 0 ? 0 : 2
    return there ? 1 : 3
  }
  // Claims are made for what is regenerative; what is known of the rest is the other side of a comparison.
  const isSold = (id: string): boolean => treatments.is(id).some((category) => regenerative.has(category))
  const somethingSold = once(() => therapies.some(({ id }) => isSold(id) && treatments.named(id)))
  const someCondition = once(() => sites.size > 0 || conditions.some(({ id }) => complaints.named(id)))
  return {
    treatment,
    condition,
    anotherTreatment: (id) => isSold(id) && treatment(id) === 2 && somethingSold(),
    anotherCondition: (id) => condition(id) === 3 && someCondition()
  }
}

interface NamedBy {
  /** Whether the texts name it. */
  named(id: string): boolean
  /** Whether they name something wider that it belongs to. */
  wider(id: string): boolean
  is(id: string): readonly string[]
}

function namedBy(held: readonly Named[], says: (phrase: string) => boolean): NamedBy {
  const byId = new Map(held.map((one) => [one.id, one]))
  const known = new Map<string, boolean>()
  const named = (id: string): boolean => {
    const found = known.get(id) ?? byId.get(id)?.names.some(says) ?? false
    known.set(id, found)
    return found
  }
  const wider = (id: string): boolean => {
    const broader = byId.get(id)?.broader
    return broader !== undefined && (named(broader) || wider(broader))
  }
  return { named, wider, is: (id) => byId.get(id)?.is ?? [] }
}

/** Whether texts say a phrase, as words of their own: it is looked for only in those that have its rarest word. */
function phrasesIn(texts: readonly string[]): (phrase: string) => boolean {
  const plain = [...new Set(texts)].map(plainly)
  const having = new Map<string, number[]>()
  for (const [i, text] of plain.entries())
    for (const word of text.split(' ')) {
      const there = having.get(word)
      if (there === undefined) having.set(word, [i])
      else if (there.at(-1) !== i) there.push(i)
    }
  return (phrase) => {
    const one = plainly(phrase).trimEnd()
    return [one, `${one}s`].some((form) => {
      const lists = form
        .trim()
        .split(' ')
        .map((word) => having.get(word) ?? [])
      const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least))
      return rarest.some((i) => plain[i]?.includes(`${form} `))
    })
  }
}

/** Words in small letters, a space before and behind each. */
function plainly(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

function once<T>(workOut: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: workOut() }
    return known.value
  }
}
