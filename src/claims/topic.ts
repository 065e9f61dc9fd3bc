import type { Sentence } from './sentence.ts'
import type { Unit } from './text.ts'

/** What a place in a text is about decides whether words without a subject can be about a treatment. */
export type Topic = 'short' | 'offer' | 'treatment' | 'joints' | 'else'

/** A text of fewer words has no room to say what it is about. */
const shortest = 60
/** So many units before and behind are looked at for what a unit is about. */
export const nearby = 8
/** So many units, spread over a text, show what it is about. */
const sample = 200

/**
 * What a whole text is about. A leaflet about an operation that names stem cells
 * once is not about stem cells; one that speaks as somebody who has something to
 * offer need not name what it is.
 */
export function topicOf(read: (text: string) => Sentence, units: readonly Unit[]): Exclude<Topic, 'else'> {
  let [words, sold, ordinary, offers] = [0, 0, 0, 0]
  const step = Math.ceil(units.length / sample)
  for (let i = 0; i < units.length; i += step) {
    const sentence = read((units[i] as Unit).text)
    words += sentence.words.length
    if (sentence.concepts.has('therapy-sold')) sold++
    else if (sentence.concepts.has('ordinary')) ordinary++
    if (sentence.concepts.has('offering')) offers++
  }
  if (words < shortest) return 'short'
  if (offers >= 2) return 'offer'
  return sold > 0 && sold * 3 >= ordinary ? 'treatment' : 'joints'
}

export function isAbout({ concepts }: Sentence): boolean {
  return concepts.has('product') || concepts.has('domain')
}

/** Whether anything near a unit has to do with joints and their treatments: on a page of mixed news much has not. */
export function nearTopic(units: readonly Unit[], about: (unit: Unit) => boolean): (i: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (i) => {
    for (let k = Math.min(units.length - 1, i + nearby); k >= Math.max(0, i - nearby, last); k--)
      if (about(units[k] as Unit)) {
        last = k
        break
      }
    return i - last <= nearby
  }
}
