/**
 * WhatsApp Web.
 *
 * Read from public code, 2023 to 2026-10. The address does not name the chat, its header does. Messages leave
 * the page when they are scrolled away, and their ids changed in 2026: words and time tell them apart. Rows without
 * a message are day lines or lines of the app. The fingerprint is for companies whose access proxy gives another
 * host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

/** Beside it may stand that the message was edited. */
const CLOCK = '(?:[上下]午 ?)?[\\d۰-۹٠-٩]{1,2}:[\\d۰-۹٠-٩]{2}(?: ?[ap]\\.?m\\.?)?'
/** The header has the number of a person who is not among the contacts. */
const PHONE = '^\\+[\\d ()-]{6,24}$'
const BARE_ROW = '[role="row"]:not(:has(.message-in)):not(:has(.message-out))'

export const whatsapp: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'whatsapp',
  displayName: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  fingerprint: ['#main', '.message-in, .message-out', '[data-pre-plain-text]'],
  evidence: 'code',
  conversation: {
    panes: ['#main'],
    id: [
      // Until 2026 the ids of messages began with their chat's.
      {
        in: 'conversation',
        selector: '[data-id^="false_"], [data-id^="true_"]',
        attribute: 'data-id',
        pattern: '^(?:false|true)_([^_]+)_',
      },
      { in: 'conversation', selector: 'header span[title]', attribute: 'title' },
      { in: 'conversation', selector: '[data-testid="conversation-info-header"] span[dir="auto"]' },
      { in: 'conversation', selector: 'header span[dir="auto"]' },
    ],
  },
  items: [`.message-in, .message-out, ${BARE_ROW}`],
  dayLines: BARE_ROW,
  roles: [
    { role: 'customer', on: 'item', selector: '.message-in' },
    { role: 'agent', on: 'item', selector: '.message-out' },
    // Where the classes are gone: ids of before 2026 say the side, then the place does.
    { role: 'customer', on: 'inside', selector: '[data-id^="false_"]' },
    { role: 'agent', on: 'inside', selector: '[data-id^="true_"]' },
    { role: 'system', on: 'item', selector: ':not(:has([data-pre-plain-text]))' },
    { role: 'customer', side: 'start' },
    { role: 'agent', side: 'end' },
  ],
  otherwise: 'system',
  author: [
    {
      selector: '[data-pre-plain-text]',
      attribute: 'data-pre-plain-text',
      pattern: '\\]\\s(.+?):\\s*$',
    },
  ],
  // What is shown has no date; the attribute has one, in the order of the interface's language.
  time: [
    { selector: '[data-testid="msg-meta"]', pattern: CLOCK },
    { selector: '[data-testid="msg-meta"]' },
    { selector: '[data-pre-plain-text]', attribute: 'data-pre-plain-text', pattern: '^\\[([^\\]]+)\\]' },
  ],
  text: {
    selectors: ['.copyable-text .selectable-text', '.selectable-text', ':scope'],
    strip: ['[data-testid="msg-meta"]', '[data-icon]'],
    quoted: ['[data-testid="quoted-message"]', '.quoted-mention'],
  },
  order: 'document',
  virtualised: true,
  channel: { is: 'chat' },
  customer: {
    name: [
      { in: 'conversation', selector: 'header span[title]', attribute: 'title' },
      { in: 'conversation', selector: '[data-testid="conversation-info-header"] span[dir="auto"]' },
      { in: 'conversation', selector: 'header span[dir="auto"]' },
    ],
    phone: [
      {
        in: 'conversation',
        selector: 'header span[title]',
        attribute: 'title',
        pattern: PHONE,
      },
      { in: 'conversation', selector: 'header span[dir="auto"]', pattern: PHONE },
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
