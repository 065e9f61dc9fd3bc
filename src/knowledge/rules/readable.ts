import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { fileOf, type Records } from '../records.ts'
import { prose } from './places.ts'
import type { Report, Rule } from './rule.ts'

/** US school years, after Flesch and Kincaid: a screen, which sees the length of words and sentences and nothing else. */
const limits = { average: 9, worst: 11 } as const

/** People in pain read these records. */
export const readable: Rule = {
  name: 'readable',
  description: `the prose of a record needs at most ${limits.worst} years of school, and that of all records ${limits.average} on average`,
  check(records) {
    const grades = gradesOf(records)
    const tooHard = grades
      .filter(({ grade }) => grade > limits.worst)
      .map(
        ({ file, grade }): Report => ({
          file,
          path: '',
          message: `its prose needs ${grade.toFixed(1)} years of school, more than ${limits.worst}`,
          fix: 'write shorter sentences and plainer words'
        })
      )
    const average = grades.reduce((sum, { grade }) => sum + grade, 0) / (grades.length || 1)
    const [hardest] = [...grades].sort((a, b) => b.grade - a.grade)
    if (hardest === undefined || average <= limits.average) return tooHard
    return [
      ...tooHard,
      {
        file: hardest.file,
        path: '',
        message: `all records need ${average.toFixed(1)} years of school on average, more than ${limits.average}`,
        fix: 'begin with this one, the hardest'
      }
    ]
  }
}

/** The reading grade of each condition, therapy and claim. */
export function gradesOf(records: Records): { readonly file: string; readonly grade: number }[] {
  const files = new Set([
    ...records.conditions.map(fileOf.condition),
    ...records.therapies.map(fileOf.therapy),
    ...records.claims.map(fileOf.claim)
  ])
  const texts = new Map<string, string[]>()
  for (const { file, text } of prose(records)) if (files.has(file)) texts.set(file, [...(texts.get(file) ?? []), text])
  return [...texts].map(([file, parts]) => ({ file, grade: gradeOf(parts) }))
}

/** Flesch-Kincaid grade of texts, each of which ends a sentence. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?:;])\s+/)).filter((part) => /[a-z]/i.test(part))
  const words = sentences.flatMap((part) => part.split(/\s+/).filter((word) => /[a-z\d]/i.test(word)))
  if (words.length === 0) return 0
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  })
}
