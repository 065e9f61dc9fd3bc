import type { Tone } from './document.ts'

/** How a page is to be shown on one stream. */
export interface Style {
  /** Columns. */
  readonly width: number
  readonly unicode: boolean
  readonly paint: (text: string, tone: Tone) => string
}

/** No colour at all. */
export const unpainted: Style['paint'] = (text) => text
