/** A word of a sentence: as it stands, what its forms share, and what stands before it. */
export interface Word {
  readonly form: string
  readonly stem: string
  readonly shape: Shape
  /** Place in the text of the sentence. */
  readonly from: number
  readonly to: number
  /** What parts it from the word before: nothing, a comma or a dash, or a sign that ends a thought. */
  readonly pause: 'none' | 'comma' | 'stop'
}

/** What a word looks like. */
export interface Shape {
  /** Begins with a capital and goes on in small letters. */
  readonly capital: boolean
  /** Begins with a digit, or with the sign of a currency and one. */
  readonly digit: boolean
  /** Ends in "-ing", as what somebody does: "fishing". */
  readonly doing: boolean
}

/** Numbers with their signs, and runs of letters; a hyphen parts words, so that "stem-cell" and "stem cell" are alike. */
const wordPattern = /[$€£]?\d[\d.,]*\d*(?:st|nd|rd|th)?\+?\s?%?|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}]+)*/gu
/** The same where every letter is a plain one, which is twice as fast to look for. */
const plainWordPattern = /[$€£]?\d[\d.,]*\d*(?:st|nd|rd|th)?\+?\s?%?|[A-Za-z]+(?:['’][A-Za-z]+)*/g
const plainText = /^[ -~“”‘’–—€£\s]*$/

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(plainText.test(text) ? plainWordPattern : wordPattern)) {
    const from = match.index
    const { form, stem, shape, length } = tokenOf(match[0])
    words.push({ form, stem, shape, from, to: from + length, pause: pauseIn(text, end, from) })
    end = from + match[0].length
  }
  return words
}

interface Token extends Pick<Word, 'form' | 'stem' | 'shape'> {
  readonly length: number
}

/** A text may hold any number of unlike words; what it can make us keep has an end. */
const mostKept = 20_000

const tokens = new Map<string, Token>()

/** A word as it stands in a text: most stand there many times. */
function tokenOf(written: string): Token {
  const known = tokens.get(written)
  if (known !== undefined) return known
  const whole = written.trimEnd()
  const form = whole.toLowerCase().replaceAll('’', "'")
  const token = { form, stem: stemOf(form), shape: shapeOf(whole, form), length: whole.length }
  if (tokens.size < mostKept) tokens.set(written, token)
  return token
}

function shapeOf(whole: string, form: string): Shape {
  return {
    capital: /^\p{Lu}\p{Ll}/u.test(whole),
    digit: /^[$€£]?\d/.test(form),
    doing: /^[a-z]{3,}ing$/.test(form) && !noDoing.has(form)
  }
}

/** Words in "-ing" that tell of no doing. */
const noDoing = new Set('nothing something anything everything morning evening during spring string bring'.split(' '))

