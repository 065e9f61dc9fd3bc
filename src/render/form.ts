import type { Page } from './document.ts'

/** What a page can become that has no width and no colour. */
export const forms = ['plain', 'markdown', 'html'] as const
export type Form = (typeof forms)[number]

/** Who made a page, and from how new a knowledge. */
export interface Made {
  readonly version: string
  /** The day of the knowledge. */
  readonly knowledge: string
}

/** A page in a form to keep. Each renderer is loaded only when it is used. */
export async function renderAs(form: Form, page: Page, made: Made): Promise<string> {
  switch (form) {
    case 'plain':
      return (await import('./plain.ts')).renderPlain(page)
    case 'markdown':
      return (await import('./markdown.ts')).renderMarkdown(page, made)
    case 'html':
      return (await import('./html.ts')).renderHtml(page, made)
  }
}
