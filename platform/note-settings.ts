/**
 * Settings of escalation notes: the form used last, what is masked, what was revealed for which form, own templates.
 * Kept in `storage.local`, versioned, checked when read, the same in every panel and page at once.
 */

import { FIRST_FORM, formById } from '../copilot/note/forms'
import { parseTemplates } from '../copilot/note/parse-template'
import { PERSONAL_KINDS, type PersonalKind } from '../copilot/note/personal-kinds'
import type { NoteTemplate } from '../copilot/note/template'
import { isFields } from '../knowledge/untrusted'
import { browser } from './browser'
import { onStored } from './on-stored'

export interface NoteSettings {
  /** Id of a form, or of a template. */
  form: string
  /** Kinds that are never masked, by the shop's policy. */
  unmasked: PersonalKind[]
  /** Kinds that the agent revealed, by form or template. */
  revealed: Record<string, PersonalKind[]>
  templates: NoteTemplate[]
}

export const NOTE_SETTINGS_VERSION = 1
const KEY = 'note'
/** Forms of which reveals are remembered. */
const FORM_LIMIT = 100

export const DEFAULT_NOTE_SETTINGS: NoteSettings = {
  form: FIRST_FORM.id,
  unmasked: [],
  revealed: {},
  templates: [],
}

function parseKinds(value: unknown): PersonalKind[] {
  return Array.isArray(value) ? PERSONAL_KINDS.filter((kind) => value.includes(kind)) : []
}

/** Settings from whatever is stored; damaged or unknown parts become defaults, and defaults mask. */
export function parseNoteSettings(stored: unknown): NoteSettings {
  if (!isFields(stored) || stored.version !== NOTE_SETTINGS_VERSION)
    return structuredClone(DEFAULT_NOTE_SETTINGS)
  const templates = parseTemplates(stored.templates)
  const exists = (id: string): boolean => formById(id) !== undefined || templates.some((one) => one.id === id)
  const revealed = isFields(stored.revealed) ? Object.entries(stored.revealed) : []
  return {
    form: typeof stored.form === 'string' && exists(stored.form) ? stored.form : FIRST_FORM.id,
    unmasked: parseKinds(stored.unmasked),
    revealed: Object.fromEntries(
      revealed
        .filter(([id]) => exists(id))
        .slice(0, FORM_LIMIT)
        .map(([id, kinds]) => [id, parseKinds(kinds)]),
    ),
    templates,
  }
}

/** The settings as stored; defaults where nothing is. */
export async function loadNoteSettings(): Promise<NoteSettings> {
  const stored = await browser.storage.local.get(KEY)
  return parseNoteSettings(stored[KEY])
}

/** Stores them; every panel and page hears of it. */
export async function saveNoteSettings(settings: NoteSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: { version: NOTE_SETTINGS_VERSION, ...settings } })
}

/** Calls back when any panel or page of the extension has saved them. */
export function onNoteSettingsChange(listener: (settings: NoteSettings) => void): () => void {
  return onStored(KEY, (value) => listener(parseNoteSettings(value)))
}

/** Kinds that stay as they are in a form: by policy, or revealed there. */
export function shownKinds(settings: NoteSettings, form: string): Set<PersonalKind> {
  return new Set([...settings.unmasked, ...(settings.revealed[form] ?? [])])
}
