/**
 * `node scripts/fit-wording.mjs [FOLDER]`: fits the wording models of moods and issues and writes their weights.
 *
 * They learn from the messages of tests/evaluate/gold and the openings of tests/evaluate/dialogs, written for this
 * project, from the examples of the mood and issue data, and from customer turns of public dialogs whose licences allow
 * it. Of those only the labels are kept here; FOLDER holds the dialogs (`multidogo.jsonl`, `star.jsonl`). Without it the
 * weights come out without them.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lines } from './json-lines.mjs'
import { importBundle } from './node-bundle.mjs'
import { writeWording } from './write-wording.mjs'

const GOLD = 'tests/evaluate/gold'
/**
 * By script: the language of its data, its files of messages with what a message counts, its public labels, and what
 * messages of some moods count beside the others: customers write far more without a mood than authors do.
 */
const SCRIPTS = {
  // The lexicon's phrases were written against the first file: beside them its messages teach less.
  latin: {
    tag: 'en',
    files: {
      en: 0.7,
      'en-registers': 1,
      'en-posts': 1,
      'en-irony': 1.2,
      'en-posts-plain': 1,
      'en-posts-heat': 1,
      'en-pairs': 1,
      'en-turns': 0.6,
      'en-openings': 1,
    },
    dialogs: 'en',
    labels: { 'public-en': 0.4 },
    counts: { neutral: 0.9, confusion: 1.3 },
  },
  han: {
    tag: 'zh-Hans',
    files: { zh: 0.5, 'zh-plain': 2, 'zh-chat': 1.2, 'zh-pairs': 0.5, 'zh-turns': 1.2, 'zh-openings': 1 },
    dialogs: 'zh',
    counts: { neutral: 1.5 },
  },
  arabic: { tag: 'fa', files: { fa: 1 }, dialogs: 'fa', counts: {} },
}
const EXAMPLE_WEIGHT = 0.5
/** Pairs were written for what they are about; what their moods count beside that. */
const PAIR_MOOD = 0.25
/** What the opening of a whole dialog counts: it says what the dialog is about as customers begin to say it. */
const OPENING_WEIGHT = 1
/** A shorter opening is a greeting. */
const SHORTEST_OPENING = { latin: 20, han: 8, arabic: 20 }
/** How many features are kept of each model, which is what the size of the files hangs on. */
const MOST = {
  latin: { mood: 7800, issue: 10900 },
  han: { mood: 4800, issue: 7700 },
  arabic: { mood: 2800, issue: 2600 },
}
/** In which steps their weights are kept, in hundredths. */
const STEPS = { mood: 15, issue: 10 }

const { fitMessages, issueMarks, MOOD_KINDS, ISSUE_KINDS } = await importBundle(
  'tests/evaluate/fit-messages.ts',
  'fit-messages',
)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const say = (text) => process.stdout.write(`${text}\n`)

/** Labels of public dialogs with the words they stand for; those whose dialog is not there are counted and left out. */
function publicRows(name, weight, folder) {
  const labels = lines(`${GOLD}/${name}.jsonl`)
  const dialogs = new Map()
  for (const file of folder ? ['multidogo', 'star'] : []) {
    const from = path.join(folder, `${file}.jsonl`)
    if (existsSync(from)) for (const { id, dialog } of lines(from)) dialogs.set(id, dialog)
  }
  const rows = labels.flatMap(({ id, turn, ...row }) => {
    const text = dialogs.get(id)?.[turn]?.text
    return text ? [{ ...row, text, weight }] : []
  })
  if (rows.length < labels.length)
    say(`${labels.length - rows.length} of ${labels.length} public turns left out`)
  return rows
}

/** What dialogs are about, by the first words of their customers. */
function openings(name, shortest) {
  const files = [
    `dialogs/${name}`,
    `dialogs/promises-${name}`,
    `dialogs/told-${name}`,
    `clauses/dialogs-${name}`,
  ]
    .map((file) => `tests/evaluate/${file}.jsonl`)
    .filter((file) => existsSync(file))
  return files.flatMap((file) =>
    lines(file).flatMap(({ turns, issue }) => {
      const first = turns.find(({ role, text }) => role === 'customer' && text.length >= shortest)
      return first && issue
        ? [{ text: first.text, label: issue, found: issueMarks(first.text), weight: OPENING_WEIGHT }]
        : []
    }),
  )
}

const alts = (alt) => (Array.isArray(alt) ? alt : alt ? [alt] : [])
const moods = {}
const issues = {}
for (const [script, { tag, files, dialogs, labels, counts }] of Object.entries(SCRIPTS)) {
  const rows = [
    ...Object.entries(files).flatMap(([name, weight]) =>
      lines(`${GOLD}/${name}.jsonl`).map((row) => ({ ...row, weight, pair: name.endsWith('-pairs') })),
    ),
    ...Object.entries(labels ?? {}).flatMap(([name, weight]) => publicRows(name, weight, process.argv[2])),
  ]
  // First words of talks are there for what they are about, and have no mood.
  const withMood = rows.filter(({ label }) => label)
  const mood = withMood.map(({ text, label, alt, weight, pair }) => ({
    text,
    label,
    alt: alts(alt),
    weight: weight * (counts[label] ?? 1) * (pair ? PAIR_MOOD : 1),
  }))
  for (const { text, mood: label } of json(`knowledge/languages/${tag}/mood-examples.json`))
    mood.push({ text, label, alt: [], weight: 1 })
  moods[script] = fitMessages(mood, MOOD_KINDS, { most: MOST[script].mood, step: STEPS.mood })
  const issue = [
    ...rows.map(({ text, issue, label: mood, weight }) => ({
      text,
      label: issue,
      found: issueMarks(text, mood),
      weight,
    })),
    ...openings(dialogs, SHORTEST_OPENING[script]),
    ...json(`knowledge/languages/${tag}/issues.json`).examples.map(({ text, issue: label }) => ({
      text,
      label,
      found: issueMarks(text),
      weight: EXAMPLE_WEIGHT,
    })),
  ]
  issues[script] = fitMessages(issue, ISSUE_KINDS, { most: MOST[script].issue, step: STEPS.issue })
}
writeWording('knowledge/signals/mood-wording.json', moods)
writeWording('knowledge/signals/issue-wording.json', issues)
