/** One template of the note being written, with its placeholders and what it makes of an invented note. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { exampleDocument } from '../../copilot/note/example'
import { templateProblem } from '../../copilot/note/parse-template'
import { fillTemplate, type NoteTemplate, TEMPLATE_MARKUPS } from '../../copilot/note/template'
import { TEMPLATE_PLACEHOLDERS } from '../../copilot/note/template-values'
import { isWordKey, type Translate } from '../../knowledge/interface/words'
import { directionOf } from '../../knowledge/languages'
import { useLanguage, useWords } from '../words'

interface Props {
  template: NoteTemplate
  onSave(template: NoteTemplate): void
  onClose(): void
}

function markupName(t: Translate, { id, name }: { id: string; name?: string }): string {
  const key = `note.form.${id}`
  return name ?? (isWordKey(key) ? t(key) : id)
}

export function TemplateEditor({ template, onSave, onClose }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [draft, setDraft] = useState(template)
  const body = useRef<HTMLTextAreaElement>(null)
  const example = useMemo(() => exampleDocument(language), [language])
  const problem = templateProblem(draft)
  const change = (changed: Partial<NoteTemplate>): void => setDraft({ ...draft, ...changed })
  const insert = (name: string): void => {
    const field = body.current
    if (!field) return
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, 'end')
    change({ body: field.value })
    field.focus()
  }
  return (
    <form
      class="template-editor"
      aria-label={t('notes.editor')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!problem) onSave({ ...draft, name: draft.name.trim() })
      }}
    >
      <div class="template-fields">
        <label>
          <span>{t('notes.name')}</span>
          <input
            dir="auto"
            maxLength={80}
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('notes.markup')}</span>
          <select value={draft.markup} onChange={(event) => change({ markup: event.currentTarget.value })}>
            {TEMPLATE_MARKUPS.map((form) => (
              <option key={form.id} value={form.id}>
                {markupName(t, form)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="template-columns">
        <label>
          <span>{t('notes.body')}</span>
          <textarea
            ref={body}
            rows={14}
            dir="auto"
            spellcheck={false}
            value={draft.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('notes.preview')}</span>
          <textarea
            class="template-preview"
            rows={14}
            readOnly
            lang={language}
            dir={directionOf(language)}
            value={fillTemplate(draft, example)}
          />
        </label>
      </div>
      <details class="template-placeholders">
        <summary>{t('notes.placeholders')}</summary>
        <p>
          {TEMPLATE_PLACEHOLDERS.map((name) => (
            <button key={name} type="button" class="chip" onClick={() => insert(name)}>
              {name}
            </button>
          ))}
        </p>
      </details>
      <div class="note-template-bar">
        <button type="submit" class="primary" disabled={problem !== null}>
          {t('library.save')}
        </button>
        <button type="button" onClick={onClose}>
          {t('notes.cancel')}
        </button>
        <span role="status" class="template-problem">
          {problem?.kind === 'placeholder'
            ? t('notes.problem.placeholder', { name: `\u2068${problem.name}\u2069` })
            : problem && t(`notes.problem.${problem.kind}`)}
        </span>
      </div>
    </form>
  )
}
