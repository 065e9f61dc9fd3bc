import { capital } from '../../base/words.ts'
import type { OptionRow } from '../../evidence/options.ts'
import { bad, type Line, muted, strong } from '../document.ts'
import { sides } from './advice-line.ts'

/** Options with their labels, and how much each label stands on. */
export function optionLines(rows: readonly OptionRow[]): (readonly (Line | string)[])[] {
  return rows.map((row) => [[strong(row.name)], [...labelLine(row), ...guidelines(row)]])
}

/** The label with what it rests on: certainty, comparison and time. */
export function labelLine({ label, glance, beside }: Pick<OptionRow, 'label' | 'glance' | 'beside'>): Line {
  const text = `${capital(label)}.`
  switch (glance.kind) {
    case 'rated':
    case 'told':
      return [
        glance.kind === 'rated' && glance.direction === 'worse' && glance.crossesNull !== true ? bad(text) : text,
        muted(` ${capital(glance.level)} certainty, against ${glance.versus}, ${glance.when}.`),
        ...(beside === undefined ? [] : [` Where figures were seen: ${beside.label}.`, muted(` ${besideOn(beside)}.`)])
      ]
    case 'very uncertain':
      return [text, muted(` Very low certainty, against ${glance.versus}, ${glance.when}.`)]
    case 'no comparison':
      return [muted(glance.level === undefined ? text : `${text} ${capital(glance.level)} certainty.`)]
    default:
      return [muted(text)]
  }
}

/** `Low certainty, against no or usual care, at 8 weeks` */
function besideOn({ figure, versus, when }: NonNullable<OptionRow['beside']>): string {
  return `${capital(figure.certainty)} certainty, against ${versus}, ${when}`
}

/** ` Guidelines: 1 for, 2 against.`; nothing where none is recorded. */
export function guidelines({ recommendations }: Pick<OptionRow, 'recommendations'>): Line {
  const said = (['for', 'against', 'neither'] as const)
    .filter((side) => recommendations[side] > 0)
    .map((side) => `${recommendations[side]} ${sides[side]}`)
  return said.length === 0 ? [] : [muted(` Guidelines: ${said.join(', ')}.`)]
}
