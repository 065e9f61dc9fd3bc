import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { regenJson } from '../support/fake-terminal.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The fields of an object as the README writes them: `{id, names: [{text, in?}], …}`. */
interface Shape {
  readonly fields: ReadonlyMap<string, { readonly optional: boolean; readonly inner: Shape | undefined }>
  /** There may be more than is written. */
  readonly open: boolean
}

function shapeOf(text: string): Shape {
  const tokens = text.match(/[A-Za-z]+\??|…|[{}[\]:,]/g) ?? []
  let at = 0
  const next = (wanted: string): boolean => tokens[at] === wanted && ++at > 0
  const object = (): Shape => {
    const fields = new Map<string, { optional: boolean; inner: Shape | undefined }>()
    let open = false
    if (!next('{')) throw new Error(`no object at ${tokens.slice(at, at + 5).join(' ')} of ${text}`)
    while (!next('}')) {
      const word = tokens[at++] ?? ''
      if (word === '…') open = true
      else fields.set(word.replace('?', ''), { optional: word.endsWith('?'), inner: next(':') ? value() : undefined })
      next(',')
    }
    return { fields, open }
  }
  const value = (): Shape => {
    const many = next('[')
    const shape = object()
    if (many && !next(']')) throw new Error(`a list does not end in ${text}`)
    return shape
  }
  return object()
}

/** Holds a shape against all that stands at one place: every field is written, and every written one is there, somewhere if it may be missing. */
function differences(shape: Shape, found: readonly object[], place: string): string[] {
  const held = new Set(found.flatMap((one) => Object.keys(one)))
  const unwritten = shape.open ? [] : [...held].filter((name) => !shape.fields.has(name)).map((name) => `${place}.${name} is not written`)
  const written = [...shape.fields].flatMap(([name, { optional, inner }]) => {
    const values = found.flatMap((one) => (Object.hasOwn(one, name) ? [(one as Record<string, unknown>)[name]] : []))
    const missing = optional ? values.length === 0 : values.length < found.length
    const objects = inner === undefined ? [] : values.flat().filter((one): one is object => typeof one === 'object' && one !== null)
    return [
      ...(missing ? [`${place}.${name} is missing`] : []),
      ...(inner === undefined ? [] : differences(inner, objects, `${place}.${name}`))
    ]
  })
  return [...unwritten, ...written]
}

const rows = [...readme.matchAll(/^\| [^|]*\| `(regen\/[a-z-]+@\d)` \| `(\{[^`]+\})`/gm)].map(
  ([, schema, shape]) => [schema as string, shape as string] as const
)

const answers = (given: object): string => JSON.stringify({ version: 2, answers: { 'red-flags': [], ...given } })
const elbow = { site: ['elbow'], diagnosis: ['tennis-elbow'], options: ['corticosteroid-injection'] }
const walk = (given: object) => [['walk', '--answers', '-'], answers(given)] as const

/** Enough of each for every field that may be missing to be there once. */
const samples: readonly (readonly [args: readonly string[], stdin?: string])[] = [
  [['search', 'knee hot fever tenis elbo', '--kind', 'condition']],
  [['search', 'gelenkverschleiss']],
  [['search', 'cortizone for back pain']],
  [['list', 'conditions']],
  [['list', 'sources']],
  [['show', 'sciatica', '--why']],
  [['show', 'degenerative-disc-disease']],
  [['show', 'knee-osteoarthritis', '--why']],
  [['show', 'bone-marrow-mesenchymal-stem-cells', '--why']],
  [['show', 'mesenchymal-stem-cell-injection']],
  [['show', 'regrows-cartilage']],
  [['show', 'grade']],
  [['show', 'marrow-cuff-2020']],
  [['show', 'devji-2017-knee-mids']],
  [['evidence', 'knee-osteoarthritis', '--why']],
  [['evidence', 'gout', 'discectomy']],
  [['compare', 'PRP', 'wait-and-see', '--for', 'tennis-elbow']],
  [['compare', 'PRP', 'exercise-therapy']],
  [['compare', '--for', 'tennis-elbow']],
  [['compare', 'sciatica', 'gout']],
  walk({ ...elbow, weights: { 'less-pain': 3, own: 1 }, concern: 'my work', 'check-silence': ['not-known'], sure: [] }),
  walk({ site: ['knee'], diagnosis: [] }),
  walk({ 'red-flags': ['joint-infection'] }),
  [['walk', '--questions']],
  [['check', '--text', 'Our PRP injections regrow cartilage. It costs a fair price. Talk to your doctor.', '--why', '--only', 'unproven']],
  [['check', '--text', 'Our PRP injections regrow cartilage. The injection carries some risks.']],
  [['about']],
  [['about', '--gaps']],
  [['about', '--ipdas']]
]

describe('the JSON that the README writes down', async () => {
  const printed = new Map<string, object[]>()
  for (const [args, stdin] of samples) {
    const view = await regenJson(args, stdin === undefined ? {} : { stdin })
    printed.set(view['schema'] as string, [...(printed.get(view['schema'] as string) ?? []), view])
  }

  it('is of every view that there is', () => {
    const pages = readFileSync(join(root, 'src/render/page-of.ts'), 'utf8')
    const schemas = [...pages.matchAll(/case '(regen\/[^']+)'/g)].map(([, schema]) => schema)
    expect(rows.map(([schema]) => schema).sort()).toEqual(schemas.sort())
    expect([...printed.keys()].sort()).toEqual(schemas)
  })

  it.each(rows)('%s has these fields', (schema, shape) => {
    expect(differences(shapeOf(shape), printed.get(schema) ?? [], schema)).toEqual([])
  })

  it.each([
    ['a source', /`(\{id, cite, [^`]+\})`/, (view: object) => ('sources' in view ? view.sources : [])],
    [
      'a finding',
      /`(\{id, condition, therapy, [^`]+\})`/,
      (view: object) => ('headToHead' in view ? view.headToHead : 'pairs' in view ? pairsOf(view.pairs) : [])
    ]
  ])('%s has these fields', (_, written, of) => {
    const found = [...printed.values()].flat().flatMap((view) => of(view) as object[])
    expect(differences(shapeOf(written.exec(readme)?.[1] ?? ''), found, '')).toEqual([])
  })
})

function pairsOf(pairs: unknown): object[] {
  return (pairs as { benefits: object[]; harms: object[] }[]).flatMap(({ benefits, harms }) => [...benefits, ...harms])
}
