/** A text as one word for a shell. */
export function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The words of a search, to be typed or pasted: bare where a shell and the program take them so. */
export function searchWords(query: string): string {
  // Properties of Unicode take half a millisecond to get ready; most queries do without.
  if ((/^[A-Za-z0-9 .,-]+$/.test(query) || /^[\p{L}\p{N} .,-]+$/u.test(query)) && !/(^| )-/.test(query)) return query
  return `${query.startsWith('-') ? '-- ' : ''}${quoted(query)}`
}
