import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys, PtyScreen } from '../support/pty-screen.ts'
import { ByArrows, ByNumbers, item, newFolder, noFlag, offered, upTo } from '../support/walk-driver.ts'

describe('regen walk in a pseudo-terminal', () => {
  it('saves and leaves at any step, for the person alone, and takes up there', async () => {
    const cwd = newFolder()
    const first = new PtyScreen(['walk', '--save', 'mine.json'], cwd)
    const driver = new ByNumbers(first)
    await driver.toDiagnosis()
    await driver.tab()
    await new ByArrows(first).choose(item('Save and leave', 0))
    expect(await first.left).toBe(130)
    expect(first.written).toContain('Saved to mine.json.')
    expect(statSync(join(cwd, 'mine.json')).mode & 0o777).toBe(0o600)

    const again = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'mine.json'], cwd)
    expect(await new ByNumbers(again).step()).toBe(4)
    await new ByNumbers(again).choose(item('Tennis elbow', 1))
    expect(await new ByNumbers(again).step()).toBe(5)
    again.type(`4${keys.enter}`)
    expect(await again.left).toBe(130)
    expect(JSON.parse(readFileSync(join(cwd, 'mine.json'), 'utf8')).answers).toEqual({
      'red-flags': [],
      site: ['elbow'],
      diagnosis: ['tennis-elbow']
    })
    expect(statSync(join(cwd, 'mine.json')).mode & 0o777).toBe(0o600)
  }, 60_000)

  it('takes at most five options, and says so', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('options') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json'], cwd)
    const driver = new ByNumbers(screen)
    await driver.readTo(6)
    const count = (await offered('options')).length
    await driver.tab()
    screen.type(keys.enter)
    await screen.see('Mark at least one first.')
    for (const number of [1, 2, 3, 4, 5]) await driver.choose(item('', number))
    await driver.choose(item('', 6))
    await screen.see('At most five. To take another, take one away first.')
    await driver.choose(item('', 5))
    await driver.choose(item('', 6))
    await driver.take(item('', count + 1))
    await screen.see('Go on with 5 marked')
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(130)
  }, 30_000)

  it('stops kindly at a danger sign', async () => {
    const screen = new PtyScreen(['walk'], newFolder())
    const driver = new ByNumbers(screen)
    await driver.readTo(2)
    await driver.choose(item('', 1))
    await driver.choose(item('', noFlag.number))
    await screen.see('Come back to this when it is sorted out')
    expect(await screen.left).toBe(0)
  }, 30_000)

  it('asks somebody without a diagnosis what to ask about', async () => {
    const screen = new PtyScreen(['walk'], newFolder())
    const driver = new ByNumbers(screen)
    await driver.toDiagnosis()
    await driver.tab()
    await new ByArrows(screen).choose(item('No, or none of these', 0))
    await driver.readTo(5)
    await screen.see('How did it begin?')
    await driver.choose(item('', 1))
    await driver.readTo(6)
    await driver.choose(item('', 3))
    await driver.readTo(7)
    await driver.choose(item('', 1))
    await driver.tab()
    await new ByArrows(screen).choose(item('Go on with 1', 0))
    await driver.readTo(8)
    await driver.tab()
    screen.type(keys.enter)
    await screen.see('Save this page?')
    expect(screen.written).toContain('It began with an injury.')
    screen.type(keys.enter)
    expect(await screen.left).toBe(0)
  }, 30_000)

  it('takes Ctrl-C at the offer to save as no, after the page and the saved answers', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ version: 2, answers: upTo('sure') }))
    const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'new.json'], cwd)
    const driver = new ByNumbers(screen)
    await driver.readTo(14)
    writeFileSync(join(cwd, 'new.json'), 'theirs')
    await driver.take(item('None of these yet', 5))
    screen.type(keys.enter)
    // The name was taken meanwhile: the walk is kept, and another name asked for.
    await screen.see('new.json is there already')
    await screen.see('Save your answers?')
    screen.type(`other.json${keys.enter}`)
    await screen.see('Saved to other.json')
    await screen.see('Save this page?')
    screen.type(keys.interrupt)
    expect(await screen.left).toBe(0)
    expect(screen.written).not.toContain('Error')
    expect(readFileSync(join(cwd, 'new.json'), 'utf8')).toBe('theirs')
    expect(JSON.parse(readFileSync(join(cwd, 'other.json'), 'utf8')).answers.sure).toEqual([])
  }, 30_000)

  it('refuses a file that is there before the first question', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'mine.json'), 'mine')
    const screen = new PtyScreen(['walk', '--save', 'mine.json'], cwd)
    await screen.see('mine.json is there already')
    expect(await screen.left).toBe(1)
  }, 30_000)

  it.each([
    ['damaged', '{"version": 2, "answ', 'Cannot read answers from mine.json'],
    ['from another version', '{"version": 7, "answers": {}}', '"version" is 7; this walkthrough reads answers of version 2'],
    ['hostile', '{"version": 2, "answers": {"__proto__": {"site": ["knee"]}}}', 'there is no step "__proto__"']
  ])(
    'does not take up a file that is %s, and leaves it as it is',
    async (_, text, message) => {
      const cwd = newFolder()
      writeFileSync(join(cwd, 'mine.json'), text)
      const screen = new PtyScreen(['walk', '--resume', 'mine.json', '--save', 'mine.json'], cwd)
      await screen.see(message)
      expect(await screen.left).toBe(1)
      expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe(text)
    },
    30_000
  )
})
