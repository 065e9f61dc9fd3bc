/**
 * How text becomes words that can be met: case, accents, apostrophes,
 * punctuation, British and American spelling and plurals no longer count.
 */

/** Words written in several ways, and the one way they are kept. Plurals are taken off before. */
const variants: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tendonitis: 'tendinitis',
    tendonopathy: 'tendinopathy',
    tendonosis: 'tendinosis',
    disk: 'disc',
    slipped: 'slip',
    ageing: 'aging',
    centre: 'center',
    metre: 'meter',
    fibre: 'fiber',
    tumour: 'tumor',
    swelled: 'swollen',
    behaviour: 'behavior',
    behavioural: 'behavioral',
    orthopaedic: 'orthopedic',
    manoeuvre: 'maneuver',
    oestrogen: 'estrogen',
    analyse: 'analyze',
    paralysed: 'paralyzed',
    coeliac: 'celiac',
    diarrhoea: 'diarrhea',
    foetal: 'fetal',
    feet: 'foot',
    menisci: 'meniscus',
    bursae: 'bursa',
    vertebrae: 'vertebra'
  })
)

/** To stand on a limb, however it is said: `cannot put any weight on it`, `weight-bearing`. Else it would be met by whatever is about weight. */
const onItsFeet = 'weightbearing'
const bearing: ReadonlySet<string> = new Set(['put', 'putting', 'bear', 'bearing', 'place', 'placing'])
const howMuch: ReadonlySet<string> = new Set(['any', 'my', 'your', 'his', 'her', 'the', 'full', 'much', 'more', 'some', 'all', 'body'])

/** Behind which word the words for it end that begin at `from`; `from` where there are none. */
function bearingEnd(all: readonly string[], from: number): number {
  if (!bearing.has(all[from] as string)) return from
  let at = from + 1
  while (at <= from + 2 && howMuch.has(all[at] ?? '')) at++
  return all[at] === 'weight' ? at + 1 : from
}

/** Two written words that are one, and one that is two, in the way they are kept. */
const compounds: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'shock wave': ['shockwave'],
    stemcell: ['stem', 'cell'],
    'non union': ['nonunion'],
    'non steroidal': ['nonsteroidal'],
    'non surgical': ['nonsurgical'],
    'non operative': ['nonsurgical'],
    nonoperative: ['nonsurgical'],
    'key hole': ['keyhole'],
    'x ray': ['xray'],
    'back ache': ['backache'],
    'bow legged': ['bowlegged'],
    'back of': ['behind'],
    'knee cap': ['kneecap'],
    'inside of': ['inner'],
    'outside of': ['outer'],
    'front of': ['front'],
    'blood pressure': ['bloodpressure'],
    'growing pain': ['growingpain'],
    'hay fever': ['hayfever'],
    'shin splint': ['shinsplint'],
    'stress fracture': ['stressfracture'],
    'stress syndrome': ['stresssyndrome'],
    'can not': ['cannot'],
    'weight bear': [onItsFeet],
    'weight bearing': [onItsFeet]
  })
)

/** Words that say nothing about what is asked. */
const stop = listOf(`
  a about am an and any are arent as at be been being best but by can cannot cant could couldnt did didnt do does doesnt doing dont ever for from
  get getting good got had has hasnt have havent having he help her here how i id if im in is isnt it its just know may me might mine must my need
  no not of on or our please really s she should so some t tell than that the their them then there these they this those to too us very versus vs
  want was wasnt we were what when where which who whom whose why will with wont would you your
`)

/** Words that everybody uses for everything: they say little, and nothing where a record does not hold them. */
const idle = listOf(`
  able actually after again age ago all also always another anyone anything appointment around bad because become before between bit both call
  called cause caused chance come compare compared deal dealing different difference doc doctor during each else even every everything feel
  feeling felt few find first found give given go going great happen happened herself himself home into kind last left life like little live
  living long look looking lot love made make many mean month more most move moving much myself never new next nice nothing now off often old only
  option other over own patient people person possible put quick quickly recommend recommended recover recovered right said same say saying side
  since someone something sometimes soon sort specialist start started still stop stopped take taken taking thing think thought through time today told
  took tried try trying twenty type under until up use used using way week well went whenever while whole without work working worse year
  yesterday yet young yourself
`)

/** Words that only say that something is an illness, a treatment or a record. */
const generic = listOf(`
  clinic condition cure disease disorder illness intervention issue joint management method option problem procedure program service sign symptom
  syndrome technique therapy treat treating treatment trouble
`)

/** A query with one of these and the name of a condition asks what people do about it. */
const remedies = listOf('cure help manage option relief relieve remedy therapy treat treating treatment')

/** A query with one of these names a kind of thing to do, and so asks for a therapy. */
const treatments = listOf(`
  ablation arthroplasty brace cell cream diet drug exercise gel graft injection jab laser massage medication medicine op operation physio
  physiotherapy pill plasma reconstruction repair replacement shot splint supplement surgery surgical tablet transplant
`)

/** Beside the name of a place these ask for nothing more than the place. */
const complaints = listOf('ache aching achy bad discomfort hurt hurting pain painful problem sore soreness trouble')

