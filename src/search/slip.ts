/**
 * How far one written word is from another, in slips of the hand and the ear:
 * a letter doubled, dropped, swapped with the next, hit beside its key, or
 * written as it sounds costs less than another letter. From `most` on the answer is only "at least that".
 */
export function slip(typed: string, meant: string, most = Number.POSITIVE_INFINITY): number {
  const start = sameStart(typed, meant) ? 0 : 0.8
  let [twoAbove, above, row]: [number[], number[], number[]] = [[], [], []]
  for (let i = 0; i <= typed.length; i++) {
    row = []
    let best = Number.POSITIVE_INFINITY
    for (let j = 0; j <= meant.length; j++) {
      let cost = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY
      if (i > 0) cost = Math.min(cost, (above[j] as number) + extra(typed, i - 1))
      if (j > 0) cost = Math.min(cost, (row[j - 1] as number) + extra(meant, j - 1))
      if (i > 0 && j > 0) cost = Math.min(cost, (above[j - 1] as number) + other(typed[i - 1] as string, meant[j - 1] as string))
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        cost = Math.min(cost, (twoAbove[j - 2] as number) + 0.7)
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best + start > most + 1) return best + start
    ;[twoAbove, above] = [above, row]
  }
  return (row[meant.length] as number) + start
}

/** A letter too many: little where it doubles its neighbour or is hardly heard. */
function extra(word: string, at: number): number {
  const letter = word[at] as string
  if (letter === word[at - 1] || letter === word[at + 1]) return 0.5
  return 'aeiouyh'.includes(letter) ? 0.8 : 1
}

function other(a: string, b: string): number {
  if (a === b) return 0
  if (soundsLike(a, b)) return 0.5
  return neighbours[a]?.includes(b) ? 0.7 : 1
}

/** Whether two letters are heard alike. */
export function soundsLike(a: string, b: string): boolean {
  return heard[a]?.includes(b) ?? false
}

/** Per letter: those that are heard like it. */
const heard: Readonly<Record<string, string>> = {
  a: 'eoi',
  b: 'p',
  c: 'kszq',
  d: 't',
  e: 'aiou',
  f: 'vp',
  g: 'j',
  i: 'yea',
  j: 'g',
  k: 'cqx',
  m: 'n',
  n: 'm',
  o: 'aue',
  p: 'bf',
  q: 'kc',
  s: 'czx',
  t: 'd',
  u: 'oe',
  v: 'f',
  x: 'ks',
  y: 'i',
  z: 'sc'
}

/** Per letter: the keys around it. */
const neighbours: Readonly<Record<string, string>> = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx'
}

/** People rarely miss the first letter, unless it sounds like another, is silent, was swapped with the second, or is all that is missing. */
function sameStart(typed: string, meant: string): boolean {
  const [a, b] = [typed[0] as string, meant[0] as string]
  if (a === b || soundsLike(a, b)) return true
  return a === meant[1] && (typed[1] === b || 'kpwgh'.includes(b) || typed === meant.slice(1))
}
