import type { CompareView } from '../../view/compare-view.ts'
import type { Page } from '../document.ts'
import { conditionsPage } from './compare-conditions.ts'
import { optionsPage } from './compare-options.ts'
import { therapiesPage } from './compare-therapies.ts'

export function comparePage(view: CompareView): Page {
  switch (view.schema) {
    case 'regen/compare-therapies@1':
      return therapiesPage(view)
    case 'regen/compare-options@2':
      return optionsPage(view)
    case 'regen/compare-conditions@1':
      return conditionsPage(view)
  }
}

/** Every option in brief, benefit and harm one under the other. */
