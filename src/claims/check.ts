import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Detector, detectorOf } from './detector.ts'
import type { Reading } from './reading.ts'
import { type Rulebook, rulebookOf } from './rulebook.ts'
import { type Names, namesHeld } from './spoken-of.ts'
import { type Block, blocksOfText, unitsOf } from './text.ts'

/** The detector of a knowledge base; undefined where it has no lexicon. */
export function detectorFor(knowledge: Knowledge): Detector | undefined {
  const compiled = knowledge.derived('check', 'rulebook') as Rulebook | undefined
  const rulebook = compiled ?? rulebookFor(knowledge)
  return rulebook === undefined ? undefined : detectorOf(rulebook)
}

/** The compiled rules of a knowledge base; undefined where it has no lexicon. */
export function rulebookFor(knowledge: Knowledge): Rulebook | undefined {
  const lexicon = knowledge.lexicon()
  return lexicon === undefined ? undefined : rulebookOf(lexicon, knowledge.all('claim'), knowledge.disclosures())
}

/** The names by which texts speak of what is held. */
export function namesFor(knowledge: Knowledge): Names {
  return (knowledge.derived('check', 'names') as Names | undefined) ?? namesHeld(knowledge)
}

/** Reads a text, or the blocks of a page, with a detector. */
export function readBlocks(detector: Detector, text: string | Iterable<Block>): Reading[] {
  return detector.read(unitsOf(typeof text === 'string' ? blocksOfText(text) : text))
}
