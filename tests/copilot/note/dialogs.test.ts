/**
 * Notes of whole invented dialogs, in every reader's language and every form: every word is from the conversation or
 * from the fixed words of the language, and nothing personal is left.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../copilot/detect'
import { readFacts } from '../../../copilot/facts/read-facts'
import { cardSpans } from '../../../copilot/note/card-numbers'
import type { NoteContent } from '../../../copilot/note/content'
import type { NoteDocument } from '../../../copilot/note/document'
import { NOTE_FORMS } from '../../../copilot/note/forms'
import { NOTE_WORDS } from '../../../copilot/note/note-words'
import { readNote } from '../../../copilot/note/read-content'
import { writeDocument } from '../../../copilot/note/write-document'
import { readPromises } from '../../../copilot/promises/read-promises'
import type { Role, Transcript } from '../../../copilot/transcript'
import { BROWSERS, PAYMENTS, SYSTEMS } from '../../../knowledge/facts/names'
import { LANGUAGE_TAGS, type LanguageTag } from '../../../knowledge/languages'
import { STRATEGIES } from '../../../knowledge/signals/strategy-data'
import { fold } from '../../../knowledge/text/fold'

/** Another folder of dialogs can be walked by hand. */
const FOLDER = process.env.DIALOGS ?? path.resolve(import.meta.dirname, '../../evaluate/dialogs')
const ROOT = path.resolve(import.meta.dirname, '../../..')

interface Dialog {
  id: string
  turns: { role: Role; text: string }[]
}

const DIALOGS: Dialog[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Dialog)

/** Every second message has a time: pages tell it for some. */
function transcriptOf({ id, turns }: Dialog): Transcript {
  return {
    helpdesk: 'found',
    helpdeskName: 'set',
    conversationId: id,
    channel: 'chat',
    customer: {},
    messages: turns.map(({ role, text }, at) => ({
      id: String(at),
      role,
      text,
      ...(at % 2 === 0 ? { time: new Date(Date.UTC(2026, 10, 27, 9, at)).toISOString() } : {}),
    })),
    partial: false,
    replyBox: 'none',
  }
}

const letters = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Reads the words of texts line by line, each line once: the forms of a note have most lines in common. */
function lineReader(): (text: string) => string[] {
  const known = new Map<string, readonly string[]>()
  return (text) =>
    text.split('\n').flatMap((line) => {
      const words = known.get(line) ?? letters(line)
      known.set(line, words)
      return words
    })
}

/** All strings of a language's data that a note can use. */
function fixedWords(language: LanguageTag): string[] {
  const out: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') out.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  // One spelling of a system or browser, whatever people call it.
  walk([...SYSTEMS, ...BROWSERS, ...PAYMENTS].map(({ name }) => name))
  walk(NOTE_WORDS[language])
  walk(STRATEGIES.of(language).issueNames)
  walk(STRATEGIES.of(language).topicNames)
  const words: Record<string, string> = JSON.parse(
    readFileSync(path.join(ROOT, `knowledge/languages/${language}/interface.json`), 'utf8'),
  )
  for (const [key, text] of Object.entries(words))
    if (/^(?:priority\.reason|mood)\./u.test(key)) out.push(text)
  return out
}

/** What masks leave: one sign of a name or mailbox, two signs of a number, four of a card. */
const MASKS =
  /•••• ?\p{Nd}{1,4}|[\p{L}\p{N}]?•••(?:@•••|[\p{L}\p{N}]{0,2})|\p{Script=Han}•|(?<![\p{L}\p{N}])[\p{L}\p{N}]\.(?: [\p{L}\p{N}]\.){0,2}/gu
/** Names of systems and browsers, which stand before their versions. */
const CANONICAL = new RegExp(
  `^(?:${[...SYSTEMS, ...BROWSERS].map(({ name }) => name).join('|')})(?= |$)`,
  'u',
)
const INVISIBLE = /[\u2060-\u2069\u200b-\u200f]/gu

const spaceless = (text: string): string => fold(text).replace(/[\s\u2026]+|\.{3}/gu, '')

/** Parts of a value that nobody said, once what is masked or canonical is aside. */
function inventedParts(text: string, said: string, fixed: readonly string[]): string[] {
  return text
    .split(MASKS)
    .flatMap((part) => part.split(/ → | ← |“|”|«|»/u))
    .flatMap((part) => part.split(CANONICAL))
    .map(spaceless)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !said.includes(part) && !fixed.includes(part))
}

/** What a form adds of its own. */
const OF_FORMS = new Set(
  letters(
    `div lang dir ltr rtl h3 p ul li strong blockquote a href br quot amp lt gt bq https
  type doc version content heading attrs level paragraph text marks bulletList listItem link 39
  schema deskside note language kind topic title line severity level reasons team key alsoTold impact need by fields
  field label section values source customer agent page typed message conflict true result canon steps promised
  lastTold quotes timeline time event missing ask 3 1`,
  ),
)

