/**
 * Gmail, as a support mailbox.
 *
 * Read from public code, 2025 to 2026-08. No class marks the mailbox's own messages, but the id of what was written
 * here begins with `#msg-a` and that of what came in with `#msg-f`; the writer of the former is the agent, also
 * where a message of theirs came in. Without one of them, who wrote first is taken for the customer, and the sides
 * are unsure. Folded messages have no text in the page.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const OWN = '[data-message-id^="#msg-a"]'

export const gmail: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'gmail',
  displayName: 'Gmail',
  hosts: ['mail.google.com/mail'],
  fingerprint: ['.adn[data-legacy-message-id]', '.gD[email]'],
  evidence: 'code',
  conversation: {
    panes: ['[role="main"]:has(.adn)', '[role="main"]:has(h2[data-legacy-thread-id])'],
    id: [
      {
        in: 'conversation',
        selector: 'h2[data-legacy-thread-id]',
        attribute: 'data-legacy-thread-id',
      },
      { url: '#.*/([A-Za-z0-9]{16,})' },
    ],
  },
  items: ['.adn[data-message-id], .adn[data-legacy-message-id]', '.adn'],
  older: '.kv, .kQ',
  messageId: [{ attribute: 'data-legacy-message-id' }, { attribute: 'data-message-id' }],
  roles: [
    { role: 'agent', on: 'item', selector: OWN },
    { role: 'agent', authorIs: 'agent' },
    { role: 'customer', authorIs: 'first' },
    // With the mailbox's own messages known, all others came from outside.
    { role: 'customer', on: 'ancestor', selector: `[role="main"]:has(${OWN})` },
  ],
  otherwise: 'agent',
  author: [{ selector: '.gD[email]', attribute: 'name' }, { selector: '.gD' }],
  time: [{ selector: '.g3[title]', attribute: 'title' }, { selector: '.g3' }],
  text: {
    selectors: ['.ii.gt .a3s', '.a3s'],
    // `.h5` is what the mailbox itself folds away.
    quoted: ['.gmail_quote', '.h5'],
  },
  order: 'document',
  channel: { is: 'email' },
  customer: {
    name: [
      { in: 'conversation', selector: `.adn:not(${OWN}) .gD[email]`, attribute: 'name' },
      { in: 'conversation', selector: `.adn:not(${OWN}) .gD` },
    ],
    email: [{ in: 'conversation', selector: `.adn:not(${OWN}) .gD[email]`, attribute: 'email' }],
  },
  agent: { name: [{ in: 'conversation', selector: `.adn${OWN} .gD[email]`, attribute: 'name' }] },
  replyBox: {
    editors: [
      '.M9 .Am.Al.editable[contenteditable="true"]',
      '.Am.Al.editable[contenteditable="true"]',
      '[role="textbox"][contenteditable="true"][aria-label*="Body"]',
    ],
    signs: [],
    // A mailbox has no internal notes.
    otherwise: 'public',
  },
  sidesUnsure: true,
}
