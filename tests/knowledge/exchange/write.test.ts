// Exports: any article in any format, tables that no spreadsheet runs, workbooks a published reader reads.
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../knowledge/article'
import { FORMATS, type FormatName } from '../../../knowledge/exchange/formats'
import { readLibraryFile } from '../../../knowledge/exchange/read'
import { writeLibraryFile } from '../../../knowledge/exchange/write'
import { starterArticles } from '../../../knowledge/starter/starter-articles'
import { article } from '../article-for-tests'

// All replies that ship, in every format, take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Formats that keep everything. */
const WHOLE: readonly FormatName[] = ['deskside', 'markdown', 'csv', 'xlsx']
const reread = async (format: FormatName, articles: readonly Article[]) => {
  const { name, bytes } = await writeLibraryFile(format, articles)
  return readLibraryFile([{ name, bytes }])
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const rich = article({
  id: 'en.rich',
  folder: 'Shop/Returns',
  title: 'Everything at once',
  issue: 'after-sales',
  topic: 'return',
  scenario: 'dispute',
  moment: 'follow-up',
  replies: [
    {
      audience: 'any',
      channel: 'any',
      body: '- one {{our.return_days|thirty}}\n- **two**\n\n[three](https://shop.example/a)\n{json}',
    },
    { audience: 'formal', channel: 'email', body: '=1+1' },
  ],
  phrasings: ['how, long', 'where; is'],
  negativeWords: ['warranty'],
  tags: ['a', 'b c'],
  shortcut: '/x',
  useWhen: 'Line one\nline "two"',
  notWhen: '@never',
  visibility: 'internal',
  buildsOn: ['order_id', 'email'],
  selfContained: true,
  validFrom: '2026-01-05',
  validUntil: '2026-12-31',
})

describe('formats that keep everything', () => {
  test.each(WHOLE)('%s brings back every field', async (format) => {
    const plan = await reread(format, [rich, article({ id: 'fa.plain', language: 'fa' })])
    expect(plan.problems).toEqual([])
    expect(plan.articles[0]).toEqual(rich)
    expect(plan.articles[1]).toEqual(article({ id: 'fa.plain', language: 'fa' }))
    expect((await writeLibraryFile(format, [rich])).losses).toEqual([])
  })

  test.each(WHOLE)('%s brings back the replies that ship', async (format) => {
    const shipped = starterArticles().articles
    expect(shipped.length).toBeGreaterThan(100)
    const { articles, problems } = await reread(format, shipped)
    expect(problems).toEqual([])
    expect(articles).toEqual(shipped)
  })

  test('folders and versions come along in our own format', async () => {
    const versions = [{ article: 'en.rich', at: '2026-01-05T08:00:00.000Z', before: rich }]
    const { bytes } = await writeLibraryFile('deskside', [rich], {
      folders: ['Empty'],
      versions,
      now: '2026-01-06T08:00:00.000Z',
    })
    const plan = await readLibraryFile([{ name: 'a.json', bytes }])
    expect(plan.folders).toEqual(['Empty', 'Shop/Returns'])
    expect(plan.versions).toEqual(versions)
    const elsewhere = await writeLibraryFile('csv', [rich], { versions })
    expect(elsewhere.losses.map(({ kind }) => kind)).toEqual(['versions'])
  })
})

describe.each(FORMATS.filter(({ canExport }) => canExport).map(({ id }) => id))('%s', (format) => {
  test('takes any article, and says what it cannot keep', async () => {
    const { losses, bytes } = await writeLibraryFile(format, [rich])
    expect(bytes.length).toBeGreaterThan(10)
    if (!WHOLE.includes(format)) expect(losses.map(({ kind }) => kind)).toContain('variants')
  })

  test('what was read once stays the same from then on', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, line, line), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const articles = texts.map(([title, first, second], at) =>
            article({
              id: `en.a${at}`,
              title: title.trim() || 'x',
              shortcut: `s${at}`,
              folder: 'Shop',
              replies: [{ audience: 'any', channel: 'any', body: `Hello ${first}\n\n- ${second}` }],
            }),
          )
          const once = await reread(format, articles)
          expect(once.articles).toHaveLength(articles.length)
          const twice = await reread(format, once.articles)
          const thrice = await reread(format, twice.articles)
          expect(thrice.articles.map(({ replies }) => replies)).toEqual(
            twice.articles.map(({ replies }) => replies),
          )
        },
      ),
      { numRuns: 8 },
    )
  })
})

describe('spreadsheets', () => {
  const harmful = ['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', "'=1"]

  test('no cell of a CSV begins like a formula', async () => {
    const articles = harmful.map((body, at) =>
      article({
        id: `en.a${at}`,
        title: body,
        tags: [body],
        replies: [{ audience: 'any', channel: 'any', body }],
      }),
    )
    for (const format of ['csv', 'zammad', 'briskine', 'odoo', 'live-helper-chat', 'textexpander'] as const) {
      const { bytes } = await writeLibraryFile(format, articles)
      const cells = text(bytes)
        .replace('\ufeff', '')
        .split(/[,\r\n]+/)
      expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([])
    }
    for (const format of ['csv', 'xlsx'] as const) {
      const { articles: back } = await reread(format, articles)
      expect(back.map(({ replies }) => replies[0]?.body.trim())).toEqual(harmful.map((body) => body.trim()))
    }
  })

  test('a workbook has no formula, and a published reader reads it', async () => {
    const { bytes } = await writeLibraryFile('xlsx', [rich])
    const rows = await readSheet(bytes.slice().buffer)
    expect(rows[0]?.slice(0, 4)).toEqual(['id', 'language', 'folder', 'title'])
    expect(rows[2]).toContain('=1+1')
    expect(rows).toHaveLength(3)
  })
})

test('a format that is none cannot be written', async () => {
  await expect(writeLibraryFile('none' as FormatName, [])).rejects.toThrow(RangeError)
})
