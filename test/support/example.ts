import type { Claim, Condition, Evidence, Outcome, Source, Therapy, Walkthrough } from '../../src/knowledge/schema.ts'
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
      { id: 'placebo', name: 'Placebo', synonyms: ['dummy treatment'], meaning: 'A treatment without an active part.', sources: [] }
    ],
    walkthrough: walkthrough(),
    redirects: { 'knee-wear': 'knee-osteoarthritis' }
  }
}

const day = '2026-11-01'
const said = (text: string): { text: string; sources: string[] } => ({ text, sources: [] })

function kneeOsteoarthritis(): Condition {
  return {
    id: 'knee-osteoarthritis',
    name: 'Knee osteoarthritis',
    synonyms: [
      { text: 'wear and tear of the knee', register: 'everyday' },
      { text: 'knee OA', register: 'abbreviation' },
      { text: 'gonarthrosis', register: 'clinical' }
    ],
    sites: ['knee'],
    tissues: ['cartilage', 'bone'],
    family: 'degenerative',
    summary: said('Changes of the whole knee joint that come with pain and stiffness.'),
    symptoms: ['Pain on stairs', 'Stiffness in the morning'],
    causes: [said('Age, an old injury and body weight.')],
    diagnosis: said('By the story and an examination.'),
    naturalCourse: { text: 'For most people pain goes up and down over years.', sources: ['guideline'] },
    redFlags: [{ sign: 'The knee is hot and you have a fever', act: 'urgent', why: 'It may be infected.', sources: ['guideline'] }],
    living: said('Walking stays possible for most.'),
    burden: [{ text: 'About 365 million people live with it.', sources: ['review'] }],
    codes: { icd10: ['M17'] },
    checked: day
  }
}

function tennisElbow(): Condition {
  return {
    ...kneeOsteoarthritis(),
    id: 'tennis-elbow',
    name: 'Tennis elbow',
    synonyms: [{ text: 'lateral epicondylitis', register: 'clinical' }],
    sites: ['elbow'],
    tissues: ['tendon'],
    family: 'overuse',
    summary: said('Pain at the outer elbow from its tendon – often called “épicondylite”.'),
    symptoms: ['Pain when gripping'],
    causes: [said('Gripping and lifting again and again.')],
    redFlags: [],
    burden: [],
    codes: { icd10: ['M77.1'] }
  }
}

function waitAndSee(): Therapy {
  return {
    id: 'wait-and-see',
    name: 'Wait and see',
    synonyms: [{ text: 'watchful waiting', register: 'clinical' }],
    category: 'waiting',
    summary: said('Nothing special is done for now.'),
    saidToWork: said('Time and the body do the work.'),
    shown: said('Many complaints ease.'),
    steps: ['Agree on when to look again'],
    recovery: said('None is needed.'),
    setting: said('At home.'),
    harms: [],
    avoid: [],
    regulation: [],
    prices: [],
    codes: {},
    checked: day
  }
}

function exercise(): Therapy {
  return {
    ...waitAndSee(),
    id: 'exercise-therapy',
    name: 'Exercise therapy',
    synonyms: [{ text: 'strength training', register: 'everyday' }],
    category: 'exercise',
    summary: said('Planned movement that grows with ability.'),
    harms: [{ name: 'sore muscles', serious: false, text: 'Muscles can ache for some days.', sources: ['review'] }]
  }
}

function plateletRichPlasma(): Therapy {
  return {
    ...waitAndSee(),
    id: 'platelet-rich-plasma',
    name: 'Platelet-rich plasma',
    synonyms: [{ text: 'PRP', register: 'abbreviation' }],
    category: 'blood-derived',
    summary: said('An injection made from a sample of blood.'),
    steps: ['Blood is drawn', 'It is spun', 'It is injected'],
    harms: [
      { name: 'pain after the injection', serious: false, frequency: { n: 8, of: 100 }, text: '8 of 100 people.', sources: ['trial'] },
      { name: 'joint infection', serious: true, text: 'Rare.', sources: ['review'] }
    ],
    avoid: [said('People with an infection.')],
    regulation: [
      {
        jurisdiction: 'US',
        body: 'FDA',
        status: 'not approved',
        text: 'There is no approval for joints.',
        asOf: day,
        sources: ['guideline']
      }
    ],
    prices: [{ place: 'Germany', year: 2025, currency: 'EUR', low: 200, high: 400, per: 'injection', sources: ['review'] }]
  }
}

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
        checked: { on: day, against: 'abstract' }
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
        checked: { on: day, against: 'full text' }
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
        checked: { on: day, against: "guideline's page" }
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
    why: said('No trial has shown new cartilage.'),
    findings: ['knee-osteoarthritis/platelet-rich-plasma#pain-placebo'],
    regulation: ['platelet-rich-plasma#US'],
    sources: ['review'],
    checked: day
  }
}

function trial(): Source {
  return {
    id: 'trial',
    type: 'article-journal',
    title: 'Plasma or usual care for the knee: a randomised trial',
    author: [{ family: 'Köhler', given: 'Jörg' }],
    'container-title': 'Journal of Examples',
    issued: { 'date-parts': [[2021, 5]] },
    DOI: '10.5555/example.trial',
    custom: { design: 'randomised trial', status: 'current', checked: { on: day, against: 'full text' } }
  }
}

function review(): Source {
  return {
    ...trial(),
    id: 'review',
    title: 'Plasma for the knee: a systematic review',
    author: [{ family: 'Ångström' }],
    issued: { 'date-parts': [[2023]] },
    DOI: '10.1002/14651858.CD000001.pub2',
    PMID: '12345678',
    custom: {
      design: 'systematic review',
      status: 'current',
      checked: { on: day, against: 'abstract' },
      second: { on: '2026-11-20', against: 'abstract' }
    }
  }
}

function guideline(): Source {
  return {
    id: 'guideline',
    type: 'webpage',
    title: 'Care of the knee',
    author: [{ literal: 'Example College' }],
    issued: { 'date-parts': [[2024]] },
    URL: 'https://college.example/knee',
    custom: { design: 'guideline', status: 'current', checked: { on: day, against: "guideline's page" } }
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
    { id: 'recovered', name: 'people who recover', domain: 'recovery', better: 'higher' }
  ]
}

function walkthrough(): Walkthrough {
  return {
    version: 1,
    intro: ['Some signs should not wait.'],
    redFlags: [
      { id: 'fever', label: 'A hot joint and fever', sign: 'A joint is hot and you have a fever.', act: 'urgent', sources: ['guideline'] },
      { id: 'numb', label: 'Numb between the legs', sign: 'You are numb there.', act: 'emergency', sources: ['guideline'] }
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
      { id: 'cost', label: 'Low cost', help: 'what it costs' }
    ],
    ask: ['What happens if I wait?']
  }
}
