/** The sample files of every format, with what is expected of them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../../../knowledge/article'
import type { FormatName } from '../../../knowledge/exchange/formats'
import type { ImportPlan, SourceFile } from '../../../knowledge/exchange/types'

const ROOT = path.resolve(import.meta.dirname, '../../fixtures/exchange')
const EXPECTED = '.expected.json'

export interface Sample {
  /** "zendesk/macros.json". */
  name: string
  format: FormatName
  files: SourceFile[]
  /** Where the expected result stands. */
  expected: string
}

/** Every file under a format's folder, and every folder of files as one sample. */
export function samples(): Sample[] {
  return readdirSync(ROOT).flatMap((format) =>
    readdirSync(path.join(ROOT, format), { withFileTypes: true })
      .filter(({ name }) => !name.endsWith(EXPECTED))
      .map((entry) => {
        const place = path.join(ROOT, format, entry.name)
        return {
          name: `${format}/${entry.name}`,
          format: format as FormatName,
          files: entry.isDirectory() ? filesIn(place) : [{ name: entry.name, bytes: readFileSync(place) }],
          expected: `${place}${EXPECTED}`,
        }
      }),
  )
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(path.dirname(folder), file).replaceAll(path.sep, '/'),
      bytes: readFileSync(file),
    }))
}

/** A plan without what every article has by default, so that a sample's result can be read. */
export function readable({ articles, versions, mapping, ...plan }: ImportPlan): unknown {
  return {
    ...plan,
    ...(mapping === undefined ? {} : { columns: mapping.fields }),
    ...(versions.length > 0 ? { versions } : {}),
    articles: articles.map(short),
  }
}

function short(article: Article): unknown {
  const usual: Record<string, unknown> = {
    issue: 'none',
    scenario: 'inquiry',
    moment: 'answer',
    visibility: 'public',
  }
  return Object.fromEntries(
    Object.entries(article).filter(
      ([key, value]) => value !== '' && usual[key] !== value && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The expected result; written first when there is none and `WRITE_EXPECTED` is set, for a person to check. */
export function expectedOf(sample: Sample, found: unknown): unknown {
  if (!existsSync(sample.expected) && process.env.WRITE_EXPECTED)
    writeFileSync(sample.expected, `${JSON.stringify(found, null, 2)}\n`)
  return JSON.parse(readFileSync(sample.expected, 'utf8'))
}
