// Every sample file of every format gives what stands beside it, and comes back the same through an export.
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../../knowledge/exchange/formats'
import { readLibraryFile } from '../../../knowledge/exchange/read'
import { writeLibraryFile } from '../../../knowledge/exchange/write'
import { isWordKey } from '../../../knowledge/interface/words'
import { expectedOf, readable, samples } from './samples'

const all = samples()

test('every format has a sample', () => {
  expect([...new Set(all.map(({ format }) => format))].sort()).toEqual(FORMATS.map(({ id }) => id).sort())
})

test('every format has a name', () => {
  expect(FORMATS.filter(({ label }) => !isWordKey(label))).toEqual([])
})

describe.each(all)('$name', (sample) => {
  test('is recognised and read as expected', async () => {
    const plan = await readLibraryFile(sample.files)
    const found = JSON.parse(JSON.stringify(readable(plan)))
    expect(found).toEqual(expectedOf(sample, found))
    expect(plan.format).toBe(sample.format)
  })

  test('every code in its report has words', async () => {
    const { problems, losses, skipped, duplicates } = await readLibraryFile(sample.files)
    const keys = [
      ...problems.map(({ code }) => `exchange.problem.${code}`),
      ...losses.map(({ kind }) => `exchange.loss.${kind}`),
      ...skipped.map(({ kind }) => `exchange.skip.${kind}`),
      ...duplicates.map(({ kind }) => `exchange.duplicate.${kind}`),
    ]
    expect(keys.filter((key) => !isWordKey(key))).toEqual([])
  })
})

const written = all.filter(({ format }) => FORMATS.some(({ id, canExport }) => id === format && canExport))

describe.each(written)('$name', (sample) => {
  test('comes back the same through an export', async () => {
    const { articles } = await readLibraryFile(sample.files)
    const file = await writeLibraryFile(sample.format, articles)
    const again = await readLibraryFile([{ name: file.name, bytes: file.bytes }])
    expect(again.format).toBe(sample.format)
    expect(again.problems).toEqual([])
    expect(again.articles).toEqual(articles)
    expect(again.articles.length).toBeGreaterThan(0)
  })
})
