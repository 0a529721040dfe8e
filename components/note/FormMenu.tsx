/** The menu of the note's forms, in groups. */
import type { NoteForm } from '../../copilot/note/forms'
import { isWordKey } from '../../knowledge/interface/words'
import { useWords } from '../words'

export interface FormChoice {
  id: string
  group: NoteForm['group'] | 'own'
  /** Product name, or a template's own; without it the interface words name it. */
  name?: string
}

const GROUPS = ['text', 'tracker', 'chat', 'data', 'own'] as const

interface Props {
  value: string
  forms: readonly FormChoice[]
  onChange(form: string): void
}

export function FormMenu({ value, forms, onChange }: Props) {
  const t = useWords()
  const nameOf = ({ id, name }: FormChoice): string => {
    const key = `note.form.${id}`
    return name ?? (isWordKey(key) ? t(key) : id)
  }
  return (
    <select
      class="note-form"
      aria-label={t('note.form')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {GROUPS.map((group) => {
        const own = forms.filter((form) => form.group === group)
        if (own.length === 0) return null
        return (
          <optgroup key={group} label={t(`note.group.${group}`)}>
            {own.map((form) => (
              <option key={form.id} value={form.id}>
                {nameOf(form)}
              </option>
            ))}
          </optgroup>
        )
      })}
    </select>
  )
}
