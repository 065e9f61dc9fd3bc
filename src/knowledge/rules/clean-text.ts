import { prose } from './places.ts'
import type { Rule } from './rule.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** No control characters, terminal escapes or direction marks hide in prose. */
export const cleanText: Rule = {
  name: 'clean-text',
  description: 'prose holds no control characters, escapes or direction marks',
  check: (records) =>
    [...prose(records)]
      .filter(({ text }) => hidden.test(text))
      .map(({ file, path }) => ({ file, path, message: 'a control or direction character hides here', fix: 'type the text anew' }))
}
