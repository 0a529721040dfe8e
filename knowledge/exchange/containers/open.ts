/** Opens files: decodes them and finds out whether they are tables, JSON, YAML, Markdown or archives of such. */
import type { Collector } from '../collector'
import { baseName, type Content, type Note } from '../content'
import { decode } from '../decode'
import { LARGEST_FILE, MOST_FILES, MOST_ROWS } from '../limits'
import { sheetsOfReplies } from '../sheets'
import type { SourceFile } from '../types'
import { readCsv } from './csv'
import { isTooDeep, readJson, readPlist, readYaml } from './structured'
import { isWorkbook, readWorkbook, XmlError } from './xlsx-read'
import { cleanPath, type InflateBudget, isZip, newBudget, openZip, ZipError } from './zip'

/** Files of an archive that are about the archive itself. */
const BESIDES = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/
const NOTE = /\.(md|markdown|mdown)$/i
const OTHER_KINDS = /\.(png|jpe?g|gif|webp|svg|pdf|docx?|pptx?|mp[34]|mov|ttf|exe|js|html?)$/i

/** Opens all files, archives too. Never throws; what cannot be opened is reported. */
export async function openFiles(files: readonly SourceFile[], into: Collector): Promise<Content[]> {
  const budget = newBudget()
  const contents: Content[] = []
  const notes: Note[] = []
  if (files.length > MOST_FILES) into.problem({ code: 'files.too-many', detail: String(MOST_FILES) })
  const several = files.length > 1
  for (const file of files.slice(0, MOST_FILES)) {
    into.file = several ? file.name : ''
    const safe = { name: cleanPath(file.name), bytes: file.bytes }
    if (file.bytes.length > LARGEST_FILE) {
      into.problem({ code: 'file.too-large', detail: `${Math.round(file.bytes.length / 1_000_000)} MB` })
    } else await openOne(safe, { into, budget, contents, notes }, 0)
  }
  into.file = ''
  if (notes.length > 0) contents.push({ kind: 'notes', name: notes[0]?.path ?? '', notes })
  return contents
}

interface Opening {
  into: Collector
  budget: InflateBudget
  contents: Content[]
  notes: Note[]
}

async function openOne(file: SourceFile, opening: Opening, depth: number): Promise<void> {
  const { into } = opening
  try {
    if (isZip(file.bytes)) await openArchive(file, opening, depth)
    else await openText(file, opening)
  } catch (cause) {
    if (cause instanceof ZipError) into.problem({ code: cause.code, detail: baseName(file.name) })
    else if (cause instanceof XmlError) into.problem({ code: 'xml.broken', detail: baseName(file.name) })
    else into.problem({ code: 'file.damaged', detail: baseName(file.name) })
  }
}

async function openArchive(file: SourceFile, opening: Opening, depth: number): Promise<void> {
  const { into, budget, contents } = opening
  const entries = await openZip(file.bytes, budget)
  if (isWorkbook(entries)) {
    const sheets = await readWorkbook(entries)
    if (sheets.some(({ cut }) => cut)) into.problem({ code: 'rows.limit', detail: String(MOST_ROWS) })
    const tables = sheets.map(
      ({ rows }) => ({ kind: 'table', name: file.name, rows, guarded: false }) as const,
    )
    contents.push(...sheetsOfReplies(tables))
    return
  }
  if (depth > 0) {
    into.problem({ code: 'zip.nested', detail: file.name })
    return
  }
  for (const entry of entries) {
    if (BESIDES.test(entry.name)) continue
    if (OTHER_KINDS.test(entry.name)) {
      into.loss('attachment', entry.name)
      continue
    }
    into.file = entry.name
    await openOne({ name: entry.name, bytes: entry.read() }, opening, depth + 1)
    if (budget.left < 0) break
  }
}

async function openText(file: SourceFile, opening: Opening): Promise<void> {
  const { into, contents, notes } = opening
  const { name } = file
  const { text, encoding, doubt } = decode(file.bytes)
  if (text.trim() === '') {
    into.problem({ code: 'file.empty', detail: name })
    return
  }
  // A picture or a program: no encoding makes words of it.
  if (isNoText(text)) {
    into.problem({ code: 'file.unknown', detail: name })
    return
  }
  if (doubt)
    into.problem({ code: doubt === 'guessed' ? 'encoding.guessed' : 'encoding.broken', detail: encoding })
  const start = text.slice(0, 2000).trimStart()

  if (NOTE.test(name)) notes.push(await noteOf(name, text, into))
  else if (/^(?:\{|\[)/.test(start) && !/\.(csv|tsv|ya?ml|txt)$/i.test(name)) {
    const value = readJson(text, into)
    if (isTooDeep(value)) into.problem({ code: 'json.broken' })
    else if (value !== undefined) contents.push({ kind: 'json', name, value })
  } else if (/\.ya?ml$/i.test(name)) {
    const value = await readYaml(text, into)
    if (value !== undefined) contents.push({ kind: 'yaml', name, value })
  } else if (
    start.startsWith('<?xml') ||
    start.startsWith('<plist') ||
    /\.(textexpander|plist|xml)$/i.test(name)
  ) {
    const value = start.includes('<plist') ? await readPlist(text, into) : undefined
    if (value !== undefined) contents.push({ kind: 'plist', name, value })
    else if (!start.includes('<plist')) into.problem({ code: 'file.unknown', detail: name })
  } else if (/\.json$/i.test(name)) into.problem({ code: 'json.broken', row: 1 })
  else contents.push({ kind: 'table', name, rows: await readCsv(text, into), guarded: true })
}

/** Takes the front matter off a note: YAML between two lines of dashes at its start. */
async function noteOf(path: string, text: string, into: Collector): Promise<Note> {
  if (!text.startsWith('---\n')) return { path, text, front: undefined }
  const end = text.search(/\n---[ \t]*(?:\n|$)/)
  if (end < 0) return { path, text, front: undefined }
  const rest = text.indexOf('\n', end + 1)
  return {
    path,
    text: rest < 0 ? '' : text.slice(rest + 1),
    front: await readYaml(text.slice(4, end + 1), into),
  }
}

/** More control characters than any text has. */
function isNoText(text: string): boolean {
  const start = text.slice(0, 10_000)
  return start.includes('\u0000') || (start.match(/[^\P{Cc}\t\n\f]/gu)?.length ?? 0) > start.length / 50
}
