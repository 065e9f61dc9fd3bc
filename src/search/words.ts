/**
 * How text becomes words that can be met: case, accents, apostrophes,
 * punctuation, British and American spelling and plurals no longer count.
 */

/** Words written in several ways, and the one way they are kept. Plurals are taken off before. */
const spellings: ReadonlyMap<string, string> = new Map(
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
    foetal: 'fetal'
  })
)

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
    'front of': ['front']
  })
)

/** Words that say nothing about what is asked. */
const stop = new Set(
  'a an the of in on at for to from with by and or is are was be been am i me my mine we you your he she it its this that these those there here do does did doing can could will would should may might must have has had having what which who whom whose how why when where about as if so than then too very just any some not get got getting good best help helps please tell know want need s t vs versus really actually ever cant dont doesnt didnt isnt arent wasnt wont havent hasnt couldnt im ive id cannot during while'
    .split(' ')
    .map(singular)
)

/** Words that everybody uses for everything: they say little, and nothing where a record does not hold them. */
const idle = new Set(
  `love like feel feeling felt try tried trying thing something anything everything nothing someone people person say said saying doctor doc told
  think thought time day week month year old ago make made work working use used using take taking took go going come came keep put give given look
  looking whenever every always often sometimes again also quickly quick more most much many lot bit little few around other another way because
  since after before during while into onto over through until out off up down left right new recommended recommend option cause caused
  long last still now today yesterday start started getting become worse bad great nice safe first next only without whole
  both all each own same well better off possible chance stop stopped need should deal dealing rid live living life home find found really
  mean anyone else yet able even though since there kind type sort called call side
  appointment happen happened different difference soon prevent avoid between compare compared effective effectiveness evidence risk effect cost price expensive
  pay insurance specialist age young patient myself yourself himself herself themselves ten twenty recovered never recover`
    .split(/\s+/)
    .map(singular)
)

/** Words that only say that something is an illness, a treatment or a record. */
const generic = new Set(
  'disease disorder syndrome condition problem issue trouble illness therapy treatment treat treating cure procedure method technique intervention management program service clinic option symptom sign joint'.split(
    ' '
  )
)

/** Beside the name of a place these ask for nothing more than the place. */
const complaints = new Set(['pain', 'painful', 'ache', 'aching', 'hurt', 'sore', 'problem', 'trouble', 'bad', 'discomfort'])

/** A query with one of these asks for something to do, not for what it is. */
const treatments = new Set(
  'surgery surgical operation op replacement arthroplasty repair reconstruction injection shot jab exercise physiotherapy physio therapy treatment treat brace splint insole pill tablet cream gel drug medicine medication supplement diet cell plasma laser ablation graft transplant massage'.split(
    ' '
  )
)
/** A query with one of these tells what is felt. */
const felt = new Set(
  'pain painful ache achy hurt hurting sore soreness stiff stiffness swollen swelling numb numbness tingling weak weakness lock locking click clicking pop inflammation inflamed torn tear grind grinding creak crunch crunching burn burning sprain sprained cramp locked click giving numbness twisted'.split(
    ' '
  )
)
const asking = /^\s*(do|does|did|can|could|is|are|will|would|has|have|should)\b|\?\s*$/i

export function isTreatment(word: string): boolean {
  return treatments.has(word)
}

export function isFelt(word: string): boolean {
  return felt.has(word)
}

/** Whether a text is put as a question that can be answered with yes or no. */
export function isQuestion(text: string): boolean {
  return asking.test(text)
}

export function isIdle(word: string): boolean {
  return idle.has(word)
}

export function isGeneric(word: string): boolean {
  return generic.has(word)
}

/** Whether a word looks like an adjective: one that is not held narrows what is asked less than a noun that is not held. */
export function isQualifier(word: string): boolean {
  return word.length > 5 && /(ic|al|ous|ar|ive|ary|oid|ent|ed)$/.test(word)
}

export function isComplaint(word: string): boolean {
  return complaints.has(word)
}

/** Letters and digits only, lower case, no accents: `Köhler's` → `kohlers`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** Every word of a text in its folded form, in order, stop words included. */
export function words(text: string): string[] {
  const flat = plain(text)
  if (flat === '') return []
  const folded = flat.split(' ').map(fold)
  const joined: string[] = []
  for (let i = 0; i < folded.length; i++) {
    const pair = compounds.get(`${folded[i]} ${folded[i + 1]}`)
    if (pair !== undefined) i++
    joined.push(...(pair ?? compounds.get(folded[i] as string) ?? [folded[i] as string]))
  }
  return joined
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
  const one = singular(word)
  return spellings.get(one) ?? american(one)
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
