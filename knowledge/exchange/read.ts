/** Reading a library file: a dry run, whose plan says everything that would come in, and everything that would not. */
import { Collector } from './collector'
import { openFiles } from './containers/open'
import type { Content } from './content'
import { finish } from './finish'
import { type Format, Reading } from './format'
import { type FormatName, IMPORTERS } from './formats'
import { htmlConverter } from './html-to-markdown'
import { tableOf } from './table'
import type { ImportPlan, ReadOptions, SourceFile } from './types'

/**
 * Reads files of reply libraries. Nothing is stored or run. Never rejects for what a file holds.
 *
 * @param files as chosen: one, several of a kind, or a folder of Markdown; archives are opened
 * @param options what the person decided instead of having it found
 */
export async function readLibraryFile(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<ImportPlan> {
  const into = new Collector()
  const reading = new Reading(into, options, await htmlConverter())
  let format: FormatName | null = null
  for (const content of await openFiles(files, into)) {
    into.file = files.length > 1 ? content.name : ''
    const importer = importerOf(content, options)
    if (content.kind === 'table') reading.mapping ??= tableOf(content, options.mapping).mapping
    if (!importer) {
      const table = content.kind === 'table'
      into.problem({ code: table ? 'columns.unknown' : 'file.unknown', detail: content.name })
      continue
    }
    format ??= importer.id
    into.format = importer.id
    const before = into.found()
    try {
      importer.read(content, reading)
    } catch (cause) {
      // A shape nobody thought of must not cost what other files hold.
      into.problem({ code: 'file.damaged', detail: cause instanceof Error ? cause.name : '' })
    }
    // Nothing in it, or the wrong format was asked for.
    if (into.found() === before)
      into.problem({ code: options.format ? 'file.unknown' : 'file.empty', detail: content.name })
  }
  into.file = ''
  const [first] = files
  if (first && into.found() === 0) into.problem({ code: 'file.empty', detail: first.name })
  const { articles, duplicates } = finish(into, options.language)
  return {
    format,
    articles,
    folders: [...into.folders].sort(),
    ...(reading.mapping === undefined ? {} : { mapping: reading.mapping }),
    problems: into.problems(),
    losses: into.losses.list(),
    duplicates,
    skipped: into.skipped.list(),
    versions: into.versions,
  }
}

/** The importer that was asked for, or the first that knows the content. Given columns mean a table of no product. */
function importerOf(content: Content, options: ReadOptions): Format<FormatName> | undefined {
  const { mapping } = options
  const named = options.format ?? (mapping && content.kind === 'table' ? 'csv' : undefined)
  if (named) return IMPORTERS.find(({ id }) => id === named)
  return IMPORTERS.find((one) => {
    try {
      return one.recognises(content)
    } catch {
      return false
    }
  })
}
