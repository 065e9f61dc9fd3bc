/**
 * Runs the built program over a few commands and keeps the code that V8 made of
 * it beside each chunk, for `bin/start.cjs`. Started by the build in a process of its own:
 *
 *   node keep-code.cjs <dist>
 */
'use strict'
const { readFileSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

const dist = process.argv[2]
const chunks = join(dist, 'chunks')
const main = join(chunks, 'main.cjs')
const { pack } = require(join(dist, 'regen.cjs'))

/** What is started most; the code of other commands is compiled when they are used, as always. */
const commands = [
  ['search', 'knee'],
  ['search', 'tenis', 'elbo'],
  ['show', 'knee-osteoarthritis'],
  ['compare', 'platelet-rich-plasma', 'wait-and-see', '--for', 'knee-osteoarthritis'],
  ['evidence', 'knee-osteoarthritis', 'platelet-rich-plasma'],
  ['check', '--text', 'Our stem cells regrow cartilage without side effects, as studies show.']
]

const scripts = new Map()
const load = Module._extensions['.js']
Module._extensions['.js'] = (module, filename) => {
  if (dirname(filename) !== chunks) return load(module, filename)
  const script = scripts.get(filename) ?? new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename })
  scripts.set(filename, script)
  script.runInThisContext().call(module.exports, module.exports, (id) => module.require(id), module, filename, chunks)
}

async function warm() {
  for (const command of commands) {
    process.argv = [process.argv[0], main, ...command]
    delete require.cache[main]
    process.exitCode = undefined
    require(main)
    // A command sets the exit code when it is done; the code that it used is then compiled.
    const deadline = Date.now() + 20_000
    while (process.exitCode === undefined) {
      if (Date.now() > deadline) throw new Error(`regen ${command.join(' ')} did not end`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  for (const [filename, script] of scripts) {
    if (!['main.cjs', 'records.cjs', 'repair.cjs', 'checking.cjs'].includes(basename(filename))) continue
    const kept = pack(readFileSync(filename), script.createCachedData())
    writeFileSync(`${filename}.${process.version}-${process.arch}.cache`, kept)
  }
}

warm()
