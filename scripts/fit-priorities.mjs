/**
 * `node scripts/fit-priorities.mjs`: fits the model of how pressing a conversation is and writes its weights.
 *
 * It learns from the openings of tests/evaluate/priorities and from tests/evaluate/dialogs, all written for this
 * project. Run it after the models of moods and issues, whose readings are among its signs.
 */
import { readFileSync } from 'node:fs'
import { lines } from './json-lines.mjs'
import { importBundle } from './node-bundle.mjs'
import { writeWording } from './write-wording.mjs'

/** Name of the data and folder of a language, by the script it is written in. */
const LANGUAGES = { latin: ['en', 'en'], han: ['zh', 'zh-Hans'], arabic: ['fa', 'fa'] }
/** What the named reasons come to. */
const LEVELS = {
  many: 'urgent',
  'money-leaking': 'urgent',
  'deadline-hours': 'urgent',
  'deadline-days': 'important',
  blocked: 'important',
  money: 'important',
}
/** Smaller weights, in hundredths, are not worth their place. */
const LEAST = 52
/** Few talks say little of a single word: a strong pull to nothing read new ones best, each left out of the fit once. */
const FITTING = { decay: 0.007, leastPairs: 3, step: 25, runs: 3, centred: true }
/** A whole talk says more than its first words. */
const DIALOG_WEIGHT = 2
/** What risks, moods and issues say is the same in every language; words are left out. */
const FOREIGN = 0.7

const { fitWording } = await importBundle('tests/evaluate/fit-wording.ts', 'fit-wording')
const { rowsOfTalks, PRIORITY_LEVELS, FEWEST_OF_PRIORITY } = await importBundle(
  'tests/evaluate/priority-rows.ts',
  'fit-wording',
)
const dialogs = (name) =>
  [name, `promises-${name}`].flatMap((file) => lines(`tests/evaluate/dialogs/${file}.jsonl`))

const customer = (text) => ({ role: 'customer', text })
const opening = ({ text, priority }) => ({ turns: [customer(text)], priority })
/** The customer's side of a talk. */
const talk = ({ messages, priority }) => ({ turns: messages.map(customer), priority })
/** Somebody who has written so often has told what it is about. */
const WHOLE_TALK = 4

/** What the data of the reasons itself gives as examples. */
function examplesOf(tag) {
  const { examples } = JSON.parse(readFileSync(`knowledge/languages/${tag}/priorities.json`, 'utf8'))
  return Object.entries(LEVELS).flatMap(([reason, priority]) => [
    ...examples[reason].fires.map((text) => ({ text, priority })),
    ...examples[reason].silent.map((text) => ({ text, priority: 'general' })),
  ])
}

const rows = {}
for (const [script, [name, tag]] of Object.entries(LANGUAGES)) {
  const openings = [...lines(`tests/evaluate/priorities/${name}.jsonl`), ...examplesOf(tag)]
  const talks = lines(`tests/evaluate/priorities/talks-${name}.jsonl`)
  const brief = talks.filter(({ messages }) => messages.length < WHOLE_TALK)
  const whole = talks.filter(({ messages }) => messages.length >= WHOLE_TALK)
  rows[script] = [
    ...rowsOfTalks([...openings.map(opening), ...brief.map(talk)], 1),
    ...rowsOfTalks([...dialogs(name), ...whole.map(talk)], DIALOG_WEIGHT),
  ]
}
const models = {}
for (const script of Object.keys(LANGUAGES)) {
  const foreign = Object.entries(rows)
    .filter(([other]) => other !== script)
    .flatMap(([, others]) => others)
    .map(({ signs, label, weight }) => ({ text: signs, label, weight: weight * FOREIGN }))
  models[script] = fitWording(
    [...rows[script], ...foreign],
    PRIORITY_LEVELS,
    FEWEST_OF_PRIORITY,
    LEAST,
    FITTING,
  )
}
writeWording('knowledge/signals/priority-wording.json', models)
