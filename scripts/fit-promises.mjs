/**
 * `node scripts/fit-promises.mjs`: fits the model of what an agent's sentence commits to and writes its weights.
 *
 * It learns from the sentences, messages and dialogs of tests/evaluate/promises and from the agents of
 * tests/evaluate/dialogs, all written for this project.
 */
import { readFileSync } from 'node:fs'
import { lines } from './json-lines.mjs'
import { importBundle } from './node-bundle.mjs'
import { writeWording } from './write-wording.mjs'

/** Name of the data and folder of a language, by the script it is written in. */
const LANGUAGES = { latin: ['en', 'en'], han: ['zh', 'zh-Hans'], arabic: ['fa', 'fa'] }
/** Smaller weights, in hundredths, are not worth their place. */
const LEAST = 65
/** A mean of several fits, kept as differences: it read held-out dialogs best at this size. */
const FITTING = { step: 15, runs: 3, centred: true }
/** A sentence was chosen for what it shows; the sentences of dialogs are as they come, promises among much else. */
const SENTENCE_WEIGHT = 1
const MESSAGE_WEIGHT = 3
const DIALOG_WEIGHT = 4

const { fitWording } = await importBundle('tests/evaluate/fit-wording.ts', 'fit-wording')
const { rowsOfSentences, rowsOfMessages, rowsOfDialogs, COMMITMENTS, FEWEST_OF_PROMISE } = await importBundle(
  'tests/evaluate/promise-rows.ts',
  'fit-wording',
)
const dialogs = (name) =>
  [`dialogs/${name}`, `dialogs/promises-${name}`, `promises/dialogs-${name}`].flatMap((file) =>
    lines(`tests/evaluate/${file}.jsonl`),
  )

/** What the data itself gives as examples. */
function examplesOf(tag) {
  const { examples, none } = JSON.parse(readFileSync(`knowledge/languages/${tag}/promises.json`, 'utf8'))
  return [
    ...examples.map(({ text }) => ({ text, promise: true })),
    ...none.map((text) => ({ text, promise: false })),
  ]
}

const models = {}
for (const [script, [name, tag]] of Object.entries(LANGUAGES)) {
  const rows = [
    ...rowsOfSentences(lines(`tests/evaluate/promises/${name}.jsonl`), SENTENCE_WEIGHT),
    ...rowsOfSentences(examplesOf(tag), SENTENCE_WEIGHT),
    ...rowsOfMessages(lines(`tests/evaluate/promises/messages-${name}.jsonl`), MESSAGE_WEIGHT),
    ...rowsOfMessages(lines(`tests/evaluate/promises/talks-${name}.jsonl`), DIALOG_WEIGHT),
    ...rowsOfDialogs(dialogs(name), DIALOG_WEIGHT),
  ]
  models[script] = fitWording(rows, COMMITMENTS, FEWEST_OF_PROMISE, LEAST, FITTING)
}
writeWording('knowledge/promises/promise-wording.json', models)
