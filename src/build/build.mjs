/** `npm run build`: bundles the program into `dist/` and compiles `data/` into `dist/knowledge/`. */
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** commander asks for child_process at start and uses it only for subcommands in files of their own; loading it costs more than the search. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  transform(code, id) {
    if (!/node_modules\/commander\//.test(id) || !code.includes("require('node:child_process')")) return null
    return code.replace(
      /const childProcess = require\('node:child_process'\)(\.\w+)?;/,
      "const childProcess = { get spawn() { return require('node:child_process').spawn; } };"
    )
  }
}

const shared = {
  cwd: root,
  platform: 'node',
  logLevel: 'warn',
  transform: { define: { REGEN_VERSION: JSON.stringify(version) } },
  plugins: [lazyChildProcess]
}

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  ...shared,
  input: { regen: 'bin/regen.ts', compile: 'src/build/compile-knowledge.ts' },
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name].cjs', minify: true }
})
chmodSync(`${root}dist/regen.cjs`, 0o755)
const { compileKnowledge } = await import(`${root}dist/compile.cjs`)
compileKnowledge(`${root}data`, `${root}dist/knowledge`)
rmSync(`${root}dist/compile.cjs`)
