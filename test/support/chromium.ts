import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const named = process.env['CHROMIUM'] || undefined

/** Where a Chromium is found: where one is named, or where Debian, other Linuxes and macOS have it. */
const places = [
  named,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

/** A browser on this machine. Where none is named and none is found, its tests are left out; one that is named must be there. */
export const chromiumPath = named ?? places.find((path) => path !== undefined && existsSync(path))

export function launch(): ReturnType<typeof chromium.launch> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
}
