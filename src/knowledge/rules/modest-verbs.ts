import { prose } from './places.ts'
import type { Rule } from './rule.ts'

/** Words that promise more than free text may: effects are worded by code, from certainty and size. */
const promise =
  /\b((?:it|this|that|which|really|always|treatment|therapy|injections?|surgery|exercise) works|cures?|cured|curing|heals|regenerates?|regrows?|rebuilds?|reverses|proven|proves|miracle|breakthrough|guarantee[sd]?|(?:is|are|very|completely|perfectly|totally) safe)\b/gi
/** What takes a promise back, where it stands close before it. */
const negation = /\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without|unproven|whether|rarely)\b|n['’]t\b/i
/** What gives the promise as another's, anywhere before it in its sentence. */
const distance =
  /\b(?:said to|claim(?:s|ed|ing)?|(?:sold|marketed|advertised|promoted) (?:as|to|for|with)|adverts?|advertisements?|marketing)\b/i
/** So many words before a promise, and within its clause, a negation still belongs to it: `no injection has been shown to cure`. */
const close = 6
const clauseEnd = /[,;:]|\b(?:but|and)\b/

/** No free text speaks with more certainty than the evidence rules give to generated text. */
export const modestVerbs: Rule = {
  name: 'modest-verbs',
  description: 'free text makes no promise: no "works", "cures", "regenerates", "proven" or "is safe"',
  check: (records) =>
    [...prose(records)].flatMap(({ file, path, text }) =>
      text.split(/(?<=[.!?])\s+/).flatMap((sentence) =>
        promises(sentence).map((word) => ({
          file,
          path,
          message: `"${word}" promises too much`,
          fix: 'describe what it is or what was seen; effects belong in findings'
        }))
      )
    )
}

/** The promises of a sentence that nothing in it takes back. */
function promises(sentence: string): string[] {
  return [...sentence.matchAll(promise)].flatMap(({ 0: word, index }) => {
    const before = sentence.slice(0, index)
    const clause = before.split(clauseEnd).at(-1) ?? ''
    const near = clause.split(/\s+/).filter(Boolean).slice(-close).join(' ')
    return negation.test(near) || distance.test(before) ? [] : [word]
  })
}
