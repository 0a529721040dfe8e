/** Builds the escalation note from facts: one line, a Markdown form, chips, and what is still missing. */
import { directionOf, type LanguageTag } from '../../knowledge/languages'
import type { AgentPromise, Fact, FactField } from '../facts'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import { type Importance, missingFields } from './missing'
import { NOTE_WORDS, type NoteWords, QUESTIONS } from './note-words'
import { escapeMarkdown, isolate, oneLine } from './safe-text'

/** A fact as the panel shows it above the note. */
export interface NoteChip {
  field: FactField
  label: string
  value: string
  /** Message to show on a click; empty for what stands beside the conversation. */
  messageId: string
  /** For what stands beside the conversation: how the page puts it ("Plan: Pro"). */
  place?: string
}

/** A fact nobody has said yet, with the question that gets it in the customer's language. */
export interface MissingFact {
  field: FactField
  importance: Importance
  label: string
  question: string
}

export interface EscalationNote {
  /** One line that another team can act on. */
  line: string
  /** Sections: summary, customer, environment, problem, steps tried, expected, promised, missing. */
  markdown: string
  chips: NoteChip[]
  missing: MissingFact[]
}

export interface NoteInput {
  transcript: Transcript
  facts: Fact[]
  promises: AgentPromise[]
  signals: Signals
  /** Language of labels and canonical names; quotes stay as said. */
  language: LanguageTag
}

const fill = (template: string, value: string) => template.replace('{value}', () => value)

interface Writer {
  words: NoteWords
  rtl: boolean
  /** Facts of a field, strongest first. */
  of(field: FactField): Fact[]
}

/** A fact's value in the note's language: canonical steps translate, everything else stays as said. */
function shownValue(writer: Writer, fact: Fact): string {
  if (fact.field === 'steps_tried' && fact.canon && fact.canon !== 'other') {
    return writer.words.steps[fact.canon] ?? fact.canon
  }
  const value = oneLine(fact.value)
  if (fact.field === 'screen_path') {
    return value
      .split(/\s*(?:>|→|->|—>|»|›|=>|(?<=\p{Script=Han})[-–](?=\p{Script=Han}))\s*/u)
      .join(writer.words.path)
  }
  return isolate(value, writer.rtl)
}

/** A fact for the line: "app 8.2.1". Contradicting values stand side by side. */
function part(writer: Writer, field: FactField): string[] {
  const facts = writer.of(field)
  if (facts.length === 0) return []
  const values = facts
    .map((fact) => shownValue(writer, fact))
    .join(facts.some((fact) => fact.conflict) ? ' / ' : writer.words.listSeparator)
  return [fill(writer.words.parts[field] ?? '{value}', values)]
}

/** "iOS 15.0": the system with its version. */
function systemPart(writer: Writer): string[] {
  const os = part(writer, 'os').join('')
  const version = part(writer, 'os_version').join('')
  const both = [os, version].filter((text) => text !== '').join(' ')
  return both === '' ? [] : [both]
}

/** Path, symptom and since as one phrase; what the symptom's words hold already is not repeated. */
function problemPart(writer: Writer): string[] {
  const symptom = writer.of('symptom')[0]
  const said = symptom ? oneLine(symptom.value) : ''
  const path = writer.of('screen_path')[0]
  const told = path !== undefined && said.includes(oneLine(path.value))
  const pieces = [
    ...(told ? [] : part(writer, 'screen_path')),
    ...(symptom ? [shownValue(writer, symptom)] : []),
  ]
  const since = writer.of('since')[0]
  if (since && !said.toLowerCase().includes(oneLine(since.value).toLowerCase()))
    pieces.push(midSentence(shownValue(writer, since)))
  return pieces.length === 0 ? [] : [pieces.join(' ')]
}

/** A time that opened the customer's sentence ("Since yesterday") and now stands inside ours. Names keep their capital. */
function midSentence(words: string): string {
  return words.replace(
    /^(\u2068?)(Since|From|For|After|Ever|Yesterday|Today|Tonight|Last|This|About|Around|Just)\b/u,
    (_, mark: string, word: string) => mark + word.toLowerCase(),
  )
}

/** "restarted, cleared cache: no change": steps grouped by what came of them. */
function stepParts(writer: Writer): string[] {
  const out: string[] = []
  for (const result of ['no change', 'helped', 'unknown'] as const) {
    const steps = writer.of('steps_tried').filter((fact) => (fact.result ?? 'unknown') === result)
    if (steps.length === 0) continue
    const names = steps.map((fact) => shownValue(writer, fact)).join(writer.words.listSeparator)
    out.push(result === 'unknown' ? names : `${names}: ${writer.words.results[result]}`)
  }
  return out
}

