import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys, PtyScreen } from '../support/pty-screen.ts'
import { ByArrows, elbow, item, newFolder, upTo } from '../support/walk-driver.ts'

describe('at every step', () => {
  const steps: readonly [step: string, number: number, resume: object][] = [
    ['start', 1, {}],
    ['site', 3, upTo('site')],
    ['diagnosis', 4, upTo('diagnosis')],
    ['decision', 5, upTo('options')],
    ['effects', 7, upTo('weights')],
    ['concern', 9, upTo('concern')],
    ['fit', 10, upTo('check-certainty')],
    ['check-number', 12, upTo('check-number')],
    ['check-silence', 13, upTo('check-silence')],
    ['sure', 14, upTo('sure')]
  ]

  it.each(steps)(
    'Ctrl-C at “%s” leaves with 130, no word of an error, and nothing written',
    async (_step, number, resume) => {
      const cwd = newFolder()
      const file = JSON.stringify({ version: 2, answers: resume })
      writeFileSync(join(cwd, 'mine.json'), file)
      const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'new.json'], cwd)
      expect(await new ByArrows(screen).step()).toBe(number)
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
      expect(existsSync(join(cwd, 'new.json'))).toBe(false)
      expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe(file)
    },
    30_000
  )

  it('Ctrl-C at red flags, options, weights and a check leaves as well', async () => {
    for (const [before, number] of [
      [{}, 2],
      [upTo('options'), 6],
      [upTo('weights'), 8],
      [upTo('check-certainty'), 11]
    ] as const) {
      const cwd = newFolder()
      writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: before }))
      const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
      await new ByArrows(screen).readTo(number)
      screen.type(keys.interrupt)
      expect(await screen.left).toBe(130)
      expect(screen.written).not.toMatch(/\bat .*\.cjs|Error/)
    }
  }, 60_000)

  it('one can go back, to the very first, and forward again over what was answered', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('sure') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByArrows(screen)
    let step = await driver.step()
    expect(step).toBe(14)
    for (let i = 0; i < 80 && step > 1; i++) {
      const before = screen.text
      if (driver.isPage) screen.type(`${keys.right}${keys.enter}`)
      else {
        await driver.take(item('Back', 0))
        screen.type(keys.enter)
      }
      await screen.until((text) => text !== before, 'went back')
      const now = await driver.step()
      expect([step, step - 1]).toContain(now)
      step = now
    }
    expect(step).toBe(1)
    await driver.toSites()
    // What was answered before is pointed at.
    expect(screen.text).toMatch(/^> *6 Elbow/m)
    await driver.choose(elbow)
    await driver.readTo(4)
    expect(screen.text).toMatch(/^> *1 Tennis elbow/m)
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 60_000)

  it('an answer that was taken back does not stand above its question', async () => {
    const screen = new PtyScreen(['walk'], newFolder(), { cols: 60, rows: 50 })
    const driver = new ByArrows(screen)
    await driver.toDiagnosis()
    await driver.choose(item('Tennis elbow', 1))
    await screen.see('Has a clinician given it a name? Tennis elbow')
    while ((await driver.step()) === 5) {
      const before = screen.text
      screen.type(`${keys.right}${keys.enter}`)
      await screen.until((text) => text !== before, 'went back')
    }
    expect(await driver.step()).toBe(4)
    expect(screen.text).not.toContain('name? Tennis elbow')
    expect(screen.text).toMatch(/Where does it hurt most\? Elbow\s*\n\s*Step 4/)
    await driver.choose(item('Tennis elbow', 1))
    await driver.readTo(5)
    expect(screen.text.match(/name\? Tennis elbow/g)).toHaveLength(1)
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)

  it('one can look at the answers so far, and come back to the same place', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('check-certainty') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByArrows(screen)
    expect(await driver.step()).toBe(10)
    screen.type(`3${keys.enter}`)
    await screen.see('Your answers so far')
    await screen.see('Where does it hurt most? Elbow')
    await screen.see('What is your own concern? “my mother”')
    screen.type(`1${keys.enter}`)
    expect(await driver.step()).toBe(10)
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)
})
