/**
 * How text becomes words that can be met: case, accents, apostrophes,
 * punctuation, British and American spelling and plurals no longer count.
 */

/** Spellings that mean one word. Each pair is applied to whole words. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/^(.*)itides$/, '$1itis'],
  [/^tendonitis$/, 'tendinitis'],
  [/^tendonopathy$/, 'tendinopathy'],
  [/^tendonosis$/, 'tendinosis'],
  [/^dis[ck]s?$/, 'disc'],
  [/^(.*)is(ation|ations|e|ed|ing)$/, '$1iz$2'],
  [/^(an|haem|h?oe?st|oed|orthop|fibromy|paed)ae(.*)$/, '$1e$2'],
  [/^haem(.*)$/, 'hem$1'],
  [/^oe(dema|strogen|sophag.*)$/, 'e$1'],
  [/^(.*)our$/, '$1or'],
  [/^(.*)tre$/, '$1ter'],
  [/^orthopaed(.*)$/, 'orthoped$1'],
  [/^anaesth(.*)$/, 'anesth$1'],
  [/^ageing$/, 'aging'],
  [/^sulph(.*)$/, 'sulf$1'],
  [/^(c|k)ortizone$/, 'cortisone']
]

/** Two written words that are one, and the other way about. */
const compounds: readonly (readonly [RegExp, string])[] = [
  [/\bshock wave/g, 'shockwave'],
  [/\bstem ?cell/g, 'stem cell'],
  [/\bnon[ -]union/g, 'nonunion'],
  [/\bnon[ -]steroidal/g, 'nonsteroidal'],
  [/\bkey ?hole/g, 'keyhole'],
  [/\bheel spur/g, 'heel spur'],
  [/\bx ray/g, 'xray'],
  [/\blow back\b/g, 'lower back'],
  [/\bpost ?tibial\b/g, 'posterior tibial'],
  [/\bknee ?cap\b/g, 'kneecap']
]

/** Words that say nothing about what is asked. */
const stop = new Set(
  'a an the of in on at for to from with by and or is are was be been am i me my mine we you your he she it its this that these those there here do does did doing can could will would should may might must have has had having what which who whom whose how why when where about as if so than then too very just any some not get got getting good best help helps please tell know want need s t vs versus really actually ever'.split(
    ' '
  )
)

/** Letters and digits only, lower case, no accents: `Köhler's` → `kohlers`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ')
    .trim()
}

/** Every word of a text in its folded form, in order, stop words included. */
export function words(text: string): string[] {
  let flat = plain(text)
  for (const [pattern, one] of compounds) flat = flat.replace(pattern, one)
  return flat === '' ? [] : flat.split(/\s+/).map(fold)
}

/** The words that carry meaning; all of them where none does. */
export function keywords(text: string): string[] {
  const all = words(text)
  const kept = all.filter((word) => !stop.has(word))
  return kept.length > 0 ? kept : all
}

/** Order and repetition no longer count: what two ways of writing one name share. */
export function phraseKey(tokens: readonly string[]): string {
  return [...new Set(tokens)].sort().join(' ')
}

function fold(word: string): string {
  let folded = word
  for (const [pattern, one] of folds) folded = folded.replace(pattern, one)
  return singular(folded)
}

/** A plain plural becomes its singular: `shots` → `shot`, `therapies` → `therapy`; `pelvis` and `bursitis` stay. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|ps)$/.test(word))
    return word.endsWith('ps') && word.length > 4 ? word.slice(0, -1) : word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
