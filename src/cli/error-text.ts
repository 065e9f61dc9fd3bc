import { safe } from '../render/safe.ts'

/** Text of an error, each line made safe for a terminal: it may hold what the user typed. */
export function errorText(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^\s*/.exec(line)?.[0] ?? '') + safe(line.trimStart()))
    .join('\n')
}
