/**
 * `node scripts/fit-wording.mjs`: fits the wording models of moods and issues and writes their weights.
 *
 * Moods learn from tests/evaluate/gold; issues also from the examples of the issue data and from the phrasings of
 * the library's articles. All of it was written for this project.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { importBundle } from './node-bundle.mjs'
import { writeWording } from './write-wording.mjs'

/** Gold file and folder of a language, by the script it is written in. */
const SCRIPTS = { latin: ['en', 'en'], han: ['zh', 'zh-Hans'], arabic: ['fa', 'fa'] }
/** What messages are like says more about messages than how articles are asked for. */
const GOLD_WEIGHT = 4
/** Smaller weights, in hundredths, are not worth their place. */
const LEAST = { mood: 8, issue: 20 }

const { fitWording, MOOD_KINDS, ISSUE_KINDS, FEWEST_OF_MOOD, FEWEST_OF_ISSUE } = await importBundle(
  'tests/evaluate/fit-wording.ts',
  'fit-wording',
)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const gold = (name) =>
  readFileSync(`tests/evaluate/gold/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

function articles(tag) {
  const folder = `knowledge/languages/${tag}/articles`
  return readdirSync(folder)
    .sort()
    .flatMap((file) => json(`${folder}/${file}`))
    .flatMap(({ issue, phrasings }) => phrasings.map((text) => ({ text, label: issue, weight: 1 })))
}

const moods = {}
const issues = {}
for (const [script, [name, tag]] of Object.entries(SCRIPTS)) {
  const rows = gold(name)
  const mood = rows.map(({ text, label }) => ({ text, label, weight: 1 }))
  moods[script] = fitWording(mood, MOOD_KINDS, FEWEST_OF_MOOD, LEAST.mood)
  const issue = [
    ...rows.map((row) => ({ text: row.text, label: row.issue, weight: GOLD_WEIGHT })),
    ...json(`knowledge/languages/${tag}/issues.json`).examples.map((row) => ({
      text: row.text,
      label: row.issue,
      weight: 1,
    })),
    ...articles(tag),
  ]
  issues[script] = fitWording(issue, ISSUE_KINDS, FEWEST_OF_ISSUE, LEAST.issue)
}
writeWording('knowledge/signals/mood-wording.json', moods)
writeWording('knowledge/signals/issue-wording.json', issues)
