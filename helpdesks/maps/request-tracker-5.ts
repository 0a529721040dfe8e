/**
 * Request Tracker 5 (self-hosted on any domain).
 *
 * Seen running: version 5.0.3, November 2026; product source of 2021 to 2024. Replies and comments differ by
 * the words of their heading only; who is the customer is said in the box People. The reply form is a page of
 * its own without the history: there the same ticket is open with no message.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

/** "maya (Maya Brown)" and "Li Wei <liwei@…>" are read as the name. */
const named = (selector: string) => [
  { selector, pattern: '\\(([^)]+)\\)' },
  { selector, pattern: '^"?([^"<]+?)"?\\s*<' },
  { selector },
]

export const requestTracker5: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'request-tracker-5',
  displayName: 'Request Tracker',
  // The next version has the attributes of a later Bootstrap.
  fingerprint: [
    '.Ticket-transaction, [name="UpdateContent"]',
    'body:not(:has([data-bs-toggle], .ck-editor__editable))',
  ],
  evidence: 'running',
  conversation: {
    panes: [
      '.history:has(.Ticket-transaction)',
      'body:has(.Ticket-transaction)',
      'form:has([name="UpdateContent"])',
    ],
    id: [{ url: '[?&]id=(\\d+)' }],
  },
  items: ['.Ticket-transaction'],
  messageId: [{ attribute: 'data-transaction-id' }],
  roles: [
    { role: 'system', on: 'item', selector: '.Ticket-transaction:not(.message)' },
    {
      role: 'note',
      on: 'inside',
      selector: '.metadata .description',
      text: 'comment|kommentar|coment[aá]ri|コメント|评论|評論|备注|備註|意见|意見|комментар|یادداشت',
    },
    { role: 'customer', authorIs: 'customer' },
    { role: 'agent', on: 'item', selector: '.message' },
  ],
  otherwise: 'system',
  author: named('.metadata .description .user'),
  time: [{ selector: '.metadata .date' }],
  text: {
    selectors: ['.content .messagebody', '.metadata .description', ':scope'],
    strip: ['.downloadattachment', '.messageheaders'],
    quoted: ['.message-stanza-folder', '.message-stanza-folder + .message-stanza'],
  },
  // Whether the oldest stands first is each agent's own setting.
  order: 'by-time',
  channel: { is: 'email' },
  customer: {
    name: named('.requestors .user'),
    email: [{ selector: '.requestors .user', pattern: '<([^>]+)>' }],
  },
  replyBox: {
    editors: [
      '.messagebox-container iframe.cke_wysiwyg_frame',
      'iframe.cke_wysiwyg_frame',
      'textarea#UpdateContent',
    ],
    scope: '.messagebox-container',
    signs: [
      { audience: 'public', on: 'around', selector: '.messagebox-container.action-response' },
      { audience: 'note', on: 'around', selector: '.messagebox-container.action-private' },
      {
        audience: 'public',
        on: 'around',
        selector: 'form:has(option[value="response"]:checked)',
      },
      {
        audience: 'note',
        on: 'around',
        selector: 'form:has(option[value="private"]:checked)',
      },
    ],
    otherwise: 'unsure',
  },
}
