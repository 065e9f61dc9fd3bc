import { prose } from './places.ts'
import type { Rule } from './rule.ts'

/** Words that promise more than free text may: effects are worded by code, from certainty and size. */
const promise =
  /\b((?:it|this|that|which|really|always|treatment|therapy|injections?|surgery|exercise) works|cures?|cured|curing|heals|regenerates?|regrows?|rebuilds?|reverses|proven|proves|miracle|breakthrough|guarantee[sd]?|(?:is|are|very|completely|perfectly|totally) safe)\b/i
/** What takes the promise back, in the same sentence. */
const retraction =
  /\b(not|no|never|none|nothing|cannot|can't|without|nor|neither|few|whether|if|how|unproven|little|rarely|than|claims?|claimed|said|sold|advert\w*|market\w*|wound|fracture|bone|tears?|scar|by itself|on its own|over|time)\b/i

/** No free text speaks with more certainty than the evidence rules give to generated text. */
export const modestVerbs: Rule = {
  name: 'modest-verbs',
  description: 'free text makes no promise: no "works", "cures", "regenerates", "proven" or "is safe"',
  check: (records) =>
    [...prose(records)].flatMap(({ file, path, text }) =>
      text
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => promise.test(sentence) && !retraction.test(sentence))
        .map((sentence) => ({
          file,
          path,
          message: `"${promise.exec(sentence)?.[0]}" promises too much`,
          fix: 'describe what it is or what was seen; effects belong in findings'
        }))
    )
}
