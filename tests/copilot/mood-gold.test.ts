/** Mood on the messages written for this project: far from each other's words, so a rule that goes astray shows here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMood } from '../../copilot/mood/read-mood'
import { ISSUE_KINDS, MOOD_KINDS } from '../../copilot/signals'
import issues from '../../knowledge/signals/issue-wording.json'
import moods from '../../knowledge/signals/mood-wording.json'

interface Row {
  text: string
  label: string
  alt?: string[]
}

const rows = (language: string): Row[] =>
  readFileSync(`tests/evaluate/gold/${language}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

// Messages come in faster than the wording is fitted to them; until then fewer can be right.
test.each([
  ['en', 0.78],
  ['en-registers', 0.78],
  ['zh', 0.7],
  ['zh-plain', 0.8],
  ['fa', 0.75],
])('%s: most moods are read as labelled, few are seen where there is none', (language, least) => {
  const read = rows(language).map((row) => ({ ...row, said: readMood(row.text) }))
  const right = read.filter(({ label, alt, said }) => said.kind === label || alt?.includes(said.kind))
  expect(right.length / read.length).toBeGreaterThan(least)
  const neutral = read.filter(({ label }) => label === 'neutral')
  expect(neutral.filter(({ said }) => said.kind !== 'neutral').length / neutral.length).toBeLessThan(0.25)
  const sure = right.filter(({ said }) => said.confidence > 0.7).length
  const allSure = read.filter(({ said }) => said.confidence > 0.7).length
  // Who says that it is sure is right more often than the rest.
  expect(sure / allSure).toBeGreaterThan(right.length / read.length)
})

test('a mood always shows words, also when the wording alone decides', () => {
  for (const row of [...rows('en'), ...rows('zh'), ...rows('fa')]) {
    const { kind, evidence } = readMood(row.text)
    if (kind !== 'neutral') expect(evidence.length, row.text).toBeGreaterThan(0)
  }
})

test.each([
  ['mood', moods, MOOD_KINDS.length],
  ['issue', issues, ISSUE_KINDS.length],
])('the %s model has one weight for each kind', (_, model, length) => {
  for (const { bias, weights } of Object.values(model)) {
    expect(bias).toHaveLength(length)
    for (const [name, row] of Object.entries(weights)) expect(row, name).toHaveLength(length)
  }
})