const LOOKS: Record<string, RegExp> = {
  email: /[^\s@<>"'|]+@[^\s@<>"'|]+\.\w{2,}/u,
  phone: /(?<![\p{Nd}\p{L}_-])(?:\+?\p{Nd}[ ().-]{0,2}){10,}/u,
  id: /\b\d{3}-\d{2}-\d{4}\b|\b[A-Z][12]\d{8}\b|(?<!\d)\d{17}[\dXx](?!\d)/u,
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\u([\da-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nt]/gu, ' ')
    .replace(/\\/gu, '')
    .replace(INVISIBLE, '')
}

/** The note of a dialog, read once. */
function read(dialog: Dialog): {
  content: NoteContent
  said: string
  tokens: Set<string>
  references: string[]
} {
  const transcript = transcriptOf(dialog)
  const facts = readFacts(transcript)
  const content = readNote({
    transcript,
    facts,
    promises: readPromises(transcript),
    signals: createDetector().read(transcript),
  })
  const texts = transcript.messages.map(({ text }) => text)
  return {
    content,
    said: texts.map(spaceless).join('\n'),
    tokens: new Set(texts.flatMap(letters)),
    references: facts
      .filter(({ field }) => ['order_id', 'tracking_no', 'ticket_id'].includes(field))
      .map(({ value }) => value),
  }
}

function check(
  dialog: Dialog,
  language: LanguageTag,
  note: ReturnType<typeof read>,
  fixed: string[],
  tokens: Set<string>,
): string[] {
  const problems: string[] = []
  const { document } = writeDocument(note.content, {
    language,
    added: { fields: {} },
    shown: new Set(),
    timeZone: 'UTC',
  })
  const say = (what: string): void => {
    problems.push(`${dialog.id} ${language}: ${what}`)
  }
  for (const row of document.sections.flatMap(({ rows }) => rows)) {
    for (const { text } of row.values ?? []) {
      const parts = inventedParts(text.replace(INVISIBLE, ''), note.said, fixed)
      if (parts.length > 0) say(`${row.key} invents ${parts}`)
    }
    if (row.key === 'quote' || row.key === 'lastTold') {
      const parts = inventedParts(row.text.replace(INVISIBLE, ''), note.said, fixed)
      if (parts.length > 0) say(`${row.key} invents ${parts}`)
    }
  }
  const ofDocument = new Set(wordsOf(document).flatMap((text) => letters(text.replace(INVISIBLE, ''))))
  const lettersOf = lineReader()
  const checked = new Set<string>()
  for (const form of NOTE_FORMS) {
    const { text, html = '' } = form.write(document)
    const plain = decoded(`${text}\n${html}`)
    // Some forms of a note are the same.
    if (checked.has(plain)) continue
    checked.add(plain)
    const strange = lettersOf(plain).filter(
      (word) => !ofDocument.has(word) && !tokens.has(word) && !OF_FORMS.has(word),
    )
    if (strange.length > 0) say(`${form.id} adds ${[...new Set(strange)].slice(0, 5)}`)
    if (/\{(?:value|reasons|need|by|from|to)\}|\{\{|undefined/u.test(plain))
      say(`${form.id} has an open place`)
    let bare = plain
    for (const reference of note.references) bare = bare.replaceAll(reference, '')
    const lines = bare.split('\n')
    // A card may go over several lines; those without a figure are none of its.
    const figures = lines.filter((line) => /\p{Nd}/u.test(line)).join('\n')
    if (cardSpans(figures).length > 0) say(`${form.id} shows a card`)
    // None of what else is looked for has fewer digits, or no @.
    bare = lines.filter((line) => line.includes('@') || line.replace(/\P{Nd}+/gu, '').length > 8).join('\n')
    for (const [kind, looks] of Object.entries(LOOKS)) {
      const found = looks.exec(bare)
      if (found) say(`${form.id} shows ${kind} ${found[0]}`)
    }
  }
  return problems
}

function wordsOf({
  title,
  line,
  sections,
  kind,
  topic = '',
  team,
  alsoTold,
  severity,
  reasons,
  language,
}: NoteDocument): string[] {
  const rows = sections.flatMap((section) => section.rows)
  return [
    ...[title, line, kind, topic, team, ...alsoTold, severity, ...reasons, language],
    ...sections.flatMap((section) => [section.title, section.key]),
    ...rows.flatMap(({ key, label = '', text, values = [] }) => [
      key,
      label,
      text,
      ...values.flatMap((value) => [value.text, value.canon ?? '', value.result ?? '', `${value.message}`]),
    ]),
  ]
}

/** The languages in which a dialog's note is read: of the four two, by turns. */
const READ_IN: readonly (readonly LanguageTag[])[] = [
  ['en', 'fa'],
  ['zh-Hans', 'zh-Hant'],
  ['en', 'zh-Hans'],
  ['zh-Hant', 'fa'],
]

describe('notes of dialogs', () => {
  const notes = DIALOGS.map((dialog) => ({ dialog, note: read(dialog) }))

  it('are of many kinds', () => {
    expect(DIALOGS.length).toBeGreaterThan(30)
    expect(new Set(notes.map(({ note }) => note.content.kind)).size).toBeGreaterThan(4)
  })

  it.each(LANGUAGE_TAGS)(
    'say nothing that was not said, and show nothing personal: read in %s',
    (language) => {
      const words = fixedWords(language)
      const tokens = new Set(words.flatMap(letters))
      const fixed = words.map(spaceless)
      const readers = notes.filter((_, place) => READ_IN[place % READ_IN.length]?.includes(language))
      expect(readers.length).toBeGreaterThan(DIALOGS.length / 3)
      expect(readers.flatMap(({ dialog, note }) => check(dialog, language, note, fixed, tokens))).toEqual([])
    },
    120_000,
  )

  it.each(LANGUAGE_TAGS)(
    'have no word in their lines that is neither said nor fixed: read in %s',
    (language) => {
      const tokens = new Set(fixedWords(language).flatMap(letters))
      const strange = notes.flatMap(({ dialog, note }) => {
        const { document } = writeDocument(note.content, {
          language,
          added: { fields: {} },
          shown: new Set(),
        })
        // Chinese is written without spaces: its runs are held against the values above.
        return letters(document.line.replace(MASKS, ' '))
          .filter((word) => !/\p{Script=Han}/u.test(word))
          .filter(
            (word) => !note.tokens.has(word) && !tokens.has(word) && !note.said.toLowerCase().includes(word),
          )
          .map((word) => `${dialog.id}: ${word}`)
      })
      expect(strange).toEqual([])
    },
  )
})
