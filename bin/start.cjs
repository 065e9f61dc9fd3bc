#!/usr/bin/env node
/**
 * The file that `regen` starts. It lets V8 take the program's code from a cache
 * made when the program was built, which spares a start most of its parsing. The
 * cache is used only for exactly the Node and the machine that made it (its
 * name says which) and only if every byte of it and of the code it stands for
 * is as it was: V8 itself would not notice. In every other case the code is
 * loaded as usual.
 */
'use strict'
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const chunks = join(__dirname, 'chunks')
const load = Module._extensions['.js']

/** The script of a chunk with its cached code; undefined where there is none that fits. */
function cached(filename) {
  try {
    const kept = unpack(readFileSync(`${filename}.${process.version}-${process.arch}.cache`))
    const code = readFileSync(filename)
    if (kept === undefined || !kept.code.equals(code)) return undefined
    const script = new Script(Module.wrap(code.toString('utf8')), { filename, cachedData: kept.data })
    return script.cachedDataRejected ? undefined : script
  } catch {
    return undefined
  }
}

/**
 * A cache holds the code it stands for and V8's data twice: comparing bytes is
 * done in native code, where a checksum would cost more than it guards.
 */
function pack(code, data) {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(code.length, 0)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, code, data, data])
}

/** What `pack` put together; undefined where a byte of it is not as it was. */
function unpack(kept) {
  const [from, size] = [8 + kept.readUInt32LE(0), kept.readUInt32LE(4)]
  const [data, again] = [kept.subarray(from, from + size), kept.subarray(from + size)]
  return data.length === size && data.equals(again) ? { code: kept.subarray(8, from), data } : undefined
}

module.exports = { pack }

if (require.main === module) {
  Module._extensions['.js'] = (chunk, filename) => {
    const script = dirname(filename) === chunks ? cached(filename) : undefined
    if (script === undefined) return load(chunk, filename)
    script.runInThisContext().call(chunk.exports, chunk.exports, (id) => chunk.require(id), chunk, filename, chunks)
  }
  require('./chunks/main.cjs')
}