function buildLine(writer: Writer, kind: string): string {
  const one = (...fields: FactField[]) => fields.flatMap((field) => part(writer, field))
  const who = writer.of('account').length > 0 ? one('account') : one('name', 'email').slice(0, 1)
  const facts = [
    ...who,
    ...one('plan', 'order_id', 'tracking_no', 'ticket_id', 'product', 'device'),
    ...systemPart(writer),
    ...one('app_version', 'browser'),
    ...problemPart(writer),
    ...one('frequency', 'error_code', 'error_text', 'amount', 'payment_method', 'impact'),
  ]
  const need = writer.words.needs[kind] ?? writer.words.needs.none ?? ''
  return [facts.join(writer.words.separator), ...stepParts(writer), ...one('expected'), need]
    .filter((text) => text !== '')
    .join(writer.words.partSeparator)
}

const SECTIONS: { key: keyof NoteWords['sections']; fields: FactField[] }[] = [
  { key: 'customer', fields: ['name', 'account', 'email', 'phone', 'address_city', 'plan'] },
  { key: 'environment', fields: ['product', 'device', 'os', 'os_version', 'app_version', 'browser'] },
  {
    key: 'problem',
    fields: [
      'symptom',
      'screen_path',
      'action',
      'error_code',
      'error_text',
      'since',
      'frequency',
      'impact',
      'order_id',
      'ticket_id',
      'tracking_no',
      'amount',
      'payment_method',
    ],
  },
]

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, ...lines, '']
}

function buildMarkdown(writer: Writer, input: NoteInput, line: string, missing: MissingFact[]): string {
  const { words } = writer
  const row = (fact: Fact) => {
    const value = escapeMarkdown(shownValue(writer, fact))
    return `- ${words.labels[fact.field]}: ${value}${fact.conflict ? ` (${words.conflict})` : ''}`
  }
  const steps = writer.of('steps_tried').map((fact) => {
    const said =
      fact.canon === 'other' || oneLine(fact.value) === shownValue(writer, fact)
        ? ''
        : ` (“${escapeMarkdown(oneLine(fact.value))}”)`
    return `- ${escapeMarkdown(shownValue(writer, fact))}${said}: ${words.results[fact.result ?? 'unknown']}`
  })
  const promised = input.promises.map((promise) => {
    const due = promise.due === '' ? words.vague : fill(words.due, oneLine(promise.due))
    return `- “${escapeMarkdown(oneLine(promise.what))}” (${escapeMarkdown(due)})`
  })
  return [
    ...section(words.sections.summary, [
      escapeMarkdown(line),
      '',
      fill(words.priority, words.priorities[input.signals.priority.level]),
    ]),
    ...SECTIONS.flatMap(({ key, fields }) =>
      section(
        words.sections[key],
        fields.flatMap((field) => writer.of(field).map(row)),
      ),
    ),
    ...section(words.sections.steps, steps),
    ...section(
      words.sections.expected,
      writer.of('expected').map((fact) => `- ${escapeMarkdown(shownValue(writer, fact))}`),
    ),
    ...section(words.sections.promised, promised),
    ...section(
      words.sections.missing,
      missing.map((item) => `- ${item.label} (${fill(words.ask, item.question)})`),
    ),
  ]
    .join('\n')
    .trim()
}

/**
 * Builds the note. Every value in it is a fact's, a promise's or a fixed word of the language:
 * nothing is made up. Full card numbers are masked.
 */
export function buildNote(input: NoteInput): EscalationNote {
  const words = NOTE_WORDS[input.language]
  const writer: Writer = {
    words,
    rtl: directionOf(input.language) === 'rtl',
    of: (field) => input.facts.filter((fact) => fact.field === field),
  }
  const kind = input.signals.issues[0]?.kind ?? 'none'
  const questions = QUESTIONS[input.signals.language]
  const missing = missingFields(kind, input.facts, input.transcript).map(({ field, importance }) => ({
    field,
    importance,
    label: words.labels[field],
    question: questions[field],
  }))
  const line = buildLine(writer, kind)
  const chips = input.facts.map((fact) => ({
    field: fact.field,
    label: words.labels[fact.field],
    value: shownValue(writer, fact),
    messageId: fact.evidence.messageId,
    ...(fact.source === 'page' ? { place: oneLine(fact.evidence.words) } : {}),
  }))
  return { line, markdown: buildMarkdown(writer, input, line, missing), chips, missing }
}
