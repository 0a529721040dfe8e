/** Writes a note's content as a document in the reader's language, with personal data masked. */
import { isWordKey, translator } from '../../knowledge/interface/words'
import type { LanguageTag } from '../../knowledge/languages'
import { FIELD_GROUPS, FIELD_SETS } from '../../knowledge/note/field-sets'
import type { Severity, Team } from '../../knowledge/note/routing'
import type { AgentPromise, Fact, FactField } from '../facts'
import { issueName, topicName } from '../strategy'
import type { NoteContent, NoteEvent } from './content'
import type { NoteDocument, NoteRow, NoteSection, NoteValue } from './document'
import { writeLine } from './line'
import { createMasker } from './masking'
import { momentWords } from './moments'
import { fillWords, type RowKey, type SectionKey } from './note-words'
import type { PersonalKind } from './personal-kinds'
import { isolate, oneLine } from './safe-text'
import { ticketLink } from './ticket-link'
import { createVoice, said, shownValue, typedValue, type Voice } from './voice'

/** A note with more open questions than this is asked about, not read. */
const MOST_MISSING = 6

/** What the agent adds to a note by hand; absent parts are as read. */
export interface AgentAdditions {
  fields: Partial<Record<FactField, string>>
  need?: string
  by?: string
  severity?: Severity
  team?: Team
}

export interface DocumentOptions {
  language: LanguageTag
  added: AgentAdditions
  /** Kinds of personal data that are not masked. */
  shown: ReadonlySet<PersonalKind>
  /** Address of the ticket's tab, as the browser knows it. */
  address?: string | undefined
  /** What the shop calls its teams. */
  teamNames?: Partial<Record<Team, string>>
  /** IANA zone times are told in; the agent's own when absent. */
  timeZone?: string
}

export interface WrittenNote {
  document: NoteDocument
  /** Kinds of personal data in the note, masked or not. */
  met: PersonalKind[]
}

interface Writer {
  content: NoteContent
  options: DocumentOptions
  voice: Voice
  of(field: FactField): Fact[]
}

function valuesOf({ content, options, voice, of }: Writer, field: FactField): NoteValue[] {
  const values = of(field).map((fact): NoteValue => {
    // No message says what the agent put right.
    const message = fact.source === 'typed' ? undefined : content.numbers[fact.evidence.messageId]
    return {
      text: shownValue(voice, fact),
      source: fact.source,
      ...(message === undefined ? {} : { message }),
      ...(fact.conflict ? { conflict: true as const } : {}),
      ...(fact.field === 'steps_tried' ? { result: fact.result ?? 'unknown' } : {}),
      ...(fact.canon === undefined ? {} : { canon: fact.canon }),
    }
  })
  const own = options.added.fields[field]
  if (own !== undefined) values.push({ text: typedValue(voice, field, own), source: 'typed' })
  return values
}

function fieldRows(writer: Writer, fields: readonly FactField[]): NoteRow[] {
  const { words } = writer.voice
  return fields.flatMap((field) => {
    const values = valuesOf(writer, field)
    if (values.length === 0) return []
    const conflict = values.some((value) => value.conflict)
    const text = values.map((value) => value.text).join(conflict ? ' / ' : words.listSeparator)
    const marked = conflict ? fillWords(words.because, { value: text, reasons: words.conflict }) : text
    return [{ key: field, label: words.labels[field], text: marked, values }]
  })
}

function stepRows(writer: Writer): NoteRow[] {
  const { voice, of } = writer
  const { words } = voice
  const values = valuesOf(writer, 'steps_tried')
  const facts = of('steps_tried')
  return values.map((value, at) => {
    const fact = facts[at]
    // The customer's own words say more than the step's name.
    const own = fact?.canon && fact.canon !== 'other' ? said(voice, fact.value) : ''
    const quote = own === '' || own === value.text ? '' : ` ${fillWords(words.quote, { value: own })}`
    const result = value.result ? `: ${words.results[value.result]}` : ''
    return { key: 'step', text: `${value.text}${quote}${result}`, values: [value] }
  })
}

