/** `2746` → `2,746`; at most three decimals; a real minus sign. No Intl: its first use costs more than a whole command. */
export function number(n: number): string {
  const rounded = Math.round(n * 1000) / 1000
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** `1 finding`, `2 findings`, `no findings` */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return n === 0 ? `no ${plural}` : `${number(n)} ${n === 1 ? singular : plural}`
}
