/**
 * What the agent did to a conversation in the panel, for as long as the browser runs: an edited note, its form,
 * the chosen wording, filled blanks, corrected moods and facts. Kept in `storage.session`, which is memory only and ends with the browser.
 */

import type { FactCorrections } from '../copilot/facts/settle/correct-facts'
import type { MoodCorrections } from '../copilot/mood/correct-mood'
import type { AgentAdditions } from '../copilot/note/write-document'
import type { Audience } from '../knowledge/article'
import { browser } from './browser'

export interface ConversationMemory {
  /** The note as the agent changed it, by form; absent while it is as built. */
  noteEdits: Record<string, string>
  /** The form chosen for this conversation; empty for the one used last. */
  noteForm: string
  /** What the agent added to the note: values, severity, team, what is needed by when. */
  noteAdded: AgentAdditions
  /** The wording chosen for this conversation; null: what fits the customer. */
  audience: Audience | null
  /** The form of replies chosen for this conversation; null: the conversation's own. */
  channel: 'chat' | 'email' | null
  /** What the agent typed into blanks of replies, by name: an order number is typed once. */
  blanks: Record<string, string>
  /** Moods as the agent put them right, by message id. */
  moods: MoodCorrections
  /** Facts as the agent put them right, or took them out. */
  facts: FactCorrections
}

export const FRESH_MEMORY: ConversationMemory = {
  noteEdits: {},
  noteForm: '',
  noteAdded: { fields: {} },
  audience: null,
  channel: null,
  blanks: {},
  moods: {},
  facts: [],
}

/** Conversations remembered; the oldest go first. An agent has about twenty open. */
const LIMIT = 60
const KEY = 'conversations'

type Stored = Record<string, ConversationMemory>

async function loadAll(): Promise<Stored> {
  const stored = await browser.storage.session.get(KEY)
  return (stored[KEY] as Stored | undefined) ?? {}
}

/** Key of a conversation across tabs: its site and its id there. */
export function memoryKey(host: string, conversationId: string): string {
  return `${host}\n${conversationId}`
}

export async function recall(key: string): Promise<ConversationMemory> {
  return { ...FRESH_MEMORY, ...(await loadAll())[key] }
}

export async function remember(key: string, memory: ConversationMemory): Promise<void> {
  const { [key]: _previous, ...others } = await loadAll()
  const entries = [...Object.entries(others), [key, memory] as const].slice(-LIMIT)
  await browser.storage.session.set({ [KEY]: Object.fromEntries(entries) })
}
