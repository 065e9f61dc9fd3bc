import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys, PtyScreen, type Size } from '../support/pty-screen.ts'
import { ByArrows, ByNumbers, newFolder, walkThrough } from '../support/walk-driver.ts'

const sizes: readonly Size[] = [
  { cols: 80, rows: 24 },
  { cols: 40, rows: 15 }
]

describe.each(sizes)('a whole walk on a screen of $cols × $rows', (size) => {
  it.each([
    ['arrows', ByArrows],
    ['numbers', ByNumbers]
  ])(
    'is driven by %s, every step on the screen, to a page that is saved',
    async (_, By) => {
      const cwd = newFolder()
      const screen = new PtyScreen(['walk', '--save', 'mine.json'], cwd, size)
      await walkThrough(new By(screen))
      writeFileSync(join(cwd, 'taken.txt'), 'mine')
      screen.type(`taken.txt${keys.enter}`)
      await screen.see('taken.txt is there already')
      screen.type(`~/page.html${keys.enter}`)
      expect(await screen.left).toBe(0)
      expect(screen.written).toContain('Your page: Tennis elbow')
      expect(readFileSync(join(cwd, 'taken.txt'), 'utf8')).toBe('mine')
      expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('“I care for my mother”')
      expect(statSync(join(cwd, 'page.html')).mode & 0o777).toBe(0o600)
      const { answers } = JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8'))
      expect(answers).toMatchObject({
        site: ['elbow'],
        diagnosis: ['tennis-elbow'],
        weights: { 'less-pain': 2, own: 1 },
        concern: 'I care for my mother',
        'check-silence': ['not-known'],
        sure: ['sure']
      })
    },
    120_000
  )
})
