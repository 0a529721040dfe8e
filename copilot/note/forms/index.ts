/** All forms of the note, in the order of the menu. A new form is one writer and one line here. */
import { DINGTALK, FEISHU, SLACK, WECOM } from './chat'
import type { NoteForm } from './form'
import { HTML } from './html'
import { JIRA_ADF, JIRA_WIKI } from './jira'
import { JSON_FORM } from './json'
import { GITHUB, LINEAR, MARKDOWN } from './markdown'
import { LINE, PLAIN } from './plain'

export type { NoteForm, WrittenForm } from './form'

export const NOTE_FORMS: readonly NoteForm[] = [
  LINE,
  PLAIN,
  MARKDOWN,
  HTML,
  JIRA_WIKI,
  JIRA_ADF,
  GITHUB,
  LINEAR,
  SLACK,
  FEISHU,
  DINGTALK,
  WECOM,
  JSON_FORM,
]

/** The form a note has until the agent chooses another. */
export const FIRST_FORM = LINE

export function formById(id: string): NoteForm | undefined {
  return NOTE_FORMS.find((form) => form.id === id)
}
