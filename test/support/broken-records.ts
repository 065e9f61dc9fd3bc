import { expect } from 'vitest'
import { example } from './example.ts'
import { type Draft, the, thePair } from './records.ts'

/** A change that breaks one rule in one place, and what is to be reported of it. */
export type Break = readonly [change: (draft: Draft) => unknown, file: string, path: string, message: string]

const pairFile = 'evidence/knee-osteoarthritis/platelet-rich-plasma.json'
const waitFile = 'evidence/tennis-elbow/wait-and-see.json'
const knee = 'conditions/knee-osteoarthritis.json'
const plasma = 'therapies/platelet-rich-plasma.json'
const pain = (d: Draft) => the(thePair(d).findings, 'pain-placebo')
const recovered = (d: Draft) => the(thePair(d).findings, 'recovered-usual')
const advice = (d: Draft) => the(thePair(d).recommendations, 'guideline-against')
const condition = (d: Draft) => the(d.conditions, 'knee-osteoarthritis')
const therapy = (d: Draft) => the(d.therapies, 'platelet-rich-plasma')
const claim = (d: Draft) => the(d.claims, 'regrows-cartilage')
const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('the example has none')
  return item
}

const hard =
  'Osteoarthritic degeneration progressively compromises the articular cartilage, the subchondral bone and the synovial membrane of weight-bearing articulations. '
const halfHard = 'The tissue near the joint is gradually affected over several years, and people notice it late. '

