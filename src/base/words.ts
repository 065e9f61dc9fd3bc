/** A name within a sentence: lower case, unless it is an abbreviation or a proper name. */
export function inSentence(name: string): string {
  const first = name.split(/[\s’'-]/, 1)[0] ?? ''
  return /^(?:A|[A-Z][a-z]+)$/.test(first) && !proper.has(first) ? name[0]?.toLowerCase() + name.slice(1) : name
}

const proper = new Set(['Achilles', 'De'])

/** The same words with a capital first letter, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Ends with a full stop, once. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** What somebody typed or pasted, as a message names it: more than a line of it is known by its beginning. */
export function brief(text: string): string {
  return isLong(text) ? `${text.slice(0, mostNamed - 1)}…` : text
}

/** Too long to be said again, such as in a command to type next. */
export function isLong(text: string): boolean {
  return text.length > mostNamed
}

const mostNamed = 60