function dueWords({ voice, options }: Writer, promise: AgentPromise): string {
  const due = said(voice, promise.due)
  const at = promise.dueAt && momentWords(promise.dueAt, options.language, options.timeZone)
  if (!at) return due
  const moment = isolate(at, voice.rtl)
  return due === '' ? moment : fillWords(voice.words.because, { value: due, reasons: moment })
}

function promiseText(writer: Writer, promise: AgentPromise): string {
  const { voice } = writer
  const due =
    promise.due === '' ? voice.words.vague : fillWords(voice.words.due, { value: dueWords(writer, promise) })
  const what = fillWords(voice.words.quote, { value: said(voice, promise.what) })
  return fillWords(voice.words.because, { value: what, reasons: due })
}

/** What is needed, and by when: what the agent says, else by the kind of case and the first promise that is due. */
function needs(writer: Writer): { need: string; by: string } {
  const { voice, options, content } = writer
  const { words, masker } = voice
  const own = (text: string): string => fillWords(words.byAgent, { value: masker.words(oneLine(text)) })
  const need = options.added.need
    ? own(options.added.need)
    : (words.needs[content.kind] ?? words.needs.none ?? '')
  if (options.added.by) return { need, by: own(options.added.by) }
  const timed = content.promises.filter(({ due }) => due !== '')
  const [first] = [...timed].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
  return { need, by: first ? dueWords(writer, first) : '' }
}

function reasonWords(language: LanguageTag, reasons: readonly string[]): string[] {
  const t = translator(language)
  return reasons.flatMap((reason) => {
    const key = `priority.reason.${reason}`
    return isWordKey(key) ? [t(key)] : []
  })
}

function teamName({ voice, options }: Writer, team: Team): string {
  return options.teamNames?.[team] || voice.words.teams[team]
}

function triageRows(writer: Writer, need: string, by: string): NoteRow[] {
  const { content, options, voice } = writer
  const { words } = voice
  const rows: NoteRow[] = []
  const add = (key: RowKey, text: string): void => {
    if (text !== '') rows.push({ key, label: words.rows[key], text })
  }
  const chosen = (text: string, own: unknown): string =>
    own === undefined ? text : fillWords(words.byAgent, { value: text })
  const { severity = content.severity, team = content.team } = options.added
  const reasons = reasonWords(options.language, content.reasons).join(words.listSeparator)
  const level = words.severities[severity]
  add(
    'severity',
    chosen(
      reasons === '' || options.added.severity ? level : fillWords(words.because, { value: level, reasons }),
      options.added.severity,
    ),
  )
  add('matter', matterName(content, options.language, words.security))
  add('team', chosen(teamName(writer, team), options.added.team))
  add('alsoTold', content.alsoTold.map((other) => teamName(writer, other)).join(words.listSeparator))
  add('impact', impactText(writer))
  add('need', need)
  add('by', by)
  return rows
}

function impactText(writer: Writer): string {
  const { voice, content, options } = writer
  const values = valuesOf(writer, 'impact').map(({ text }) => text)
  return [...values, ...reasonWords(options.language, content.impact)].join(voice.words.listSeparator)
}

/** "Technical › App crashes". */
function matterName({ kind, topic }: NoteContent, language: LanguageTag, security: string): string {
  const name = kind === 'security' ? security : kind === 'other' ? '' : issueName(kind, language)
  const finer = topic === undefined ? '' : topicName(topic, language)
  return [name, finer].filter((text) => text !== '').join(' › ')
}

function toldRows(writer: Writer): NoteRow[] {
  const { content, voice } = writer
  const { words } = voice
  const rows = content.promises.map(
    (promise): NoteRow => ({
      key: 'promised',
      label: words.rows.promised,
      text: promiseText(writer, promise),
    }),
  )
  if (content.told)
    rows.push({
      key: 'lastTold',
      label: words.rows.lastTold,
      text: said(voice, content.told.words),
      quote: true,
    })
  return rows
}

