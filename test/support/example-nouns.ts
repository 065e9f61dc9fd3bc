import type { Condition, Source, Therapy } from '../../src/knowledge/schema.ts'

const day = '2026-11-01'
const said = (text: string): { text: string; sources: string[] } => ({ text, sources: [] })

export function kneeOsteoarthritis(): Condition {
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
    burden: [{ text: 'About 365 million people live with it.', sources: ['review'], second: day }],
    codes: { icd10: ['M17'] },
    checked: day
  }
}

export function tennisElbow(): Condition {
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

export function waitAndSee(): Therapy {
  return {
    id: 'wait-and-see',
    name: 'Wait and see',
    synonyms: [{ text: 'watchful waiting', register: 'clinical' }],
    category: 'waiting',
    plural: false,
    needs: [],
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

export function exercise(): Therapy {
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

export function plateletRichPlasma(): Therapy {
  return {
    ...waitAndSee(),
    id: 'platelet-rich-plasma',
    name: 'Platelet-rich plasma',
    synonyms: [{ text: 'PRP', register: 'abbreviation' }],
    category: 'blood-derived',
    needs: ['needle', 'own blood'],
    summary: said('An injection made from a sample of blood.'),
    steps: ['Blood is drawn', 'It is spun', 'It is injected'],
    harms: [
      {
        name: 'pain after the injection',
        serious: false,
        frequency: { n: 8, of: 100 },
        text: '8 of 100 people.',
        sources: ['trial'],
        second: day
      },
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
        sources: ['guideline'],
        second: day
      }
    ],
    prices: [{ place: 'Germany', year: 2025, currency: 'EUR', low: 200, high: 400, per: 'injection', sources: ['review'], second: day }]
  }
}

export function trial(): Source {
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

export function review(): Source {
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

export function guideline(): Source {
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
