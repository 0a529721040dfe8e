/** Finds Chromium and Firefox; installs a missing one with apt-get where that is possible, after saying so. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const onWindows = (file) => programFiles.flatMap((folder) => (folder ? [path.join(folder, file)] : []))

/** Where each browser may be; `variable` overrides, `packages` is what Debian calls it. */
const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'chrome',
    ],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
      ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    packages: ['chromium'],
    ask: 'Install Google Chrome, Chromium or Edge, or set CHROME_PATH to its program file',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')],
    packages: ['firefox-esr'],
    ask: 'Install Firefox, or set FIREFOX_PATH to its program file',
  },
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const inPath = (command) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, command))

/**
 * Path of an installed browser, or undefined.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const browser = BROWSERS[name]
  const given = process.env[browser.variable]
  if (given) return isProgram(given) ? given : undefined
  return [...browser.commands.flatMap(inPath), ...browser.files].find(isProgram)
}

/** True when programs run as root: only then may apt-get be used and Chromium's sandbox be off. */
export const isRoot = process.getuid?.() === 0

const has = (command) => inPath(command).some(isProgram)

/** Small fonts, where the system has none, so that Chinese and Persian text is not drawn as boxes. */
function missingFonts() {
  if (!has('fc-list')) return ['fonts-wqy-microhei', 'fonts-farsiweb']
  const known = (language) =>
    spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout?.trim() !== ''
  return [...(known('zh-cn') ? [] : ['fonts-wqy-microhei']), ...(known('fa') ? [] : ['fonts-farsiweb'])]
}

function aptGet(...args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
  )
}

/**
 * Path of the browser; installs it when it is missing, we are root and apt-get is there. Otherwise one
 * sentence says what to install, and the process ends with code 1.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 */
export function ensureBrowser(name) {
  const found = findBrowser(name)
  if (found) return found
  const { title, variable, packages, ask } = BROWSERS[name]
  if (process.env[variable]) {
    process.stderr.write(
      `${variable} is set to ${process.env[variable]}, which cannot be run. Correct it or unset it.\n`,
    )
    process.exit(1)
  }
  if (isRoot && has('apt-get')) {
    console.log(`${title} is missing: installing it with apt-get, which takes a minute or two ...`)
    aptGet('update', '-q')
    const installed = aptGet('install', '-y', '-q', '--no-install-recommends', ...packages)
    const fonts = missingFonts()
    // A missing font spoils a picture, not a test.
    if (installed && fonts.length > 0) aptGet('install', '-y', '-q', '--no-install-recommends', ...fonts)
    const now = findBrowser(name)
    if (now) return now
  }
  const apt = has('apt-get') ? ` (Debian: sudo apt-get install ${packages.join(' ')})` : ''
  process.stderr.write(`${title} is missing. ${ask}${apt}, then run the command again.\n`)
  process.exit(1)
}
