import { describe, expect, it } from 'vitest'
import { keys, PtyScreen } from '../support/pty-screen.ts'
import { newFolder } from '../support/walk-driver.ts'

describe('plain numbered lines', () => {
  it.each([
    ['--accessible', ['--accessible'], {}],
    ['ACCESSIBLE', [], { ACCESSIBLE: '1' }],
    ['a terminal that cannot move its cursor', [], { TERM: 'dumb' }]
  ])(
    'ask with %s, without an escape, and leave with 130 at Ctrl-C',
    async (_, args, env) => {
      const screen = new PtyScreen(['walk', ...args], newFolder(), { cols: 40, rows: 15 }, env)
      const hears = (words: string): Promise<void> => screen.until(() => screen.written.includes(words), `heard “${words}”`)
      await hears('Press Enter to go on.')
      screen.type('\r')
      await hears('Type one or more numbers')
      screen.type('0\r')
      await hears('9. Several places, or somewhere else.')
      screen.type('6\r')
      await hears('Has a clinician given it a name?')
      expect(screen.written).not.toContain('\u001b')
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
    },
    30_000
  )
})
