import { prose } from './places.ts'
import type { Report, Rule } from './rule.ts'

const promise = /\bnot yet (been )?recorded\b|\bnot recorded here yet\b/i

/** Prose says what is held or what was not found; a promise to fill a gap later grows old unseen. */
export const gapsAreTold: Rule = {
  name: 'gaps-are-told',
  description: 'prose says what was looked for and not found, never that something is not yet recorded',
  check: (records) =>
    [...prose(records)].flatMap(({ file, path, text }): Report[] => {
      const told = promise.exec(text)
      if (told === null) return []
      return [
        { file, path, message: `"${told[0]}" tells a reader nothing`, fix: 'say what was not found or not looked up, or what is held now' }
      ]
    })
}
