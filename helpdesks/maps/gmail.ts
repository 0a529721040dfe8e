/**
 * Gmail, as a support mailbox.
 *
 * Read from public code, 2025 to 2026-08. No class marks the mailbox's own messages, but the id of what was written
 * here begins with `#msg-a` and that of what came in with `#msg-f`. The page's title has the account's address:
 * messages from it and from its company are the agent's. Where neither is there, who wrote first is taken for the
 * customer, and the sides are unsure. Folded messages have no text in the page.
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
  address: [{ selector: '.gD[email]', attribute: 'email' }],
  time: [{ selector: '.g3[title]', attribute: 'title' }, { selector: '.g3' }],
  text: {
    selectors: ['.ii.gt .a3s', '.a3s'],
    // `.h5` is what the mailbox itself folds away.
    quoted: ['.gmail_quote', '.h5'],
  },
  order: 'document',
  channel: { is: 'email' },
  agent: {
    name: [
      { selector: 'head > title', pattern: ' - ([^\\s@]{1,64}@[^\\s@]{3,190}) - ' },
      { in: 'conversation', selector: `.adn${OWN} .gD[email]`, attribute: 'email' },
    ],
  },
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
