import fc from 'fast-check'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { answer, type Given, type Question, question, type State, start } from '../../src/walkthrough/machine.ts'

/** A walk that answers the steps named here, and reads on or leaves out what it may elsewhere; up to the first question that it cannot pass. */
export function walked(knowledge: Knowledge, answers: Readonly<Record<string, Given>>): State {
  let state: State = start
  for (let next = question(knowledge, state); next !== undefined; next = question(knowledge, state)) {
    const given = answers[next.step]
    if (given === undefined && !next.optional) return state
    state = answer(knowledge, state, given ?? (next.kind === 'read' ? [] : null))
  }
  return state
}

/** Draws numbers below a bound, from one stream. */
type Draw = (below: number) => number

/** Any answer that fits a question. */
export function drawnAnswer({ kind, choices, min, max, weights = [], step }: Question, draw: Draw): Given {
  if (kind === 'weigh') return Object.fromEntries(choices.map(({ id }) => [id, draw(weights.length)]))
  if (kind === 'write') return ['', 'my own words', 'a \u001b[31mred\u001b[0m word'][draw(3)] ?? ''
  const most = Math.min(max, choices.length)
  const wanted = step === 'red-flags' && draw(4) > 0 ? 0 : min + draw(most - min + 1)
  const left = choices.map(({ id }) => id)
  return Array.from({ length: wanted }, () => left.splice(draw(left.length), 1)[0] ?? '')
}

/** Every state of a walk whose answers are drawn at random, in order. */
export function anyWalk(knowledge: Knowledge): fc.Arbitrary<readonly State[]> {
  return fc.infiniteStream(fc.nat()).map((numbers) => {
    const draw: Draw = (below) => (numbers.next().value ?? 0) % Math.max(1, below)
    const states: State[] = [start]
    for (
      let state = start, next = question(knowledge, state);
      next !== undefined && states.length < 60;
      next = question(knowledge, state)
    ) {
      state = answer(knowledge, state, drawnAnswer(next, draw))
      states.push(state)
    }
    return states
  })
}
