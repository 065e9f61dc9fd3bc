import { createRequire } from 'node:module'

/** Of a part of Node, what the code uses: a whole namespace would be copied at every start. */
function onlyUsed(name, from, code) {
  const used = [...new Set(Array.from(code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g')), ([, member]) => member))]
  return `import { ${used.map((member) => `${member} as ${name}_${member}`).join(', ')} } from '${from}'; const ${name} = { ${used.map((member) => `${member}: ${name}_${member}`).join(', ')} };`
}

/**
 * Lets commander start faster, without a change in what it does. It is CommonJS:
 * bundled as it is, its classes stand inside a function and are parsed twice, and
 * child_process, which only subcommands in files of their own need, is loaded
 * at every start. As an ES module it is parsed once and loads only what is used.
 */
export const commanderPlugin = {
  name: 'commander-as-module',
  resolveId(id) {
    return id === 'commander' ? createRequire(import.meta.url).resolve('commander') : null
  },
  transform(code, id) {
    if (!/node_modules\/commander\/(index|lib\/\w+)\.js$/.test(id)) return null
    const module = code
      .replace(
        /^const childProcess = require\('node:child_process'\);$/m,
        "const childProcess = { get spawn() { return require('node:child_process').spawn; } };"
      )
      .replace(/^const (\w+) = require\('(node:\w+)'\)\.(\w+);$/gm, "import { $3 as $1 } from '$2';")
      .replace(/^const process = require\('node:process'\);$/m, '')
      .replace(/^const (\w+) = require\('(node:\w+)'\);$/gm, (_, name, from) => onlyUsed(name, from, code))
      .replace(/^const (\{[^}]+\}) = require\('(\.[^']+?)(?:\.js)?'\);$/gm, "import $1 from '$2.js';")
      .replace(/^exports\.(\w+) = (\w+);.*$/gm, (_, name, value) => `export { ${value}${name === value ? '' : ` as ${name}`} };`)
      .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    if (/^exports\.|= require\(/m.test(module)) throw new Error(`${id} has changed: look at src/build/commander-plugin.mjs again`)
    return { code: module, moduleType: 'js' }
  }
}
