/**
 * `npm run bench`: what a whole command costs, as a ratio to `node` on an empty
 * file. Each pair runs one after the other, in turn, so that a machine that
 * slows down slows both; the median of the ratios is the figure to quote. Then
 * the search engine beside others, over made-up records.
 *
 *   npm run bench                           all of it
 *   npm run bench -- [pairs] [command …]    whole commands only, or one
 *   npm run bench -- search [records …]     the search engine only
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const bin = fileURLToPath(new URL('../../dist/regen.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'regen-bench-'))
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')

/** The most that a command may cost, from the project's own targets. undefined: no target. */
const commands = [
  { args: ['search', 'knee'], most: 1.35 },
  { args: ['search', 'knee', '--json'], most: 1.5 },
  { args: ['search', 'tenis', 'elbo'], most: 1.6 },
  { args: ['show', 'knee-osteoarthritis'], most: 1.7 },
  { args: ['compare', 'platelet-rich-plasma', 'exercise-therapy', 'wait-and-see', '--for', 'knee-osteoarthritis'], most: 1.7 },
  { args: ['compare', '--for', 'knee-osteoarthritis'], most: 1.7 },
  { args: ['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma'] },
  { args: ['check', '--text', 'Stem cells regrow cartilage.'] }
]

// Set, it adds tens of milliseconds to every start and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

const [first, ...rest] = process.argv.slice(2)
if (first !== 'search') benchCommands(Number(first ?? 31), rest.length === 0 ? commands : [{ args: rest }])
if (first === undefined || first === 'search') await benchEngine(rest.length === 0 ? [100, 1000, 10_000] : rest.map(Number))
rmSync(folder, { recursive: true })

function benchCommands(pairs, chosen) {
  console.log(`${pairs} pairs each, node ${process.version}, ratio to node on an empty file\n`)
  console.log('command'.padEnd(88), 'median', '  p25 ', '  p75 ', ' target')
  for (const { args, most } of chosen) {
    time([empty])
    time([bin, ...args])
    const ratios = Array.from({ length: pairs }, () => {
      const floor = time([empty])
      return time([bin, ...args]) / floor
    }).sort((a, b) => a - b)
    const at = (share) => ratios[Math.round(share * (ratios.length - 1))]
    const verdict = most === undefined ? '' : `${most}${at(0.5) <= most ? '' : '  missed'}`
    console.log(`regen ${args.join(' ')}`.padEnd(88), ...[at(0.5), at(0.25), at(0.75)].map((n) => n.toFixed(2).padStart(6)), ` ${verdict}`)
  }
}

/** The engine is bundled as it is for a release, so that what is timed is what ships. */
async function benchEngine(sizes) {
  const bundle = await rolldown({ input: fileURLToPath(new URL('search-bench.ts', import.meta.url)), platform: 'node', logLevel: 'warn' })
  const file = join(folder, 'search-bench.mjs')
  await bundle.write({ file, format: 'esm' })
  const { benchSearch } = await import(pathToFileURL(file).href)
  benchSearch(sizes)
}

/** Wall time of one process in milliseconds. Its output goes through a pipe and is dropped. */
function time(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 })
  const end = process.hrtime.bigint()
  if (status !== 0) throw new Error(`${args.join(' ')} left with ${status}: ${stderr}`)
  return Number(end - start) / 1e6
}
