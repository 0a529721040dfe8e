/** The escalation note: facts as links to their messages, the text to edit and copy, what is missing, and details. */
import { ChevronDown, ClipboardCopy, CornerDownLeft, RotateCcw } from 'lucide'
import { useId, useState } from 'preact/hooks'
import type { FactField } from '../copilot/facts'
import type { NoteContent } from '../copilot/note/content'
import { NOTE_WORDS } from '../copilot/note/note-words'
import { panelFields } from '../copilot/note/panel-fields'
import type { PersonalKind } from '../copilot/note/personal-kinds'
import type { AgentAdditions } from '../copilot/note/write-document'
import type { Evidence } from '../copilot/signals'
import { directionOf, type LanguageTag } from '../knowledge/languages'
import { Icon } from './Icon'
import { FactChips } from './note/FactChips'
import type { FactEditing } from './note/FactEdit'
import { type FormChoice, FormMenu } from './note/FormMenu'
import { NoteDetails } from './note/NoteDetails'
import './note/note.css'
import { useLanguage, useWords } from './words'

export interface NoteActions {
  form(form: string): void
  text(text: string): void
  reset(): void
  copy(): void
  fact(evidence: Evidence): void
  ask(field: FactField): void
  language(language: 'interface' | LanguageTag): void
  reveal(kind: PersonalKind, on: boolean): void
  add(change: Partial<{ [Part in keyof AgentAdditions]: AgentAdditions[Part] | undefined }>): void
  /** Puts the note into the page's note box; left out while the open box is not surely one. */
  insert?: (() => void) | undefined
}

interface Props {
  content: NoteContent
  added: AgentAdditions
  /** Language the note is written in. */
  language: LanguageTag
  /** What is chosen for notes: a language, or that of the panel. */
  noteLanguage: 'interface' | LanguageTag
  form: string
  forms: readonly FormChoice[]
  /** The text in the box: the note as built, or as the agent has changed it. */
  text: string
  edited: boolean
  copied: boolean
  /** Kinds of personal data in the note, and whether this form shows them. */
  personal: readonly { kind: PersonalKind; shown: boolean }[]
  editing: FactEditing
  actions: NoteActions
}

/** Lines of the box: the line needs few, the long forms show their beginning. */
const ROWS = { line: 5, other: 10 }

/** Questions offered below the note; the details have all. */
const MOST_ASKED = 4

export function NoteBlock(props: Props) {
  const { content, added, language, form, text, edited, copied, actions } = props
  const t = useWords()
  const reader = useLanguage()
  const [open, setOpen] = useState(false)
  const details = useId()
  const groups = panelFields(content, reader, added.fields)
  const missing = content.missing.filter(({ field }) => added.fields[field] === undefined)
  // What would only round the note off is asked for in the details.
  const pressing = missing.filter(({ importance }) => importance !== 'low').slice(0, MOST_ASKED)
  const { labels, severities } = NOTE_WORDS[reader]
  const severity = added.severity ?? content.severity
  return (
    <section class="block note-block" aria-label={t('note.region')}>
      <div class="block-head">
        <h2>{t('note.region')}</h2>
        <FormMenu value={form} forms={props.forms} onChange={actions.form} />
        <button type="button" class="note-copy" onClick={actions.copy} disabled={text === ''}>
          <Icon node={ClipboardCopy} size={14} />
          {copied ? t('note.copied') : t('note.copy')}
        </button>
      </div>
      <FactChips groups={groups} onFact={actions.fact} />
      <textarea
        class="note-text"
        data-form={form}
        aria-label={t('note.text')}
        lang={language}
        dir={isCode(form) ? 'ltr' : directionOf(language)}
        rows={form === 'line' ? ROWS.line : ROWS.other}
        value={text}
        onInput={(event) => actions.text(event.currentTarget.value)}
      />
      <div class="note-foot">
        {pressing.length > 0 && (
          <p class="missing">
            <span class="faint">{t('note.missing')}</span>
            {pressing.map(({ field, question }) => (
              <button
                key={field}
                type="button"
                class="chip ask"
                data-field={field}
                title={question}
                aria-label={t('note.ask', { label: labels[field] })}
                onClick={() => actions.ask(field)}
              >
                {labels[field]}
              </button>
            ))}
          </p>
        )}
        {edited && (
          <button type="button" class="quiet" onClick={actions.reset}>
            <Icon node={RotateCcw} size={13} />
            {t('note.reset')}
          </button>
        )}
        {actions.insert && (
          <button type="button" class="note-insert" onClick={actions.insert} disabled={text === ''}>
            <Icon node={CornerDownLeft} size={14} />
            {t('note.insert')}
          </button>
        )}
      </div>
      <button
        type="button"
        class="quiet note-more"
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        <Icon node={ChevronDown} size={14} />
        <span>{t('note.details')}</span>
        <span class={`tag note-severity severity-${severity}`}>{severities[severity]}</span>
      </button>
      {open && (
        <NoteDetails
          id={details}
          {...{ content, added, groups, missing, actions }}
          editing={props.editing}
          personal={props.personal}
          noteLanguage={props.noteLanguage}
        />
      )}
    </section>
  )
}

/** Forms whose text is a program's: read from the left whatever the language. */
function isCode(form: string): boolean {
  return form === 'json' || form === 'jira-adf'
}
