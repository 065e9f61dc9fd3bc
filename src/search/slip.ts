/**
 * How far one written word is from another, in slips of the hand and the ear:
 * a letter doubled, dropped, swapped with the next, hit beside its key, or
 * written as it sounds costs less than another letter.
 */
export function slip(typed: string, meant: string): number {
  const rows = typed.length + 1
  const columns = meant.length + 1
  const cost = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      if (i === 0 && j === 0) continue
      const above = i > 0 ? (cost[(i - 1) * columns + j] as number) + extra(typed, i - 1) : Number.POSITIVE_INFINITY
      const left = j > 0 ? (cost[i * columns + j - 1] as number) + extra(meant, j - 1) : Number.POSITIVE_INFINITY
      const across =
        i > 0 && j > 0
          ? (cost[(i - 1) * columns + j - 1] as number) + other(typed[i - 1] as string, meant[j - 1] as string)
          : Number.POSITIVE_INFINITY
      const swapped =
        i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]
          ? (cost[(i - 2) * columns + j - 2] as number) + 0.7
          : Number.POSITIVE_INFINITY
      cost[i * columns + j] = Math.min(above, left, across, swapped)
    }
  return (cost[rows * columns - 1] as number) + (sameStart(typed, meant) ? 0 : 0.8)
}

/** A letter too many: little where it doubles its neighbour or is hardly heard. */
function extra(word: string, at: number): number {
  const letter = word[at] as string
  if (letter === word[at - 1] || letter === word[at + 1]) return 0.5
  return 'aeiouyh'.includes(letter) ? 0.8 : 1
}

function other(a: string, b: string): number {
  if (a === b) return 0
  if (sounds.has(a + b) || sounds.has(b + a)) return 0.5
  if (neighbouring(a, b)) return 0.7
  return 1
}

/** Letters that are heard alike. */
const sounds = new Set('ck cs sz ao ae ei iy eo ou ia ea ou td dt pb gj fv mn ie uo qk xs cz'.split(' '))

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

function neighbouring(a: string, b: string): boolean {
  const [rowA, rowB] = [keys.findIndex((row) => row.includes(a)), keys.findIndex((row) => row.includes(b))]
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false
  return Math.abs((keys[rowA] as string).indexOf(a) - (keys[rowB] as string).indexOf(b)) <= 1
}

/** People rarely miss the first letter, unless it sounds like another, is silent, was swapped with the second, or is all that is missing. */
function sameStart(typed: string, meant: string): boolean {
  const [a, b] = [typed[0] as string, meant[0] as string]
  if (a === b || sounds.has(a + b) || sounds.has(b + a)) return true
  if (a === meant[1] && (typed[1] === b || 'kpwgh'.includes(b) || typed === meant.slice(1))) return true
  return typed.startsWith('f') && meant.startsWith('ph')
}
