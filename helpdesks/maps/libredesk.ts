/**
 * LibreDesk (self-hosted on any domain).
 *
 * Seen running: August 2026, with utility classes only; product source of August 2026, which adds
 * `data-message-uuid`, the head of mails and rows that are leaving. Within a minute one writer's messages are
 * grouped: the name stands on the first, the time on the last. Day lines and events look alike.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const ACTIVE_TAB = 'button[role="tab"][data-state="active"]'

export const libredesk: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'libredesk',
  displayName: 'LibreDesk',
  fingerprint: ['.message-bubble .native-html', 'a[href^="/contacts/"], [data-message-uuid]'],
  evidence: 'running',
  conversation: {
    panes: ['div.overflow-y-auto:has(.message-bubble)', 'div:has(.message-bubble)'],
    id: [{ url: '/conversation/([0-9a-f-]{8,36})' }],
  },
  items: ['div.flex.flex-col.text-left:has(.message-bubble), div.text-center:has(> .text-muted-foreground)'],
  dayLines: 'div.text-center:has(> .text-muted-foreground)',
  older: 'div.text-center > button',
  messageId: [{ in: 'ancestor', selector: '[data-message-uuid]', attribute: 'data-message-uuid' }],
  roles: [
    // Rows of the conversation before, on their way out.
    { role: 'skip', on: 'ancestor', selector: '.message-leaving' },
    { role: 'note', on: 'inside', selector: '.message-bubble.bg-private' },
    { role: 'agent', on: 'item', selector: '.items-end' },
    { role: 'customer', on: 'item', selector: '.items-start' },
    // Events carry their time; day lines, which look alike, have none.
    { role: 'system', on: 'item', selector: '.text-center', text: '\\d:\\d\\d' },
  ],
  otherwise: 'skip',
  author: [{ selector: ':scope > .mb-1 > a' }, { selector: ':scope > .mb-1 > p' }],
  time: [
    { selector: ':scope > div:last-child button > span.text-xs' },
    { selector: 'button > span' },
    // An event's time is the end of its words.
    { selector: ':scope > .text-muted-foreground', pattern: '\\d\\d?:\\d\\d(?: ?[AP]M)?$' },
  ],
  text: {
    selectors: ['.message-bubble .native-html', '.message-bubble', ':scope'],
    strip: ['.message-bubble button'],
    quoted: ['.message-bubble blockquote'],
  },
  order: 'document',
  carry: { author: 'previous', time: 'next' },
  channel: {
    is: 'chat',
    // A mail has a head with its addresses, set off by a line.
    unless: [
      {
        selector:
          '.message-bubble > hr, .message-bubble > .relative > hr, .message-bubble.hide-quoted-text blockquote',
        channel: 'email',
      },
    ],
  },
  replyBox: {
    editors: [
      '.editor-wrapper .tiptap.ProseMirror[contenteditable="true"]',
      '.tiptap.ProseMirror[contenteditable="true"]',
    ],
    scope: 'div:has(button[role="tab"])',
    signs: [
      { audience: 'note', on: 'near', selector: `${ACTIVE_TAB}[id$="private_note"]` },
      { audience: 'public', on: 'near', selector: `${ACTIVE_TAB}[id$="-reply"]` },
    ],
    otherwise: 'unsure',
  },
}
