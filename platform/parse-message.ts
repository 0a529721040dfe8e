/**
 * Checks messages at the border. What a page's script world sends is hostile: everything is bounded, nothing
 * unknown is passed on, and text is only ever shown as text.
 */

import type { Message, Role, Transcript } from '../copilot/transcript'
import type { InsertionResult, InsertRequest, Rewording } from '../helpdesks'
import { isFields } from '../knowledge/untrusted'
import { parseMapsFromPanel } from './maps-from-panel'
import type { BackgroundToPanel, PageReport, PageToBackground, PageToPanel, PanelToPage } from './messages'
import { parseMapsFromPage } from './parse-maps'

const ROLES: readonly string[] = ['customer', 'agent', 'note', 'bot', 'system'] satisfies Role[]
const STATES = ['reading', 'ok', 'empty', 'no-conversation', 'sides-unsure', 'ambiguous'] as const
const BOXES = ['public', 'note', 'unsure', 'none'] as const
const SOURCES = ['built-in', 'found', 'taught'] as const
const PARTIAL_REASONS = ['limit', 'virtualised', 'older'] as const
const CHANNELS = ['chat', 'email', 'public'] as const

/** Longest text taken over for one message; the reader cuts at less. */
const TEXT_LIMIT = 40_000
const MESSAGE_LIMIT = 2_000

function oneOf<const T extends readonly string[]>(values: T, value: unknown): T[number] | undefined {
  return values.find((candidate) => candidate === value)
}

function shortText(value: unknown, limit = 300): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, limit) : undefined
}

/** A text within bounds, also an empty one; null for anything else. */
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, TEXT_LIMIT) : null
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0
}

function parseMessage(value: unknown): Message | undefined {
  if (!isFields(value) || typeof value.id !== 'string' || typeof value.text !== 'string') return undefined
  if (!ROLES.includes(String(value.role))) return undefined
  const message: Message = {
    id: value.id.slice(0, 500),
    role: value.role as Role,
    text: value.text.slice(0, TEXT_LIMIT),
  }
  const author = shortText(value.author)
  const time = shortText(value.time, 40)
  const timeText = shortText(value.timeText, 100)
  if (author) message.author = author
  if (time) message.time = time
  if (timeText) message.timeText = timeText
  return message
}

function parseTranscript(value: unknown): Transcript | null {
  if (!isFields(value) || !Array.isArray(value.messages)) return null
  const customer = isFields(value.customer) ? value.customer : {}
  const transcript: Transcript = {
    helpdesk: shortText(value.helpdesk) ?? 'found',
    helpdeskName: shortText(value.helpdeskName) ?? '',
    conversationId: shortText(value.conversationId, 500) ?? '',
    channel: oneOf(CHANNELS, value.channel) ?? 'chat',
    customer: {},
    messages: value.messages
      .slice(-MESSAGE_LIMIT)
      .map(parseMessage)
      .filter((message) => message !== undefined),
    partial: value.partial === true,
    replyBox: oneOf(BOXES, value.replyBox) ?? 'unsure',
  }
  for (const field of ['name', 'email', 'phone'] as const) {
    const text = shortText(customer[field])
    if (text) transcript.customer[field] = text
  }
  if (isFields(customer.other)) {
    const entries = Object.entries(customer.other).slice(0, 40)
    transcript.customer.other = Object.fromEntries(
      entries.map(([label, text]) => [label.slice(0, 100), String(text).slice(0, 300)]),
    )
  }
  return transcript
}

function parseReport(value: unknown): PageReport | undefined {
  if (!isFields(value)) return undefined
  const state = oneOf(STATES, value.state)
  if (!state) return undefined
  const transcript = parseTranscript(value.transcript)
  const partialWhy = oneOf(PARTIAL_REASONS, value.partialWhy)
  const insteadOf = oneOf(['built-in', 'taught'], value.insteadOf)
  const boxSign = shortText(value.boxSign)
  return {
    ...(partialWhy ? { partialWhy } : {}),
    ...(insteadOf ? { insteadOf } : {}),
    ...(boxSign ? { boxSign } : {}),
    state,
    mapSource: oneOf(SOURCES, value.mapSource) ?? 'found',
    confidence: typeof value.confidence === 'number' ? value.confidence : 0,
    host: shortText(value.host) ?? '',
    transcript,
  }
}

/** What came of an insertion, checked; anything unknown is a failure. */
export function parseResult(value: unknown): InsertionResult {
  const failed: InsertionResult = { outcome: 'not-inserted', reason: 'editor-refused' }
  if (!isFields(value)) return failed
  if (value.outcome === 'inserted') return { outcome: 'inserted' }
  if (value.outcome === 'altered') {
    return { outcome: 'altered', found: shortText(value.found, TEXT_LIMIT) ?? '' }
  }
  const reasons = [
    'no-box',
    'other-conversation',
    'other-tab',
    'note-box',
    'public-box',
    'unsure-box',
    'editor-refused',
    'read-only',
    'draft-changed',
    'page-gone',
  ] as const
  return { outcome: 'not-inserted', reason: oneOf(reasons, value.reason) ?? 'editor-refused' }
}

