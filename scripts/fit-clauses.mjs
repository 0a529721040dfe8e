/**
 * `node scripts/fit-clauses.mjs`: fits the models of what the clauses of a message tell and writes their weights.
 *
 * They learn from tests/evaluate/clauses and tests/evaluate/dialogs, written for this project; every sixth message
 * of the former is left out, to measure by.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { lines } from './json-lines.mjs'
import { importBundle } from './node-bundle.mjs'

const LANGUAGES = { latin: 'en', han: 'zh', arabic: 'fa' }
const KINDS = {
  leastRows: 3,
  rounds: 20,
  rate: 0.1,
  decay: 0.02,
  least: 15,
  telling: 25,
  unit: 20,
  sparse: false,
}
const STEPS = {
  leastRows: 2,
  rounds: 20,
  rate: 0.2,
  decay: 0.01,
  least: 50,
  telling: 50,
  unit: 25,
  sparse: true,
}
/** Scripts whose kinds are fitted with means of the later rounds. */
const AVERAGED = new Set(['han', 'arabic'])
/** Features kept for each: all models of wording together must stay small. */
const MOST = { latin: [2800, 1700], han: [4000, 1800], arabic: [2000, 1100] }

const { fitClasses, rowsOf, rowsOfDialog, ready, CLAUSE_KINDS } = await importBundle(
  'tests/evaluate/fit-clauses.ts',
  'fit-clauses',
)
const read = (file) => (existsSync(file) ? lines(file) : [])
const models = {}
for (const [script, name] of Object.entries(LANGUAGES)) {
  const messages = read(`tests/evaluate/clauses/${name}.jsonl`).filter((_, i) => i % 6 !== 5)
  const dialogs = [`dialogs/${name}`, `dialogs/told-${name}`, `clauses/dialogs-${name}`].flatMap((file) =>
    read(`tests/evaluate/${file}.jsonl`),
  )
  const told = [
    ...[...messages, ...read(`tests/evaluate/clauses/${name}-steps.jsonl`)].flatMap((message) =>
      rowsOf(message),
    ),
    ...dialogs.flatMap((dialog) => rowsOfDialog(dialog)),
  ].flatMap(({ step }) => step ?? [])
  const canons = [...new Set(told.map(({ canon }) => canon))].sort()
  const steps = {
    canons,
    ...fitClasses(
      told.map(({ features, canon }) => ({ features, labels: canons.map((one) => one === canon) })),
      canons.length,
      { ...STEPS, most: MOST[script][1] },
    ),
  }
  const naming = { canons, ...ready(steps) }
  const rows = [
    ...messages.flatMap((message) => rowsOf(message, naming)),
    ...dialogs.flatMap((dialog) => rowsOfDialog(dialog, naming)),
  ]
  const kinds = fitClasses(rows, CLAUSE_KINDS.length, {
    ...KINDS,
    most: MOST[script][0],
    average: AVERAGED.has(script),
  })
  models[script] = { kinds, steps }
  const count = (model) => model.rows.split('\n').length
  process.stdout.write(
    `${name}: ${count(kinds)} features of ${rows.length} clauses; ${count(steps)} of ${told.length} steps\n`,
  )
}
const FILE = 'knowledge/facts/clause-wording.json'
writeFileSync(FILE, JSON.stringify(models))
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', FILE])
