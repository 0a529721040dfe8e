// Every sample file of every format gives what stands beside it, and comes back the same through an export.
import { describe, expect, test } from 'vitest'
import { FIELD_NAMES } from '../../../knowledge/exchange/fields'
import { FORMATS } from '../../../knowledge/exchange/formats'
import { readLibraryFile } from '../../../knowledge/exchange/read'
import { LOSS_KINDS, PROBLEM_CODES, SKIP_CODES } from '../../../knowledge/exchange/types'
import { writeLibraryFile } from '../../../knowledge/exchange/write'
import { isWordKey } from '../../../knowledge/interface/words'
import { expectedOf, readable, samples } from './samples'

const all = samples()

test('every format has a sample', () => {
  expect([...new Set(all.map(({ format }) => format))].sort()).toEqual(FORMATS.map(({ id }) => id).sort())
})

test('every code of a report, and every field, has words', () => {
  const keys = [
    ...PROBLEM_CODES.map((code) => `exchange.problem.${code}`),
    ...LOSS_KINDS.map((kind) => `exchange.loss.${kind}`),
    ...SKIP_CODES.map((code) => `exchange.skip.${code}`),
    ...FIELD_NAMES.map((field) => `exchange.field.${field}`),
  ]
  expect(keys.filter((key) => !isWordKey(key))).toEqual([])
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
