/** Own templates of the escalation note: a list, an editor with a preview, import and export. */
import { useRef, useState } from 'preact/hooks'
import { readTemplateFile, TEMPLATE_LIMIT } from '../../copilot/note/parse-template'
import type { NoteTemplate } from '../../copilot/note/template'
import { useWords } from '../words'
import { TemplateEditor } from './TemplateEditor'

interface Props {
  templates: readonly NoteTemplate[]
  /** An id that no template has yet. */
  newId(): string
  onChange(templates: NoteTemplate[]): void
  onExport(templates: readonly NoteTemplate[]): void
}

/** What a new template begins with: everything a note has, to leave out what is not wanted. */
const START = `{{note.title}}
{{note.line}}

{{note.severity}}
{{note.team}}
{{note.need}} {{note.by|}}

- {{note.fields}}
- {{note.steps}}
- {{note.promises}}
> {{note.quotes}}
{{note.link}}`

/** What was done last, to say it and to take it back. */
interface Done {
  words: string
  before?: readonly NoteTemplate[]
}

export function NoteTemplates({ templates, newId, onChange, onExport }: Props) {
  const t = useWords()
  const [draft, setDraft] = useState<NoteTemplate | undefined>(undefined)
  const [done, setDone] = useState<Done | undefined>(undefined)
  const file = useRef<HTMLInputElement>(null)

  const put = (template: NoteTemplate): void => {
    const at = templates.findIndex(({ id }) => id === template.id)
    onChange(at < 0 ? [...templates, template] : templates.with(at, template))
    setDone({ words: t('notes.saved', { name: template.name }) })
    setDraft(undefined)
  }
  const remove = (template: NoteTemplate): void => {
    onChange(templates.filter(({ id }) => id !== template.id))
    setDone({ words: t('notes.deleted', { name: template.name }), before: templates })
    setDraft(undefined)
  }
  const read = async (chosen: File | undefined): Promise<void> => {
    const found = chosen && readTemplateFile(await chosen.text())
    if (!found) {
      setDone({ words: t('notes.noFile') })
      return
    }
    const others = templates.filter(({ id }) => !found.templates.some((one) => one.id === id))
    onChange([...others, ...found.templates].slice(0, TEMPLATE_LIMIT))
    setDone({
      words: t('notes.imported', { count: found.templates.length, left: found.left }),
      before: templates,
    })
  }
  return (
    <section class="note-templates" aria-label={t('notes.templates')}>
      <h2>{t('notes.templates')}</h2>
      <p class="faint">{t('notes.templates.intro')}</p>
      <ul class="taught-list">
        {templates.map((template) => (
          <li key={template.id} class="taught-row">
            <bdi class="taught-name">{template.name}</bdi>
            <button
              type="button"
              aria-label={`${t('notes.edit')}: ${template.name}`}
              onClick={() => setDraft(template)}
            >
              {t('notes.edit')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`${t('library.delete')}: ${template.name}`}
              onClick={() => remove(template)}
            >
              {t('library.delete')}
            </button>
          </li>
        ))}
      </ul>
      {templates.length === 0 && !draft && <p>{t('notes.templates.none')}</p>}
      <div class="note-template-bar">
        <button
          type="button"
          class="primary"
          disabled={templates.length >= TEMPLATE_LIMIT}
          onClick={() => setDraft({ id: newId(), name: '', markup: 'plain', body: START })}
        >
          {t('notes.new')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {t('notes.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={t('notes.import')}
          onChange={(event) => {
            const field = event.currentTarget
            read(field.files?.[0]).finally(() => {
              field.value = ''
            })
          }}
        />
        <button type="button" disabled={templates.length === 0} onClick={() => onExport(templates)}>
          {t('notes.export')}
        </button>
        <span role="status" class="faint">
          {done?.words}{' '}
          {done?.before && (
            <button
              type="button"
              onClick={() => {
                onChange([...(done.before ?? [])])
                setDone(undefined)
              }}
            >
              {t('maps.undo')}
            </button>
          )}
        </span>
      </div>
      {draft && (
        <TemplateEditor key={draft.id} template={draft} onSave={put} onClose={() => setDraft(undefined)} />
      )}
    </section>
  )
}
