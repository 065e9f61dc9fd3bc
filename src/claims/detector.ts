import { type Doer, leftInMind, mentions } from './doer.ts'
import { deniedMeans, type Rules, readOne } from './judge.ts'
import { type Concepts, conceptsOf } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { aimsOf, excusedOf, type Rulebook } from './rulebook.ts'
import type { Sentence } from './sentence.ts'
import { openTable } from './table.ts'
import type { Unit } from './text.ts'
import { inTone } from './tone.ts'
import { isAbout, nearby, nearTopic, topicOf } from './topic.ts'
import { newVocabulary } from './vocabulary.ts'

export interface Detector {
  /** Reads a text, unit by unit. */
  read(units: readonly Unit[]): Reading[]
}

/** Opens the compiled rules: what no sentence asks for is not decoded. */
export function detectorOf(rulebook: Rulebook): Detector {
  const vocabulary = newVocabulary(rulebook.keys.split('\n'))
  const concepts = conceptsOf(rulebook.lexicon, vocabulary)
  const { claims, disclosures } = rulebook
  const rules: Rules = {
    table: openTable(rulebook.table, aimsOf(rulebook), vocabulary.keys()),
    unless: openTable(rulebook.unless, excusedOf(rulebook), vocabulary.keys()),
    conceptNumber: concepts.number,
    whenDenied: deniedMeans(disclosures),
    yieldsTo: new Map(claims.map(({ id, yieldsTo }) => [id, yieldsTo]))
  }
  return {
    read(units) {
      const sentenceOf = remembering(concepts)
      const topic = topicOf(concepts.read, units)
      // Pages repeat themselves, in menus, footers and slogans: what was judged once in the same place of a thought is not judged again.
      const about = new Map<string, boolean>()
      const judged = new Map<string, Map<string, Judgement>>()
      const near = nearTopic(units, ({ text }) => {
        const known = about.get(text) ?? isAbout(sentenceOf(text))
        about.set(text, known)
        return known
      })
      const wary: boolean[] = []
      let inMind: Doer | undefined
      let ofList: Doer | undefined
      const readings = units.map((unit, i): Reading => {
        if (unit.kind === 'heading') inMind = undefined
        const before = unit.kind === 'item' ? ofList : inMind
        const here = units.length <= 3 * nearby || near(i) ? topic : 'else'
        const context = `${before} ${here} ${unit.kind}`
        const alike = judged.get(context) ?? new Map<string, Judgement>()
        judged.set(context, alike)
        let judgement = alike.get(unit.text)
        if (judgement === undefined) {
          const sentence = sentenceOf(unit.text)
          const named = mentions(sentence)
          judgement = {
            met: readOne(sentence, rules, { before, named, topic: here, kind: unit.kind }),
            leaves: leftInMind(named, before),
            wary: isWary(sentence)
          }
          alike.set(unit.text, judgement)
        }
        if (unit.kind !== 'item') ofList = judgement.leaves
        inMind = judgement.leaves
        wary.push(judgement.wary)
        return { ...unit, ...judgement.met }
      })
      return inTone(readings, wary, rulebook)
    }
  }
}

interface Judgement {
  readonly met: ReturnType<typeof readOne>
  /** Whom the sentence leaves in mind. */
  readonly leaves: Doer | undefined
  /** Whether it warns, doubts or tells what others say. */
  readonly wary: boolean
}

/** Reads sentences and keeps the last few, for each is looked at ahead of its turn, and once more then. */
function remembering(concepts: Concepts): (text: string) => Sentence {
  const kept = new Map<string, Sentence>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    let lent: Sentence['holds'] | undefined
    if (kept.size >= 3 * nearby) {
      const [oldest, sentence] = kept.entries().next().value as [string, Sentence]
      lent = sentence.holds
      kept.delete(oldest)
    }
    const sentence = concepts.read(text, lent)
    kept.set(text, sentence)
    return sentence
  }
}

/** Whether a sentence warns, doubts, or speaks of sellers, whatever it speaks of. */
function isWary({ concepts }: Sentence): boolean {
  return wariness.some((name) => concepts.has(name))
}

const wariness = ['unshown', 'distance', 'warning', 'open', 'unproven', 'seller'] as const
