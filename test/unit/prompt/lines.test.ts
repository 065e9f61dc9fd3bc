import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Terminal } from '../../../src/base/terminal.ts'
import { converse } from '../../../src/commands/walk.ts'
import { linePrompter } from '../../../src/prompt/lines.ts'
import { toFile } from '../../../src/walkthrough/answers.ts'
import { edited, knowledgeFrom } from '../../support/records.ts'

const knowledge = knowledgeFrom()

interface Talk {
  readonly said: string
  readonly answers: unknown
  readonly left: boolean
}

/** Types these lines, one after another, and then nothing more. */
async function talk(typed: readonly string[], over = knowledge): Promise<Talk> {
  const input = new PassThrough()
  let said = ''
  const terminal = {
    stderr: {
      write: (text: string) => {
        said += text
      }
    },
    streams: () => ({ input, output: new PassThrough() }),
    onInterrupt: () => () => {}
  } as unknown as Terminal
  const prompter = linePrompter(terminal)
  input.end(typed.map((line) => `${line}\n`).join(''))
  try {
    const { state, left } = await converse(over, prompter)
    return { said, answers: toFile(over, state).answers, left }
  } finally {
    prompter.close()
  }
}

const knee = ['', '0', '1', '1']

describe('a walk in plain lines', () => {
  test('is answered with numbers, weights and words, one line each', async () => {
    const { answers, said } = await talk([...knee, '', '1', '', '1=3 5=2', 'my mother', '', '1', '2', '2', '1 2'])
    expect(answers).toEqual({
      'red-flags': [],
      site: ['knee'],
      diagnosis: ['knee-osteoarthritis'],
      options: ['platelet-rich-plasma'],
      weights: { 'less-pain': 3, own: 2 },
      concern: 'my mother',
      'check-certainty': ['sure'],
      'check-number': ['of-100-40'],
      'check-silence': ['not-known'],
      sure: ['sure', 'understand']
    })
    expect(said).toContain('Step 3 of 13. site?\n1. Knee.\n2. Elbow.\n3. Somewhere else.\nType a number.')
    expect(said).toContain('What it may bring\n')
    expect(said).toContain('Not quite.')
    // No cursor movement, no colour, nothing that a picture would say.
    expect(said).not.toContain('\u001b')
    expect(said).not.toMatch(/[●○■□├┤]/)
  })

  test('goes back, reads the answers so far, keeps an answer at Enter, and says what to type', async () => {
    const { answers, said } = await talk(['', '0', '2', 'b', 'a', '?', '', '1', '', '', '0', '0', '0', '0'])
    expect(said).toContain('red-flags? None of these')
    expect(said).toContain('2. Elbow. (you said: yes)')
    expect(said).toContain('Enter alone keeps: Elbow.')
    expect(said).toContain('b goes back, a reads your answers so far')
    expect(answers).toMatchObject({ site: ['elbow'], diagnosis: ['tennis-elbow'] })
  })

  test('does not take Enter alone for "none of these"', async () => {
    const { said } = await talk(['', '', 's'])
    expect(said).toContain('Type a number, or 0 for none.')
  })

  test.each([
    ['7', 'There is no number 7; type one from 1 to 3.'],
    ['knee', 'There is no number knee; type one from 1 to 3.'],
    ['1 2', 'Only one can be taken.'],
    ['0', 'Type a number.'],
    ['\u001b[A', 'There is no number']
  ])('refuses %j and asks again', async (typed, why) => {
    const { said, left } = await talk(['', '0', typed, 's'])
    expect(said).toContain(why)
    expect(said).not.toContain('\u001b')
    expect(left).toBe(true)
  })

  test.each(['1=9', '9=1', '1', 'cost=1', '1=-1'])('refuses the weight %j', async (typed) => {
    const { said } = await talk(['', '0', '1', '0', '0', typed, 's'])
    expect(said).toContain(`“${typed}” is no weight; type such as 1=3 for “Less pain: matters most”.`)
  })

  test('refuses more words than fit', async () => {
    const { said } = await talk(['', '0', '1', '0', '0', '5=1', 'x'.repeat(41), 's'])
    expect(said).toContain('At most 40 characters.')
  })

  test('stops at a red flag', async () => {
    expect((await talk(['', '1'])).answers).toEqual({ 'red-flags': ['fever'] })
  })

  test('leaves with what was answered at "s", and is cancelled where the lines end', async () => {
    expect(await talk(['', '0', '1', 's'])).toMatchObject({ left: true, answers: { 'red-flags': [], site: ['knee'] } })
    await expect(talk(['', '0'])).rejects.toMatchObject({ code: 'cancelled', exitCode: 130 })
  })

  test('shows no escape that a record holds', async () => {
    const hostile = knowledgeFrom(
      edited((d) => {
        const [site] = d.walkthrough?.sites ?? []
        if (site !== undefined) site.label = 'Knee\u001b[2J'
      })
    )
    expect((await talk(['', '0', 's'], hostile)).said).not.toContain('\u001b')
  })
})
