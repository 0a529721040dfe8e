/** Keeps the structure: which layer may import which, what may stand in sources, how files begin. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  importLines,
  LAYERS,
  type Layer,
  ROOT,
  type SourceFile,
  sourceFiles,
  targetOf,
  withoutComments,
} from './sources'

const CODE = ['.ts', '.tsx', '.mjs']
const product = sourceFiles(LAYERS, CODE)
const everything = [...product, ...sourceFiles(['tests', 'demo', 'scripts'], CODE)]

/** What each layer may import at run time, besides itself. */
const ALLOWED: Record<Layer, readonly Layer[]> = {
  entrypoints: ['components', 'platform', 'copilot', 'helpdesks', 'knowledge'],
  components: ['copilot', 'helpdesks', 'knowledge'],
  platform: ['copilot', 'helpdesks', 'knowledge'],
  copilot: ['knowledge'],
  helpdesks: ['knowledge'],
  knowledge: [],
}

/** The one file of types that siblings share. */
const SHARED_TYPES = ['copilot/transcript', 'copilot/signals', 'copilot/insertion', 'copilot/facts']

const layerOf = (file: string): Layer | undefined => LAYERS.find((layer) => file.startsWith(`${layer}/`))

/** Breaks of the rule "imports point downwards only", as sentences. */
function importBreaks(file: SourceFile): string[] {
  const layer = layerOf(file.path)
  if (!layer) return []
  return importLines(file.text).flatMap(({ specifier, typeOnly }) => {
    const target = targetOf(file.path, specifier)
    const other = target === undefined ? undefined : layerOf(target)
    if (target === undefined || other === undefined || other === layer || ALLOWED[layer].includes(other))
      return []
    if (typeOnly && SHARED_TYPES.some((shared) => target === shared || target === `${shared}.ts`)) return []
    return [`${file.path} imports ${specifier}`]
  })
}

