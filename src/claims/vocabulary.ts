/** Numbers for the stems, forms and concepts that any pattern asks for, so that a sentence can be held against thousands of patterns. */
export interface Vocabulary {
  /** The number of a key, given to it when it is first asked for: `heal`, `=healing`, `{repair}`. */
  number(key: string): number
  /** The number of a key that some pattern asks for. */
  find(key: string): number | undefined
  /** How likely a sentence is to hold a key, by a rough count: a concept as likely as all its words together. */
  chances(number: number): number
  setChances(number: number, chances: number): void
  readonly size: number
}

export function newVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const chances = new Map<number, number>()
  return {
    number(key) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    find: (key) => numbers.get(key),
    chances: (number) => chances.get(number) ?? 1,
    setChances: (number, count) => chances.set(number, count),
    get size() {
      return numbers.size
    }
  }
}

/** A set of such numbers, a bit each. */
export type Numbers = Uint32Array

export function newNumbers(size: number): Numbers {
  return new Uint32Array((size >> 5) + 1)
}

export function addNumber(numbers: Numbers, n: number): void {
  numbers[n >> 5] = (numbers[n >> 5] as number) | (1 << (n & 31))
}

export function hasNumber(numbers: Numbers, n: number): boolean {
  return ((numbers[n >> 5] as number) & (1 << (n & 31))) !== 0
}