function eventRow(writer: Writer, event: NoteEvent): NoteRow {
  const { voice, options } = writer
  const t = translator(options.language)
  const moment = event.at && momentWords(event.at, options.language, options.timeZone)
  const time = moment ? isolate(moment, voice.rtl) : said(voice, event.timeText ?? '')
  const words = fillWords(voice.words.events[event.kind], {
    from: event.from ? t(`mood.${event.from}`) : '',
    to: event.to ? t(`mood.${event.to}`) : '',
    value: fillWords(voice.words.quote, { value: said(voice, event.what ?? '') }),
  })
  return { key: 'event', text: words, ...(time === '' ? {} : { label: time, time }) }
}

/** Writes the document; the same input gives the same text. */
export function writeDocument(content: NoteContent, options: DocumentOptions): WrittenNote {
  const { language, added } = options
  const of = (field: FactField): Fact[] => content.facts.filter((fact) => fact.field === field)
  const known = (field: FactField): string[] => of(field).map(({ value }) => value)
  const masker = createMasker(
    {
      names: content.names,
      phones: known('phone'),
      told: content.personal,
      references: [...known('order_id'), ...known('tracking_no'), ...known('ticket_id')],
    },
    options.shown,
  )
  const voice = createVoice(language, masker)
  const { words } = voice
  const writer: Writer = { content, options, voice, of }
  const { need, by } = needs(writer)
  const line = writeLine(voice, {
    content,
    typed: added.fields,
    // When it is due by what was promised stands with the promise; a time of the agent's own belongs into the line.
    need: added.by ? fillWords(words.needBy, { need, by }) : need,
  })
  const sections: NoteSection[] = []
  const add = (key: SectionKey, rows: NoteRow[]): void => {
    if (rows.length > 0) sections.push({ key, title: words.sections[key], rows })
  }
  const set = FIELD_SETS[content.kind]
  const own = new Set<FactField>(Object.values(set.groups).flat())
  const present = [...content.facts.map(({ field }) => field), ...(Object.keys(added.fields) as FactField[])]
  // Steps and impact have places of their own.
  const elsewhere = new Set<FactField>([...own, 'steps_tried', 'impact'])
  const further = [...new Set(present)].filter((field) => !elsewhere.has(field))

  add('summary', [{ key: 'line', text: line }])
  add('triage', triageRows(writer, need, by))
  for (const group of Object.keys(set.groups)) {
    const name = FIELD_GROUPS.find((one) => one === group)
    const fields = (name && set.groups[name]) ?? []
    if (name)
      add(
        name,
        fieldRows(
          writer,
          fields.filter((field) => field !== 'impact'),
        ),
      )
  }
  add('further', fieldRows(writer, further))
  add('steps', stepRows(writer))
  add('told', toldRows(writer))
  add(
    'quotes',
    content.quotes.map((quote) => ({ key: 'quote', text: said(voice, quote.words), quote: true as const })),
  )
  // What has no time tells no course.
  const timed = content.events.map((event) => eventRow(writer, event)).filter(({ time }) => time)
  if (timed.length > 1) add('timeline', timed)
  add(
    'missing',
    content.missing
      // What would only be good to know is asked for in the panel, not in the note.
      .filter(({ importance }) => importance !== 'low')
      .slice(0, MOST_MISSING)
      .filter(({ field }) => added.fields[field] === undefined)
      .map(({ field, question }) => ({
        key: 'missing',
        label: words.labels[field],
        text: fillWords(words.ask, { value: isolate(question, voice.rtl) }),
      })),
  )
  const { severity = content.severity, team = content.team } = added
  const matter = matterName(content, language, words.security)
  const title = fillWords(words.because, { value: matter, reasons: words.severities[severity] })
  const url = ticketLink(options.address)
  return {
    document: {
      language,
      rightToLeft: voice.rtl,
      kind: content.kind,
      ...(content.topic === undefined ? {} : { topic: content.topic }),
      severity,
      reasons: content.reasons,
      team,
      alsoTold: content.alsoTold,
      title: matter === '' ? words.severities[severity] : title,
      line,
      sections,
      ...(url === undefined ? {} : { link: { label: words.rows.link, url } }),
    },
    met: [...masker.met],
  }
}
