// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Whether anything has to be done at all: nearly never, and looking is cheaper than replacing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const suspect = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** Text that a terminal can show: no escapes, control characters or direction marks, whatever the data or the user typed. */
export function safe(text: string): string {
  if (!suspect.test(text)) return text
  return text.replace(hidden, '').replace(/[\t\n]+/g, ' ')
}

/** JSON in which such characters stay, escaped. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
