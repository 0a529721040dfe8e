/** The note as it is being made: its form, what the agent added, what is masked, and the text that leaves. */
import { computed, signal } from '@preact/signals'
import { formById, NOTE_FORMS, type WrittenForm } from '../../../copilot/note/forms'
import { textAsHtml } from '../../../copilot/note/forms/html'
import type { PersonalKind } from '../../../copilot/note/personal-kinds'
import { ownWords } from '../../../copilot/note/safe-text'
import { fillTemplate } from '../../../copilot/note/template'
import { type AgentAdditions, type WrittenNote, writeDocument } from '../../../copilot/note/write-document'
import {
  DEFAULT_NOTE_SETTINGS,
  loadNoteSettings,
  type NoteSettings,
  onNoteSettingsChange,
  saveNoteSettings,
  shownKinds,
} from '../../../platform/note-settings'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'
import type { Preferences } from './preferences'

export class NoteDesk {
  /** Until they are loaded everything is masked. */
  readonly settings = signal<NoteSettings>(DEFAULT_NOTE_SETTINGS)
  /** Id of the form or template shown. */
  readonly form = computed(() => {
    const chosen = this.memory.noteForm.value
    return this.exists(chosen) ? chosen : this.settings.value.form
  })
  readonly added = computed(() => this.memory.noteAdded.value)
  readonly written = computed<WrittenNote | null>(() => {
    const content = this.conversation.note.value
    if (!content) return null
    const { ourFacts } = this.preferences.settings.value
    return writeDocument(content, {
      language: this.preferences.noteLanguage.value,
      added: this.added.value,
      shown: shownKinds(this.settings.value, this.form.value),
      address: this.address(),
      teamNames: {
        technical: ourFacts.teamTechnical,
        billing: ourFacts.teamBilling,
        logistics: ourFacts.teamLogistics,
      },
    })
  })
  private readonly built = computed<WrittenForm>(() => {
    const document = this.written.value?.document
    if (!document) return { text: '' }
    const id = this.form.value
    const template = this.settings.value.templates.find((one) => one.id === id)
    if (template) return { text: fillTemplate(template, document, this.preferences.ours.value) }
    return (formById(id) ?? NOTE_FORMS[0])?.write(document) ?? { text: '' }
  })
  private readonly own = computed(() => this.memory.noteEdits.value[this.form.value])
  readonly edited = computed(() => this.own.value !== undefined)
  /** The note as the agent left it, else as built from the conversation. */
  readonly text = computed(() => this.own.value ?? this.built.value.text)

  constructor(
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
    private readonly preferences: Preferences,
    /** Address of the ticket's tab, where the browser tells it. */
    private readonly address: () => string | undefined,
  ) {
    onNoteSettingsChange((changed) => {
      this.settings.value = changed
    })
    this.load()
  }

  /** What is copied or inserted: card numbers that the agent typed are masked, and seen to be. */
  leaving(): WrittenForm {
    const own = this.own.peek()
    if (own === undefined) return this.built.peek()
    const text = ownWords(own)
    if (text !== own) this.edit(text)
    const document = this.written.peek()?.document
    return this.built.peek().html !== undefined && document
      ? { text, html: textAsHtml(text, document) }
      : { text }
  }

  setForm(form: string): void {
    if (!this.exists(form)) return
    this.memory.setNoteForm(form)
    this.change({ form })
  }

  /** Shows or masks a kind of personal data in the present form, from now on. */
  reveal(kind: PersonalKind, on: boolean): void {
    const form = this.form.peek()
    const { revealed } = this.settings.peek()
    const others = (revealed[form] ?? []).filter((other) => other !== kind)
    this.change({ revealed: { ...revealed, [form]: on ? [...others, kind] : others } })
  }

  /** Adds the agent's own words to the note; undefined takes them back. */
  add(change: Partial<{ [Part in keyof AgentAdditions]: AgentAdditions[Part] | undefined }>): void {
    const entries = Object.entries({ ...this.added.peek(), ...change }).filter(
      ([, value]) => value !== undefined,
    )
    this.memory.setNoteAdded({ fields: {}, ...Object.fromEntries(entries) })
  }

  /** Keeps the agent's text; undefined goes back to the note as built. */
  edit(text: string | undefined): void {
    this.memory.editNote(this.form.peek(), text)
  }

  private exists(form: string): boolean {
    return formById(form) !== undefined || this.settings.value.templates.some(({ id }) => id === form)
  }

  private async load(): Promise<void> {
    this.settings.value = await loadNoteSettings()
  }

  private change(change: Partial<NoteSettings>): void {
    this.settings.value = { ...this.settings.peek(), ...change }
    saveNoteSettings(this.settings.peek())
  }
}
