/** Packed models of the wording say what the fitted ones say. */
import { expect, test } from 'vitest'
import { keyOf } from '../../copilot/wording/feature-keys'
import messages from '../../copilot/wording/message-wording.built'
import { type PackedWeights, packModels, WeightTable, weightAt } from '../../copilot/wording/packed-model'
import issues from '../../knowledge/signals/issue-wording.json'
import moods from '../../knowledge/signals/mood-wording.json'

const NOTHING = { bias: [1, 2], weights: {} }
const only = (weights: Record<string, number[]>) => ({
  latin: { bias: [0, 0], weights },
  han: NOTHING,
  arabic: NOTHING,
})

/** The weights of a feature in each model. */
function rowsOf(packed: PackedWeights, key: number): number[][] | undefined {
  const row = new WeightTable(packed).find(key)
  return row < 0
    ? undefined
    : packed.models.map((rows) => rows.bias.map((_, place) => weightAt(rows, row, place)))
}

test('nearly every weight can be read again, of both models that share a table', () => {
  for (const script of ['latin', 'han', 'arabic'] as const) {
    const table = new WeightTable(messages[script])
    const mood: Record<string, number[]> = moods[script].weights
    const issue: Record<string, number[]> = issues[script].weights
    const names = [...new Set([...Object.keys(mood), ...Object.keys(issue)])]
    const biases = messages[script].models.map(({ bias }) => bias)
    expect(biases).toEqual([moods[script].bias, issues[script].bias])
    expect(names.length).toBeGreaterThan(100)
    const right = names.filter((name) => {
      const row = table.find(keyOf(name))
      const fitted = [mood[name], issue[name]]
      return messages[script].models.every((rows, i) =>
        rows.bias.every((_, place) => row >= 0 && weightAt(rows, row, place) === (fitted[i]?.[place] ?? 0)),
      )
    })
    // Two names may fall together in the shortened numbers.
    expect(right.length / names.length).toBeGreaterThan(0.998)
    expect(table.find(keyOf('no such word as this'))).toBe(-1)
  }
})

test('numbers far apart and side by side are found, those between are not', () => {
  const keys = new Map([
    ['first', 0],
    ['second', 1 << 17],
    ['far', 0x3ffffffe],
    ['near', 0x3ffc0000],
  ])
  const weights = { first: [1, 2], second: [3, 4], far: [5, 6], near: [7, 8] }
  const packed = packModels([only(weights)], (name) => keys.get(name) ?? -1).latin
  for (const [name, row] of Object.entries(weights))
    expect(rowsOf(packed, keys.get(name) ?? -1)).toEqual([row])
  for (const key of [2 << 17, 0x20000000, 0x3ff80000]) expect(rowsOf(packed, key)).toBeUndefined()
})

test('a model without weights, and one of a single unit', () => {
  const packed = packModels([only({ a: [-5, 10], b: [0, 5] })], keyOf)
  expect(rowsOf(packed.han, keyOf('a'))).toBeUndefined()
  expect(packed.latin.models[0]?.unit).toBe(5)
  expect(rowsOf(packed.latin, keyOf('a'))).toEqual([[-5, 10]])
})

test('a feature of one model says nothing in another that shares its table', () => {
  const packed = packModels([only({ a: [5, 10] }), only({ b: [20, 30] })], keyOf).latin
  expect(rowsOf(packed, keyOf('a'))).toEqual([
    [5, 10],
    [0, 0],
  ])
  expect(rowsOf(packed, keyOf('b'))).toEqual([
    [0, 0],
    [20, 30],
  ])
})
