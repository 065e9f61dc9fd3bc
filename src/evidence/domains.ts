import type { Outcome } from '../knowledge/schema.ts'

type Domain = Outcome['domain']

/** What people come for: a finding on one of these may lead the label of a pair. In the order in which they lead. */
export const mainDomains: readonly Domain[] = ['pain', 'function', 'recovery', 'disease activity']
/** These lead only where nothing is known of what people come for. */
export const otherDomains: readonly Domain[] = ['quality of life', 'further treatment']
/** Harms, the gravest first. */
export const harmDomains: readonly Domain[] = ['death', 'serious harm', 'harm']

export function isHarm(domain: string): boolean {
  return (harmDomains as readonly string[]).includes(domain)
}