/** By the name of the rule: changes to the example that it, and no other rule, must report. */
export const breaks: Readonly<Record<string, readonly Break[]>> = {
  'references-exist': [
    [(d) => (condition(d).broader = 'gone'), knee, 'broader', 'there is no condition "gone"'],
    [(d) => (therapy(d).broader = 'gone'), plasma, 'broader', 'there is no therapy "gone"'],
    [(d) => (first(condition(d).burden).sources = ['gone']), knee, 'burden[0].sources', 'there is no source "gone"'],
    [
      (d) => d.evidence.push({ ...first(example().evidence.slice(1)), condition: 'gone' }),
      'evidence/gone/wait-and-see.json',
      'condition',
      'there is no condition "gone"'
    ],
    [
      (d) => d.evidence.push({ ...first(example().evidence.slice(1)), therapy: 'gone' }),
      'evidence/tennis-elbow/gone.json',
      'therapy',
      'there is no therapy "gone"'
    ],
    [(d) => (pain(d).source = 'gone'), pairFile, 'findings[0].source', 'there is no source "gone"'],
    [(d) => (recovered(d).outcome = 'gone'), pairFile, 'findings[1].outcome', 'there is no outcome "gone"'],
    [(d) => (pain(d).comparator.therapy = 'gone'), pairFile, 'findings[0].comparator.therapy', 'there is no therapy "gone"'],
    [(d) => (advice(d).source = 'gone'), pairFile, 'recommendations[0].source', 'there is no source "gone"'],
    [(d) => claim(d).findings.push('a/b#c'), 'claims/regrows-cartilage.json', 'findings', 'there is no finding "a/b#c"'],
    [
      (d) => claim(d).regulation.push('platelet-rich-plasma#EU'),
      'claims/regrows-cartilage.json',
      'regulation',
      'there is no regulation "platelet-rich-plasma#EU"'
    ],
    [(d) => claim(d).therapies.push('gone'), 'claims/regrows-cartilage.json', 'therapies', 'there is no therapy "gone"'],
    [(d) => claim(d).conditions.push('gone'), 'claims/regrows-cartilage.json', 'conditions', 'there is no condition "gone"'],
    [(d) => claim(d).sources.push('gone'), 'claims/regrows-cartilage.json', 'sources', 'there is no source "gone"'],
    [
      (d) => (the(d.sources, 'trial').custom.supersededBy = 'gone'),
      'sources/trial.json',
      'custom.supersededBy',
      'there is no source "gone"'
    ],
    [
      (d) => (the(d.outcomes, 'pain').mid = { value: 10, sources: ['gone'] }),
      'outcomes.json',
      '[0].mid.sources',
      'there is no source "gone"'
    ],
    [(d) => first(d.glossary).sources.push('gone'), 'glossary.json', '[0].sources', 'there is no source "gone"'],
    [(d) => d.walkthrough?.redFlags[1]?.sources.push('gone'), 'walkthrough.json', 'redFlags[1].sources', 'there is no source "gone"'],
    [(d) => (condition(d).broader = '__proto__'), knee, 'broader', 'there is no condition "__proto__"']
  ],
  'ids-stand-once': [
    [(d) => d.outcomes.push(the(d.outcomes, 'function')), 'outcomes.json', 'function', 'this outcome stands twice'],
    [(d) => d.glossary.push(first(d.glossary)), 'glossary.json', 'placebo', 'this term stands twice'],
    [(d) => (advice(d).id = 'pain-placebo'), pairFile, 'pain-placebo', 'this id stands twice in the pair'],
    [(d) => (recovered(d).id = 'pain-placebo'), pairFile, 'pain-placebo', 'this id stands twice in the pair']
  ],
  'no-rings': [
    [(d) => (condition(d).broader = condition(d).id), knee, 'broader', 'following "broader" leads back here'],
    [(d) => (therapy(d).broader = therapy(d).id), plasma, 'broader', 'following "broader" leads back here']
  ],
  'searched-agrees': [
    [(d) => (first(d.evidence.slice(1)).searched.found = true), waitFile, 'searched.found', 'says that evidence was found, but holds none'],
    [(d) => (thePair(d).searched.found = false), pairFile, 'searched.found', 'says that nothing was found, but holds findings']
  ],
  'cited-rightly': [
    [(d) => (advice(d).source = 'trial'), pairFile, 'recommendations[0].source', 'a randomised trial makes no recommendation'],
    [(d) => (pain(d).checked.on = '2022-12-31'), pairFile, 'findings[0].checked.on', 'checked before its source of 2023 came out'],
    [(d) => (recovered(d).design = 'systematic review'), pairFile, 'findings[1].design', 'a single trial is no systematic review'],
    [(d) => first(therapy(d).regulation).sources.push('review'), plasma, 'regulation[0].sources', "review is not a regulator's page"]
  ],
  'redirects-lead-home': [
    [(d) => (d.redirects = { old: 'gone' }), 'redirects.json', 'old', 'there is no record "gone"'],
    [(d) => (d.redirects = { old: 'constructor' }), 'redirects.json', 'old', 'there is no record "constructor"'],
    [(d) => (d.redirects = { old: 'older', older: 'placebo' }), 'redirects.json', 'old', '"older" is retired itself'],
    [(d) => (d.redirects = { old: 'old' }), 'redirects.json', 'old', '"old" is retired itself'],
    [
      (d) => (d.redirects = { 'tennis-elbow': 'knee-osteoarthritis' }),
      'redirects.json',
      'tennis-elbow',
      '"tennis-elbow" is still the id of a record'
    ],
    [(d) => (d.redirects = { placebo: 'tennis-elbow' }), 'redirects.json', 'placebo', '"placebo" is still the id of a record']
  ],
  'ids-mean-one-noun': [
    [(d) => (first(d.glossary).id = 'tennis-elbow'), 'glossary.json', 'tennis-elbow', '"tennis-elbow" is also the id of a condition'],
    [
      (d) => (first(d.glossary).id = 'exercise-therapy'),
      'glossary.json',
      'exercise-therapy',
      '"exercise-therapy" is also the id of a therapy'
    ],
    [(d) => (claim(d).id = 'exercise-therapy'), 'claims/exercise-therapy.json', 'id', '"exercise-therapy" is also the id of a therapy'],
    [
      (d) => d.therapies.push({ ...the(d.therapies, 'exercise-therapy'), id: 'tennis-elbow' }),
      'therapies/tennis-elbow.json',
      'id',
      '"tennis-elbow" is also the id of a condition'
    ]
  ],
  'sources-can-be-found': [
    [(d) => (the(d.sources, 'trial').DOI = undefined), 'sources/trial.json', '', 'no DOI, PMID or URL'],
    [
      (d) => (the(d.sources, 'guideline').URL = 'https://www.researchgate.net/x'),
      'sources/guideline.json',
      'URL',
      'www.researchgate.net is a copy, not where this was published'
    ],
    [
      (d) => (the(d.sources, 'trial').DOI = '10.1002/14651858.cd000001.PUB2'),
      'sources/review.json',
      '',
      'DOI 10.1002/14651858.cd000001.pub2 is also trial'
    ],
    [(d) => (the(d.sources, 'trial').PMID = '12345678'), 'sources/review.json', '', 'PMID 12345678 is also trial']
  ],
  'sources-are-current': [
    [(d) => (the(d.sources, 'trial').title = 'Plasma for the knee: study protocol'), 'sources/trial.json', 'title', 'this is a protocol'],
    [
      (d) =>
        d.sources.push({
          ...the(d.sources, 'trial'),
          id: 'old',
          DOI: '10.5555/old',
          custom: { ...the(d.sources, 'trial').custom, status: 'superseded' }
        }),
      'sources/old.json',
      'custom.supersededBy',
      'superseded by what?'
    ],
    [
      (d) => d.sources.push({ ...the(d.sources, 'review'), id: 'newer', PMID: '2', DOI: '10.1002/14651858.CD000001.pub3' }),
      'sources/review.json',
      'custom.status',
      'newer is a newer version of this review'
    ],
    [(d) => (the(d.sources, 'trial').custom.status = 'retracted'), pairFile, 'findings[1].source', 'trial is retracted'],
    [(d) => (the(d.sources, 'guideline').custom.status = 'retracted'), pairFile, 'recommendations[0].source', 'guideline is retracted']
  ],
  'effects-are-sound': [
    [(d) => (pain(d).effect = { measure: 'MD' }), pairFile, 'findings[0].effect', 'neither a difference nor both means'],
    [
      (d) => (pain(d).effect = { measure: 'MD', value: 12, low: -18, high: -6 }),
      pairFile,
      'findings[0].effect',
      '12 is outside its interval -18 to -6'
    ],
    [
      (d) => (pain(d).effect = { measure: 'MD', value: 101 }),
      pairFile,
      'findings[0].effect',
      'a difference of 101 does not fit a scale of 0 to 100'
    ],
    [
      (d) => (pain(d).effect = { measure: 'MD', value: -100.5 }),
      pairFile,
      'findings[0].effect',
      'a difference of -100.5 does not fit a scale of 0 to 100'
    ],
    [
      (d) => (pain(d).effect = { measure: 'MD', value: -0.4, low: -0.3, high: -0.1 }),
      pairFile,
      'findings[0].effect',
      '-0.4 is outside its interval -0.3 to -0.1'
    ],
    [
      (d) => (recovered(d).effect = { measure: 'RR', value: 1.5, low: 1.6, high: 1.4 }),
      pairFile,
      'findings[1].effect',
      '1.5 is outside its interval 1.6 to 1.4'
    ],
    [
      (d) => (recovered(d).effect = { measure: 'risk', therapy: 121, comparator: 45, of: 120 }),
      pairFile,
      'findings[1].effect',
      'more people than 120'
    ],
    [
      (d) => (recovered(d).effect = { measure: 'risk', therapy: 60, comparator: 45, of: 120, therapyLow: 61, therapyHigh: 70 }),
      pairFile,
      'findings[1].effect',
      '60 is outside its interval 61 to 70'
    ],
    [(d) => (recovered(d).effect = { measure: 'proportion', n: 9, of: 8 }), pairFile, 'findings[1].effect', '9 of 8 is more than all'],
    [
      (d) => (recovered(d).effect = { measure: 'proportion', n: 5, of: 8, low: 6, high: 7 }),
      pairFile,
      'findings[1].effect',
      '5 is outside its interval 6 to 7'
    ]
  ],
  'counts-are-named': [
    [(d) => (the(d.outcomes, 'recovered').counts = undefined), pairFile, 'findings[1].outcome', '"recovered" does not say what it counts'],
    [(d) => (the(d.outcomes, 'pain').counts = 'people'), pairFile, 'findings[0].outcome', '"pain" counts, and the effect is a mean']
  ],
  'needs-match-category': [
    [(d) => (therapy(d).needs = []), plasma, 'needs', 'a therapy of the category "blood-derived" needs "needle"'],
    [
      (d) => (the(d.therapies, 'exercise-therapy').category = 'surgery'),
      'therapies/exercise-therapy.json',
      'needs',
      'a therapy of the category "surgery" needs "operation"'
    ]
  ],
  'certainty-is-earned': [
    [
      (d) => (recovered(d).certainty = { from: 'source', level: 'high' }),
      pairFile,
      'findings[1].certainty',
      'a randomised trial does not grade its own certainty'
    ],
    [
      (d) => (recovered(d).certainty = { from: 'downgrades', downgrades: [] }),
      pairFile,
      'findings[1].certainty',
      'people knew what they had, and recovery is what they say'
    ],
    [
      (d) =>
        Object.assign(pain(d), {
          effect: { measure: 'MD', value: -5, low: -10, high: 0 },
          certainty: { from: 'downgrades', downgrades: [] }
        }),
      pairFile,
      'findings[0].certainty',
      'the interval holds both no effect and an important one'
    ],
    [
      (d) =>
        Object.assign(pain(d), {
          effect: { measure: 'MD', value: 5, low: 0, high: 10 },
          certainty: { from: 'downgrades', downgrades: [] }
        }),
      pairFile,
      'findings[0].certainty',
      'the interval holds both no effect and an important one'
    ]
  ],
  'second-reading-follows': [
    [
      (d) => (pain(d).second = { on: '2026-10-31', against: 'abstract' }),
      pairFile,
      'findings[0].second.on',
      'the second reading is of 2026-10-31, the first of 2026-11-01'
    ],
    [
      (d) => (advice(d).second = { on: '2026-10-31', against: "guideline's page" }),
      pairFile,
      'recommendations[0].second.on',
      'the second reading is of 2026-10-31, the first of 2026-11-01'
    ]
  ],
  'law-is-dated-by-its-sources': [
    [
      (d) => {
        for (const source of d.sources) source.issued = { 'date-parts': [[2024, 5, 6]] }
        first(therapy(d).regulation).asOf = '2024-05-07'
      },
      plasma,
      'regulation[0].asOf',
      'this is dated 2024-05-07, and its newest source 2024-05-06'
    ]
  ],
  'figures-have-sources': [
    [(d) => (condition(d).summary.text = 'It is found in 1 of 10.'), knee, 'summary', 'a figure stands here without a source'],
    [(d) => condition(d).symptoms.push('Pain for 3 months'), knee, 'symptoms[2]', 'a figure stands here without a source'],
    [(d) => therapy(d).steps.push('Wait 15 minutes'), plasma, 'steps[3]', 'a figure stands here without a source'],
    [(d) => (first(d.glossary).meaning = 'A number below 0.05.'), 'glossary.json', '[0].meaning', 'a figure stands here without a source']
  ],
  'null-results-are-told': [
    [
      (d) => {
        Object.assign(pain(d).effect, { value: -1, low: -6, high: 4 })
        d.therapies.push({ ...therapy(d), id: 'white-cell-plasma', name: 'White cell plasma', broader: 'platelet-rich-plasma' })
        const favourable = { ...pain(d), effect: { measure: 'MD' as const, value: -12, low: -18, high: -6 } }
        d.evidence.push({ ...thePair(d), therapy: 'white-cell-plasma', findings: [favourable], recommendations: [] })
      },
      'evidence/knee-osteoarthritis/white-cell-plasma.json',
      'findings',
      'only favourable findings stand here, yet against placebo knee-osteoarthritis/platelet-rich-plasma#pain-placebo found no difference'
    ]
  ],
  'equal-room': [
    [
      (d) => (first(therapy(d).harms).text = 'It may hurt for a day or two. '.repeat(20).trim()),
      plasma,
      'saidToWork',
      expect.stringMatching(/^a harm is told in \d+ words on average, the benefit in \d+$/)
    ],
    [
      (d) => (therapy(d).shown.text = 'Nobody knows much of it yet, and few have looked. '.repeat(20).trim()),
      plasma,
      'harms',
      expect.stringMatching(/^a harm is told in \d+ words on average, the benefit in \d+$/)
    ]
  ],
  readable: [
    [
      (d) => (condition(d).summary.text = hard.repeat(8).trim()),
      knee,
      '',
      expect.stringMatching(/^its prose needs 1[2-9]\.\d years of school, more than 11$/)
    ],
    [
      (d) => {
        for (const { summary } of [...d.conditions, ...d.therapies]) summary.text = halfHard.repeat(40).trim()
        for (const { why } of d.claims) why.text = halfHard.repeat(40).trim()
      },
      expect.stringMatching(/\.json$/),
      '',
      expect.stringMatching(/^all records need \d+\.\d years of school on average, more than 9$/)
    ]
  ],
  'modest-verbs': [
    [(d) => (therapy(d).summary.text = 'It regenerates cartilage.'), plasma, 'summary', '"regenerates" promises too much'],
    [(d) => (therapy(d).shown.text = 'It is no miracle. It is safe.'), plasma, 'shown', '"is safe" promises too much'],
    [(d) => (claim(d).why.text = 'Proven in many people.'), 'claims/regrows-cartilage.json', 'why', '"Proven" promises too much'],
    [(d) => (therapy(d).shown.text = 'It cures knee pain over time.'), plasma, 'shown', '"cures" promises too much'],
    [(d) => (therapy(d).shown.text = 'In time, few know how, it rebuilds a worn joint.'), plasma, 'shown', '"rebuilds" promises too much'],
    [(d) => (therapy(d).shown.text = 'It is not surgery, and it cures.'), plasma, 'shown', '"cures" promises too much'],
    [
      (d) => (therapy(d).shown.text = 'Nobody who has had it more than once with us regrets that it works.'),
      plasma,
      'shown',
      '"it works" promises too much'
    ],
    [
      (d) => (therapy(d).shown.text = 'It has not been shown to cure pain, but it heals tendons.'),
      plasma,
      'shown',
      '"heals" promises too much'
    ]
  ],
  'clean-text': [
    [(d) => (condition(d).living.text = 'Walk\u001bc on'), knee, 'living', 'a control or direction character hides here'],
    [(d) => (first(condition(d).causes).text = 'Age \u202eegA'), knee, 'causes[0]', 'a control or direction character hides here'],
    [(d) => (first(condition(d).redFlags).sign = 'A fever\u009b'), knee, 'redFlags[0].sign', 'a control or direction character hides here'],
    [(d) => (first(condition(d).redFlags).why = 'It is\u009b'), knee, 'redFlags[0].why', 'a control or direction character hides here'],
    [(d) => (thePair(d).searched.for = 'trials\u009b'), pairFile, 'searched.for', 'a control or direction character hides here'],
    [
      (d) => (advice(d).population = 'adults\u009b'),
      pairFile,
      'recommendations[0].population',
      'a control or direction character hides here'
    ],
    [
      (d) => (recovered(d).certainty = { from: 'downgrades', downgrades: [{ domain: 'risk of bias', levels: 1, reason: 'nobody\u009b' }] }),
      pairFile,
      'findings[1].certainty.downgrades[0].reason',
      'a control or direction character hides here'
    ]
  ],
  'second-hand-is-unverified': [
    [
      (d) => (pain(d).checked.seen = 'figures in a news report only'),
      pairFile,
      'findings[0].verified',
      '"news" says that this was read second hand'
    ],
    [
      (d) => (recovered(d).note = 'Seen in a table of the AHRQ review.'),
      pairFile,
      'findings[1].verified',
      '"Seen in a table of the AHRQ review" says that this was read second hand'
    ],
    [
      (d) => (advice(d).checked.seen = 'table 3 of a review of guidelines'),
      pairFile,
      'recommendations[0].checked.seen',
      '"of a review of guidelines" says that this was read second hand'
    ]
  ],
  'claims-name-what-is-verified': [
    [
      (d) => (pain(d).second = undefined),
      'claims/regrows-cartilage.json',
      'findings[0]',
      '"knee-osteoarthritis/platelet-rich-plasma#pain-placebo" is not verified: read once'
    ],
    [
      (d) => (pain(d).verified = false),
      'claims/regrows-cartilage.json',
      'findings[0]',
      '"knee-osteoarthritis/platelet-rich-plasma#pain-placebo" is not verified: seen in part'
    ]
  ],
  'gaps-are-told': [
    [(d) => (therapy(d).shown.text = 'Not yet recorded here.'), plasma, 'shown', '"Not yet recorded" tells a reader nothing'],
    [
      (d) => (condition(d).naturalCourse.text = 'How fast it goes is not recorded here yet.'),
      knee,
      'naturalCourse',
      '"not recorded here yet" tells a reader nothing'
    ]
  ]
}
