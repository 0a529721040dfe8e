/** The escalation note: facts as links to their messages, the text to edit and copy, and what is missing. */
import { ClipboardCopy, CornerDownLeft, PanelRight, RotateCcw } from 'lucide'
import type { FactField } from '../copilot/facts'
import type { EscalationNote } from '../copilot/note/build-note'
import { directionOf, type LanguageTag } from '../knowledge/languages'
import { Icon } from './Icon'
import { useWords } from './words'

export type NoteForm = 'line' | 'markdown'

interface Props {
  note: EscalationNote
  /** Language the note is written in. */
  language: LanguageTag
  form: NoteForm
  /** The text in the box: the note as built, or as the agent has changed it. */
  text: string
  edited: boolean
  copied: boolean
  onForm(form: NoteForm): void
  onText(text: string): void
  onReset(): void
  onCopy(): void
  /** Puts the note into the page's note box; left out while the open box is not surely one. */
  onInsert?: (() => void) | undefined
  onFact(messageId: string): void
  onAsk(field: FactField): void
}

export function NoteBlock(props: Props) {
  const { note, language, form, text, edited, copied } = props
  const t = useWords()
  return (
    <section class="block note-block" aria-label={t('note.region')}>
      <div class="block-head">
        <h2>{t('note.region')}</h2>
        <select
          class="note-form"
          aria-label={t('note.form')}
          value={form}
          onChange={(event) => props.onForm(event.currentTarget.value === 'markdown' ? 'markdown' : 'line')}
        >
          <option value="line">{t('note.form.line')}</option>
          <option value="markdown">{t('note.form.markdown')}</option>
        </select>
        <button type="button" onClick={props.onCopy} disabled={text === ''}>
          <Icon node={ClipboardCopy} size={14} />
          {copied ? t('note.copied') : t('note.copy')}
        </button>
      </div>
      {note.chips.length === 0 ? (
        <p class="faint">{t('note.empty')}</p>
      ) : (
        <ul class="chips" data-testid="facts">
          {note.chips.map((chip) => (
            <li key={`${chip.field}:${chip.value}:${chip.messageId}`}>
              {chip.place === undefined ? (
                <button
                  type="button"
                  class="chip"
                  data-field={chip.field}
                  onClick={() => props.onFact(chip.messageId)}
                >
                  <span class="chip-label">{chip.label}</span> <bdi>{chip.value}</bdi>
                </button>
              ) : (
                <span
                  class="chip from-page"
                  data-field={chip.field}
                  title={t('note.fromPage', { words: `\u2068${chip.place}\u2069` })}
                >
                  <span class="chip-label">{chip.label}</span> <bdi>{chip.value}</bdi>
                  <Icon node={PanelRight} size={11} />
                  <span class="visually-hidden">{t('note.fromPage.short')}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <textarea
        class="note-text"
        aria-label={t('note.text')}
        lang={language}
        dir={directionOf(language)}
        rows={form === 'line' ? 4 : 9}
        value={text}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      <div class="note-foot">
        {note.missing.length > 0 && (
          <p class="missing">
            <span class="faint">{t('note.missing')}</span>
            {note.missing.map((gap) => (
              <button
                key={gap.field}
                type="button"
                class="chip ask"
                data-field={gap.field}
                title={gap.question}
                aria-label={t('note.ask', { label: gap.label })}
                onClick={() => props.onAsk(gap.field)}
              >
                {gap.label}
              </button>
            ))}
          </p>
        )}
        {props.onInsert && (
          <button type="button" onClick={props.onInsert} disabled={text === ''}>
            <Icon node={CornerDownLeft} size={14} />
            {t('note.insert')}
          </button>
        )}
        {edited && (
          <button type="button" class="quiet" onClick={props.onReset}>
            <Icon node={RotateCcw} size={13} />
            {t('note.reset')}
          </button>
        )}
      </div>
    </section>
  )
}