/** Everything that reaches the network or turns text into markup or code. */
const FORBIDDEN: Record<string, RegExp> = {
  fetch: /\bfetch\s*\(/,
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  WebSocket: /\bWebSocket\b/,
  EventSource: /\bEventSource\b/,
  sendBeacon: /\bsendBeacon\b/,
  innerHTML: /\binnerHTML\b/,
  outerHTML: /\bouterHTML\b/,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/,
  dangerouslySetInnerHTML: /\bdangerouslySetInnerHTML\b/,
  'document.write': /\bdocument\.write/,
  eval: /\beval\s*\(/,
  'new Function': /\bnew\s+Function\s*\(/,
  RTCPeerConnection: /\bRTCPeerConnection\b/,
  importScripts: /\bimportScripts\b/,
}

/** Forbidden words in a file's code, comments aside. */
function forbiddenWords(file: SourceFile): string[] {
  const code = withoutComments(file.text)
  return Object.entries(FORBIDDEN).flatMap(([name, pattern]) =>
    pattern.test(code) ? [`${file.path}: ${name}`] : [],
  )
}

/** Browser and DOM words that pure layers may not contain. */
const IMPURE =
  /\b(document\.|window\.|chrome\.|browser\.|localStorage\b|Date\.now\(\)|new Date\(\)|performance\.now)/

const isPure = ({ path: file }: SourceFile): boolean =>
  file.startsWith('copilot/') || (file.startsWith('knowledge/') && !file.startsWith('knowledge/library/'))

const filesByStem = new Map(product.map((file) => [file.path.replace(/\.(ts|tsx|mjs)$/, ''), file]))

/** The file a target means, with or without its ending, or a folder's index. */
function resolve(target: string): SourceFile | undefined {
  const stem = target.replace(/\.(ts|tsx|mjs|js)$/, '')
  return filesByStem.get(stem) ?? filesByStem.get(`${stem}/index`)
}

/** Paths (code, data, globs) and packages that a file pulls in at run time, directly or through others. */
function reachableFrom(start: string): Set<string> {
  const seen = new Set<string>()
  const queue = [start]
  for (let stem = queue.pop(); stem !== undefined; stem = queue.pop()) {
    const file = resolve(stem)
    const name = file?.path ?? stem
    if (seen.has(name)) continue
    seen.add(name)
    for (const { specifier, typeOnly } of file ? importLines(file.text) : []) {
      if (!typeOnly) queue.push(targetOf(name, specifier) ?? specifier)
    }
  }
  return seen
}

describe('layers', () => {
  test('the walk sees the product', () => {
    expect(product.length).toBeGreaterThan(50)
    for (const layer of LAYERS) expect(product.some((file) => file.path.startsWith(`${layer}/`))).toBe(true)
  })

  test('imports point downwards only', () => {
    expect(product.flatMap(importBreaks)).toEqual([])
  })

  test('nobody imports tests, the demo or scripts', () => {
    const breaks = product.flatMap((file) =>
      importLines(file.text)
        .filter(({ specifier }) => /^(tests|demo|scripts)\//.test(targetOf(file.path, specifier) ?? ''))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    )
    expect(breaks).toEqual([])
  })

  test('the rule fires on an upward, a sideways and a run-time sibling import', () => {
    const breaksOf = (file: string, text: string) => importBreaks({ path: file, text })
    expect(breaksOf('knowledge/a.ts', "import { b } from '../platform/b'")).toHaveLength(1)
    expect(breaksOf('helpdesks/a.ts', "import { b } from '../copilot/transcript'")).toHaveLength(1)
    expect(breaksOf('copilot/a.ts', "export * from '../helpdesks/map'")).toHaveLength(1)
    expect(
      breaksOf('components/a.tsx', "const x = await import('../entrypoints/sidepanel/App')"),
    ).toHaveLength(1)
    expect(breaksOf('knowledge/a.ts', "const x = import.meta.glob('../copilot/*.ts')")).toHaveLength(1)
    expect(breaksOf('helpdesks/a.ts', "import type { Message } from '../copilot/transcript'")).toEqual([])
    expect(breaksOf('helpdesks/a.ts', "import { type Message } from '../copilot/transcript'")).toEqual([])
    expect(breaksOf('knowledge/a.ts', "// import { b } from '../platform/b'")).toEqual([])
  })

  test('the content script pulls in no articles, search or library', () => {
    const reached = [...reachableFrom('entrypoints/conversation.content/index')]
    expect(reached.length).toBeGreaterThan(10)
    expect(reached).toContain('helpdesks/index.ts')
    const heavy = /^knowledge\/(library|search|starter|replies)\b|articles|replies\.json/
    expect(reached.filter((file) => heavy.test(file))).toEqual([])
    expect(reached.filter((name) => /^(fuse\.js|idb|libphonenumber-js|preact|lucide)\b/.test(name))).toEqual(
      [],
    )
  })

  test('copilot and knowledge touch neither page, browser nor clock', () => {
    const impure = product.filter((file) => isPure(file) && IMPURE.test(withoutComments(file.text)))
    expect(impure.map((file) => file.path)).toEqual([])
  })

  test('one file imports webextension-polyfill', () => {
    const importers = product.filter((file) =>
      importLines(file.text).some(
        ({ specifier, typeOnly }) => specifier === 'webextension-polyfill' && !typeOnly,
      ),
    )
    expect(importers.map((file) => file.path)).toEqual(['platform/browser.ts'])
  })
})

describe('sources', () => {
  test('nothing reaches the network or turns text into markup or code', () => {
    expect(product.flatMap(forbiddenWords)).toEqual([])
  })

  test('the rule fires', () => {
    const wordsOf = (text: string) => forbiddenWords({ path: 'a.ts', text })
    expect(wordsOf("await fetch('/a')")).toEqual(['a.ts: fetch'])
    expect(wordsOf('element.innerHTML = name')).toEqual(['a.ts: innerHTML'])
    expect(wordsOf("glob('./*.json'); await fetch('/a'); glob('./*/b.json') /* end */")).toEqual([
      'a.ts: fetch',
    ])
    expect(wordsOf('/* no fetch( here */ prefetch(1)')).toEqual([])
  })

  test('every file begins with a comment that says what it is', () => {
    const bare = everything.filter((file) => !/^(#![^\n]*\n)?\s*(\/\*|\/\/)/.test(file.text))
    expect(bare.map((file) => file.path)).toEqual([])
  })

  test('no folder and no file is called utils, helpers or common', () => {
    const folders = [...LAYERS, 'tests', 'demo', 'scripts']
    const names = folders.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true }).map(String),
    )
    const vague = names.filter((name) => /(^|[/\\])(utils?|helpers?|common)(\.\w+)*$/i.test(name))
    expect(vague).toEqual([])
  })

  test('no test is left out', () => {
    const left = everything.filter((file) =>
      /\b(describe|it|test)\.(skip|only|todo)\b/.test(withoutComments(file.text)),
    )
    expect(left.map((file) => file.path).filter((file) => file !== 'tests/architecture.test.ts')).toEqual([])
  })
})
