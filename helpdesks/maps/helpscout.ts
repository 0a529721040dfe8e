/**
 * Help Scout, the interface of 2025.
 *
 * Read from public code, 2024 to 2026; role, author, text and editor from one source of 2025, for the English
 * interface. The older interface's roles are not known, and neither are times. The fingerprint is for companies
 * whose access proxy gives another host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const helpscout: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'helpscout',
  displayName: 'Help Scout',
  hosts: ['secure.helpscout.net', 'app.helpscout.com'],
  fingerprint: ['ol[aria-label="Thread Items"]', 'li > div[id^="thread-"]'],
  evidence: 'code',
  conversation: {
    panes: ['[data-testid="ThreadContainer"]', 'ol[aria-label="Thread Items"]'],
    id: [{ url: '/conversations?/(\\d+)' }],
  },
  items: [
    'li > div[id^="thread-"]',
    'li > div[aria-label*="response" i], li > div[aria-label*="reply" i]',
    'li[class*="ThreadListItem"] > div',
  ],
  messageId: [{ attribute: 'id', pattern: 'thread-(\\w+)' }],
  roles: [
    { role: 'customer', on: 'item', selector: '.is-customer' },
    { role: 'customer', on: 'ancestor', selector: 'li.is-customer' },
    { role: 'agent', on: 'item', selector: '[aria-label*="user reply" i]' },
    { role: 'agent', on: 'ancestor', selector: 'li[aria-label*="user reply" i]' },
    { role: 'note', on: 'item', selector: '[aria-label*="note" i]' },
    { role: 'note', on: 'ancestor', selector: 'li[aria-label*="note" i]' },
    { role: 'customer', on: 'item', selector: '[aria-label*="customer" i]' },
    { role: 'customer', on: 'ancestor', selector: 'li[aria-label*="customer" i]' },
    { role: 'agent', on: 'inside', selector: 'span[data-nocollapse="true"]', text: '^you$' },
  ],
  otherwise: 'system',
  author: [{ selector: 'span[data-nocollapse="true"]' }],
  text: {
    selectors: ['div[class*="is-wide-layout"]:not([data-testid], :has([data-testid]))', ':scope'],
    strip: ['header', 'time'],
  },
  order: 'document',
  channel: { is: 'email' },
  replyBox: {
    editors: [
      '[role="textbox"][aria-label="Reply Editor"]',
      '[data-cy="ConvoEditor"][contenteditable="true"], [data-cy="ConvoEditor"] [contenteditable="true"]',
      '[data-slate-editor][contenteditable="true"]',
    ],
    signs: [
      { audience: 'public', on: 'box', selector: '[aria-label="Reply Editor"]' },
      { audience: 'note', on: 'box', selector: '[aria-label*="note" i]' },
    ],
    otherwise: 'unsure',
  },
}
