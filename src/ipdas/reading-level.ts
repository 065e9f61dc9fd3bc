/**
 * The reading level of a text as a school grade (Flesch and Kincaid 1975):
 * long sentences and long words raise it. A screen for words that few people
 * know, and no measure of whether a text is understood.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)|\n/).filter((part) => wordsOf(part).length > 0)
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Words of letters; figures and marks of sources are read over. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
}

/** Groups of vowels, without the silent ones at the end: right for most English words, near for the others. */
function syllablesOf(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
  return Math.max(1, bare.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
