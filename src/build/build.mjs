/** `npm run build`: bundles the program into `dist/` and compiles `data/` into `dist/knowledge/`. */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { commanderPlugin } from './commander-plugin.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/**
 * Each file that is opened costs a start about a third of a millisecond, so
 * what a search needs is one file, and what showing records needs a second.
 * The rest (prompts, repairs, colours, the schema) stays apart until used.
 */
const groups = [
  {
    name: 'main',
    test: /rolldown.runtime|\/bin\/regen\.ts|node_modules\/commander\/|\/src\/(base|cli)\/|\/commands\/(command|names|filters|search)\.ts|\/knowledge\/(authors|compiled-store|knowledge|effects|read-at|back-links)\.ts|\/search\/(asked|meet|mend|exact|score|search|signs|terms|words|resolve|index-types|stored-index)\.ts|\/render\/[^/]+(?<!theme|plain|html|html-style|svg|escape|markdown|form|explain)\.ts|search-page\.ts|search-view\.ts/
  },
  {
    name: 'records',
    test: /\/render\/explain\.ts|\/src\/(evidence|compare|view)\/(?!walk|gaps|ipdas|check)|\/commands\/(show|compare|evidence|list|about)\.ts|\/knowledge\/(stated-figures|verified|fixed-ids)\.ts|\/pages\/(?!walk|gaps|ipdas|questions|check|search)/
  },
  { name: 'repair', test: /\/search\/(repair|slip|sound)\.ts|node_modules\/(fuse\.js|double-metaphone)\// },
  { name: 'checking', test: /\/src\/claims\/(?!html)|\/commands\/(check|text-input)\.ts|\/(pages|view)\/check/ }
]

const shared = {
  cwd: root,
  platform: 'node',
  logLevel: 'warn',
  transform: { define: { REGEN_VERSION: JSON.stringify(version) } },
  plugins: [commanderPlugin]
}

rmSync(`${root}dist`, { recursive: true, force: true })
const { output } = await build({
  ...shared,
  preserveEntrySignatures: 'allow-extension',
  input: { main: 'bin/regen.ts' },
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: 'chunks/main.cjs',
    chunkFileNames: 'chunks/[name].cjs',
    minify: !process.env.PLAIN,
    codeSplitting: { includeDependenciesRecursively: false, groups }
  }
})
copyFileSync(`${root}bin/start.cjs`, `${root}dist/regen.cjs`)
chmodSync(`${root}dist/regen.cjs`, 0o755)
writeFileSync(`${root}dist/THIRD-PARTY.txt`, licencesOf(output))
const compiler = `${root}dist/compile.cjs`
await build({ ...shared, input: 'src/build/compile-knowledge.ts', output: { file: compiler, format: 'cjs', codeSplitting: false } })
const { compileKnowledge } = await import(compiler)
compileKnowledge(`${root}data`, `${root}dist/knowledge`)
rmSync(compiler)
execFileSync(process.execPath, [`${root}src/build/keep-code.cjs`, `${root}dist`], { stdio: ['ignore', 'ignore', 'inherit'] })

/** The licences of the packages that the bundle holds, as they ask for. */
function licencesOf(chunks) {
  const ids = chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {}))
  const folders = new Set(ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      return `${name} ${version} (${license})\n\n${file !== undefined ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `See the package ${name}.`}\n`
    })
    .join(`\n${'-'.repeat(78)}\n\n`)
}
