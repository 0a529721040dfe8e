/** The production builds, for the tests that look at what is shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './sources'

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const
export type Build = (typeof BUILDS)[number]

/** Folder of a build. Throws when it was not built. */
export const folderOf = (build: Build): string => {
  const folder = path.join(ROOT, '.output', build)
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`${build} is not built: run "npm run build" first.`)
  }
  return folder
}

/** A file of a build as text. */
export const readBuilt = (build: Build, file: string): string =>
  readFileSync(path.join(folderOf(build), file), 'utf8')

/** Names of all files of a build, with forward slashes. */
export const builtFiles = (build: Build): string[] =>
  readdirSync(folderOf(build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folderOf(build), path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))

/** Size after gzip in bytes, as stores and browsers count a download. */
export const gzipSize = (build: Build, file: string): number =>
  gzipSync(readFileSync(path.join(folderOf(build), file)), { level: 9 }).byteLength

/** The manifest, as loosely typed as JSON is. */
export const manifestOf = (build: Build): Record<string, unknown> =>
  JSON.parse(readBuilt(build, 'manifest.json'))
