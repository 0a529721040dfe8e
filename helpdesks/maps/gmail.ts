/**
 * Gmail, as a support mailbox.
 *
 * Read from public code, 2026-03 to 2026-08. Nothing marks the mailbox's own messages: who wrote the first one
 * is taken for the customer, and the sides can be swapped. Folded messages have no text in the page.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const gmail: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'gmail',
  displayName: 'Gmail',
  hosts: ['mail.google.com/mail'],
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
    { role: 'customer', authorIs: 'customer' },
    { role: 'agent', on: 'inside', selector: '.gD[email]' },
  ],
  otherwise: 'agent',
  author: [{ selector: '.gD[email]', attribute: 'name' }, { selector: '.gD' }],
  time: [{ selector: '.g3[title]', attribute: 'title' }, { selector: '.g3' }],
  text: {
    selectors: ['.ii.gt .a3s', '.a3s'],
    quoted: ['.gmail_quote', '.h5'],
  },
  order: 'document',
  channel: { is: 'email' },
  customer: {
    name: [
      { in: 'conversation', selector: '.gD[email]', attribute: 'name' },
      { in: 'conversation', selector: '.gD' },
    ],
    email: [{ in: 'conversation', selector: '.gD[email]', attribute: 'email' }],
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
