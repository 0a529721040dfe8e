/** Installs the npm packages of the lock file when they are missing or of other versions. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Packages of a lock file by path, or none when there is no such file. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * True when every package of the lock file is installed in its version. What npm has installed stands in a lock
 * file of its own; packages for other systems are missing there, as they should be.
 */
export function packagesAreInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json')
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && !installed[place]),
  )
}

/**
 * Runs `npm ci` with its progress visible when it is needed.
 *
 * @param {{ output?: 'stdout' | 'stderr' }} [options] where progress goes; `stderr` keeps stdout clean
 */
export async function installPackages({ output = 'stdout' } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Deskside needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
    process.exit(1)
  }
  if (packagesAreInstalled()) return
  const stream = output === 'stderr' ? process.stderr : process.stdout
  stream.write('Installing npm packages (npm ci), about half a minute ...\n')
  const started = Date.now()
  const target = output === 'stderr' ? 2 : 'inherit'
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', target, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    process.stderr.write(
      'npm ci failed: check the network connection and the message above, then run the command again.\n',
    )
    process.exit(1)
  }
  stream.write(`npm packages are installed (${Math.round((Date.now() - started) / 1000)} s).\n`)
}
