/** Writing a library file in any format that another product, or another Deskside, reads. */
import type { Article } from '../article'
import { Tallies } from './collector'
import { writeCsv } from './containers/csv'
import { writeXlsx } from './containers/xlsx-write'
import { countLosses, Writing, type Written } from './format'
import { type FormatName, IMPORTERS } from './formats'
import type { ExportedFile, LossKind, WriteOptions } from './types'

const MIME = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  yaml: 'application/yaml',
  notes: 'application/zip',
} as const

/**
 * Writes articles as a file and says what the format could not keep.
 *
 * @throws RangeError for a format that cannot be written
 */
export async function writeLibraryFile(
  format: FormatName,
  articles: readonly Article[],
  options: WriteOptions = {},
): Promise<ExportedFile> {
  const exporter = IMPORTERS.find(({ id }) => id === format)
  if (!exporter?.write) throw new RangeError(`${format} cannot be written`)
  const losses = new Tallies<LossKind>()
  for (const article of articles) countLosses(article, exporter.keeps, losses)
  if (options.versions?.length && format !== 'deskside') losses.add('versions')
  const written = exporter.write(articles, new Writing(losses, options))
  return {
    name: `${options.name ?? written.name ?? 'replies'}.${written.as === 'notes' ? 'zip' : endingOf(written, exporter.extensions)}`,
    mime: MIME[written.as],
    bytes: await bytesOf(written),
    losses: losses.list(),
  }
}

function endingOf(written: Written, endings: readonly string[]): string {
  return endings.find((ending) => ending === written.as) ?? endings[0] ?? written.as
}

async function bytesOf(written: Written): Promise<Uint8Array> {
  if (written.as === 'csv' || written.as === 'xlsx')
    return written.as === 'csv' ? writeCsv(written.rows) : writeXlsx(written.rows)
  const encoder = new TextEncoder()
  if (written.as === 'json') return encoder.encode(`${JSON.stringify(written.value, null, 2)}\n`)
  const { stringify } = await import('yaml')
  if (written.as === 'yaml') return encoder.encode(stringify(written.value, { lineWidth: 0 }))
  const { zipSync } = await import('fflate')
  const files = written.notes.map(({ path, front, text }) => [
    path,
    encoder.encode(`---\n${stringify(front, { lineWidth: 0 })}---\n\n${text}\n`),
  ])
  // A fixed day, so that the same library gives the same file.
  return zipSync(Object.fromEntries(files), { mtime: '2000-01-01T00:00:00' })
}
