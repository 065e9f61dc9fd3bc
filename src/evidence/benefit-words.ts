import type { Judgement, Size } from './size.ts'

type Sized = Pick<Judgement, 'size' | 'least'>

/**
 * How much a benefit is, wherever one is told: `an important benefit`, or `a slight to important benefit`
 * where the interval begins at the smaller size.
 */
export function benefitWords({ size, least }: Sized): string {
  if (size === undefined) return 'a benefit of unrated size'
  const range = rangeOf(size, least)
  return `${range.startsWith('important') ? 'an' : 'a'} ${range} benefit`
}

/** `slight to important`; the size alone where the interval does not reach down, or reaches down to none that matters. */
export function rangeOf(size: Size, least: Size | undefined): string {
  return least === undefined || least === 'little or no' ? size : `${least} to ${size}`
}

/** The interval reaches down to what hardly anybody would notice. */
export function tooSmall({ least }: Pick<Judgement, 'least'>): string {
  return least === 'little or no' ? '; the figures also fit a difference too small to matter' : ''
}
