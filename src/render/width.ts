/** Columns that a terminal gives to a text: combining marks none, East Asian wide characters and emoji two. */
export function widthOf(text: string): number {
  if (isSimple(text)) return text.length
  let width = 0
  for (const character of text) width += /\p{M}|\u200d|\ufe0f/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** Nearly all text here is one column a character; anything else is counted with care. */
export function isSimple(text: string): boolean {
  return /^[\u0020-\u02ff\u2010-\u2027\u2190-\u25ff]*$/.test(text)
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}(?<=[\u{1f000}-\u{1faff}])/u

/** Fills up with spaces at the end. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
