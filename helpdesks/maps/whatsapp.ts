/**
 * WhatsApp Web.
 *
 * Read from public code, 2023 to 2026-10. The address does not name the chat, its header does. Messages leave
 * the page when they are scrolled away, and their ids changed in 2026: words and time tell them apart.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const whatsapp: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'whatsapp',
  displayName: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  evidence: 'code',
  conversation: {
    panes: ['#main'],
    id: [
      { in: 'conversation', selector: 'header span[title]', attribute: 'title' },
      { in: 'conversation', selector: '[data-testid="conversation-info-header"] span[dir="auto"]' },
    ],
  },
  items: ['.message-in, .message-out'],
  dayLines: '[role="row"]:not(:has(.message-in)):not(:has(.message-out))',
  // What is in the page is never known to be all.
  older: '.message-in, .message-out',
  roles: [
    { role: 'customer', on: 'item', selector: '.message-in' },
    { role: 'agent', on: 'item', selector: '.message-out' },
  ],
  otherwise: 'system',
  author: [
    {
      selector: '[data-pre-plain-text]',
      attribute: 'data-pre-plain-text',
      pattern: '\\]\\s(.+?):\\s*$',
    },
  ],
  time: [{ selector: '[data-testid="msg-meta"] span' }, { selector: '[data-testid="msg-meta"]' }],
  text: {
    selectors: ['.copyable-text .selectable-text', '.selectable-text', ':scope'],
    strip: ['[data-testid="msg-meta"]', '[data-icon]'],
    quoted: ['[data-testid="quoted-message"]', '.quoted-mention'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: {
    name: [
      { in: 'conversation', selector: 'header span[title]', attribute: 'title' },
      { in: 'conversation', selector: '[data-testid="conversation-info-header"] span[dir="auto"]' },
    ],
    phone: [
      {
        in: 'conversation',
        selector: 'header span[title]',
        attribute: 'title',
        pattern: '^\\+[\\d ()-]{6,24}$',
      },
    ],
  },
  replyBox: {
    editors: [
      'footer div[contenteditable="true"][data-tab="10"]',
      '[data-testid="conversation-compose-box-input"][contenteditable="true"]',
      '#main footer [contenteditable="true"]',
    ],
    signs: [],
    // A chat has no internal notes.
    otherwise: 'public',
  },
}
