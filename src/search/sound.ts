import { doubleMetaphone } from 'double-metaphone'

/** Keys of how a word may be said: its consonants as they are heard. The only user of Double Metaphone. */
export function soundsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return []
  return [...new Set([word, ...saidAs(word)].flatMap((text) => doubleMetaphone(text)))].filter((key) => key !== '')
}

/** The ways in which a written word may be said: nobody can tell from *ch* whether it is that of *chin* or of *chiropractor*. */
export function saidAs(word: string): string[] {
  return word.includes('ch') ? [spoken(word), spoken(word.replaceAll('ch', 'k'))] : [spoken(word)]
}

/**
 * A word spelt nearer to how it is said: `physio` and `fizzyo` become `fisio`.
 * Letters are merged only where hardly anybody hears a difference; in this order.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^ps|^sc(?=[eiy])/, 's'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/wr/g, 'r'],
  [/^x/, 's'],
  [/(?<=[aeiou])i?gh|igh|ye(?=[aiou])/g, 'i'],
  [/ear(?!t)|are$/g, 'er'],
  [/ph/g, 'f'],
  [/rrh|rh/g, 'r'],
  [/wh/g, 'w'],
  [/(?<=[aeiouy])h(?![aeiouy])/g, ''],
  [/sch|ck|qu/g, 'k'],
  [/tch/g, 'ch'],
  [/x|cks|cs/g, 'ks'],
  [/sci|ti(?=[ao])|ssi(?=[ao])/g, 'shi'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/c(?!h)|q/g, 'k'],
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
