import type { View } from '../view/view.ts'
import type { Page } from './document.ts'
import { searchPage } from './pages/search-page.ts'

/** The page of a view. What a search needs is there at once; each other page is loaded only when it is shown. Every case is listed, so that the compiler misses none. */
export async function pageOf(view: View): Promise<Page> {
  switch (view.schema) {
    case 'regen/search@1':
      return searchPage(view)
    case 'regen/condition@2':
    case 'regen/therapy@2':
    case 'regen/claim@1':
    case 'regen/term@1':
    case 'regen/source@1':
      return (await import('./pages/show-page.ts')).showPage(view)
    case 'regen/evidence@2':
      return (await import('./pages/evidence-page.ts')).evidencePage(view)
    case 'regen/compare-therapies@1':
    case 'regen/compare-options@2':
    case 'regen/compare-conditions@1':
      return (await import('./pages/compare-page.ts')).comparePage(view)
    case 'regen/check@1':
      return (await import('./pages/check-page.ts')).checkPage(view)
    case 'regen/list@2':
      return (await import('./pages/list-page.ts')).listPage(view)
    case 'regen/about@1':
      return (await import('./pages/about-page.ts')).aboutPage(view)
    case 'regen/gaps@1':
      return (await import('./pages/gaps-page.ts')).gapsPage(view)
    case 'regen/ipdas@1':
      return (await import('./pages/ipdas-page.ts')).ipdasPage(view)
    case 'regen/walk@2':
      return (await import('./pages/walk-page.ts')).walkPage(view)
    case 'regen/questions@2':
      return (await import('./pages/questions-page.ts')).questionsPage(view)
  }
}
