import type { Claim, Disclosure, Evidence, Lexicon, Outcome, Walkthrough } from '../../src/knowledge/schema.ts'
import { exercise, guideline, kneeOsteoarthritis, plateletRichPlasma, review, tennisElbow, trial, waitAndSee } from './example-nouns.ts'
import type { Draft } from './records.ts'

/** A made-up knowledge base that keeps every rule. Its figures are for arithmetic, not for people. */
export function example(): Draft {
  return {
    conditions: [kneeOsteoarthritis(), tennisElbow()],
    therapies: [waitAndSee(), exercise(), plateletRichPlasma()],
    evidence: [plasmaForKnee(), waitingForElbow()],
    claims: [regrows()],
    sources: [trial(), review(), guideline()],
    outcomes: outcomes(),
    glossary: [
      {
        id: 'placebo',
        name: 'Placebo',
        synonyms: ['dummy treatment'],
        meaning: 'A treatment without an active part.',
        short: 'a treatment without an active part',
        sources: []
      }
    ],
    walkthrough: walkthrough(),
    lexicon: lexicon(),
    disclosures: [mayNotWork()],
    redirects: { 'knee-wear': 'knee-osteoarthritis' }
  }
}

const day = '2026-11-01'

function plasmaForKnee(): Evidence {
  return {
    condition: 'knee-osteoarthritis',
    therapy: 'platelet-rich-plasma',
    searched: { on: day, for: 'randomised trials and reviews', found: true },
    findings: [
      {
        id: 'pain-placebo',
        source: 'review',
        comparator: { kind: 'placebo', text: 'salt water' },
        outcome: 'pain',
        followUp: { at: 12, unit: 'months' },
        design: 'systematic review',
        trials: 8,
        participants: 1042,
        blinded: true,
        effect: { measure: 'MD', value: -12, low: -18, high: -6 },
        certainty: { from: 'source', level: 'moderate' },
        verified: true,
        checked: { on: day, against: 'abstract' },
        second: { on: day, against: 'abstract' }
      },
      {
        id: 'recovered-usual',
        source: 'trial',
        comparator: { kind: 'usual care', text: 'usual care' },
        outcome: 'recovered',
        followUp: { at: 6, unit: 'months' },
        design: 'randomised trial',
        trials: 1,
        participants: 240,
        effect: { measure: 'risk', therapy: 60, comparator: 45, of: 120 },
        certainty: { from: 'downgrades', downgrades: [{ domain: 'risk of bias', levels: 1, reason: 'nobody was blinded' }] },
        verified: true,
        checked: { on: day, against: 'full text' },
        second: { on: day, against: 'full text' }
      }
    ],
    recommendations: [
      {
        id: 'guideline-against',
        source: 'guideline',
        body: 'Example College',
        year: 2024,
        direction: 'against',
        strength: 'conditional',
        text: 'Not as a routine.',
        checked: { on: day, against: "guideline's page" },
        second: { on: day, against: "guideline's page" }
      }
    ]
  }
}

function waitingForElbow(): Evidence {
  return {
    condition: 'tennis-elbow',
    therapy: 'wait-and-see',
    searched: { on: '2026-10-20', for: 'randomised trials of waiting', found: false },
    findings: [],
    recommendations: []
  }
}

function regrows(): Claim {
  return {
    id: 'regrows-cartilage',
    name: 'It regrows cartilage',
    category: 'efficacy',
    synonyms: [{ text: 'rebuilds your cartilage', register: 'everyday' }],
    therapies: ['platelet-rich-plasma'],
    conditions: ['knee-osteoarthritis'],
    verdict: 'unproven',
    why: { text: 'No trial has shown new cartilage.', sources: [] },
    findings: ['knee-osteoarthritis/platelet-rich-plasma#pain-placebo'],
    regulation: ['platelet-rich-plasma#US'],
    sources: ['review'],
    checked: day
  }
}

function outcomes(): Outcome[] {
  return [
    { id: 'pain', name: 'pain', scale: '0–100', range: [0, 100], domain: 'pain', better: 'lower', mid: { value: 10, sources: ['review'] } },
    {
      id: 'function',
      name: 'ability to do daily things',
      scale: '0–100',
      range: [0, 100],
      domain: 'function',
      better: 'higher',
      mid: { value: 8, sources: ['review'] }
    },
    { id: 'recovered', name: 'people who recover', counts: 'people', domain: 'recovery', better: 'higher' }
  ]
}