function pauseIn(text: string, from: number, to: number): Word['pause'] {
  if (to - from < 2) return 'none'
  const between = text.slice(from, to)
  if (/[;:.!?]|\s[-–]\s/.test(between)) return 'stop'
  return /[,–—(]/.test(between) ? 'comma' : 'none'
}

/** Words that without their last letter would be others: a note is no “not”. */
const keepsE: ReadonlyMap<string, string> = new Map(
  'note cane care site rate scare spine tube here quite'.split(' ').flatMap((word) => {
    const bare = word.slice(0, -1)
    return [word, `${word}s`, `${word}d`, `${bare}ing`, `${bare}ings`].map((form) => [form, word] as const)
  })
)

/** Forms that no ending shows. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    none: 'none',
    evening: 'evening',
    morning: 'morning',
    during: 'during',
    wedding: 'wedding',
    ceiling: 'ceiling',
    built: 'build',
    rebuilt: 'rebuild',
    grew: 'grow',
    grown: 'grow',
    regrew: 'regrow',
    regrown: 'regrow',
    felt: 'feel',
    got: 'get',
    gotten: 'get',
    gave: 'give',
    given: 'give',
    made: 'make',
    shown: 'show',
    proven: 'prove',
    became: 'become',
    kept: 'keep',
    sought: 'seek',
    went: 'go',
    gone: 'go',
    found: 'find',
    said: 'say',
    told: 'tell',
    chose: 'choose',
    chosen: 'choose',
    drew: 'draw',
    drawn: 'draw',
    lost: 'lose',
    took: 'take',
    taken: 'take',
    worn: 'wear',
    torn: 'tear',
    spent: 'spend',
    held: 'hold',
    slept: 'sleep',
    undid: 'undo',
    undone: 'undo',
    did: 'do',
    does: 'do',
    done: 'do',
    doing: 'do',
    has: 'have',
    had: 'have',
    having: 'have',
    was: 'be',
    were: 'be',
    is: 'be',
    are: 'be',
    been: 'be',
    being: 'be',
    used: 'use',
    using: 'use',
    uses: 'use',
    men: 'man',
    women: 'woman',
    children: 'child',
    menisci: 'meniscus',
    bursae: 'bursa',
    lives: 'life',
    knives: 'knife',
    meant: 'mean',
    ran: 'run',
    seen: 'see',
    ageing: 'age',
    aging: 'age',
    aged: 'age',
    died: 'die',
    dying: 'die',
    lying: 'lie',
    tied: 'tie',
    bought: 'buy',
    brought: 'bring',
    paid: 'pay',
    sold: 'sell',
    left: 'leave',
    led: 'lead',
    stood: 'stand',
    thought: 'think',
    began: 'begin',
    begun: 'begin',
    broke: 'break',
    broken: 'break',
    spoke: 'speak',
    spoken: 'speak',
    came: 'come',
    overcame: 'overcome',
    crept: 'creep',
    dealt: 'deal',
    drove: 'drive',
    driven: 'drive',
    fell: 'fall',
    fallen: 'fall',
    forgot: 'forget',
    forgotten: 'forget',
    fought: 'fight',
    hidden: 'hide',
    knelt: 'kneel',
    knew: 'know',
    known: 'know',
    rode: 'ride',
    ridden: 'ride',
    rose: 'rise',
    risen: 'rise',
    shrank: 'shrink',
    shrunk: 'shrink',
    sent: 'send',
    swam: 'swim',
    taught: 'teach',
    threw: 'throw',
    thrown: 'throw',
    understood: 'understand',
    underwent: 'undergo',
    undergone: 'undergo',
    withdrew: 'withdraw',
    woke: 'wake',
    woken: 'wake',
    wore: 'wear',
    wrote: 'write',
    written: 'write'
  })
)

const stems = new Map<string, string>()

/** What the forms of a word share: "regenerates", "regenerating" and "regenerate" are one. Light on purpose: the lexicon names nouns and verbs apart. */
export function stemOf(form: string): string {
  const known = stems.get(form)
  if (known !== undefined) return known
  const stem = workOut(form)
  if (stems.size < mostKept) stems.set(form, stem)
  return stem
}

function workOut(form: string): string {
  let word = form.normalize('NFC').replace(/'s$|s'$/, (end) => (end === "s'" ? 's' : ''))
  const own = keepsE.get(word)
  if (own !== undefined) return own
  const odd = irregular.get(word)
  if (odd !== undefined) return odd === word ? odd : withoutE(odd)
  if (/\d|n't$/.test(word)) return word
  word = word
    .replace(/(?<=.{4})is(e|es|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/(?<=.{3})our(s|ed|ing|able)?$/, 'or$1')
    .replace(/^(tum|col|hum|fav|behavi|neighb|lab|hon)our/, '$1or')
    .replace(/^an(a)?esth/, 'anesth')
    .replace(/oedema/, 'edema')
    .replace(/^orthopaed/, 'orthoped')
    .replace(/^foet/, 'fet')
  if (word.length > 4 && /ies$|ied$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word) && word.length > 4) word = word.slice(0, -2)
  else if (word.length > 3 && /[^sui]s$/.test(word)) word = word.slice(0, -1)
  if (/ing$/.test(word) && /[aeiouy]/.test(word.slice(0, -3)) && word.length > 5) word = word.slice(0, -3)
  else if (/[^e]ed$/.test(word) && word.length > 4 && /[aeiouy]/.test(word.slice(0, -2))) word = word.slice(0, -2)
  if (/(bb|dd|gg|mm|nn|pp|rr|tt)$/.test(word) && word.length > 4) word = word.slice(0, -1)
  if (/[aeiou]ll$/.test(word) && word.length > 5 && word !== form) word = word.slice(0, -1)
  return withoutE(word)
}

/** "making" has lost its e, so "make" and "made" lose theirs. */
function withoutE(word: string): string {
  return word.length > 3 ? word.replace(/e$/, '') : word
}
