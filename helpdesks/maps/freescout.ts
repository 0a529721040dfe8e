/**
 * FreeScout (self-hosted on any domain).
 *
 * Seen running: version 1.8.235, November 2026; product source of August 2026. The newest thread stands first,
 * also in chat mode. The reply editor has no size until Reply or Note was pressed.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const freescout: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'freescout',
  displayName: 'FreeScout',
  fingerprint: ['#conv-layout-main', 'body[data-conversation_id], .thread[data-thread_id]'],
  evidence: 'running',
  conversation: {
    panes: ['#conv-layout-main'],
    id: [
      { url: '/conversation/(\\d+)' },
      { in: 'page', selector: 'body', attribute: 'data-conversation_id' },
    ],
  },
  // Events have no `data-thread_id`.
  items: ['.thread[id^="thread-"], .thread[data-thread_id]'],
  messageId: [{ attribute: 'data-thread_id' }, { attribute: 'id', pattern: 'thread-(\\d+)' }],
  roles: [
    { role: 'skip', on: 'item', selector: '.thread-type-draft' },
    { role: 'system', on: 'item', selector: '.thread-type-lineitem' },
    { role: 'note', on: 'item', selector: '.thread-type-note' },
    { role: 'customer', on: 'item', selector: '.thread-type-customer' },
    { role: 'agent', on: 'item', selector: '.thread-type-message' },
  ],
  otherwise: 'system',
  author: [{ selector: '.thread-person' }],
  time: [
    { selector: '.thread-date', attribute: 'data-original-title' },
    { selector: '.thread-date', attribute: 'title' },
    { selector: '.thread-date' },
  ],
  text: {
    selectors: ['.thread-content', '.thread-body', '.thread-title', ':scope'],
    strip: ['.thread-attachments', '.thread-date', '.thread-meta', '.dropdown'],
    quoted: ['blockquote'],
  },
  order: 'newest-first',
  channel: { is: 'email', unless: [{ selector: 'body.chat-mode', channel: 'chat' }] },
  customer: {
    name: [{ selector: '.customer-name' }, { selector: '.thread-type-customer .thread-person' }],
    email: [
      { selector: '.customer-email' },
      { selector: '.customer-contacts a[href^="mailto:"]', attribute: 'href', pattern: 'mailto:([^?]+)' },
    ],
    phone: [{ selector: '.customer-contacts a[href^="tel:"]', attribute: 'href', pattern: 'tel:(.+)' }],
  },
  replyBox: {
    // Its hidden copies (#body and .note-codable) are text areas: never those.
    editors: [
      '.conv-reply-block .note-editable[contenteditable="true"]',
      '.note-editable[contenteditable="true"]',
    ],
    scope: '.conv-reply-block',
    signs: [
      { audience: 'note', on: 'around', selector: '.conv-note-block' },
      { audience: 'public', on: 'around', selector: '.conv-reply-block:not(.conv-note-block)' },
    ],
    otherwise: 'unsure',
  },
}
