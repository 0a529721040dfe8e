/** What the production builds contain: no way to the network, no code from text, and little in the page. */
import { describe, expect, test } from 'vitest'
import { panelStartFiles } from '../scripts/bench-sizes.mjs'
import { BUILDS, type Build, builtFiles, folderOf, gzipSize, readBuilt } from './builds'

const CONTENT_SCRIPT = 'content-scripts/conversation.js'
const TEACHING_SCRIPT = 'content-scripts/teaching.js'
const PICKER_SCRIPT = 'content-scripts/picker.js'
const FINDING_SCRIPT = 'content-scripts/finding.js'
/** Bytes after gzip that a script in the page may have. */
const CONTENT_SCRIPT_LIMIT = 80_000
/** Bytes after gzip that the panel may load before it shows anything. */
const PANEL_START_LIMIT = 120_000
/** Bytes of the script that opens the library, of those that start the other workers, and of all that the first reply takes. */
const LIBRARY_SCRIPT_LIMIT = 35_000
const WORKER_SCRIPT_LIMIT = 5_000
const FIRST_REPLY_LIMIT = 1_150_000

const NETWORK = [
  /\bfetch\s*\(/g,
  /\bXMLHttpRequest\b/g,
  /\bWebSocket\b/g,
  /\bEventSource\b/g,
  /\bsendBeacon\b/g,
  /\bRTCPeerConnection\b/g,
  /\bWebTransport\b/g,
  /\bimportScripts\s*\(/g,
]

const CODE_FROM_TEXT = [/\beval\s*\(/g, /\bnew Function\s*\(/g, /\bFunction\s*\(\s*["'`]/g]

/** Finds with some of the text around, so that a failure shows what it is. */
function finds(build: Build, patterns: RegExp[]): string[] {
  return builtFiles(build)
    .filter((file) => /\.(js|mjs|html)$/.test(file))
    .flatMap((file) => {
      const text = readBuilt(build, file)
      return patterns.flatMap((pattern) =>
        Array.from(
          text.matchAll(pattern),
          ({ index }) => `${file}: ${text.slice(Math.max(0, index - 40), index + 40)}`,
        ),
      )
    })
}

/** Addresses that code names without ever loading them. */
const NAMED_ADDRESSES = new Set(['www.w3.org'])

describe.each(BUILDS)('%s', (build) => {
  test('has no way to the network', () => {
    expect(finds(build, NETWORK)).toEqual([])
  })

  test('makes no code from text', () => {
    expect(finds(build, CODE_FROM_TEXT)).toEqual([])
  })

  test('its pages load their own files only', () => {
    for (const file of builtFiles(build).filter((name) => name.endsWith('.html'))) {
      const html = readBuilt(build, file)
      const loaded = Array.from(html.matchAll(/\b(?:src|href)="([^"]*)"/g), ([, address]) => address)
      expect(loaded.length).toBeGreaterThan(0)
      for (const address of loaded) expect(address).toMatch(/^\/(?!\/)/)
      expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/)
    }
    for (const file of builtFiles(build).filter((name) => name.endsWith('.css'))) {
      expect(readBuilt(build, file)).not.toMatch(/url\(\s*["']?(https?:)?\/\/|@import/)
    }
  })

  test('the script in the page names no address and stays small', () => {
    const hosts = Array.from(
      readBuilt(build, CONTENT_SCRIPT).matchAll(/https?:\/\/([\w.-]+)/g),
      ([, host]) => host ?? '',
    )
    expect(hosts.filter((host) => !NAMED_ADDRESSES.has(host))).toEqual([])
    for (const script of [CONTENT_SCRIPT, FINDING_SCRIPT, TEACHING_SCRIPT, PICKER_SCRIPT])
      expect(gzipSize(build, script)).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT)
  })

  test('the panel starts with little', () => {
    const files = panelStartFiles(folderOf(build))
    expect(files.some((file) => file.startsWith('chunks/panel-'))).toBe(true)
    expect(files.some((file) => file.endsWith('.css'))).toBe(true)
    const bytes = files.reduce((sum, file) => sum + gzipSize(build, file), 0)
    expect(bytes).toBeLessThanOrEqual(PANEL_START_LIMIT)
  })

  test('the first reply waits for no words of facts, and the library for no rules', () => {
    const bytesOf = (name: string): number => {
      const files = builtFiles(build).filter((file) => file.startsWith(`assets/${name}-`))
      expect(files, name).toHaveLength(1)
      return Buffer.byteLength(readBuilt(build, files[0] ?? ''))
    }
    expect(bytesOf('knowledge-worker')).toBeLessThanOrEqual(LIBRARY_SCRIPT_LIMIT)
    // What a worker imports comes compiled from the browser's cache, its own script never does.
    for (const name of ['signals-worker', 'findings-worker'])
      expect(bytesOf(name)).toBeLessThanOrEqual(WORKER_SCRIPT_LIMIT)
    expect(bytesOf('knowledge-answers')).toBeLessThanOrEqual(FIRST_REPLY_LIMIT)
    expect(bytesOf('knowledge-later')).toBeGreaterThan(0)
  })

  test('ships no source map and no test', () => {
    expect(builtFiles(build).filter((file) => /\.map$|\.test\.|axe/.test(file))).toEqual([])
  })
})
