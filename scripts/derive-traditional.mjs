/**
 * Writes the Traditional Chinese texts under `knowledge/languages/zh-Hant/` from the Simplified ones.
 *
 * Every string value goes through OpenCC (Apache-2.0, by way of opencc-js; Simplified to Traditional with Taiwanese
 * phrases) and then through the named pairs of `knowledge/languages/zh-Hant/wording.json`. Derived files are never edited by
 * hand: change the Simplified text or the pairs, then run this again.
 *
 * Lexicons that only match customers' words are left out: text is folded to Simplified before it is matched.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import OpenCC from 'opencc-js'

const LANGUAGES = new URL('../knowledge/languages/', import.meta.url)
const SOURCE = fileURLToPath(new URL('zh-Hans/', LANGUAGES))
const TARGET = fileURLToPath(new URL('zh-Hant/', LANGUAGES))
const WORDING = 'wording.json'

/** File or folder names whose content only matches words and is never shown. */
export const MATCHED_ONLY = [
  'compliance',
  'draft',
  'fact-rules',
  'facts',
  'issues',
  'mood',
  'mood-examples',
  'outcomes',
  'priorities',
  'quality',
  'promises',
  'promise-owners',
  'risks',
  'signs',
  'steps',
  'taiwan-words',
  'thesaurus',
  'ticket-life',
]

/** Keys whose values name things for the program and stay as they are. */
const NAMES = new Set([
  'audience',
  'channel',
  'issue',
  'kind',
  'language.zh-Hans',
  'moment',
  'scenario',
  'shortcut',
  'topic',
  'validFrom',
  'validUntil',
  'visibility',
])

/** `{{key|` of a placeholder; only the fallback after it is text. */
const PLACEHOLDER_KEY = /\{\{[^|{}]*/g

/** The placeholder keys of a text, in order. */
function keysOf(text) {
  return (text.match(PLACEHOLDER_KEY) ?? []).join()
}

const toTaiwanese = OpenCC.Converter({ from: 'cn', to: 'twp' })

/**
 * The pairs of a wording table in one list, longest first, so that a phrase wins over a word in it.
 *
 * @param {{ groups: { pairs: Record<string, string> }[] }} table
 * @returns {[string, string][]}
 */
function pairsOf(table) {
  const all = table.groups.flatMap((group) => Object.entries(group.pairs))
  return all.sort((a, b) => b[0].length - a[0].length)
}

/**
 * A converter of one text. The pairs are applied in one pass: what a pair has written is not read again.
 *
 * @param {{ groups: { pairs: Record<string, string> }[] }} table
 * @returns {(text: string) => string}
 */
export function makeConverter(table) {
  const pairs = pairsOf(table)
  const byFirst = new Map()
  for (const pair of pairs) {
    const first = pair[0].charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), pair])
  }
  const convertWords = (text) => {
    const traditional = toTaiwanese(text)
    let out = ''
    let i = 0
    while (i < traditional.length) {
      const hit = byFirst.get(traditional.charAt(i))?.find(([from]) => traditional.startsWith(from, i))
      out += hit ? hit[1] : traditional.charAt(i)
      i += hit ? hit[0].length : 1
    }
    return out
  }
  return (text) => {
    // Keys are ASCII, so the conversion leaves them alone; a key that changes is a fault in the source.
    const converted = convertWords(text)
    if (keysOf(text) !== keysOf(converted)) throw new Error(`placeholder keys changed in: ${text}`)
    return converted
  }
}

/** Converts every text of a JSON value. Keys and named values stay. */
function deriveValue(value, convert, key = '') {
  if (typeof value === 'string') {
    if (key === 'id') return value.replace(/^zh-Hans\./, 'zh-Hant.')
    if (key === 'language') return value === 'zh-Hans' ? 'zh-Hant' : value
    return NAMES.has(key) ? value : convert(value)
  }
  // Two Simplified wordings can become one ("付款失败", "支付失败"): equal texts of a list stay once.
  if (Array.isArray(value)) return [...new Set(value.map((item) => deriveValue(item, convert, key)))]
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, deriveValue(item, convert, name)]),
  )
}

/**
 * Derives one file.
 *
 * @param {string} json text of a Simplified Chinese JSON file
 * @param {(text: string) => string} convert from `makeConverter`
 * @returns {string} text of the Traditional file, ending with a newline
 * @throws SyntaxError when the source is not JSON
 */
export function deriveJson(json, convert) {
  return `${JSON.stringify(deriveValue(JSON.parse(json), convert), null, 2)}\n`
}

/** JSON files under a folder, by path relative to it, with `/`. */
function jsonFilesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** True for a file that has a derived form: not under a name of `MATCHED_ONLY`. */
export function isDerived(path) {
  return !path.split('/').some((part) => MATCHED_ONLY.includes(part.replace(/\.json$/, '')))
}

/**
 * All derived files as they should be: path under `zh-Hant/` to text.
 *
 * @returns {Map<string, string>}
 */
export function deriveAll() {
  const convert = makeConverter(JSON.parse(readFileSync(join(TARGET, WORDING), 'utf8')))
  const paths = jsonFilesIn(SOURCE).filter(isDerived)
  return new Map(paths.map((path) => [path, deriveJson(readFileSync(join(SOURCE, path), 'utf8'), convert)]))
}

/**
 * The derived files that are there: path under `zh-Hant/` to text. A file outside `articles/` that has no
 * Simplified counterpart is Traditional data of its own (the wording pairs, for one) and not counted.
 *
 * @returns {Map<string, string>}
 */
export function readDerived() {
  const sources = new Set(jsonFilesIn(SOURCE).filter(isDerived))
  const paths = jsonFilesIn(TARGET).filter((path) => sources.has(path) || path.startsWith('articles/'))
  return new Map(paths.map((path) => [path, readFileSync(join(TARGET, path), 'utf8')]))
}

function writeAll() {
  const derived = deriveAll()
  for (const path of readDerived().keys()) {
    if (!derived.has(path)) rmSync(join(TARGET, path))
  }
  for (const [path, text] of derived) {
    mkdirSync(dirname(join(TARGET, path)), { recursive: true })
    writeFileSync(join(TARGET, path), text)
  }
  console.log(`${derived.size} files derived`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeAll()
