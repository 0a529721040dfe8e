/** The weights of all fitted models together, as they are shipped. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packModel } from '../../copilot/wording/packed-model'

const PACKED = [
  'knowledge/signals/mood-wording.json',
  'knowledge/signals/issue-wording.json',
  'knowledge/signals/priority-wording.json',
  'knowledge/promises/promise-wording.json',
]
/** Is shipped as it stands. */
const CLAUSES = 'knowledge/facts/clause-wording.json'

test('the weights of all models take less than 300 kB, compressed', () => {
  const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  const shipped = [...PACKED.map((file) => packModel(json(file))), json(CLAUSES)]
  const size = gzipSync(JSON.stringify(shipped), { level: 9 }).length
  expect(size).toBeGreaterThan(50_000)
  expect(size).toBeLessThan(300_000)
})
