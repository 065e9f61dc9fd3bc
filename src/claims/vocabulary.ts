/** Numbers for the stems, forms and concepts that any pattern asks for, so that a sentence can be held against thousands of patterns. */
export interface Vocabulary {
  /** The number of a key, given to it when it is first asked for: `heal`, `=healing`, `{repair}`. */
  number(key: string): number
  /** The numbers of a word, as a stem and as a form; −1 where no pattern asks for it. No key may be added afterwards. */
  ofWord(form: string, stem: string): readonly [stem: number, form: number]
  /** Every key, in the order of the numbers. */
  keys(): string[]
  readonly size: number
}

/** A text may hold any number of unlike words; what it can make us keep has an end. */
const mostKept = 20_000

export function newVocabulary(keys: readonly string[] = []): Vocabulary {
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const words = new Map<string, readonly [number, number]>()
  return {
    number(key) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    ofWord(form, stem) {
      const known = words.get(form)
      if (known !== undefined) return known
      const own = [numbers.get(stem) ?? -1, numbers.get(`=${form}`) ?? -1] as const
      if (words.size < mostKept) words.set(form, own)
      return own
    },
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