function walkthrough(): Walkthrough {
  return {
    version: 2,
    redFlags: [
      {
        id: 'fever',
        label: 'A hot joint and fever',
        sign: 'A joint is hot and you have a fever.',
        typed: ['joint fever', 'hot swollen'],
        act: 'urgent',
        sources: ['guideline']
      },
      {
        id: 'numb',
        label: 'Numb between the legs',
        sign: 'You are numb there.',
        typed: ['numb between legs'],
        act: 'emergency',
        sources: ['guideline']
      }
    ],
    sites: [
      { id: 'knee', label: 'Knee', sites: ['knee'] },
      { id: 'elbow', label: 'Elbow', sites: ['elbow'] },
      { id: 'elsewhere', label: 'Somewhere else', sites: [] }
    ],
    values: [
      { id: 'less-pain', label: 'Less pain', help: 'how much pain changes' },
      { id: 'avoid-needles', label: 'Avoiding needles', help: 'no injection' },
      { id: 'certainty', label: 'Being sure', help: 'how certain it is' },
      { id: 'cost', label: 'Low cost', help: 'what it costs' },
      { id: 'own', label: 'My own concern', help: 'in your words' }
    ],
    weights: ['does not matter', 'matters a little', 'matters much', 'matters most'],
    steps: [
      { id: 'start', kind: 'read', title: 'What this is', text: ['A decision aid.'] },
      { ...asking('red-flags', 'red flags', 0, 99), none: 'None of these', ends: true },
      asking('site', 'sites', 1, 1),
      { ...asking('diagnosis', 'conditions', 0, 1), none: 'No name yet' },
      {
        ...asking('began', undefined, 0, 1),
        none: 'I cannot say',
        optional: true,
        when: { step: 'diagnosis', answered: false },
        choices: [
          { id: 'injury', label: 'With a fall', ask: 'Could something be torn?' },
          { id: 'slowly', label: 'Slowly', ask: 'What will it do over the years?' }
        ]
      },
      { id: 'decision', kind: 'read', shows: 'course', title: 'The decision', text: [], when: named },
      { ...asking('options', 'options', 0, 5), none: 'All of them', when: named },
      { id: 'effects', kind: 'read', shows: 'effects', title: 'What each may bring and cost', text: [], when: named },
      { id: 'weights', kind: 'weigh', title: 'What matters to you?', text: [], optional: true },
      { id: 'concern', kind: 'write', title: 'Your concern?', text: [], most: 40, optional: true, when: { step: 'weights', has: 'own' } },
      { id: 'fit', kind: 'read', shows: 'fit', title: 'How each meets it', text: [], when: named },
      { id: 'check-certainty', kind: 'check', from: 'certainty', title: 'How sure?', text: [], choices: [], none: 'Skip', when: named },
      { id: 'check-number', kind: 'check', from: 'number', title: 'How many?', text: [], choices: [], none: 'Skip', when: named },
      {
        id: 'check-silence',
        kind: 'check',
        title: 'What does “no evidence found” mean?',
        text: [],
        none: 'Skip',
        when: named,
        choices: [
          { id: 'does-not-work', label: 'It does not work' },
          { id: 'not-known', label: 'It is not known' }
        ],
        right: 'not-known',
        because: 'Somebody looked and found no study.'
      },
      {
        ...asking('sure', undefined, 0, 2),
        none: 'None yet',
        optional: true,
        when: named,
        choices: [
          { id: 'sure', label: 'I feel sure' },
          { id: 'understand', label: 'I know the benefits and risks' }
        ]
      }
    ],
    ask: ['What happens if I wait?'],
    about: { update: 'With each release.', funding: 'Nobody.', authors: 'Engineers.', method: 'Reviews first.' }
  }
}

function lexicon(): Lexicon {
  return {
    subjects: { product: ['plasma', 'prp'], treatment: ['{product}'], exercise: ['exercise'], ordinary: ['steroid'] },
    actions: { rebuild: ['rebuild', 'regrow'] },
    objects: { cartilage: ['cartilage', 'joint surface'] },
    qualities: { better: ['better'] },
    hedges: { not: ['not', 'no'] }
  }
}

function mayNotWork(): Disclosure {
  return {
    id: 'may-not-work',
    name: 'Says that it may not work',
    missing: 'It does not say that it may not work.',
    ask: ['What happens if it does not work?'],
    patterns: ['may|does not work'],
    weak: [],
    unless: [],
    alone: false,
    whenDenied: ['regrows-cartilage'],
    whenNotShown: [],
    examples: { found: ['It may not work.'], notFound: ['It works.'] }
  }
}

type Choose = Extract<Walkthrough['steps'][number], { kind: 'choose' }>

const named = { step: 'diagnosis', answered: true }

/** A question that must be answered and ends nothing. */
function asking(id: string, from: Choose['from'], min: number, max: number): Choose {
  const base: Choose = { id, kind: 'choose', title: `${id}?`, text: [], choices: [], min, max, ends: false, optional: false }
  return from === undefined ? base : { ...base, from }
}
