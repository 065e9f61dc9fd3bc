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
    const kept = readFileSync(`${filename}.${process.version}-${process.arch}.cache`)
    const code = readFileSync(filename)
    if (kept.readUInt32LE(0) !== sum(kept, 8) || kept.readUInt32LE(4) !== sum(code, 0)) return undefined
    const script = new Script(Module.wrap(code.toString('utf8')), { filename, cachedData: kept.subarray(8) })
    return script.cachedDataRejected ? undefined : script
  } catch {
    return undefined
  }
}

/** A checksum of the bytes from `from` on, a multiple of four: FNV-1a over 32-bit words, then over the bytes that are left. */
function sum(bytes, from) {
  const start = bytes.byteOffset + from
  const whole = (bytes.length - from) >> 2
  const words =
    start % 4 === 0 ? new Uint32Array(bytes.buffer, start, whole) : new Uint32Array(bytes.buffer.slice(start, start + 4 * whole))
  let hash = 0x811c9dc5
  for (let i = 0; i < whole; i++) hash = Math.imul(hash ^ words[i], 0x01000193)
  for (let at = from + 4 * whole; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193)
  return hash >>> 0
}

module.exports = { sum }

if (require.main === module) {
  Module._extensions['.js'] = (chunk, filename) => {
    const script = dirname(filename) === chunks ? cached(filename) : undefined
    if (script === undefined) return load(chunk, filename)
    script.runInThisContext().call(chunk.exports, chunk.exports, (id) => chunk.require(id), chunk, filename, chunks)
  }
  require('./chunks/main.cjs')
}
