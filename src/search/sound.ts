import { doubleMetaphone } from 'double-metaphone'

/** Keys of how a word is said: its consonants as they are heard, in up to four ways. The only user of Double Metaphone. */
export function soundsOf(word: string): string[] {
  return /^[a-z]+$/.test(word)
    ? [...new Set([word, spoken(word)].flatMap((text) => doubleMetaphone(text)))].filter((key) => key !== '')
    : []
}

/**
 * A word spelt nearer to how it is said: `physio` and `fizzyo` become `fisio`.
 * Letters are merged only where hardly anybody hears a difference; in this order.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^ps|^sc(?=[eiy])/, 's'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr|^rh/, 'r'],
  [/^x/, 's'],
  [/(?<=[aeiou])igh|(?<=[aeiou])gh|igh|ye(?=[aiou])/g, 'i'],
  [/ph/g, 'f'],
  [/rrh|rh/g, 'r'],
  [/wh/g, 'w'],
  [/(?<=[aeiouy])h(?![aeiouy])/g, ''],
  [/sch|ck|qu|t?ch/g, 'k'],
  [/x|cks|cs/g, 'ks'],
  [/sci|ti(?=[ao])|ssi(?=[ao])/g, 'shi'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/[cq]/g, 'k'],
  [/dge|g(?=[eiy])/g, 'j'],
  [/eu|oo|ew|ou(?=s)/g, 'u'],
  [/[ao]y|ae|ai|ay/g, 'e'],
  [/eye|ee|ea|ie|ei|ey|y/g, 'i'],
  [/(?<=[aeiou])w(?![aeiou])/g, 'u'],
  [/(?<=..)e$/, ''],
  [/(.)\1+/g, '$1']
]

export function spoken(word: string): string {
  return spellings.reduce((text, [written, heard]) => text.replace(written, heard), word)
}
