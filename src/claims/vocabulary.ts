/** Numbers for the stems, forms and concepts that any pattern asks for, so that a sentence can be held against thousands of patterns. */
export interface Vocabulary {
  /** The number of a key, given to it when it is first asked for: `heal`, `=healing`, `{repair}`. */
  number(key: string): number
  /** The number of a key that some pattern asks for. */
  find(key: string): number | undefined
  /** Every key, in the order of the numbers. */
  keys(): string[]
  readonly size: number
}

export function newVocabulary(keys: readonly string[] = []): Vocabulary {
  const numbers = new Map(keys.map((key, number) => [key, number]))
  return {
    number(key) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    find: (key) => numbers.get(key),
    keys: () => [...numbers.keys()],
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
