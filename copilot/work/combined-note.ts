/** One note for several conversations that show the same: what, how many, since when, codes, and one example. */
import type { LanguageTag } from '../../knowledge/languages'
import { outbreakWords } from '../../knowledge/work/outbreak-words'
import type { CaseRecord } from '../../knowledge/work/records'
import { NOTE_WORDS } from '../note/note-words'
import type { IssueKind } from '../signals'
import { issueName, topicName } from '../strategy'
import type { Outbreak } from './outbreak'

export interface CombinedNoteInput {
  outbreak: Outbreak
  language: LanguageTag
  /** IANA name; empty for the computer's own zone. */
  zone: string
  /** Facts of the open conversation that name nobody. */
  facts: CaseRecord['facts']
}

/** What an outbreak is about: "Technical › App crashes". */
export function outbreakName(
  { issue, topic }: Pick<Outbreak, 'issue' | 'topic'>,
  language: LanguageTag,
): string {
  const kind = issueName(issue as IssueKind, language)
  return topic === '' ? kind : `${kind} › ${topicName(topic, language)}`
}

/** Plain text, a line for each thing. Numbers are in the language's digits. */
export function combinedNote({ outbreak, language, zone, facts }: CombinedNoteInput): string {
  const words = outbreakWords(language)
  const number = new Intl.NumberFormat(language, { useGrouping: false })
  const time = new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    ...(zone === '' ? {} : { timeZone: zone }),
  }).format(Date.parse(outbreak.since))
  const list = (items: readonly string[]): string => items.join(words.separator)
  const times = (of: Outbreak['codes']): string =>
    list(
      of.map(({ name, count }) =>
        words.times.replace('{name}', () => name).replace('{count}', number.format(count)),
      ),
    )
  const line = (template: string, text: string): string[] =>
    text === '' ? [] : [template.replace('{list}', () => text)]
  const { parts, steps } = NOTE_WORDS[language]
  const example = facts
    .filter(({ field }) => field !== 'plan')
    .map(({ field, value }) => {
      const shown = field === 'steps_tried' ? (steps[value] ?? value) : value
      return (parts[field as keyof typeof parts] ?? '{value}').replace('{value}', () => shown)
    })
  return [
    words.title
      .replace('{count}', number.format(outbreak.count))
      .replace('{time}', () => time)
      .replace('{what}', () => outbreakName(outbreak, language)),
    ...line(words.codes, times(outbreak.codes)),
    ...line(words.desks, times(outbreak.desks)),
    ...line(words.example, list(example)),
    words.need,
  ].join('\n')
}
