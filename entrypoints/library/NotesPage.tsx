/** *Notes* on the library page: own templates and what is masked, with every change stored at once. */
import { useEffect, useState } from 'preact/hooks'
import { MaskPolicy } from '../../components/library/MaskPolicy'
import { NoteTemplates } from '../../components/library/NoteTemplates'
import '../../components/library/notes.css'
import { useWords } from '../../components/words'
import { formById } from '../../copilot/note/forms'
import { isWordKey } from '../../knowledge/interface/words'
import { downloadJson } from '../../platform/download'
import {
  DEFAULT_NOTE_SETTINGS,
  loadNoteSettings,
  type NoteSettings,
  onNoteSettingsChange,
  saveNoteSettings,
} from '../../platform/note-settings'

export function NotesPage() {
  const t = useWords()
  const [settings, setSettings] = useState<NoteSettings>(DEFAULT_NOTE_SETTINGS)
  useEffect(() => {
    loadNoteSettings().then(setSettings)
    return onNoteSettingsChange(setSettings)
  }, [])
  const change = (changed: Partial<NoteSettings>): void => {
    const next = { ...settings, ...changed }
    setSettings(next)
    saveNoteSettings(next)
  }
  const formName = (id: string): string => {
    const key = `note.form.${id}`
    const template = settings.templates.find((one) => one.id === id)
    return template?.name ?? formById(id)?.name ?? (isWordKey(key) ? t(key) : id)
  }
  return (
    <main class="library-notes">
      <NoteTemplates
        templates={settings.templates}
        newId={() => `own-${crypto.randomUUID()}`}
        onChange={(templates) => change({ templates })}
        onExport={(templates) =>
          downloadJson('deskside-note-templates.json', { deskside: 'note-templates', version: 1, templates })
        }
      />
      <MaskPolicy
        unmasked={settings.unmasked}
        revealed={Object.entries(settings.revealed)
          .filter(([, kinds]) => kinds.length > 0)
          .map(([form, kinds]) => ({ form, kinds }))}
        formName={formName}
        onChange={(unmasked) => change({ unmasked })}
        onForget={(form) => {
          const { [form]: _forgotten, ...revealed } = settings.revealed
          change({ revealed })
        }}
      />
    </main>
  )
}