/** A query with one of these tells what is felt. */
const felt = listOf(`
  ache aching achy burn burning click clicking cramp creak crunch crunching discomfort giving grind grinding hurt hurting inflammation inflamed
  lock locked locking killing numb numbness pain painful pop sore soreness sprain sprained stiff stiffness swelling swollen tear tingling torn twisted weak weakness
`)

const asking = /^\s*(do|does|did|can|could|is|are|will|would|has|have|should)\b|\?\s*$/i

/** The words of a list, folded as queries are; made when first asked for. */
function listOf(text: string): { has(word: string): boolean } {
  let made: Set<string> | undefined
  return {
    has(word) {
      made ??= new Set(text.trim().split(/\s+/).map(singular))
      return made.has(word)
    }
  }
}

export function isIdle(word: string): boolean {
  return idle.has(word)
}

export function isGeneric(word: string): boolean {
  return generic.has(word)
}

export function isTreatment(word: string): boolean {
  return treatments.has(word)
}

export function isRemedy(word: string): boolean {
  return remedies.has(word)
}

export function isComplaint(word: string): boolean {
  return complaints.has(word)
}

export function isFelt(word: string): boolean {
  return felt.has(word)
}

/** Whether a text is put as a question that can be answered with yes or no. */
export function isQuestion(text: string): boolean {
  return asking.test(text)
}

/** Whether a text is about the person who writes it, or about theirs. */
export function isOwn(text: string): boolean {
  return /\b(i|im|ive|my|me|mine|we|our|us)\b/i.test(text)
}

/** Whether a word looks like an adjective: one that is not held narrows what is asked less than a noun that is not held. */
export function isQualifier(word: string): boolean {
  return word.length > 5 && /(ic|al|ous|ar|ive|ary|oid|ent|ed)$/.test(word)
}

/** Letters and digits only, lower case, no accents: `Köhler's` → `kohlers`. */
export function plain(text: string): string {
  return (/^[a-z0-9 ]*$/.test(text) ? text : folded(text))
    .replace(/ +/g, ' ')
    .trim()
    .replace(codes, (_all, letter: string, number: string, part?: string) => `${letter}${number}${part === undefined ? '' : `.${part}`}`)
}

/** The same letter by letter, dots of numbers kept. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßøłđæœ]/g, (letter) => letters[letter] as string)
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ')
}

/** Letters that no accent makes. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' }

/** A code of ICD-10 however it is written: `M 17`, `M17-11`. */
const codes = /\b([a-z]) ?(\d\d)(?:[ .](\d{1,3}))?\b(?= |$)/g

/** Every word of a text in its folded form, in order, stop words included. */
export function words(text: string): string[] {
  const flat = lettersJoined(plain(text))
  if (flat === '') return []
  const folded = flat.split(' ').map(fold)
  const joined: string[] = []
  for (let i = 0; i < folded.length; i++) {
    const end = bearingEnd(folded, i)
    if (end > i) {
      joined.push(onItsFeet)
      i = end - 1
      continue
    }
    const pair = compounds.get(`${folded[i]} ${folded[i + 1]}`)
    if (pair !== undefined) i++
    joined.push(...(pair ?? compounds.get(folded[i] as string) ?? [folded[i] as string]))
  }
  return joined
}

/** Three single letters or more are an abbreviation spelt out: `A.C.L.`, `p r p`. */
function lettersJoined(flat: string): string {
  return flat.replace(/\b[a-z](?: [a-z]\b){2,}/g, (letters) => letters.replaceAll(' ', ''))
}

/** Per folded word of a text, how it was written there. */
export function spellings(text: string): ReadonlyMap<string, string> {
  return new Map(
    plain(text)
      .split(' ')
      .map((written) => [fold(written), written])
  )
}

/** The words that carry meaning; all of them where none does. A lone letter carries none. */
export function keywords(text: string): string[] {
  return keywordsOf(words(text))
}

/** The same of words that are folded already. */
export function keywordsOf(all: string[]): string[] {
  const kept = all.filter((word) => !stop.has(word) && (word.length > 1 || /\d/.test(word)))
  return kept.length > 0 ? kept : all
}

function fold(word: string): string {
  const one = singular(word)
  return variants.get(one) ?? american(one)
}

/** Only where the language has them: elsewhere two such letters are a slip of the keys. */
const diphthongs = [
  ['aem', 'em'],
  ['aes', 'es'],
  ['aed', 'ed'],
  ['naec', 'nec']
] as const

/** British endings and the letters ae and oe, in words long enough to have them. String work only: this runs at every start. */
function american(word: string): string {
  if (word.length < 6) return word
  let folded = word
  for (const [british, one] of diphthongs) if (folded.includes(british)) folded = folded.replaceAll(british, one)
  if (folded.startsWith('oe')) folded = folded.slice(1)
  for (const ending of ['isation', 'ised', 'ising', 'ise'])
    if (folded.endsWith(ending) && folded !== 'exercise') return `${folded.slice(0, -ending.length)}iz${ending.slice(2)}`
  return folded
}

/** A plain plural becomes its singular: `shots` → `shot`, `therapies` → `therapy`; `pelvis` and `bursitis` stay. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('itides')) return `${word.slice(0, -5)}tis`
  if (word.endsWith('aches')) return word.slice(0, -1)
  for (const ending of ['ches', 'shes', 'xes', 'zes', 'sses']) if (word.endsWith(ending)) return word.slice(0, -2)
  return word.slice(0, -1)
}
