/** The weights of all fitted models together, as they are shipped. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import clauses from '../../copilot/clauses/clause-wording.built'
import priorities from '../../copilot/priority/priority-wording.built'
import promises from '../../copilot/promises/promise-wording.built'
import messages from '../../copilot/wording/message-wording.built'

test('the weights of all models take less than 300 kB, compressed', () => {
  const shipped = [messages, priorities, promises, clauses]
  const size = gzipSync(JSON.stringify(shipped), { level: 9 }).length
  expect(size).toBeGreaterThan(50_000)
  expect(size).toBeLessThan(300_000)
})