/** A message from the page's frame, checked; undefined for anything we do not know. */
export function parsePageMessage(raw: unknown): PageToPanel | undefined {
  if (!isFields(raw)) return undefined
  if (raw.type === 'report') {
    const report = parseReport(raw.report)
    return report && { type: 'report', report, skip: count(raw.skip), keep: count(raw.keep) }
  }
  if (raw.type === 'draft-typed') {
    return { type: 'draft-typed', text: textOrNull(raw.text) }
  }
  if (raw.type === 'trigger-typed' || raw.type === 'finder-wanted') return { type: raw.type }
  const maps = parseMapsFromPage(raw)
  if (maps) return maps
  if (typeof raw.request !== 'number') return undefined
  if (raw.type === 'inserted') {
    return { type: 'inserted', request: raw.request, result: parseResult(raw.result) }
  }
  if (raw.type === 'box-shown') {
    return { type: 'box-shown', request: raw.request, shown: raw.shown === true }
  }
  if (raw.type === 'box-text') {
    return { type: 'box-text', request: raw.request, text: textOrNull(raw.text) }
  }
  if (raw.type === 'diagnosis') {
    return { type: 'diagnosis', request: raw.request, text: shortText(raw.text, TEXT_LIMIT) ?? '' }
  }
  return undefined
}

/** What is to be inserted, checked; undefined for anything that cannot be. */
export function parseInsert(value: unknown): InsertRequest | undefined {
  if (!isFields(value) || typeof value.text !== 'string' || typeof value.conversationId !== 'string') {
    return undefined
  }
  const request: InsertRequest = {
    conversationId: value.conversationId,
    kind: value.kind === 'note' ? 'note' : 'reply',
    mode: value.mode === 'replace' ? 'replace' : 'insert',
    text: value.text,
  }
  if (typeof value.html === 'string') request.html = value.html
  if (value.confirmed === true) request.confirmed = true
  return request
}

/** What is to be reworded, checked; undefined for anything that cannot be. */
function parseRewording(value: unknown): Rewording | undefined {
  if (!isFields(value) || typeof value.conversationId !== 'string' || typeof value.text !== 'string')
    return undefined
  if (typeof value.words !== 'string' || value.words === '' || value.text === '') return undefined
  return {
    conversationId: value.conversationId,
    words: value.words.slice(0, TEXT_LIMIT),
    start: count(value.start),
    text: value.text.slice(0, TEXT_LIMIT),
  }
}

/** A message from the panel, checked; undefined for anything we do not know. */
export function parsePanelMessage(raw: unknown): PanelToPage | undefined {
  if (!isFields(raw)) return undefined
  if (raw.type === 'read-now' || raw.type === 'swap-sides') return { type: raw.type }
  if (raw.type === 'finder-here') return { type: raw.type, here: raw.here === true }
  if (raw.type === 'follow-draft') return { type: raw.type, on: raw.on === true }
  if (raw.type === 'trigger') return { type: raw.type, text: shortText(raw.text, 4) ?? '' }
  const maps = parseMapsFromPanel(raw)
  if (maps) return maps
  if (typeof raw.request !== 'number') return undefined
  if (raw.type === 'show-box' || raw.type === 'read-box' || raw.type === 'diagnose')
    return { type: raw.type, request: raw.request }
  if (raw.type === 'insert') {
    const insert = parseInsert(raw.insert)
    return insert && { type: 'insert', request: raw.request, insert }
  }
  if (raw.type === 'reword') {
    const rewording = parseRewording(raw.rewording)
    return rewording && { type: 'reword', request: raw.request, rewording }
  }
  return undefined
}

/** A message of the background to the panel, checked. */
export function parseBackgroundMessage(raw: unknown): BackgroundToPanel | undefined {
  if (!isFields(raw) || typeof raw.windowId !== 'number') return undefined
  if (raw.type === 'tab-clicked' && typeof raw.tabId === 'number') {
    return { type: 'tab-clicked', tabId: raw.tabId, windowId: raw.windowId }
  }
  if (raw.type === 'insert-suggestion' && (raw.number === 1 || raw.number === 2 || raw.number === 3)) {
    return { type: 'insert-suggestion', windowId: raw.windowId, number: raw.number }
  }
  return undefined
}

/** True for what a page's script tells the background: that its page is there. */
export function isPageHere(raw: unknown): raw is PageToBackground {
  return isFields(raw) && raw.type === ('page-here' satisfies PageToBackground['type'])
}
