/** Packed models of the wording say what the fitted ones say. */
import { expect, test } from 'vitest'
import { packModel, WeightTable } from '../../copilot/wording/packed-model'
import issues from '../../knowledge/signals/issue-wording.json'
import moods from '../../knowledge/signals/mood-wording.json'

test('every weight can be read again', () => {
  for (const model of [moods, issues]) {
    const packed = packModel(model)
    for (const script of ['latin', 'han', 'arabic'] as const) {
      const table = new WeightTable(packed[script], (name) => name)
      const rows: Record<string, number[]> = model[script].weights
      expect(packed[script].bias).toEqual(model[script].bias)
      expect(Object.keys(rows).length).toBeGreaterThan(100)
      for (const [name, row] of Object.entries(rows)) {
        expect(table.get(name)).toEqual(row)
        expect(table.get(name)).toBe(table.get(name))
      }
      expect(table.get('no such word')).toBeUndefined()
    }
  }
})

test('a model without weights, and one of a single unit', () => {
  const none = { bias: [1, 2], weights: {} }
  const packed = packModel({
    latin: none,
    han: none,
    arabic: { bias: [0, 0], weights: { a: [-5, 10], b: [0, 5] } },
  })
  expect(new WeightTable(packed.latin, (name) => name).get('')).toBeUndefined()
  expect(packed.arabic.unit).toBe(5)
  expect(new WeightTable(packed.arabic, (name) => name).get('a')).toEqual([-5, 10])
})
