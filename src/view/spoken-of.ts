import type { Knowledge } from '../knowledge/knowledge.ts'

/** What a text speaks of, so that what is known about something else is not shown as if it were about that. */
export interface SpokenOf {
  /** How far a treatment is from those that it names: 0 by a name of its own, 1 by a wider one that it belongs to, 2 not at all. */
  treatment(id: string): number
  /** How far a condition is: 0 by a name of its own or a wider one, 1 by its place in the body, 2 not at all. */
  condition(id: string): number
  /** Whether a finding is about another treatment than those that are sold in the text; false where it names none. */
  anotherTreatment(id: string): boolean
  /** Whether it is about another condition; false where the text names none. */
  anotherCondition(id: string): boolean
}

interface Named {
  readonly name: string
  readonly synonyms: readonly { readonly text: string }[]
  readonly broader?: string | undefined
}

/** Treatments of these kinds are what claims are made for; what is known of the rest is the other side of a comparison. */
const sold: ReadonlySet<string> = new Set(['cell-based', 'blood-derived', 'birth-tissue and vesicles'])

const places = ['knee', 'hip', 'shoulder', 'elbow', 'wrist', 'hand', 'ankle', 'foot', 'neck', 'back', 'pelvis', 'thigh']

export function spokenOf(knowledge: Knowledge, texts: readonly string[]): SpokenOf {
  const says = phrasesIn(texts)
  const namedBy = (find: (id: string) => Named | undefined) => {
    const known = new Map<string, boolean>()
    const named = (id: string): boolean => {
      const record = find(id)
      const found = known.get(id) ?? (record !== undefined && [record.name, ...record.synonyms.map(({ text }) => text)].some(says))
      known.set(id, found)
      return found
    }
    const wider = (id: string): boolean => {
      const broader = find(id)?.broader
      return broader !== undefined && (named(broader) || wider(broader))
    }
    return { named, wider }
  }
  const therapies = namedBy((id) => knowledge.find('therapy', id))
  const conditions = namedBy((id) => knowledge.find('condition', id))
  const sites = new Set(places.filter((place) => says(place) || says(place === 'foot' ? 'feet' : `${place}s`)))
  const treatment = (id: string): number => (therapies.named(id) ? 0 : therapies.wider(id) ? 1 : 2)
  const condition = (id: string): number => {
    if (conditions.named(id) || conditions.wider(id)) return 0
    return knowledge.condition(id).sites.some((site) => sites.has(site)) ? 1 : 2
  }
  const isSold = (id: string): boolean => sold.has(knowledge.find('therapy', id)?.category ?? '')
  const somethingSold = once(() => knowledge.ids('therapy').some((id) => isSold(id) && therapies.named(id)))
  const someCondition = once(() => sites.size > 0 || knowledge.ids('condition').some(conditions.named))
  return {
    treatment,
    condition,
    anotherTreatment: (id) => isSold(id) && treatment(id) === 2 && somethingSold(),
    anotherCondition: (id) => condition(id) === 2 && someCondition()
  }
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
